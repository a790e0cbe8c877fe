/**
 * What ONNX calls each activation and input of the core: the one table of them. A name that is missing here cannot be exported;
 * tests/web/unit/export/onnx.test.js compares it with the core's catalog.
 *
 * @typedef {import('./graph-builder.js').GraphBuilder} GraphBuilder
 * @typedef {(graph: GraphBuilder, input: string) => string} Operator gives the name of what comes out
 */
import { int } from './graph-builder.js';

/** @param {string} op @returns {Operator} */
const one = (op) => (graph, input) => graph.add(op, [input]);

/** Their parameters are ONNX's own defaults. @type {Record<string, Operator>} */
export const ACTIVATION_OPERATORS = {
  sigmoid: one('Sigmoid'),
  relu: one('Relu'),
  tanh: one('Tanh'),
  linear: (_, input) => input,
  leaky_relu: one('LeakyRelu'),
  elu: one('Elu'),
  selu: one('Selu'),
  // z Φ(z) = ½ z (1 + erf(z / √2)); an operator of its own came with version 20
  gelu(graph, z) {
    const error = graph.add('Erf', [graph.add('Mul', [z, scalar(graph, 'root_of_half', Math.SQRT1_2)])]);
    const sum = graph.add('Add', [error, scalar(graph, 'one', 1)]);
    return graph.add('Mul', [graph.add('Mul', [z, scalar(graph, 'half', 0.5)]), sum]);
  },
  silu: (graph, z) => graph.add('Mul', [z, graph.add('Sigmoid', [z])]),
  softplus: one('Softplus'),
};

/** @param {GraphBuilder} graph @param {string} one @param {string} other */
const product = (graph, one, other) => graph.add('Mul', [column(graph, one), column(graph, other)]);

/** Inputs that are computed from the coordinates of a point. @type {Record<string, (graph: GraphBuilder) => string>} */
export const FEATURE_OPERATORS = {
  x: (graph) => column(graph, 'x'),
  y: (graph) => column(graph, 'y'),
  x_squared: (graph) => product(graph, 'x', 'x'),
  y_squared: (graph) => product(graph, 'y', 'y'),
  x_times_y: (graph) => product(graph, 'x', 'y'),
  sin_x: (graph) => graph.add('Sin', [column(graph, 'x')]),
  sin_y: (graph) => graph.add('Sin', [column(graph, 'y')]),
};

/** @param {GraphBuilder} graph @param {string} name @param {number} value */
const scalar = (graph, name, value) => graph.constant(name, [], Float32Array.of(value));

/** One coordinate of all samples. @param {GraphBuilder} graph @param {string} name */
function column(graph, name) {
  if (!graph.nodes.some(({ output }) => output === name)) {
    const index = graph.constant(`index_of_${name}`, [1], BigInt64Array.of(name === 'x' ? 0n : 1n));
    graph.add('Gather', ['input', index], { axis: int(1) }, name);
  }
  return name;
}
