/**
 * How far an outcome is from what was recorded.
 *
 * The error of a number is |ours − theirs| ÷ |theirs|. Near-zeros: a number that is the sum of larger ones which cancel
 * keeps the rounding of those, so |theirs| is not taken smaller than a floor, which is
 *   losses, evaluated: 1e-6 of the first loss or of 1, whichever is larger. Outputs and targets are of order 1, and
 *              PyTorch 1.13 itself computes cross-entropy as ln(1 + e), which loses what is below 1e-16.
 *   dW, db:    1e-3 of the largest gradient in the same layer, so that vanished layers are held to their own size. More
 *              where the gradient that enters the last layer, max |db|, is itself a difference of nearly equal numbers
 *              of order 1 (a saturated output: 1 − a², s − y): then 1e-6 ÷ max |db| of the largest.
 *              In a normalised network, no less than 1e-2 of the largest gradient of all layers, because there whole
 *              layers have a gradient of exactly 0, of which the recording holds the rounding (a bias in front of
 *              batch normalisation; weights in front of layer normalisation over one unit). In float, no less than 1e-5
 *              of it: a saturated unit's 1 − a² is a difference too.
 *   W20, b20:  1e-3 of the largest number in the same layer; more, as above, under optimizers that divide by the
 *              gradient's size.
 * @typedef {import('./recorded-case.js').RecordedCase} RecordedCase
 * @typedef {import('./recorded-case.js').Outcome} Outcome
 */

export const QUANTITIES = /** @type {const} */ (['loss', 'dW', 'db', 'losses', 'W20', 'b20', 'evaluated', 'clipped']);
/** @typedef {Record<typeof QUANTITIES[number], number>} Errors */

/** These optimizers divide by the gradient's size, and so make full steps even of what is nothing but rounding. */
export const DIVIDE_BY_SIZE = ['adagrad', 'rmsprop', 'adam', 'adamw'];

const largest = (/** @type {ArrayLike<number>[]} */ ...arrays) =>
  Math.max(0, ...arrays.map((array) => Array.from(array).reduce((most, value) => Math.max(most, Math.abs(value)), 0)));

/**
 * The largest error over two arrays; infinite where they differ in length or ours is not a number and theirs is.
 * @param {ArrayLike<number>} ours @param {ArrayLike<number>} theirs @param {number} floor
 */
function error(ours, theirs, floor) {
  if (ours.length !== theirs.length) return Infinity;
  let worst = 0;
  for (let i = 0; i < theirs.length; ++i) {
    if (ours[i] === theirs[i]) continue;
    const one = Math.abs(ours[i] - theirs[i]) / Math.max(Math.abs(theirs[i]), floor);
    worst = Math.max(worst, Number.isNaN(one) ? Infinity : one);
  }
  return worst;
}

/** What was recorded, in the form of an outcome. @returns {Outcome} */
export function recordedOutcome(/** @type {RecordedCase} */ recorded) {
  const { losses, db, b20, evaluated = NaN, clipped = NaN } = recorded;
  return {
    losses,
    dW: recorded.dW.map((rows) => rows.flat()),
    db,
    W: recorded.W20.map((rows) => rows.flat()),
    b: b20,
    evaluated,
    clipped,
  };
}

/**
 * How far `ours` is from `theirs`, with the floors of the recording.
 * @param {RecordedCase} recorded @param {'float'|'double'} precision @param {Outcome} ours @param {Outcome} theirs
 * @returns {Errors}
 */
export function errorsBetween(recorded, precision, ours, theirs) {
  const { dW, db, W, b } = recordedOutcome(recorded);
  const share = recorded.norm !== null ? 1e-2 : precision === 'float' ? 1e-5 : 0;
  const allFloor = share * largest(...dW, ...db);
  const cancelled = Math.max(1e-3, 1e-6 / largest(/** @type {number[]} */ (db.at(-1))));
  const gradientFloor = (/** @type {number} */ l) => Math.max(cancelled * largest(dW[l], db[l]), allFloor);
  const magnified = DIVIDE_BY_SIZE.includes(recorded.optimizer) ? cancelled : 1e-3;
  const weightFloor = (/** @type {number} */ l) => magnified * largest(W[l], b[l]);
  const lossFloor = 1e-6 * Math.max(recorded.losses[0], 1);
  const overLayers = (/** @type {(l: number) => number} */ one) => Math.max(...dW.map((_, l) => one(l)));
  return {
    loss: error([ours.losses[0]], [theirs.losses[0]], lossFloor),
    dW: overLayers((l) => error(ours.dW[l], theirs.dW[l], gradientFloor(l))),
    db: overLayers((l) => error(ours.db[l], theirs.db[l], gradientFloor(l))),
    losses: error(ours.losses, theirs.losses, lossFloor),
    W20: overLayers((l) => error(ours.W[l], theirs.W[l], weightFloor(l))),
    b20: overLayers((l) => error(ours.b[l], theirs.b[l], weightFloor(l))),
    evaluated: Number.isNaN(theirs.evaluated) ? 0 : error([ours.evaluated], [theirs.evaluated], lossFloor),
    clipped: Number.isNaN(theirs.clipped) ? 0 : error([ours.clipped], [theirs.clipped], 1),
  };
}

/**
 * What a case has, as one tag a feature.
 * @param {RecordedCase} recorded
 * @returns {string[]}
 */
export function featuresOf(recorded) {
  const hidden = typeof recorded.hidden === 'string' ? [recorded.hidden] : recorded.hidden;
  return [
    ...new Set(recorded.dims.length > 2 ? hidden.map((name) => `activation ${name}`) : []),
    `output ${recorded.output}`,
    `loss ${recorded.loss}`,
    `optimizer ${recorded.optimizer}`,
    `norm ${recorded.norm ?? 'none'}`,
    `skip ${recorded.skip ? 'on' : 'off'}`,
    `clip ${recorded.clip_norm !== null ? 'norm' : recorded.clip_value === undefined ? 'off' : 'value'}`,
    ...(recorded.schedule
      ? [`schedule ${recorded.schedule.kind}${recorded.schedule.warm_up ? ' with warm-up' : ''}`]
      : []),
    ...(recorded.l1 ? ['penalty L1'] : []),
    ...(recorded.l2 ? ['penalty L2'] : []),
  ];
}
