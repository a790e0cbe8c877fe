/** Two networks side by side: what the second has otherwise, what came of it, and which of them the details are of. */
import { twinSettings } from '../../experiment/experiment.js';
import { t } from '../../words/text.js';
import { compareInWords, networkName } from '../../verdict/comparison.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createOverrides } from './overrides.js';
import { createSideChoice } from './side-choice.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../experiment/settings.js').Settings} Settings */

/** Nobody reads a sentence whose numbers change faster. */
const SENTENCE_INTERVAL_MS = 250;

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createCompareView(element, actions) {
  /** @type {ReturnType<typeof createBar>|null} */
  let bar = null;
  return {
    render(model) {
      const shown = Boolean(model.experiment.twin);
      setShown(element, shown);
      document.documentElement.toggleAttribute('data-comparing', shown);
      if (!shown) return;
      if (!bar) {
        bar = createBar(actions);
        element.append(...bar.elements);
      }
      bar.render(model);
    },
  };
}

/** @param {Actions} actions */
function createBar(actions) {
  const names = createNames(),
    overrides = createOverrides(actions),
    sides = createSideChoice(actions.showSide),
    sentence = createSentence();
  const title = html('h2', { class: 'sr-only' }, t('compare.title'));
  const buttons = html('span', { class: 'twin-acts' }, sides.element, ...createButtons(actions));
  const row = html('div', { class: 'twin-row' }, names.element, overrides.element, buttons);
  return {
    elements: [title, row, sentence.element],
    /** @param {Model} model */
    render({ experiment, snapshot, side }) {
      const first = experiment.settings,
        second = /** @type {Settings} */ (twinSettings(experiment));
      names.render(first, second);
      overrides.render(first, second, Object.keys(experiment.twin ?? {}));
      sides.render(side);
      if (snapshot) sentence.render(snapshot);
    },
  };
}

/** What both networks are called. */
function createNames() {
  const [nameA, nameB] = ['a', 'b'].map((side) => html('span', { class: `twin-name twin-${side}` }));
  return {
    element: html('span', { class: 'twin-names' }, nameA, nameB),
    /** @param {Settings} first @param {Settings} second */
    render(first, second) {
      setText(nameA, `A: ${networkName(first, second) || '='}`);
      setText(nameB, `B: ${networkName(second, first) || '='}`);
    },
  };
}

/** @param {Actions} actions */
function createButtons(actions) {
  const swap = html('button', { type: 'button', title: t('compare.swapHint') }, t('compare.swap'));
  const end = html('button', { type: 'button', title: t('compare.endHint') }, t('compare.end'));
  swap.addEventListener('click', actions.swap);
  end.addEventListener('click', () => {
    actions.compare(null);
    // The button goes away with its bar.
    /** @type {HTMLElement|null} */ (document.querySelector('.compare-toggle'))?.focus();
  });
  return [swap, end];
}

/** What came of the difference. */
function createSentence() {
  const element = html('p', { class: 'twin-sentence' });
  let writtenAt = -Infinity;
  return {
    element,
    /** @param {NonNullable<Model['snapshot']>} snapshot */
    render(snapshot) {
      const now = performance.now();
      if (!snapshot.twin || (snapshot.training && now - writtenAt < SENTENCE_INTERVAL_MS)) return;
      writtenAt = now;
      setText(element, compareInWords(snapshot, snapshot.twin));
    },
  };
}
