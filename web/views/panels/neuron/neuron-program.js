/** The worked example as plain Python. @typedef {import('../../../worker/neuron-query.js').NeuronRequest} NeuronRequest */
import { defaultSettings } from '../../../experiment/settings.js';
import { programText } from '../../../export/listing/line.js';
import { pythonListing } from '../../../export/listing/python-listing.js';

/** @param {NeuronRequest} given @returns {string} */
export function neuronProgram({ activation, x, y, w, b, rate }) {
  const settings = {
    ...defaultSettings(),
    hiddenLayers: 0,
    features: 'x',
    outputActivation: activation,
    loss: 'squared_error',
    batchSize: 1,
    precision: 'double',
  };
  const points = {
    x: Float64Array.of(x),
    y: Float64Array.of(0),
    label: Float64Array.of(y),
    test: Uint8Array.of(0),
    inputs: 1,
    classes: 0,
  };
  return programText(pythonListing({ settings, points }, { w: [w], b, rate, batch: [0], about: '' }));
}
