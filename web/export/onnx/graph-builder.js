/**
 * Collects the nodes and constants of an ONNX graph.
 *
 * @typedef {{type: 'float'|'int', value: number}} Attribute
 * @typedef {{op: string, inputs: string[], output: string, attributes: Record<string, Attribute>}} Node
 * @typedef {{name: string, shape: number[], values: Float32Array|BigInt64Array}} Constant
 * @typedef {ReturnType<typeof createGraphBuilder>} GraphBuilder
 */

export const float = (/** @type {number} */ value) => /** @type {Attribute} */ ({ type: 'float', value });
export const int = (/** @type {number} */ value) => /** @type {Attribute} */ ({ type: 'int', value });

export function createGraphBuilder() {
  /** @type {Node[]} */
  const nodes = [];
  /** @type {Map<string, Constant>} */
  const constants = new Map();
  return {
    nodes,
    constants,

    /** Adds a node; its output has the name of the operator and its number, or its own. @param {string} op @param {string[]} inputs @param {Record<string, Attribute>} [attributes] @param {string} [output] */
    add(op, inputs, attributes = {}, output = `${op.toLowerCase()}_${nodes.length}`) {
      nodes.push({ op, inputs, output, attributes });
      return output;
    },

    /** @param {string} name @param {number[]} shape @param {Float32Array|BigInt64Array} values */
    constant(name, shape, values) {
      constants.set(name, { name, shape, values });
      return name;
    },
  };
}
