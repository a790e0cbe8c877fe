/**
 * Experiments to export: their settings and data as the page has them. Random ones go over everything there is to choose.
 *
 * @typedef {import('../../web/experiment/settings.js').Settings} Settings
 * @typedef {import('../../web/experiment/experiment.js').Experiment} Experiment
 * @typedef {{name: string, experiment: Experiment}} Named
 */
import { coreCatalog, namesOf } from '../../web/experiment/catalog.js';
import { dataConfig } from '../../web/experiment/core-config.js';
import { outputCount } from '../../web/experiment/network-shape.js';
import { dataFactsOf, noPoints } from '../../web/experiment/points.js';
import { resolveConflicts, settingsForTask } from '../../web/experiment/setting-constraints.js';
import { defaultSettings } from '../../web/experiment/settings.js';
import { drawnAxes } from '../../web/words/drawn-axes.js';
import { csv, load } from '../web/unit/import/open-file.js';
import { succeed } from '../wasm/load.js';

/** Whole numbers and choices from a seed. @param {number} seed */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
  const below = (/** @type {number} */ bound) => Math.floor(next() * bound);
  return {
    next,
    below,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => list[below(list.length)],
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */

/** Points that the core draws. @param {import('../../wasm/backprop.js').BackpropModule} core @param {Partial<Settings>} chosen @returns {Pick<Experiment, 'points'|'axes'>} */
export function drawnData(core, chosen) {
  const { points } = succeed(core.generate(dataConfig({ ...defaultSettings(), ...chosen })));
  const { classes = 2, inputs = 2 } = points;
  return { points, axes: drawnAxes(classes, inputs) };
}

/** A file of one's own. @param {Random} random @param {{columns: number, classes: number, rows?: number, names?: string[]}} wanted 0 classes: a value to predict */
export async function ownData(random, { columns, classes, rows = 80, names }) {
  const head = Array.from({ length: columns }, (_, i) => names?.[i] ?? `column ${i + 1}`);
  const body = Array.from({ length: rows }, (_, i) => {
    const own = head.map((_, k) => ((random.next() - 0.4) * 10 ** ((k % 5) - 1)).toFixed(4));
    const label = classes === 0 ? (random.next() * 90 + 10).toFixed(3) : `kind ${(i % classes) + 1}`;
    return [...own, label];
  });
  const quote = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const { data } = await load(csv([[...head.map(quote), classes === 0 ? 'price' : 'kind'], ...body]), {
    pick: (_, choice, { inputs }) => ({ ...choice, inputs }),
  });
  return data;
}

/**
 * The data with settings that suit it.
 * @param {string} name @param {Pick<Experiment, 'points'|'axes'>} data @param {Partial<Settings>} chosen @param {Partial<Experiment>} [more] @returns {Named}
 */
export function named(name, { points, axes }, chosen, more = {}) {
  const facts = dataFactsOf(points);
  const wanted = { ...defaultSettings(), ...settingsForTask(dataFactsOf(noPoints()), facts), ...chosen };
  const { adjust, refusal } = resolveConflicts(wanted, {}, facts);
  if (refusal) throw new Error(`${name}: ${refusal.code}`);
  return { name, experiment: { settings: { ...wanted, ...adjust }, points, axes, ...more } };
}

/** A column and a value make a function. */
const OWN = [
  { columns: 1, classes: 0 },
  { columns: 2, classes: 0 },
  { columns: 2, classes: 2 },
  { columns: 3, classes: 0 },
  { columns: 64, classes: 0 },
  { columns: 64, classes: 2 },
];

/** @param {import('../../wasm/backprop.js').BackpropModule} core @param {number} seed @returns {Promise<Named>} */
export async function randomExperiment(core, seed) {
  const random = createRandom(seed);
  const { pick, below, next } = random;
  const kind = seed % 5;
  const dataSet = pick(namesOf(coreCatalog.dataSets));
  const drawn = { dataSet, pointCount: 40 + below(200), noise: pick([0, 20]), dataSeed: below(1000) };
  const data =
    kind === 0
      ? await ownData(random, { columns: 10, classes: pick([2, 3, 10]) })
      : kind === 1
        ? await ownData(random, pick(OWN))
        : drawnData(core, drawn);
  const facts = dataFactsOf(data.points);
  const activations = namesOf(coreCatalog.activations);
  const loss = pick(namesOf(coreCatalog.losses).filter((name) => facts.classes > 0 || !name.includes('entropy')));
  const features = ['x', ...namesOf(coreCatalog.features).filter((name) => name !== 'x' && next() < 0.4)];
  const normalization = pick(namesOf(coreCatalog.normalizations));
  // A layer that normalises its only unit passes on what rounding leaves, and is not compared.
  const least = normalization === 'layer' ? 2 : 1;
  const width = least + below(8),
    hidden = below(6);
  /** @type {Partial<Settings>} */
  const chosen = {
    ...(kind > 1 ? drawn : { dataSet: 'custom' }),
    ...(facts.inputs <= 2 && next() < 0.5 ? { features: features.join() } : {}),
    loss,
    hiddenLayers: hidden,
    units: width,
    shape: next() < 0.5 ? '' : Array.from({ length: hidden }, () => least + below(8)).join(),
    activation: pick(activations),
    activations: next() < 0.3 ? Array.from({ length: hidden }, () => pick(activations)).join() : '',
    outputActivation: loss.includes('entropy') ? 'linear' : pick(activations),
    initializer: pick(namesOf(coreCatalog.initializers)),
    bias: pick([0, 0.1, -0.3]),
    normalization,
    skip: pick(['off', 'on']),
    seed: pick([0, 1, 7, 4294967295, below(1e6)]),
    precision: pick(['float', 'double']),
    learningRate: pick([0.001, 0.01, 0.03, 0.1]),
    batchSize: pick([1, 2, 7, 10, 32, 1000]),
    batchOrder: pick(namesOf(coreCatalog.batchOrders)),
    optimizer: pick(namesOf(coreCatalog.optimizers)),
    momentum: pick([0, 0.5, 0.9]),
    clipping: pick(namesOf(coreCatalog.clippings)),
    clippingLimit: pick([0.01, 0.5]),
    l1: pick([0, 0, 0.01]),
    l1Kills: pick(['off', 'on']),
    l2: pick([0, 0, 0.01]),
    schedule: pick(namesOf(coreCatalog.schedules)),
    schedulePeriod: pick([5, 12, 30]),
    scheduleFactor: 0.3,
    warmUp: pick([0, 0, 4]),
  };
  const made = named(`random experiment ${seed}`, data, chosen);
  return { ...made, experiment: { ...made.experiment, byHand: handEdits(made.experiment, random) } };
}

/** Some numbers that were changed at step 0. @param {Experiment} experiment @param {Random} random */
function handEdits({ settings, points }, { next, below }) {
  if (next() < 0.6) return [];
  const outputs = outputCount(settings, dataFactsOf(points).classes);
  const parts = /** @type {const} */ (['weight', 'bias', 'scale', 'shift']);
  return parts.map((part) => ({
    layer: 0,
    part,
    index: below(settings.hiddenLayers > 0 ? 1 : outputs),
    value: next() - 0.5,
    was: 0,
    step: 0,
    side: /** @type {const} */ ('a'),
  }));
}
