/**
 * The numbers behind the figures of the closer look, as rows; `data` is what the panel shows.
 *
 * @typedef {import('../views/view-model.js').Model} Model
 * @typedef {import('./csv.js').Rows} Rows
 * @typedef {import('./csv.js').Source} Source
 * @typedef {import('../../wasm/backprop.js').Histogram} Histogram
 */
import { t } from '../words/figure-text.js';
import { networksOf } from './networks.js';

/**
 * One row a layer and network: what the signal is multiplied by on the way back through it.
 * @param {Model} model
 * @returns {Rows}
 */
export function factorRows({ snapshot }) {
  const header = [
    t('export.run'),
    t('stats.layer'),
    t('stats.signal'),
    t('stats.gain'),
    t('stats.ofGainSlope'),
    t('stats.ofGainWeights'),
    t('stats.ofGainSkip'),
    t('stats.ofGainNormalisation'),
  ];
  return [
    header,
    ...networksOf(snapshot).flatMap(([side, { layers }]) =>
      Array.from(layers.signal, (signal, i) => [
        side,
        i + 1,
        signal,
        layers.gain[i],
        layers.derivativeGain[i],
        layers.weightGain[i],
        layers.skipGain[i],
        layers.normalizationGain[i],
      ]),
    ),
  ];
}

/**
 * One row a layer, quantity and bin in which there is something, from the most negative one on.
 * @param {Model} _
 * @param {Source} source
 * @returns {Rows}
 */
export function histogramRows(_, { data }) {
  const header = [
    t('stats.layer'),
    t('distributions.which'),
    t('distributions.from'),
    t('distributions.to'),
    t('distributions.count'),
  ];
  return [
    header,
    ...(data?.layers ?? []).flatMap((/** @type {Record<string, Histogram>} */ layer, /** @type {number} */ i) =>
      ['a', 'z', 'dz', 'dW'].flatMap((quantity) =>
        binsOf(layer[quantity], data.edges)
          .filter(([, , count]) => count > 0)
          .map((numbers) => [i + 1, quantity, ...numbers]),
      ),
    ),
  ];
}

/** @param {Histogram} histogram @param {Float64Array} edges @returns {[from: number, to: number, count: number][]} */
function binsOf(
  { negative, positive, zero, negativeBelow, positiveBelow, negativeAbove, positiveAbove, notANumber },
  edges,
) {
  const sizes = [0, ...edges, Infinity];
  const above = [positiveBelow, ...positive, positiveAbove],
    below = [negativeBelow, ...negative, negativeAbove];
  const bins = (/** @type {number[]} */ counts, /** @type {-1|1} */ sign) =>
    counts.map(
      (count, i) =>
        /** @type {[number, number, number]} */ (
          sign < 0 ? [-sizes[i + 1], -sizes[i], count] : [sizes[i], sizes[i + 1], count]
        ),
    );
  return [...bins(below, -1).reverse(), [0, 0, zero], ...bins(above, 1), [NaN, NaN, notANumber]];
}

/** One row a singular value, the largest of a layer first. @param {Model} _ @param {Source} source @returns {Rows} */
export function spectrumRows(_, { data }) {
  const all = data
    ? [
        ...data.layers.map((/** @type {Float64Array} */ values, /** @type {number} */ i) => [String(i + 1), values]),
        [t('spectrum.whole'), data.whole],
      ]
    : [];
  return [
    [t('stats.layer'), t('export.value')],
    ...all.flatMap(([name, values]) => Array.from(values, (value) => [name, value])),
  ];
}

/** One row a run and step. @param {Model} _ @param {Source} source `data`: what the panel made @returns {Rows} */
export function seedRows(_, { data }) {
  const made = /** @type {import('../views/panels/seeds/seeds-computation.js').SeedsResult|null} */ (data);
  const header = [
    t('export.run'),
    t('fields.seed.label'),
    t('toolbar.stats.step'),
    t('toolbar.stats.train'),
    t('toolbar.stats.test'),
  ];
  return [
    header,
    ...(made?.results ?? []).flatMap((results, side) =>
      results.flatMap(({ seed, train, test }) =>
        (made?.steps ?? []).map((step, i) => ['AB'[side], seed, step, train[i], test[i]]),
      ),
    ),
  ];
}

/**
 * One row a cell of the plane: how far from the present weights, and the loss there.
 * @param {Model} _
 * @param {Source} source
 * @returns {Rows}
 */
export function landscapeRows(_, { data }) {
  const landscape = /** @type {import('../views/panels/landscape/landscape-map.js').Landscape|null} */ (data);
  const header = ['α', 'β', t('loss.title')];
  if (!landscape) return [header];
  const {
    losses,
    plane: { alpha, beta },
  } = landscape;
  return [
    header,
    ...Array.from(losses, (loss, i) => [alpha[i % alpha.length], beta[Math.floor(i / alpha.length)], loss]),
  ];
}

/**
 * The curves of one layer, point by point, and then how many of its sums are where.
 * @param {Model} _
 * @param {Source} source
 * @returns {Rows}
 */
export function slopeRows(_, { data }) {
  const curve = /** @type {import('../../wasm/backprop.js').SlopeCurve|undefined} */ (data);
  const header = ['z', 'f(z)', 'f′(z)', t('distributions.from'), t('distributions.to'), t('distributions.count')];
  if (!curve) return [header];
  const { u, value, derivative, counts, reach } = curve;
  const edge = (/** @type {number} */ i) => reach * ((2 * i) / counts.length - 1);
  return [
    header,
    ...Array.from(u, (at, i) => [at, value[i], derivative[i], '', '', '']),
    ...Array.from(counts, (count, i) => ['', '', '', edge(i), edge(i + 1), count]),
  ];
}

/** One row a line of the worked example. @param {Model} _ @param {Source} source @returns {Rows} */
export function neuronRows(_, { data }) {
  const lines = /** @type {import('../views/panels/neuron/neuron-lines.js').Line[]|null} */ (data) ?? [];
  return [
    [t('neuron.line'), t('neuron.formula'), t('neuron.value')],
    ...lines.map(({ what, how, value }) => [what, how, value]),
  ];
}

/** One row a remedy, after the network as it is. @param {Model} _ @param {Source} source @returns {Rows} */
export function remedyRows(_, { data }) {
  const header = ['trial.remedy', 'trial.loss', 'trial.accuracy', 'trial.ratio', 'trial.learned'].map((key) => t(key));
  const rows = /** @type {{label: string, loss: number, accuracy: number, ratio: number, learned: number}[]} */ (
    data?.rows ?? []
  );
  return [header, ...rows.map(({ label, loss, accuracy, ratio, learned }) => [label, loss, accuracy, ratio, learned])];
}
