/**
 * What a lesson's expressions measure: the page's numbers by their names, as the core measured them.
 *
 * @typedef {import('../measures/numbers.js').Shown} Shown
 * @typedef {import('./expression.js').Value} Value
 * @typedef {import('./deeds.js').Deeds} Deeds
 * @typedef {import('../worker/neuron-query.js').NeuronRequest & import('../worker/neuron-query.js').NeuronNumbers} Neuron
 *
 * @typedef {Shown & {panel: string, slopeLayer: number, neuron: Neuron|null, deeds: Deeds}} Moment what the page shows at a moment
 */
import { coreCatalog, findByName } from '../experiment/catalog.js';
import { twinSettings } from '../experiment/experiment.js';
import {
  commonActivation,
  featuresOf,
  hiddenWidths,
  outputCount,
  parameterCount,
} from '../experiment/network-shape.js';
import { classesOf, trainingCount } from '../experiment/points.js';
import { numberCalled } from '../measures/numbers.js';

/** @typedef {import('../experiment/settings.js').Settings} Settings */

const OF_TWIN = 'b.';

/** @type {Record<string, (settings: Settings, moment: Moment) => Value>} */
const OF_SHAPE = {
  layers: (settings) => hiddenWidths(settings).length + 1,
  weightCount: (settings, { experiment }) => weightCount(settings, classesOf(experiment.points)),
  parameterCount: (settings, { experiment }) => parameterCount(settings, classesOf(experiment.points)),
  trainingPoints: (_, { experiment }) => trainingCount(experiment.points),
  batchesPerEpoch: ({ batchSize }, { experiment }) => Math.ceil(trainingCount(experiment.points) / batchSize),
  maxSlope: (settings) => findByName(coreCatalog.activations, commonActivation(settings))?.largestDerivative ?? null,
};

/** @type {Record<string, (moment: Moment) => Value>} */
const OF_PAGE = {
  verb: ({ snapshot }) => snapshot?.round?.verb ?? '',
  panel: ({ panel }) => panel || 'gradients',
  slopeLayer: ({ slopeLayer }) => slopeLayer,
  moved: ({ deeds }) => deeds.moved,
  crossed: ({ deeds }) => deeds.crossed,
  added: ({ deeds }) => deeds.added,
  removed: ({ deeds }) => deeds.removed,
  undone: ({ deeds }) => deeds.undone,
};

/** Which of the snapshot's numbers by layer each is, and of which part. */
const PLACED = /** @type {const} */ ({
  weight: ['weights', 'W'],
  bias: ['weights', 'b'],
  weightGradient: ['gradients', 'W'],
  biasGradient: ['gradients', 'b'],
});

/** The value of a quantity, null where it cannot be measured. @param {string} name of now: without another moment before it @param {Moment} moment @returns {Value} */
export function quantity(name, moment) {
  if (Object.hasOwn(OF_PAGE, name)) return OF_PAGE[name](moment);
  if (name.startsWith('neuron.')) return finite(moment.neuron?.[/** @type {keyof Neuron} */ (name.slice(7))]);
  const isOfTwin = name.startsWith(OF_TWIN),
    own = isOfTwin ? name.slice(OF_TWIN.length) : name;
  if (own.includes('(')) return placed(own, isOfTwin ? (moment.snapshot?.twin ?? null) : moment.snapshot);
  if (!Object.hasOwn(OF_SHAPE, own)) return /** @type {Value} */ (numberCalled(name, moment));
  const settings = isOfTwin ? twinSettings(moment.experiment) : moment.experiment.settings;
  return settings ? OF_SHAPE[own](settings, moment) : null;
}

/** @param {Settings} settings @param {number} classes */
function weightCount(settings, classes) {
  const units = [...hiddenWidths(settings), outputCount(settings, classes)];
  let inputs = featuresOf(settings).length,
    count = 0;
  for (const width of units) {
    count += width * inputs;
    inputs = width;
  }
  return count;
}

/** A weight or bias, or its gradient, such as weight(1,2,1): layer, unit and input from 1. @param {string} call @param {{links?: any}|null} snapshot */
function placed(call, snapshot) {
  const [, name, places] = /** @type {RegExpExecArray} */ (/^(\w+)\(([\d,]+)\)$/.exec(call));
  const [kind, part] = PLACED[/** @type {keyof typeof PLACED} */ (name)];
  const [layer, unit, input] = places.split(',').map((place) => Number(place) - 1);
  const one = snapshot?.links?.[kind]?.[layer];
  if (!one || (input ?? 0) >= one.inputs) return null;
  return finite(one[part][input === undefined ? unit : unit * one.inputs + input]);
}

/** @param {unknown} value @returns {Value} */
const finite = (value) =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : /** @type {Value} */ (value);
