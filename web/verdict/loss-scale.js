/**
 * What the output can reach at all, with which a loss is compared: the same number is good in one loss and bad in another.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/catalog.js').Catalog} Catalog
 * @typedef {import('./task.js').Task} Task
 */
import { activationFacts, coreCatalog, lossFacts, targetFacts } from '../experiment/catalog.js';

/** Values this little beyond the output's bounds hardly count. */
const SLIGHT = 0.25;

/**
 * The shares of points that belong to the class of each output: two classes have one output, unless the loss takes all
 * outputs as one answer.
 * @param {boolean} jointOutputs @param {Task} task
 */
const sharesOfOutputs = (jointOutputs, { classes, shares }) =>
  classes === 2 && !jointOutputs ? shares.slice(1) : shares;

/**
 * The loss at which a bounded output ends even where it is right everywhere; 0 without bounds. Only of losses that take
 * the output for a logit, which would have to grow without end: of others, an output that cannot reach its targets is
 * out of reach (see below).
 * @param {Settings} settings
 * @param {Task} task
 * @param {Catalog} [catalog]
 */
export function lowestLoss(settings, task, catalog = coreCatalog) {
  const { loss, outputActivation } = settings;
  const { takesLogits, jointOutputs } = lossFacts(settings, catalog);
  if (!takesLogits) return 0;
  const { lowestLoss: single, lowestJointLoss: joint } = activationFacts(outputActivation, catalog);
  if (jointOutputs) return joint[loss][task.classes];
  const { own, other } = single[loss];
  return mean(sharesOfOutputs(jointOutputs, task).map((p) => p * own + (1 - p) * other));
}

/**
 * Whether the output's bounds keep it from any right answer: one that is never negative cannot say "the other class",
 * and none gives values beyond its own.
 * @param {Settings} settings
 * @param {Task} task
 * @param {Catalog} [catalog]
 */
export function isOutOfReach(settings, task, catalog = coreCatalog) {
  const { lowest, highest } = activationFacts(settings.outputActivation, catalog);
  if (task.classes === 0) return task.low < lowest - SLIGHT || task.high > highest + SLIGHT;
  // Of several outputs the largest says the class, however large it is.
  if (task.classes > 2 || lossFacts(settings, catalog).jointOutputs) return false;
  return lowest >= targetFacts(settings, catalog).border;
}

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
const mean = (/** @type {number[]} */ numbers) => sum(numbers) / numbers.length;
