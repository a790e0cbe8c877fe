/**
 * What a loss means: the same number is good in one loss and bad in another, so it is compared with what guessing costs
 * and with what the output can reach at all.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./task.js').Task} Task
 */

/** Values this little beyond the output's bounds hardly count. */
const SLIGHT = 0.25;

const LINE = /** @type {[number, number]} */ ([-Infinity, Infinity]);

/** What each output activation can give; `a` from, `b` to. @type {Record<string, [number, number]>} */
const RANGES = { sigmoid: [0, 1], tanh: [-1, 1], relu: [0, Infinity], softplus: [0, Infinity] };

/** @param {Pick<Settings, 'outputActivation'>} settings */
export const rangeOf = ({ outputActivation }) => RANGES[outputActivation] ?? LINE;

/** @param {Pick<Settings, 'loss'>} settings */
export const isCrossEntropy = ({ loss }) => loss === 'binary_cross_entropy' || loss === 'softmax_cross_entropy';

/** Whether one output stands for all: two classes but for softmax, and regression. @param {Settings} settings @param {Task} task */
export const hasOneOutput = ({ loss }, { classes }) =>
  classes === 0 || (classes === 2 && loss !== 'softmax_cross_entropy');

/** Targets of an output that does not, and that does, stand for the class: as core/target.cpp has them. @param {Settings} settings */
export const targetsOf = (settings) =>
  /** @type {[number, number]} */ (
    isCrossEntropy(settings) || settings.outputActivation === 'sigmoid' ? [0, 1] : [-1, 1]
  );

/**
 * The mean loss of the best constant answer. Of Huber's the errors are taken to be within 1, where it is half the square.
 * @param {Settings} settings
 * @param {Task} task
 */
export function lossOfGuessing(settings, task) {
  const { loss } = settings,
    { shares } = task;
  if (loss === 'softmax_cross_entropy') return sum(shares.map(surprise));
  const outputs = hasOneOutput(settings, task) ? shares.slice(1) : shares;
  if (loss === 'binary_cross_entropy') return sum(outputs.map((p) => surprise(p) + surprise(1 - p))) / outputs.length;
  const [low, high] = targetsOf(settings);
  const variance =
    task.classes === 0 ? task.variance : sum(outputs.map((p) => p * (1 - p) * (high - low) ** 2)) / outputs.length;
  return loss === 'squared_error' ? variance : variance / 2;
}

/**
 * The loss at which an output with bounds ends even where it is right everywhere; 0 without. A cross-entropy takes the
 * output for a logit, which would have to grow without end.
 * @param {Settings} settings
 * @param {Task} task
 */
export function lowestLoss(settings, task) {
  if (!isCrossEntropy(settings)) return 0;
  const [low, high] = rangeOf(settings);
  if (settings.loss === 'softmax_cross_entropy') return Math.log1p((task.classes - 1) * Math.exp(low - high));
  const outputs = hasOneOutput(settings, task) ? task.shares.slice(1) : task.shares;
  return (
    sum(outputs.map((p) => p * Math.log1p(Math.exp(-high)) + (1 - p) * Math.log1p(Math.exp(low)))) / outputs.length
  );
}

/**
 * Whether the output's bounds keep it from any right answer: one that is never negative cannot say "the other class",
 * and none gives values beyond its own.
 * @param {Settings} settings
 * @param {Task} task
 */
export function isOutOfReach(settings, task) {
  const [low, high] = rangeOf(settings);
  if (task.classes === 0) return task.low < low - SLIGHT || task.high > high + SLIGHT;
  if (!hasOneOutput(settings, task)) return false;
  const border = isCrossEntropy(settings) ? 0 : sum(targetsOf(settings)) / 2;
  return low >= border;
}

const surprise = (/** @type {number} */ p) => (p > 0 ? -p * Math.log(p) : 0);
const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
