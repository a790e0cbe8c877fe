/**
 * A link of TensorFlow Playground as an experiment of this page: its points, its first weights, its way of training.
 *
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./read-fields.js').PlaygroundFields} PlaygroundFields
 */
import seedrandom from 'seedrandom';
import { trainingCount } from '../../experiment/points.js';
import { defaultSettings } from '../../experiment/settings.js';
import { t } from '../../words/link-text.js';
import { BadLink } from '../fields.js';
import { shortQuote } from '../problem-sentence.js';
import { drawPoints } from './draw-points.js';
import { drawWeights } from './draw-weights.js';
import { hiddenControls } from './hidden-controls.js';
import { readPlaygroundFields } from './read-fields.js';
import { playgroundHash } from './recognise.js';
import { playgroundRemarks } from './remarks.js';

/** As many numbers as an experiment may have changed by hand. */
const MOST_WEIGHTS = 10_000;

/**
 * @param {string} hash @param {import('../../experiment/stored-data.js').DrawnAxes} drawnAxes
 * @returns {{experiment: Experiment, view: import('../view-fields.js').LinkView, name: string, remarks: string, hash: string}} `hash`: with its seed in any case
 * @throws {BadLink}
 */
export function readPlayground(hash, drawnAxes) {
  const fields = readPlaygroundFields(hash);
  // As many digits as it draws.
  const seed = fields.seed ?? Math.random().toFixed(5);
  const draw = seedrandom(seed);
  const widths = [fields.features.length, ...fields.hidden, 1];
  const weights = widths.slice(1).reduce((sum, units, l) => sum + units * widths[l], 0);
  if (weights > MOST_WEIGHTS) throw new BadLink({ code: 'playgroundSize', key: 'networkShape' });
  const points = drawPoints(fields, draw);
  return {
    experiment: {
      settings: settingsOf(fields),
      points,
      axes: drawnAxes(fields.isRegression ? 0 : 2, 2),
      twin: null,
      // Those that are drawn have no effect where all begin at 0.
      ...(fields.zeros ? {} : { byHand: drawWeights(widths, draw) }),
    },
    hash: playgroundHash(hash) + (fields.seed === null ? `&seed=${seed}` : ''),
    view: { test: fields.showTest, frame: hiddenControls(fields.hides).frame },
    name: t('links.playground.name', { set: fields.dataSet, seed: shortQuote(seed) }),
    remarks: playgroundRemarks(fields, seed, points, trainingCount(points)),
  };
}

/** @param {PlaygroundFields} fields @returns {Settings} */
function settingsOf({ training, hidden, features, zeros, isRegression, trainPercent }) {
  return {
    ...defaultSettings(),
    ...training,
    dataSet: 'custom',
    trainShare: Math.max(10, Math.min(90, trainPercent)),
    hiddenLayers: hidden.length,
    shape: hidden.join(),
    features: features.join(),
    initializer: zeros ? 'zeros' : 'playground',
    bias: 0,
    outputActivation: isRegression ? 'linear' : 'tanh',
    // It computes in double.
    precision: 'double',
    loss: 'half_squared_error',
    optimizer: 'sgd',
    l1Kills: training.l1 > 0 ? 'on' : 'off',
    batchOrder: 'sequential',
  };
}
