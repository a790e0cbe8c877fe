/**
 * What a network has learned, as a file that other programs read.
 *
 * @typedef {import('../onnx/network-graph.js').Predicting & {axes?: import('../../experiment/axes.js').Axes}} Trained
 */
import { featuresOf, hiddenActivations } from '../../experiment/network-shape.js';
import { writeOnnx } from '../onnx/write-model.js';
import { namedArrays } from './arrays.js';
import { writeNpz } from './npz.js';
import { writeSafetensors } from './safetensors.js';

const WRITERS = {
  npz: (/** @type {Trained} */ network) => writeNpz(namedArrays(network)),
  safetensors: (/** @type {Trained} */ network) =>
    writeSafetensors(namedArrays(network), { format: 'pt', ...metadataOf(network) }),
  onnx: (/** @type {Trained} */ network) => writeOnnx(network, metadataOf(network)),
};

/** @param {keyof typeof WRITERS} ending of the file @param {Trained} network */
export const writeWeights = (ending, network) => WRITERS[ending](network);

/** What the arrays alone do not tell. @param {Trained} network @returns {Record<string, string>} */
const metadataOf = ({ settings, axes, step }) => ({
  program: 'Backprop Playground',
  inputs: featuresOf(settings).join(),
  activations: hiddenActivations(settings).join(),
  output_activation: settings.outputActivation,
  normalization: settings.normalization,
  skip: settings.skip,
  loss: settings.loss,
  step: String(step),
  ...(axes && axes.source !== '' ? scalesOf(axes) : {}),
});

/** Of a person's own data: what takes the numbers of their file to those that the network is given. @param {import('../../experiment/axes.js').Axes} axes @returns {Record<string, string>} */
function scalesOf({ x, y, columns, target, classes }) {
  const ends = (/** @type {import('../../experiment/axes.js').Axis} */ { name, low, high }) => ({ name, low, high });
  const scales = columns
    ? { columns: columns.map(({ name, mean, deviation }) => ({ name, mean, deviation })) }
    : { x_axis: ends(x), y_axis: ends(y) };
  const answers = target ? { target: ends(target) } : { classes };
  return Object.fromEntries(
    Object.entries({ ...scales, ...answers }).map(([name, value]) => [name, JSON.stringify(value)]),
  );
}
