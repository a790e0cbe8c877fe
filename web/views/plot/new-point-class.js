/**
 * What the next point will be: of one of the classes, or of a value.
 *
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('../view-model.js').Actions} Actions
 */

import { shownText } from '../../words/shown-text.js';
import { t } from '../../words/text.js';
import { swatch } from '../shared/class-shapes.js';
import { html } from '../shared/dom.js';
import { createValueChoice } from './new-point-value.js';

/** @param {Actions} actions */
export function createAddChoice(actions) {
  const element = html('fieldset', { class: 'plot-classes' });
  /** @type {{parts: HTMLElement[], render: (label: number) => void, focus: () => void}|null} */
  let inside = null;
  return {
    element,
    rebuild(/** @type {Axes} */ axes) {
      const hadFocus = element.contains(document.activeElement);
      const made = axes.target ? createValueChoice(axes.target, actions) : ofClasses(axes.classes, actions);
      inside = made;
      element.replaceChildren(
        html('legend', {}, t(axes.target ? 'plot.addOfValue' : 'plot.addOfClass')),
        ...made.parts,
      );
      element.classList.toggle('several', axes.classes.length > 2);
      if (hadFocus) made.focus();
    },
    render(/** @type {number} */ label) {
      inside?.render(label);
    },
    focus() {
      inside?.focus();
    },
  };
}

/** @param {string[]} classes @param {Actions} actions */
function ofClasses(classes, actions) {
  const labels = classes.length > 2 ? classes.map((_, k) => k) : [-1, 1];
  const inputs = labels.map((label) => {
    const input = html('input', { type: 'radio', name: 'plot-class' });
    input.addEventListener('change', () => actions.chooseAddLabel(label));
    return input;
  });
  const parts = labels.map((label, k) =>
    html(
      'label',
      { 'data-label': String(label), title: shownText(classes[k], 240) },
      inputs[k],
      swatch(k),
      html('span', { class: 'plot-class-name' }, shownText(classes[k])),
    ),
  );
  return {
    parts,
    render(/** @type {number} */ chosen) {
      inputs.forEach((input, k) => {
        input.checked = labels[k] === chosen;
      });
    },
    focus() {
      (inputs.find(({ checked }) => checked) ?? inputs[0]).focus();
    },
  };
}
