/**
 * "Distributions": of every layer the histogram of its activations, sums or gradients, and numbers that say how far an
 * update moves its weights and how many of its units are saturated or dead.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('./layer-histograms.js').Quantity} Quantity
 */
import { t } from '../../../words/panel-text.js';
import { HISTOGRAM_BINS } from '../../shared/core-questions.js';
import { html, setText, watchSize } from '../../shared/dom.js';
import { createSamplesNote } from '../../shared/samples-note.js';
import { createCoreWatch } from '../core-watch.js';
import { createRadioChoice } from '../radio-choice.js';
import { createStateLine } from '../state-line.js';
import { createLayerHistograms } from './layer-histograms.js';
import { createAllLayerColumns } from './layer-number-charts.js';

/** @type {Quantity[]} */
const QUANTITIES = ['a', 'z', 'dz', 'dW'];
/** Columns that change faster cannot be read. */
const DRAW_MS = 250;

/** @type {import('../panel-list.js').CreatePanel} */
export function createDistributionsPanel(element, actions, saveMenu) {
  /** @type {Model|null} */
  let model = null;
  /** @type {Quantity} */
  let quantity = 'dz';
  let drawnAt = -Infinity;
  const choice = createQuantityChoice(quantity, (chosen) => {
    quantity = chosen;
    draw();
  });
  const state = createStateLine(),
    about = html('p', { class: 'hint' }),
    samples = createSamplesNote(),
    histograms = createLayerHistograms(),
    columns = createAllLayerColumns();
  const head = html('div', { class: 'panel-head' }, choice, state.element, saveMenu);
  element.append(head, about, samples.element, histograms.element, columns.element);
  const watch = createCoreWatch(actions, draw);
  watchSize(element, draw);

  function draw() {
    if (!model?.snapshot) return;
    state.draw(watch.watched, model);
    setText(about, t(`distributions.about.${quantity}`));
    samples.measured(model.snapshot);
    histograms.draw(watch.watched.answers?.[0], quantity);
    columns.draw(model.snapshot.layers);
  }

  return {
    data: () => watch.watched.answers && { ...watch.watched.answers[0], quantity },
    render(next, open) {
      const other = next.snapshot !== model?.snapshot;
      model = next;
      if (!open || !next.snapshot) return;
      watch.render(next, [['histograms', HISTOGRAM_BINS]]);
      if (!other || (next.snapshot.training && performance.now() - drawnAt < DRAW_MS)) return;
      drawnAt = performance.now();
      draw();
    },
  };
}

/** @param {Quantity} value @param {(quantity: Quantity) => void} onChoose */
const createQuantityChoice = (value, onChoose) =>
  createRadioChoice(
    {
      name: 'distribution',
      label: t('distributions.which'),
      values: QUANTITIES,
      texts: QUANTITIES.map((quantity) => t(`distributions.names.${quantity}`)),
      value,
    },
    onChoose,
  );
