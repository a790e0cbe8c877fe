/**
 * What a hash of TensorFlow Playground says, read as its src/state.ts reads it (commit 02469bd): nothing is decoded, the last of
 * two counts, every value but `false` is true. What it would compute nonsense with is refused.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/settings.js').SettingName} SettingName
 *
 * @typedef {object} PlaygroundFields
 * @property {string} dataSet as it calls it
 * @property {boolean} isRegression
 * @property {number} noise in percent
 * @property {number} trainPercent
 * @property {string|null} seed null: it draws one
 * @property {number[]} hidden units of each hidden layer
 * @property {string[]} features names of this page, in its order, which is that of this page
 * @property {boolean} zeros whether weights and biases begin at 0
 * @property {Pick<Settings, 'activation'|'learningRate'|'batchSize'|'l1'|'l2'>} training
 * @property {boolean} showTest
 * @property {string[]} hides controls
 * @property {string[]} without what is asked for and has no meaning here
 * @property {string[]} unknown
 */
import { parseSetting } from '../../experiment/parse-setting.js';
import { BadLink } from '../fields.js';
import { playgroundHash } from './recognise.js';

/** @typedef {Map<string, string>} Fields */

const LONGEST = 20_000;

const HIDE = '_hide';

const SETS = { classification: ['circle', 'xor', 'gauss', 'spiral'], regression: ['reg-plane', 'reg-gauss'] };

/** Its inputs in their order, and the names here. */
const FEATURES = Object.entries({
  x: 'x',
  y: 'y',
  xSquared: 'x_squared',
  ySquared: 'y_squared',
  xTimesY: 'x_times_y',
  sinX: 'sin_x',
  sinY: 'sin_y',
});

/** What changes only how it looks there, or nothing. */
const WITHOUT = ['discretize', 'hideText', 'collectStats', 'cosX', 'cosY'];

const KNOWN = new Set(
  ['activation', 'batchSize', 'dataset', 'regDataset', 'problem', 'learningRate', 'regularization', 'seed'].concat(
    ['regularizationRate', 'noise', 'networkShape', 'showTestData', 'percTrainData', 'initZero', 'tutorial'],
    [...FEATURES.map(([name]) => name), ...WITHOUT],
  ),
);

/** @param {string} hash @returns {PlaygroundFields} @throws {BadLink} */
export function readPlaygroundFields(hash) {
  const fields = split(hash);
  const keys = [...fields.keys()];
  const problem = choice(fields, 'problem', ['classification', 'regression']);
  const isRegression = problem === 'regression';
  return {
    isRegression,
    dataSet: isRegression
      ? choice(fields, 'regDataset', SETS.regression)
      : choice(fields, 'dataset', SETS.classification),
    noise: noiseIn(fields),
    trainPercent: trainPercentIn(fields),
    seed: valueOf(fields, 'seed'),
    hidden: hiddenIn(fields),
    features: featuresIn(fields),
    zeros: isTrue(fields, 'initZero'),
    training: trainingIn(fields),
    showTest: isTrue(fields, 'showTestData'),
    hides: keys.filter((key) => isHide(key) && fields.get(key) === 'true').map((key) => key.slice(0, -HIDE.length)),
    without: [
      ...WITHOUT.filter((key) => isTrue(fields, key)),
      ...(valueOf(fields, 'tutorial') === null ? [] : ['tutorial']),
    ],
    unknown: keys.filter((key) => !KNOWN.has(key) && !isHide(key)),
  };
}

const isHide = (/** @type {string} */ key) => key.endsWith(HIDE);

/** @param {string} hash @returns {Fields} */
function split(hash) {
  if (hash.length > LONGEST) throw new BadLink({ code: 'long' });
  const parts = playgroundHash(hash).split('&').filter(Boolean);
  return new Map(
    parts.map((part) => {
      const [key, value = ''] = part.split('=');
      return [key, value];
    }),
  );
}

/** null where there is none, or a blank one. @param {Fields} fields @param {string} key */
function valueOf(fields, key) {
  const value = fields.get(key) ?? '';
  return value.trim() === '' ? null : value;
}

/** @param {Fields} fields @param {string} key @param {boolean} [usual] */
const isTrue = (fields, key, usual = false) => {
  const value = valueOf(fields, key);
  return value === null ? usual : value !== 'false';
};

/** The first one where none is named. @param {Fields} fields @param {string} key @param {string[]} choices */
function choice(fields, key, choices) {
  const value = valueOf(fields, key) ?? choices[0];
  if (!choices.includes(value)) throw bad(key, value);
  return value;
}

/** @param {string} key @param {string} value */
const bad = (key, value) => new BadLink({ code: 'playground', key, value });

/** @param {Fields} fields @param {string} key @param {number} usual */
function numberIn(fields, key, usual) {
  const value = valueOf(fields, key) ?? String(usual);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) || !Number.isFinite(Number(value))) throw bad(key, value);
  return Number(value);
}

/** Its slider ends at 50, and takes up to 80 from a link. @param {Fields} fields */
function noiseIn(fields) {
  const noise = numberIn(fields, 'noise', 0);
  return noise > 80 ? 50 : Math.max(0, noise);
}

/** @param {Fields} fields */
function trainPercentIn(fields) {
  const percent = numberIn(fields, 'percTrainData', 50);
  if (percent < 1 || percent > 100) throw bad('percTrainData', String(percent));
  return percent;
}

/** @param {Fields} fields */
function hiddenIn(fields) {
  const text = (fields.get('networkShape') ?? '4,2').replaceAll('%2C', ',').trim();
  if (text === '') return [];
  if (!/^\d+(,\d+)*$/.test(text)) throw bad('networkShape', text);
  return String(setting('shape', text)).split(',').map(Number);
}

/** A hidden input is removed. @param {Fields} fields */
function featuresIn(fields) {
  const chosen = FEATURES.filter(([key], i) => isTrue(fields, key, i < 2) && fields.get(key + HIDE) !== 'true');
  if (chosen.length === 0) throw new BadLink({ code: 'playgroundInputs' });
  return chosen.map(([, name]) => name);
}

/** @param {Fields} fields */
function trainingIn(fields) {
  const penalty = choice(fields, 'regularization', ['none', 'L1', 'L2']);
  const rate = penalty === 'none' ? 0 : numberIn(fields, 'regularizationRate', 0);
  return {
    activation: choice(fields, 'activation', ['tanh', 'relu', 'sigmoid', 'linear']),
    learningRate: Number(setting('learningRate', String(numberIn(fields, 'learningRate', 0.03)))),
    batchSize: Number(setting('batchSize', String(numberIn(fields, 'batchSize', 10)))),
    l1: penalty === 'L1' ? Number(setting('l1', String(rate))) : 0,
    l2: penalty === 'L2' ? Number(setting('l2', String(rate))) : 0,
  };
}

/** Within the bounds of this page. @param {SettingName} name @param {string} value */
function setting(name, value) {
  const parsed = parseSetting(name, value);
  if (!parsed.ok || parsed.remark) throw new BadLink({ code: 'setting', key: name, value });
  return parsed.value;
}
