/**
 * A network as a graph, as it predicts: dense layers, normalisation (that of batches with its running statistics), activations,
 * skip connections; behind them the probabilities that a cross-entropy makes of the outputs.
 *
 * @typedef {import('../weights/arrays.js').Trained & {inputs: number}} Predicting `inputs`: numbers of a sample before features are computed
 * @typedef {import('./graph-builder.js').GraphBuilder} GraphBuilder
 */
import { lossFacts } from '../../experiment/catalog.js';
import { columnCount } from '../../experiment/columns.js';
import { featuresOf, hiddenActivations } from '../../experiment/network-shape.js';
import { parameterNames } from '../../experiment/parameter-names.js';
import { createGraphBuilder, float, int } from './graph-builder.js';
import { ACTIVATION_OPERATORS, FEATURE_OPERATORS } from './operators.js';

/** What is added to a variance, as PyTorch and the core do. */
const EPSILON = 1e-5;

/** @param {Predicting} network @returns {GraphBuilder & {outputs: string[]}} */
export function networkGraph(network) {
  const { settings, layers } = network,
    graph = createGraphBuilder();
  addParameters(graph, network);
  let a = addFeatures(graph, network);
  hiddenActivations(settings).forEach((activation, layer) => {
    const h = ACTIVATION_OPERATORS[activation](
      graph,
      addNormalization(graph, settings, layer, addDense(graph, layer, a)),
    );
    const { W, b } = layers[layer];
    a = settings.skip === 'on' && W.length === b.length ** 2 ? graph.add('Add', [h, a]) : h;
  });
  const z = addDense(graph, layers.length - 1, a);
  graph.add('Identity', [ACTIVATION_OPERATORS[settings.outputActivation](graph, z)], {}, 'output');
  return { ...graph, outputs: ['output', ...addProbability(graph, network)] };
}

/** Under the names of the exported script's `state_dict`. @param {GraphBuilder} graph @param {Predicting} network */
function addParameters(graph, { settings, classes, layers }) {
  for (const { name, layer, part, shape } of parameterNames(settings, classes))
    graph.constant(name, shape, inSingle(layers[layer][part], name));
}

/** What a single cannot hold would be infinite without a word. @param {Float64Array} numbers @param {string} name */
function inSingle(numbers, name) {
  const singles = Float32Array.from(numbers),
    wrong = numbers.findIndex((number, i) => Number.isFinite(number) && !Number.isFinite(singles[i]));
  if (wrong >= 0) throw new RangeError(`${name} holds ${numbers[wrong]}, which is too large for single precision`);
  return singles;
}

/** @param {GraphBuilder} graph @param {Predicting} network */
function addFeatures(graph, { settings, inputs }) {
  const features = featuresOf(settings),
    given = ['x', 'y'].slice(0, inputs);
  if (columnCount(settings.features) > 0 || features.join() === given.join()) return 'input';
  return graph.add(
    'Concat',
    features.map((name) => FEATURE_OPERATORS[name](graph)),
    { axis: int(1) },
    'features',
  );
}

/** @param {GraphBuilder} graph @param {number} layer @param {string} input */
const addDense = (graph, layer, input) =>
  graph.add('Gemm', [input, `layers.${layer}.weight`, `layers.${layer}.bias`], { transB: int(1) });

/** @param {GraphBuilder} graph @param {import('../../experiment/settings.js').Settings} settings @param {number} layer @param {string} z */
function addNormalization(graph, { normalization }, layer, z) {
  if (normalization === 'none') return z;
  const part = (/** @type {string} */ name) => `norms.${layer}.${name}`,
    epsilon = { epsilon: float(EPSILON) };
  return normalization === 'batch'
    ? graph.add('BatchNormalization', [z, ...['weight', 'bias', 'running_mean', 'running_var'].map(part)], epsilon)
    : graph.add('LayerNormalization', [z, ...['weight', 'bias'].map(part)], epsilon);
}

/** @param {GraphBuilder} graph @param {Predicting} network */
function addProbability(graph, { settings }) {
  const { takesLogits, jointOutputs } = lossFacts(settings);
  if (!takesLogits) return [];
  return [
    graph.add(jointOutputs ? 'Softmax' : 'Sigmoid', ['output'], jointOutputs ? { axis: int(1) } : {}, 'probability'),
  ];
}
