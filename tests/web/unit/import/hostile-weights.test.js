/** Files of weights that someone made to do harm: each is refused in a sentence, before anything of its size is made. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { readWeights } from '../../../../web/import/weights/read-weights.js';
import { BadWeights } from '../../../../web/import/weights/weights-problem.js';
import { writeNpy } from '../../../../web/export/weights/npy.js';

const settings = { ...defaultSettings(), shape: '3', hiddenLayers: 1, precision: 'double' };
const SHAPES = { '0.weight': [3, 2], '0.bias': [3], '2.weight': [1, 3], '2.bias': [1] };

/** @param {Uint8Array} file */
function codeOf(file) {
  try {
    readWeights(file, settings, 2);
    return '';
  } catch (error) {
    assert.ok(error instanceof BadWeights, String(error instanceof Error ? error.stack : error));
    return error.problem.code;
  }
}

const zeros = (/** @type {number[]} */ shape) => new Uint8Array(8 * shape.reduce((a, b) => a * b, 1));
const npy = (/** @type {number[]} */ shape) => writeNpy({ name: '', dtype: 'F64', shape, bytes: zeros(shape) });
const whole = () => Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [`${name}.npy`, npy(shape)]));

/** With one array in the place of `0.weight`. @param {Uint8Array} array @param {0|9} [level] */
const npzWith = (array, level = 0) => zipSync({ ...whole(), '0.weight.npy': array }, { level });

/** An array whose header says something else. @param {string} header */
function npyOf(header, length = 48) {
  const text = new TextEncoder().encode(header.padEnd(117)),
    file = new Uint8Array(128 + length);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]);
  file.set(text, 10);
  return file;
}

const header = (/** @type {string} */ shape, type = '<f8', order = 'False') =>
  `{'descr': '${type}', 'fortran_order': ${order}, 'shape': (${shape}), }`;

test('sizes that overflow, are negative or no numbers', () => {
  assert.equal(codeOf(npzWith(npyOf(header('3, 2')))), '', 'what is right is read');
  for (const [shape, code] of [
    ['9999999999, 9999999999', 'tooLarge'],
    [`${'9'.repeat(30)}, 2`, 'tooLarge'],
    ['4294967296, 4294967296', 'tooLarge'],
    ['-3, 2', 'damaged'],
    ['3e1, 2', 'damaged'],
    ['nan, 2', 'damaged'],
    ['3 2', 'damaged'],
    [', 3', 'damaged'],
    ['2000, 2000', 'weights'],
    ['3, 2, 1', 'layers'],
    ['', 'layers'],
  ])
    assert.equal(codeOf(npzWith(npyOf(header(shape)))), code, shape);
  assert.equal(codeOf(npzWith(npyOf(header('3, 2'), 47))), 'damaged');
  assert.equal(codeOf(npzWith(npyOf(header('3, 2', '|O')))), 'type', 'objects would be pickled');
  assert.equal(codeOf(npzWith(npyOf(header('3, 2', '<f8', '__import__("os")')))), 'damaged');
});

test('a zip that unpacks to far more than it says, or to more than any network', () => {
  const bomb = npzWith(new Uint8Array(60_000_000), 9);
  assert.ok(bomb.length < 100_000);
  assert.equal(codeOf(bomb), 'tooLarge');
  const view = new DataView(bomb.buffer),
    entries = [...bomb.keys()].filter((at) => at + 4 <= bomb.length && view.getUint32(at, true) === 0x02014b50);
  for (const at of entries) view.setUint32(at + 24, 176, true);
  assert.equal(codeOf(bomb), 'damaged');
});

/** A zip of one array whose directory names it again and again. @param {Uint8Array} zip @param {number} times */
function repeated(zip, times) {
  const view = new DataView(zip.buffer),
    end = zip.length - 22,
    from = view.getUint32(end + 16, true),
    entry = zip.subarray(from, end),
    file = new Uint8Array(zip.length + (times - 1) * entry.length);
  file.set(zip.subarray(0, from));
  for (let i = 0; i < times; i++) file.set(entry, from + i * entry.length);
  file.set(zip.subarray(end), file.length - 22);
  new DataView(file.buffer).setUint16(file.length - 22 + 10, times, true);
  return file;
}

test('a zip whose files share their bytes, and one of many that are larger than the network', () => {
  const large = npy([700, 700]);
  assert.equal(codeOf(repeated(zipSync({ '0.weight.npy': large }, { level: 9 }), 900)), 'damaged');
  const packed = zipSync(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.weight.npy`, large])), {
    level: 9,
  });
  assert.ok(packed.length < 400_000);
  // Had their numbers been unpacked, the checksums would not fit.
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let at = 0; at + 4 <= packed.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 1, true);
  assert.equal(codeOf(packed), 'layers');
});

test('a zip whose directory lies', () => {
  const file = npzWith(npy([3, 2])),
    end = file.length - 22;
  const changed = (/** @type {(view: DataView, directory: number) => void} */ change) => {
    const copy = file.slice(),
      view = new DataView(copy.buffer);
    change(view, view.getUint32(end + 16, true));
    return copy;
  };
  assert.equal(codeOf(changed((view) => view.setUint16(end + 10, 65_535, true))), 'tooMany');
  assert.equal(codeOf(changed((view) => view.setUint16(end + 10, 999, true))), 'zip');
  assert.equal(codeOf(changed((view) => view.setUint32(end + 16, 4_294_967_295, true))), 'zip');
  assert.equal(codeOf(changed((view, at) => view.setUint32(at + 42, 4_000_000_000, true))), 'damaged');
  assert.equal(codeOf(changed((view, at) => view.setUint32(at + 20, 4_294_967_295, true))), 'zip');
  assert.equal(codeOf(changed((view, at) => view.setUint32(at + 16, 1, true))), 'damaged', 'the checksum');
  assert.equal(codeOf(changed((view, at) => view.setUint16(at + 10, 99, true))), 'packing');
  assert.equal(codeOf(changed((view, at) => view.setUint16(at + 28, 60_000, true))), 'zip');
});

/** @param {string|object} head @param {number} [length] of the numbers @param {bigint} [said] the length of the header that stands there */
function safetensors(head, length = 8 * 13, said) {
  const text = new TextEncoder().encode(typeof head === 'string' ? head : JSON.stringify(head)),
    file = new Uint8Array(8 + text.length + length);
  new DataView(file.buffer).setBigUint64(0, said ?? BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

const ENTRIES = {
  '0.weight': { dtype: 'F64', shape: [3, 2], data_offsets: [0, 48] },
  '0.bias': { dtype: 'F64', shape: [3], data_offsets: [48, 72] },
  '2.weight': { dtype: 'F64', shape: [1, 3], data_offsets: [72, 96] },
  '2.bias': { dtype: 'F64', shape: [1], data_offsets: [96, 104] },
};

test('headers of safetensors that lie', () => {
  assert.equal(codeOf(safetensors(ENTRIES)), '', 'what is right is read');
  const first = ENTRIES['0.weight'];
  for (const [change, code] of /** @type {[any, string][]} */ ([
    [{ shape: [3, -2] }, 'entry'],
    [{ shape: [3, 2.5] }, 'entry'],
    [{ shape: [2 ** 53, 2 ** 53] }, 'entry'],
    [{ shape: [9e14, 9e14] }, 'tooLarge'],
    [{ shape: '3,2' }, 'entry'],
    [{ shape: new Array(9).fill(1) }, 'entry'],
    [{ data_offsets: [0, 1e12] }, 'damaged'],
    [{ data_offsets: [48, 0] }, 'damaged'],
    [{ data_offsets: [0, 40] }, 'gaps'],
    [{ data_offsets: [8, 48] }, 'gaps'],
    [{ data_offsets: [0, 72] }, 'gaps'],
    [{ dtype: 'BF16' }, 'type'],
    [{ dtype: {} }, 'entry'],
    [{ shape: [6] }, 'layers'],
  ]))
    assert.equal(
      codeOf(safetensors({ ...ENTRIES, '0.weight': { ...first, ...change } })),
      code,
      JSON.stringify(change),
    );
  assert.equal(codeOf(safetensors({ ...ENTRIES, '0.weight': null })), 'entry');
  assert.equal(codeOf(safetensors(ENTRIES, 96)), 'damaged', 'cut off');
  assert.equal(codeOf(safetensors(ENTRIES, 112)), 'gaps', 'something behind them');
  for (const said of [0n, 1n, 10n ** 6n, 2n ** 31n - 1n])
    assert.ok(['header', ''].includes(codeOf(safetensors(ENTRIES, 104, said))), String(said));
  assert.equal(codeOf(safetensors('[]'.padEnd(9))), 'header');
});

test('names that stand there twice, and those of prototypes', () => {
  const [one, ...others] = Object.entries(ENTRIES).map(([name, entry]) => `"${name}":${JSON.stringify(entry)}`);
  const again = one.replace('[0,48]', '[104,152]');
  assert.equal(codeOf(safetensors(`{${[one, ...others, again].join()}}`, 152)), 'gaps', 'JSON keeps the last one');
  const zip = zipSync({ ...whole(), '3.weight.npy': npy([3, 2]) }, { level: 0 }),
    text = Buffer.from(zip);
  for (let at = text.indexOf('3.weight'); at >= 0; at = text.indexOf('3.weight', at + 1)) text.write('0.weight', at);
  assert.equal(codeOf(new Uint8Array(text)), 'twice');
  for (const name of ['__proto__', 'constructor', '__proto__.weight', 'toString.bias']) {
    const entry = `${JSON.stringify(name)}:${JSON.stringify({ dtype: 'F64', shape: [1], data_offsets: [104, 112] })}`;
    assert.match(
      codeOf(safetensors(`{${[one, ...others, entry].join()}}`, 112)),
      /^(?:more|norms|layers|order)$/,
      name,
    );
  }
  assert.equal(Object.hasOwn(Object.prototype, 'weight'), false);
});
