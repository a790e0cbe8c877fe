/**
 * One network of a figure that a lesson reproduces: drawn from one seed, trained if that is asked for, and measured.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../../wasm/backprop.js').RunConfig} RunConfig
 * @typedef {import('../../wasm/backprop.js').Samples} Samples
 * @typedef {import('../../wasm/backprop.js').Session} Session
 *
 * @typedef {object} FigureData what the network is given: one of the first three
 * @property {import('../../wasm/backprop.js').DataConfig} [drawn] a synthetic set
 * @property {import('../experiment/points.js').Points} [points] that the page has read
 * @property {Samples} [samples] that the lesson has written out
 * @property {{count: number, inputs: number, size: number, outputs: number}} [normal] in their place: inputs of this deviation and targets of
 *   deviation TARGET_SIZE, drawn anew for each seed
 * @property {number} [first] only so many of the training samples
 *
 * @typedef {object} FigureTask
 * @property {'figure'} kind
 * @property {RunConfig} config with the seed
 * @property {FigureData} data
 * @property {number} weightScale what all drawn weights are multiplied by
 * @property {number} biasDeviation of normal biases, drawn anew for each seed; 0 leaves them as they are
 * @property {{updates: number, untilShare: number, every: number}} training stops where the loss is at most this share of its first one,
 *   which is looked at after every so many updates
 * @property {string[]} extras of EXTRAS, what `measure` does not give
 *
 * @typedef {Record<string, number|boolean|number[]>} FigureNumbers by the name that a lesson gives them; those of step 0 are
 *   called `begin.…`; NaN where a quantity does not exist
 */
import { areColumns } from '../experiment/columns.js';
import { inputsOf, onlyThose } from '../experiment/points.js';
import { unwrapResult } from './unwrap-result.js';

/** Inputs and biases are drawn from seeds of their own, or they would be the numbers of the weights. */
const SEED_OF_INPUTS = 1_000_000,
  SEED_OF_BIASES = 2_000_000;

/** So large that the error at the output is the target: what papers send back is a normal gradient. */
const TARGET_SIZE = 1000;

/** What takes a call of its own. @type {Record<string, (session: Session) => number[]>} */
const EXTRAS = {
  biasGradientNorm,
  inputGradientNorm: (session) => [Math.hypot(...unwrapResult(session.inputGradient({ sample: 0 })).gradient)],
  singularValues: (session) => Array.from(unwrapResult(session.spectrum()).whole),
};

/** @param {BackpropModule} core @param {FigureTask} task @returns {FigureNumbers} */
export function runFigure(core, task) {
  const session = new core.Session();
  try {
    configure(core, session, task);
    adjustWeights(core, session, task);
    const begin = numbersOf(session, []);
    train(session, task.training, Number(begin.trainLoss));
    const beginning = Object.entries(begin).map(([name, value]) => [`begin.${name}`, value]);
    return { ...numbersOf(session, task.extras), ...Object.fromEntries(beginning) };
  } finally {
    session.delete();
  }
}

/** @param {BackpropModule} core @param {Session} session @param {FigureTask} task */
function configure(core, session, { config, data }) {
  if (data.samples) unwrapResult(session.configureSamples(config, data.samples));
  else if (data.normal) unwrapResult(session.configureSamples(config, normalSamples(core, config, data.normal)));
  else unwrapResult(session.configure(config, pointsOf(core, data)));
}

/** @param {BackpropModule} core @param {FigureData} data */
function pointsOf(core, { drawn, points: given, first = Infinity }) {
  const points = drawn ? unwrapResult(core.generate(drawn)).points : given;
  if (!points) throw new Error('there are no points');
  let taken = 0;
  const some = first === Infinity ? points : onlyThose(points, (i) => points.test[i] === 0 && taken++ < first);
  return areColumns(inputsOf(some)) && !some.plane ? { ...some, plane: anyPlane(inputsOf(some)) } : some;
}

/** Points of columns need one for their picture, which nobody sees here. @param {number} inputs */
function anyPlane(inputs) {
  const [origin, across, up] = [-1, 0, 1].map((at) =>
    Float64Array.from({ length: inputs }, (_, i) => Number(i === at)),
  );
  return { origin, across, up };
}

/** @param {BackpropModule} core @param {RunConfig} config @param {NonNullable<FigureData['normal']>} normal @returns {Samples} */
function normalSamples(core, config, { count, inputs, size, outputs }) {
  const [x, y] = drawNormal(core, inputs, [count, outputs], config.seed + SEED_OF_INPUTS);
  return {
    inputs,
    outputs,
    x: x.W.map((value) => size * value),
    y: y.W.map((value) => TARGET_SIZE * value),
  };
}

/** Standard normal numbers of the core's generator: the weights of a network of these widths, layer by layer. @param {BackpropModule} core @param {number} inputs @param {number[]} widths @param {number} seed */
function drawNormal(core, inputs, widths, seed) {
  const session = new core.Session();
  try {
    const config = /** @type {RunConfig} */ ({
      ...{ precision: 'double', hidden: widths, activation: 'linear', outputActivation: 'linear', seed },
      ...{ initializer: 'normal', initialSize: 1, bias: 0, loss: 'squared_error', learningRate: 1, batchSize: 1 },
    });
    const samples = { inputs, outputs: 1, x: new Float64Array(inputs), y: [0] };
    unwrapResult(session.configureSamples(config, samples));
    return unwrapResult(session.weights()).layers;
  } finally {
    session.delete();
  }
}

/** @param {BackpropModule} core @param {Session} session @param {FigureTask} task */
function adjustWeights(core, session, { config, weightScale, biasDeviation }) {
  if (weightScale === 1 && biasDeviation === 0) return;
  const { layers } = unwrapResult(session.weights());
  const widths = layers.map(({ b }) => b.length);
  // Of inputs of 1, a layer of weights has one number a unit.
  const drawn = drawNormal(core, 1, [widths.reduce((sum, width) => sum + width, 0)], config.seed + SEED_OF_BIASES)[0].W;
  let used = 0;
  const adjusted = layers.map(({ W, b }) => ({
    W: W.map((value) => weightScale * value),
    b: biasDeviation > 0 ? b.map(() => biasDeviation * drawn[used++]) : b,
  }));
  unwrapResult(session.setWeights(adjusted));
}

/** @param {Session} session @param {FigureTask['training']} training @param {number} first loss */
function train(session, { updates, untilShare, every }, first) {
  if (untilShare === 0) {
    unwrapResult(session.train(updates));
    return;
  }
  for (let made = 0; made < updates; made += every) {
    const { diverged } = unwrapResult(session.train(Math.min(every, updates - made)));
    if (diverged || !(unwrapResult(session.evaluate()).trainLoss > untilShare * first)) return;
  }
}

/** @param {Session} session @param {string[]} extras @returns {FigureNumbers} */
function numbersOf(session, extras) {
  const { layers, diverged, samples: _, ...numbers } = unwrapResult(session.measure());
  const lists = Object.entries(layers).map(([name, values]) => [name, Array.from(values)]);
  return {
    ...numbers,
    ...Object.fromEntries(lists),
    ...Object.fromEntries(extras.map((name) => [name, EXTRAS[name](session)])),
    diverged: diverged !== null,
  };
}

/** ‖db‖ of the mean loss of the next mini-batch, one number a layer. @param {Session} session */
function biasGradientNorm(session) {
  unwrapResult(session.forward());
  unwrapResult(session.loss());
  unwrapResult(session.backward());
  return unwrapResult(session.gradients()).layers.map(({ db }) => Math.hypot(...db));
}
