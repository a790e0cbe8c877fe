/** What figures are written with: SVG, PNG, letters, sizes, colours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { DARK, LIGHT } from '../../../../../web/export/figures/colours.js';
import { composeDrawing } from '../../../../../web/export/figures/compose.js';
import { encodePng } from '../../../../../web/export/figures/encode-png.js';
import { cutToWidth, linesOfWidth, textWidth } from '../../../../../web/export/figures/letters.js';
import { boxPart, clippedPart, picturePart, wordsPart } from '../../../../../web/export/figures/nodes.js';
import { BOUNDS, customSize, presetSize } from '../../../../../web/export/figures/sizes.js';
import { toSvg } from '../../../../../web/export/figures/svg-text.js';
import { faultOfXml } from './read-xml.js';

const HOSTILE = ['<script>alert(1)</script>', '"\'&<>]]>', 'a\u0000b\u0008c', '\ud800 alone', '=1+1', 'ä 🙂 ∂z'];
const pixels = { columns: 2, rows: 1, rgba: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 128) };

test('an SVG is XML whatever is written in it, and refers to nothing outside', () => {
  for (const text of HOSTILE) {
    const svg = toSvg({
      width: 100,
      height: 50,
      title: text,
      description: text,
      background: '#ffffff',
      parts: [
        wordsPart(1, 2, text, { size: 10, fill: '#000000', halo: '#ffffff', upright: false }),
        clippedPart({ x: 0, y: 0, width: 9, height: 9 }, [picturePart({ x: 0, y: 0, width: 9, height: 9 }, pixels)]),
        boxPart({ x: 0, y: 0, width: 9, height: 9 }, { fill: '#000000', stroke: '#ff0000', dash: '1 2' }, 2),
      ],
    });
    assert.equal(faultOfXml(svg), '', svg);
    assert.ok(!/<script|(href|src)="(?!data:image\/png;base64,)/.test(svg), svg);
  }
  assert.notEqual(faultOfXml('<svg><g></svg>'), '', 'the check itself finds a fault');
  assert.notEqual(faultOfXml('<svg a="<"/>'), '');
});

test('pictures and clips are found by programs of SVG 1.1, and beside those of another figure', () => {
  const clipped = (/** @type {number} */ width) =>
    toSvg({
      width: 100,
      height: 50,
      title: '',
      description: '',
      background: '#ffffff',
      parts: [
        clippedPart({ x: 0, y: -1.5, width, height: 9 }, [picturePart({ x: 0, y: 0, width, height: 9 }, pixels)]),
      ],
    });
  const [one, other] = [clipped(9), clipped(9.01)];
  assert.match(one, /<svg [^>]*xmlns:xlink="http:\/\/www\.w3\.org\/1999\/xlink"[^]*<image [^>]*xlink:href="data:/);
  const idsOf = (/** @type {string} */ svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  for (const svg of [one, other]) for (const id of idsOf(svg)) assert.ok(svg.includes(`url(#${id})`), id);
  assert.equal(new Set([...idsOf(one), ...idsOf(other)]).size, 2, 'other rectangles have other names');
});

test('a figure on paper has its size in millimetres', () => {
  const { width, height, millimetres, em } = presetSize('column');
  const svg = toSvg({ width, height, millimetres, title: '', description: '', background: '#ffffff', parts: [] });
  assert.match(svg, /width="85mm" height="68mm" viewBox="0 0 321\.26 257\.01"/);
  assert.ok(em >= (7 * 96) / 72 - 1e-9, 'letters of 7 points');
});

/** The pixels of a PNG with the filter that is used here. @param {Uint8Array} file */
function decode(file) {
  const view = new DataView(file.buffer);
  const [columns, rows] = [view.getUint32(16), view.getUint32(20)],
    channels = file[25] === 2 ? 3 : 4;
  const length = view.getUint32(33);
  assert.equal(String.fromCharCode(...file.subarray(37, 41)), 'IDAT');
  const bytes = inflateSync(file.subarray(41, 41 + length)),
    line = 1 + columns * channels;
  const rgba = [];
  for (let row = 0; row < rows; row++) {
    const before = [0, 0, 0, 0];
    for (let column = 0; column < columns; column++) {
      for (let c = 0; c < channels; c++) before[c] = (before[c] + bytes[row * line + 1 + column * channels + c]) & 255;
      rgba.push(...before.slice(0, channels), ...(channels === 3 ? [255] : []));
    }
  }
  return { columns, rows, rgba };
}

test('a PNG has the pixels that it was made of', () => {
  const rgba = Uint8ClampedArray.from({ length: 4 * 6 * 5 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256));
  for (const alpha of [255, 7]) {
    rgba[3] = alpha;
    assert.deepEqual(decode(encodePng({ columns: 6, rows: 5, rgba })), { columns: 6, rows: 5, rgba: [...rgba] });
  }
  // The checksum of an empty end, as every PNG has it.
  assert.deepEqual([...encodePng(pixels).slice(-4)], [0xae, 0x42, 0x60, 0x82]);
});

test('lines and cut words keep to their room', () => {
  for (const text of ['a b c d e f g', 'https://example.org/a-long-address/without/any/space', 'x'.repeat(200)]) {
    const lines = linesOfWidth(text, 10, 60);
    assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    assert.ok(lines.every((line) => textWidth(line, 10) <= 60));
    assert.ok(textWidth(cutToWidth(text, 10, 60), 10) <= 60);
  }
  assert.equal(cutToWidth('short', 10, 100), 'short');
});

test('what is typed for a size is held within bounds', () => {
  assert.equal(customSize(1e9, NaN).width, BOUNDS.most);
  assert.equal(customSize(1e9, NaN).height, BOUNDS.least);
  assert.deepEqual(Object.values(presetSize('slide')).slice(0, 2), [1920, 1080]);
});

test('the colours are those of the page', () => {
  const tokens = readFileSync(new URL('../../../../../web/styles/tokens.css', import.meta.url), 'utf8');
  const [light, dark] = [/:root \{([^}]*)\}/, /:root\[data-theme="dark"\] \{([^}]*)\}/].map(
    (which) => which.exec(tokens)?.[1] ?? '',
  );
  for (const [block, colours] of /** @type {const} */ ([
    [light, LIGHT],
    [dark, DARK],
  ])) {
    const token = (/** @type {string} */ name) => new RegExp(`--${name}: ([^;]+);`).exec(block)?.[1];
    for (const [name, colour] of Object.entries(colours)) {
      const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (typeof colour === 'string') assert.equal(colour, token(kebab), name);
    }
    colours.classes.forEach((colour, i) => assert.equal(colour, token(`class-${i + 1}`)));
    colours.runs.forEach((colour, i) => assert.equal(colour, token(`run-${i + 1}`)));
  }
});

test('title, legend and source stand in the figure, at every size', () => {
  for (const size of [presetSize('column'), presetSize('page'), presetSize('slide'), customSize(240, 240)]) {
    const drawing = composeDrawing(
      {
        title: 'A title that is rather long for a narrow figure, so that it has to be cut',
        legend: ['first', 'second', 'the third of them'].map((text) => ({ text, wide: 1, draw: () => [] })),
        draw: (box) => [boxPart(box, { fill: '#000000' })],
      },
      ['one line', 'https://example.org/'.repeat(4)],
      size,
      LIGHT,
    );
    for (const part of drawing.parts) {
      if (part.kind === 'box') assert.ok(part.height > 0 && part.y + part.height < size.height);
      if (part.kind !== 'words') continue;
      assert.ok(part.x >= 0 && part.x + textWidth(part.text, part.size) <= size.width, part.text);
      assert.ok(part.y > 0 && part.y < size.height, part.text);
    }
  }
});
