/**
 * A network as an ONNX model (https://onnx.ai), in single precision: few programs have all of its operators in double. Field
 * numbers are those of onnx.proto; fields are written in their order, as Google's own writers do.
 *
 * @typedef {import('./network-graph.js').Predicting} Predicting
 * @typedef {import('./graph-builder.js').Node} Node
 * @typedef {import('./graph-builder.js').Attribute} Attribute
 * @typedef {import('./graph-builder.js').Constant} Constant
 */
import { PbfWriter } from 'pbf';
import { outputCount } from '../../experiment/network-shape.js';
import { networkGraph } from './network-graph.js';

/** Of the format, and the first one of the operators that has LayerNormalization: those of ONNX 1.12, of 2022. */
const IR_VERSION = 8,
  OPERATORS = 17;
/** Numbers that stand for types. */
const FLOAT = 1,
  INT64 = 7,
  ATTRIBUTE_TYPE = { float: 1, int: 2 };

/** @param {Predicting} network @param {Record<string, string>} metadata @returns {Uint8Array} */
export function writeOnnx(network, metadata) {
  const pbf = new PbfWriter();
  pbf.writeVarintField(1, IR_VERSION);
  pbf.writeStringField(2, 'Backprop Playground');
  pbf.writeMessage(7, writeGraph, network);
  pbf.writeMessage(8, writeOperatorSet, OPERATORS);
  for (const entry of Object.entries(metadata)) pbf.writeMessage(14, writeEntry, entry);
  return pbf.finish();
}

/** ONNX's own, whose name is empty. @param {number} version @param {PbfWriter} to */
function writeOperatorSet(version, to) {
  to.writeStringField(1, '');
  to.writeVarintField(2, version);
}

/** @param {Predicting} network @param {PbfWriter} to */
function writeGraph(network, to) {
  const { nodes, constants, outputs } = networkGraph(network);
  for (const node of nodes) to.writeMessage(1, writeNode, node);
  to.writeStringField(2, 'network');
  for (const constant of constants.values()) to.writeMessage(5, writeTensor, constant);
  to.writeMessage(11, writeValue, { name: 'input', size: network.inputs });
  const size = outputCount(network.settings, network.classes);
  for (const name of outputs) to.writeMessage(12, writeValue, { name, size });
}

/** @param {Node} node @param {PbfWriter} to */
function writeNode({ op, inputs, output, attributes }, to) {
  for (const input of inputs) to.writeStringField(1, input);
  to.writeStringField(2, output);
  to.writeStringField(4, op);
  for (const attribute of Object.entries(attributes)) to.writeMessage(5, writeAttribute, attribute);
}

/** @param {[string, Attribute]} attribute @param {PbfWriter} to */
function writeAttribute([name, { type, value }], to) {
  to.writeStringField(1, name);
  if (type === 'float') to.writeFloatField(2, value);
  else to.writeVarintField(3, value);
  to.writeVarintField(20, ATTRIBUTE_TYPE[type]);
}

/** @param {Constant} constant @param {PbfWriter} to */
function writeTensor({ name, shape, values }, to) {
  for (const size of shape) to.writeVarintField(1, size);
  to.writeVarintField(2, values instanceof Float32Array ? FLOAT : INT64);
  to.writeStringField(8, name);
  to.writeBytesField(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

/** Of any number of samples. @param {{name: string, size: number}} value @param {PbfWriter} to */
function writeValue({ name, size }, to) {
  to.writeStringField(1, name);
  to.writeMessage(2, writeType, size);
}

/** @param {number} size @param {PbfWriter} to */
const writeType = (size, to) => to.writeMessage(1, writeTensorType, size);

/** @param {number} size @param {PbfWriter} to */
function writeTensorType(size, to) {
  to.writeVarintField(1, FLOAT);
  to.writeMessage(2, writeShape, size);
}

/** @param {number} size @param {PbfWriter} to */
function writeShape(size, to) {
  to.writeMessage(1, (_, dimension) => dimension.writeStringField(2, 'samples'), null);
  to.writeMessage(1, (_, dimension) => dimension.writeVarintField(1, size), null);
}

/** @param {[key: string, value: string]} entry @param {PbfWriter} to */
function writeEntry([key, value], to) {
  to.writeStringField(1, key);
  to.writeStringField(2, value);
}
