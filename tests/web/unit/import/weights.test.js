/** Files of weights: read as they were written, from NumPy and by the page; what is wrong is named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parameterNames } from '../../../../web/experiment/parameter-names.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { t } from '../../../../web/words/weights-text.js';
import { isWeights } from '../../../../web/import/weights/kind.js';
import { otherSettings } from '../../../../web/import/weights/other-settings.js';
import { readWeights } from '../../../../web/import/weights/read-weights.js';
import { BadWeights } from '../../../../web/import/weights/weights-problem.js';
import { writeWeights } from '../../../../web/export/weights/write-weights.js';

/** @typedef {import('../../../../web/experiment/first-weights.js').LayerNumbers} LayerNumbers */

const FORMATS = /** @type {const} */ (['npz', 'safetensors']);

/** @param {object} change */
const settingsWith = (change) => ({ ...defaultSettings(), ...change });
const small = settingsWith({ shape: '3', hiddenLayers: 1, precision: 'double' });

/** @param {string} name */
const golden = (name) => new Uint8Array(readFileSync(new URL(`../../../golden/weights/${name}.npz`, import.meta.url)));

/** Those of make_weights.py. @type {[W: number[], b: number[]][]} */
const WRITTEN = [
  [
    [0.1, -0.2, 1e-300, 0.4, -0, 7.25],
    [0.5, 1 / 3, -2],
  ],
  [[0.6, -5e-324, 8], [-0.7]],
];

/** Why a file is not taken; '' if it is. @param {Uint8Array} file @param {import('../../../../web/experiment/settings.js').Settings} [settings] */
function refusal(file, settings = small) {
  try {
    readWeights(file, settings, 2);
    return '';
  } catch (error) {
    assert.ok(error instanceof BadWeights, String(error instanceof Error ? error.stack : error));
    const text = t(`weights.bad.${error.problem.code}`, error.problem.values);
    assert.ok(!/^weights\.|[{}]/.test(text.replace(/“[^]*?”|such as [^]*?, do not/g, '')), text);
    return text;
  }
}

const pairsOf = (/** @type {LayerNumbers[]} */ layers) => layers.map(({ W, b }) => [[...W], [...b]]);

test('what NumPy saved is read to the bit: as it is, packed, by columns, and under the names of Sequential', () => {
  for (const name of ['double', 'packed', 'columns', 'sequential']) {
    assert.ok(isWeights(golden(name)), name);
    assert.deepEqual(pairsOf(readWeights(golden(name), small, 2)), WRITTEN, name);
  }
  const single = pairsOf(readWeights(golden('single'), small, 2));
  assert.deepEqual(
    single,
    WRITTEN.map((parts) => parts.map((part) => part.map(Math.fround))),
  );
});

test('other types are named', () => {
  assert.match(refusal(golden('big-endian')), /“layers\.0\.weight” is of type >f8/);
  assert.match(refusal(golden('whole')), /is of type <i8; this page reads float32 and float64/);
});

test('another network is told by its sizes', () => {
  const sizes = refusal(golden('double'), settingsWith({ shape: '4', hiddenLayers: 1 }));
  assert.equal(sizes, 'Layer 1: weights are 3×2 in the file, 4×2 here.');
  const layers = refusal(golden('double'), settingsWith({ shape: '3,3', hiddenLayers: 2 }));
  assert.equal(layers, 'It has weights of 2 layers; this network has 3.');
  const norms = refusal(golden('double'), settingsWith({ shape: '3', hiddenLayers: 1, normalization: 'layer' }));
  assert.equal(norms, 'It has 0 normalisations; this network has 1.');
});

/** Networks that the page can have, with numbers of all sizes. */
const NETWORKS = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
    normalization: fc.constantFrom('none', 'batch', 'layer'),
    precision: fc.constantFrom('float', 'double'),
    features: fc.constantFrom('x,y', 'x', 'x,y,x_squared', 'columns:10'),
    classes: fc.constantFrom(2, 3, 0),
    seed: fc.integer(),
  })
  .chain(({ widths, classes, ...others }) => {
    const settings = settingsWith({ ...others, seed: 1, shape: widths.join(), hiddenLayers: widths.length, units: 8 });
    const counts = parameterNames(settings, classes).map(({ part, shape }) => ({
      positive: part === 'runningVariance',
      count: shape.reduce((a, b) => a * b, 1),
    }));
    const number = fc.double({ noDefaultInfinity: true, noNaN: true, min: -3e38, max: 3e38 });
    return fc
      .tuple(
        ...counts.map(({ count, positive }) =>
          fc.array(positive ? number.map(Math.abs) : number, { minLength: count, maxLength: count }),
        ),
      )
      .map((arrays) => ({ settings, classes, arrays }));
  });

/** @param {{settings: any, classes: number, arrays: number[][]}} network @returns {LayerNumbers[]} */
function layersOf({ settings, classes, arrays }) {
  /** @type {any[]} */
  const layers = [];
  const none = () => new Float64Array(0);
  parameterNames(settings, classes).forEach(({ layer, part }, i) => {
    layers[layer] ??= {
      W: none(),
      b: none(),
      scale: none(),
      shift: none(),
      runningMean: none(),
      runningVariance: none(),
    };
    const numbers = Float64Array.from(arrays[i]);
    layers[layer][part] = settings.precision === 'double' ? numbers : numbers.map(Math.fround);
  });
  return layers;
}

test('any network comes back to the bit, in both formats', () => {
  fc.assert(
    fc.property(NETWORKS, fc.constantFrom(...FORMATS), (network, format) => {
      const { settings, classes } = network,
        layers = layersOf(network);
      const file = writeWeights(format, { settings, classes, layers, inputs: 2, step: 12 });
      assert.ok(isWeights(file));
      assert.deepEqual(readWeights(file, settings, classes), layers);
    }),
    { seed: 20, numRuns: 150 },
  );
});

test('changed files are read or refused in a sentence', () => {
  const settings = settingsWith({ shape: '3,2', hiddenLayers: 2, normalization: 'batch' });
  const layers = layersOf({
    settings,
    classes: 2,
    arrays: parameterNames(settings, 2).map(({ shape }) => new Array(shape.reduce((a, b) => a * b, 1)).fill(0.5)),
  });
  const files = FORMATS.map((format) => writeWeights(format, { settings, classes: 2, inputs: 2, layers, step: 3 }));
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    early: fc.boolean(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }),
    how: fc.constantFrom('over', 'in', 'out', 'end'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...files, golden('packed')),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (file, edits) => {
        let changed = file;
        for (const { at, early, bytes, how } of edits)
          changed = applyEdit(
            changed,
            Math.floor(at * (early ? Math.min(400, changed.length) : changed.length)),
            bytes,
            how,
          );
        refusal(changed, settings);
      },
    ),
    { seed: 20, numRuns: 3000 },
  );
});

/** @param {Uint8Array} file @param {number} at @param {Uint8Array} bytes @param {string} how */
function applyEdit(file, at, bytes, how) {
  if (how === 'end') return file.slice(0, at);
  const rest = how === 'in' ? at : at + bytes.length;
  return Uint8Array.from([...file.subarray(0, at), ...(how === 'out' ? [] : bytes), ...file.subarray(rest)]);
}

test('settings that the file names otherwise are told, for its numbers answer otherwise under them', () => {
  const settings = settingsWith({
    shape: '3',
    hiddenLayers: 1,
    activation: 'relu',
    normalization: 'layer',
    skip: 'on',
  });
  const layers = layersOf({
    settings,
    classes: 2,
    arrays: parameterNames(settings, 2).map(({ shape }) => new Array(shape.reduce((a, b) => a * b, 1)).fill(0.5)),
  });
  const [npz, safetensors] = FORMATS.map((format) =>
    writeWeights(format, { settings, classes: 2, inputs: 2, layers, step: 3 }),
  );
  assert.deepEqual(otherSettings(safetensors, settings), []);
  assert.deepEqual(otherSettings(npz, settings), []);
  const others = { ...settings, activation: 'tanh', skip: 'off' };
  assert.deepEqual(otherSettings(safetensors, others), ['activation', 'skip']);
  assert.deepEqual(otherSettings(npz, others), [], 'it has nothing but arrays');
  for (const file of [npz, safetensors])
    assert.deepEqual(otherSettings(file, { ...settings, normalization: 'batch' }), ['normalization']);
});
