/** Files of weights: npz and safetensors. ONNX is written and never read. */
import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { isWeights } from '../../../../../web/import/weights/kind.js';
import { layersInFile } from '../../../../../web/import/weights/layers-in-file.js';
import { otherSettings } from '../../../../../web/import/weights/other-settings.js';
import { readNpz } from '../../../../../web/import/weights/read-npz.js';
import { readSafetensors } from '../../../../../web/import/weights/read-safetensors.js';
import { readWeights } from '../../../../../web/import/weights/read-weights.js';
import { BadWeights } from '../../../../../web/import/weights/weights-problem.js';
import { writeNpy } from '../../../../../web/export/weights/npy.js';
import { writeNpz } from '../../../../../web/export/weights/npz.js';
import { writeSafetensors } from '../../../../../web/export/weights/safetensors.js';
import { changeBytes } from '../mutate-bytes.js';
import { changeValue } from '../mutate-value.js';

const settings = { ...defaultSettings(), shape: '3', hiddenLayers: 1, precision: 'double' };
const SHAPES = { '0.weight': [3, 2], '0.bias': [3], '2.weight': [1, 3], '2.bias': [1] };

/** @type {any[]} */
const arrays = Object.entries(SHAPES).map(([name, shape]) => ({
  name,
  dtype: 'F64',
  shape,
  bytes: new Uint8Array(Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i / 7).buffer),
}));

let turn = 0;

/** What is said of it names the file's own words, and no hole is left. @param {() => unknown} read */
function refusedOr(read) {
  try {
    read();
    return 'read';
  } catch (error) {
    if (!(error instanceof BadWeights)) throw error;
    assert.ok(Object.values(error.problem.values).every((value) => ['string', 'number'].includes(typeof value)));
    return 'refused';
  }
}

/** @param {Uint8Array} file @param {(file: Uint8Array) => unknown} readArrays */
function readFile(file, readArrays) {
  isWeights(file);
  turn += 1;
  if (turn % 8 === 0) refusedOr(() => readArrays(file));
  if (turn % 8 === 1) refusedOr(() => layersInFile(file, settings, 2));
  return refusedOr(() => {
    const layers = readWeights(file, settings, 2);
    assert.deepEqual(
      layers.map(({ W, b }) => [W.length, b.length]),
      [
        [6, 3],
        [3, 1],
      ],
    );
    otherSettings(file, settings);
  });
}

/** @param {Uint8Array} bytes */
const own = (bytes) => new Uint8Array(bytes);

const NPZ = [
  own(writeNpz(arrays)),
  own(
    zipSync(Object.fromEntries(arrays.map((array) => [`${array.name}.npy`, writeNpy(array)])), {
      level: 9,
      mtime: new Date(1980, 0, 1),
    }),
  ),
];

/** @type {import('../try-inputs.js').Target<Uint8Array<ArrayBuffer>>} */
export const npz = {
  name: 'npz',
  corpus: NPZ,
  change: (bytes, random) => changeBytes(bytes, random, NPZ),
  read: (bytes) => readFile(bytes, readNpz),
};

const WHOLE = own(
  writeSafetensors(arrays, {
    format: 'pt',
    program: 'Backprop Playground',
    activations: 'relu',
    loss: 'squared_error',
  }),
);
const headLength = Number(new DataView(WHOLE.buffer).getBigUint64(0, true));
/** @type {{head: any, data: Uint8Array<ArrayBuffer>}} */
const PARTS = {
  head: JSON.parse(new TextDecoder().decode(WHOLE.subarray(8, 8 + headLength))),
  data: WHOLE.slice(8 + headLength),
};

/** @param {typeof PARTS} parts */
function joined({ head, data }) {
  const text = new TextEncoder().encode(JSON.stringify(head) ?? ''),
    file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file;
}

/** @type {import('../try-inputs.js').Target<Uint8Array<ArrayBuffer>|typeof PARTS>} */
export const safetensors = {
  name: 'safetensors',
  corpus: [WHOLE, PARTS],
  change: (given, random) =>
    given instanceof Uint8Array
      ? changeBytes(given, random, [WHOLE])
      : { ...given, head: changeValue(given.head, random) },
  read: (given) => readFile(given instanceof Uint8Array ? given : joined(given), readSafetensors),
};
