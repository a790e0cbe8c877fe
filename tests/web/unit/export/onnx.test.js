/** Networks as ONNX: byte by byte as ONNX's own helpers write them, and of everything that the core can be. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { coreCatalog, namesOf } from '../../../../web/experiment/catalog.js';
import { parameterNames } from '../../../../web/experiment/parameter-names.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { ACTIVATION_OPERATORS, FEATURE_OPERATORS } from '../../../../web/export/onnx/operators.js';
import { writeOnnx } from '../../../../web/export/onnx/write-model.js';

/** @typedef {import('../../../../web/experiment/first-weights.js').LayerNumbers} LayerNumbers */

/** The numbers of make_onnx.py. @param {import('../../../../web/experiment/settings.js').Settings} settings @param {number} classes */
function layersOf(settings, classes) {
  /** @type {Partial<LayerNumbers>[]} */
  const layers = [];
  parameterNames(settings, classes).forEach(({ layer, part, shape }, n) => {
    const length = shape.reduce((a, b) => a * b, 1),
      middle = part === 'runningVariance' ? 0 : 5;
    layers[layer] = {
      ...layers[layer],
      [part]: Float64Array.from({ length }, (_, i) => (((7 * i + 3 * n) % 11) - middle) / 8),
    };
  });
  return /** @type {LayerNumbers[]} */ (layers);
}

const SAME = [
  {
    name: 'computed-inputs',
    classes: 2,
    inputs: 2,
    chosen: { shape: '2', activation: 'gelu', normalization: 'layer', skip: 'on', features: 'x,y_squared' },
  },
  {
    name: 'columns',
    classes: 3,
    inputs: 10,
    chosen: {
      ...{ shape: '4', activation: 'relu', normalization: 'batch', features: 'columns:10' },
      loss: 'softmax_cross_entropy',
    },
  },
];

for (const { name, classes, inputs, chosen } of SAME) {
  test(`what ONNX's own helpers write: ${name}`, () => {
    const settings = { ...defaultSettings(), hiddenLayers: 1, ...chosen };
    const model = writeOnnx({ settings, classes, inputs, layers: layersOf(settings, classes), step: 0 }, {});
    const golden = readFileSync(new URL(`../../../golden/onnx/${name}.onnx`, import.meta.url));
    assert.ok(golden.equals(model), `${model.length} bytes, ${golden.length} of ONNX`);
  });
}

test('a number that single precision cannot hold is refused, not made infinite', () => {
  const settings = { ...defaultSettings(), hiddenLayers: 1, shape: '2' },
    layers = layersOf(settings, 2);
  layers[0].W[1] = 1e39;
  const write = () => writeOnnx({ settings, classes: 2, inputs: 2, layers, step: 0 }, {});
  assert.throws(write, /layers\.0\.weight holds 1e\+39/);
});

test('every activation and every input of the core has operators', () => {
  const { activations, features } = coreCatalog;
  assert.deepEqual(Object.keys(ACTIVATION_OPERATORS).sort(), namesOf(activations).sort());
  assert.deepEqual(Object.keys(FEATURE_OPERATORS).sort(), namesOf(features).sort());
});
