/**
 * The first weights that TensorFlow Playground draws, after those of the points, as numbers changed by hand at step 0: layer by layer,
 * unit by unit, input by input (src/nn.ts, commit 02469bd).
 *
 * @param {number[]} widths of the inputs, of each hidden layer, and of the output
 * @param {() => number} draw uniform in [0, 1)
 * @returns {import('../../experiment/experiment.js').ByHand[]}
 */
export const drawWeights = (widths, draw) =>
  widths.slice(1).flatMap((units, layer) =>
    Array.from({ length: units * widths[layer] }, (_, index) => {
      const value = draw() - 0.5;
      return {
        side: /** @type {const} */ ('a'),
        layer,
        part: /** @type {const} */ ('weight'),
        index,
        value,
        was: value,
        step: 0,
      };
    }),
  );
