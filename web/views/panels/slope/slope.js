/**
 * "Slope": the activation of one layer and its derivative as curves, with the layer's sums on their axis, beside the
 * factors of its gain: why the gradient shrinks or grows there.
 *
 * @typedef {import('../../../../wasm/backprop.js').SlopeCurve} SlopeCurve
 * @typedef {import('../../view-model.js').Model} Model
 */
import { activationFacts } from '../../../experiment/catalog.js';
import { activationFormula, derivativeName } from '../../../words/activation-name.js';
import { exactValue, formatFactor } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { SLOPE_GRID } from '../../shared/core-questions.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { createSamplesNote } from '../../shared/samples-note.js';
import { createCoreWatch } from '../core-watch.js';
import { createStateLine } from '../state-line.js';
import { createLayerGains } from './layer-gains.js';
import { createSlopeChart } from './slope-chart.js';
import { beyondSentence, gainParts, gainSentence, slopeSentence, sumOf, weightingSentence } from './slope-words.js';

/** @type {import('../panel-list.js').CreatePanel} */
export function createSlopePanel(element, actions, saveMenu) {
  /** @type {Model|null} */
  let model = null;
  let layer = 0;
  const gains = createLayerGains((chosen) => {
    layer = chosen;
    ask();
  });
  const state = createStateLine(),
    samples = createSamplesNote(),
    chart = createSlopeChart(),
    words = createWords();
  const body = html('div', { class: 'slope-body' }, chart.element, words.element);
  element.append(gains.element, body, samples.element, html('div', { class: 'panel-head' }, state.element, saveMenu));
  const watch = createCoreWatch(actions, draw);

  function ask() {
    if (!model?.snapshot) return;
    gains.draw(model.snapshot.layers.gain, layer);
    watch.render(model, [['slope', { layer, ...SLOPE_GRID }]]);
  }

  function draw() {
    if (!model?.snapshot) return;
    state.draw(watch.watched, model);
    const curve = /** @type {SlopeCurve|undefined} */ (watch.watched.answers?.[0]);
    setShown(body, curve !== undefined);
    if (!curve) return;
    const { activation } = curve,
      sum = sumOf(curve);
    chart.draw(curve, {
      name: activationFormula(activation, sum),
      slopeName: derivativeName(activation, sum),
      largest: activationFacts(activation).largestDerivative,
    });
    // What is shown may still be of the layer before.
    words.draw(curve, watch.watched.calls[0]?.[1]);
  }

  return {
    data: () =>
      watch.watched.answers && {
        ...watch.watched.answers[0],
        layer: /** @type {any} */ (watch.watched.calls[0]?.[1]).layer,
      },
    render(next, open) {
      if (next.slope !== null && next.slope !== model?.slope) layer = next.slope.layer;
      model = next;
      if (!open || !next.snapshot) return;
      layer = Math.min(layer, next.snapshot.layers.gain.length - 1);
      samples.measured(next.snapshot);
      ask();
    },
  };
}

/** The gain, its factors, and a sentence on the slope. */
function createWords() {
  const gain = html('p', { class: 'slope-gain' }),
    parts = html('dl', { class: 'slope-parts' }),
    why = html('p', { class: 'slope-why' }),
    weighting = html('p', { class: 'hint' }),
    beyond = html('p', { class: 'hint' });
  const rows = createPool(parts, () => html('div', {}, html('dt'), html('dd')));
  return {
    element: html('div', { class: 'slope-words' }, gain, parts, why, weighting, beyond),
    /** @param {SlopeCurve} curve @param {any} request */
    draw(curve, request) {
      setText(gain, gainSentence(curve, request.layer));
      const all = gainParts(curve);
      setShown(parts, all.length > 0);
      rows(all.length).forEach((row, i) => {
        setText(row.children[0], all[i].name);
        setText(row.children[1], formatFactor(all[i].value));
        setAttribute(row, 'data-value', exactValue(all[i].value));
      });
      setText(why, slopeSentence(curve));
      for (const [line, text] of /** @type {[HTMLElement, string][]} */ ([
        [weighting, weightingSentence(curve)],
        [beyond, [curve.normalized ? t('slope.normalized') : '', beyondSentence(curve)].filter(Boolean).join(' ')],
      ])) {
        setText(line, text);
        setShown(line, text !== '');
      }
    },
  };
}
