/**
 * "Code": this very experiment as the program that one would write. Its lines are lit with the verbs, and do them.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('./programs.js').Form} Form
 */

import { t } from '../../../words/program-text.js';
import { programText } from '../../../export/listing/line.js';
import { html, setShown, setText } from '../../shared/dom.js';
import { createRadioChoice } from '../radio-choice.js';
import { createCodeActions } from './code-actions.js';
import { createCodeBox } from './code-box.js';
import { FORMS, formsOf, programOf } from './programs.js';

/** @type {import('../panel-list.js').CreatePanel} */
export function createCodePanel(element, actions) {
  /** @type {Model|null} */
  let model = null;
  /** @type {Form} */
  let chosen = 'torch';
  /** @type {import('./programs.js').Line[]} */
  let program = [];
  let made = '';
  const box = createCodeBox((verb) => actions.verb(verb));
  const acts = createCodeActions(actions, () => model && { model, text: programText(program) });
  const choice = createChoice((form) => {
    chosen = form;
    made = '';
    draw();
  });
  element.append(choice.element, box.element, acts.element);

  function draw() {
    if (!model || model.experiment.points.x.length === 0) return;
    const { snapshot } = model,
      { forms, refusal } = formsOf(model),
      form = forms.includes(chosen) ? chosen : 'torch',
      isTraining = snapshot?.training ?? false;
    choice.draw(forms, form, refusal);
    acts.draw(form !== 'python');
    // Numbers of a run that goes on cannot be read: those that it has come to are shown when it pauses.
    if (form !== made || form !== 'python' || !isTraining)
      program = programOf(form, model, form === made ? program : null);
    made = form;
    box.draw(program, form, snapshot?.round ?? null, isTraining, snapshot !== null && !snapshot.diverged);
  }

  return {
    render(next, open) {
      model = next;
      if (open) draw();
    },
  };
}

/** Which program is shown, where there are several. @param {(form: Form) => void} onChoose */
function createChoice(onChoose) {
  const radios = createRadioChoice(
    {
      name: 'code-form',
      label: t('program.form'),
      values: FORMS,
      texts: FORMS.map((form) => t(`program.forms.${form}`)),
      value: FORMS[0],
    },
    onChoose,
  );
  const hint = html('p', { class: 'hint' });
  return {
    element: html('div', { class: 'code-head' }, radios, hint),
    /** @param {Form[]} forms that there are @param {Form} shown @param {string} refusal why there are no more */
    draw(forms, shown, refusal) {
      setShown(radios, forms.length > 1);
      for (const radio of radios.querySelectorAll('input')) {
        radio.checked = radio.value === shown;
        setShown(/** @type {HTMLElement} */ (radio.parentElement), forms.includes(/** @type {Form} */ (radio.value)));
      }
      setText(hint, refusal || (shown === 'python' ? t('program.pythonHint') : ''));
      setShown(hint, hint.textContent !== '');
    },
  };
}
