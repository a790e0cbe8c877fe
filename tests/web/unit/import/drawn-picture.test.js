/** A drawing becomes a picture like those of the set: as high, as wide, as black, in the middle. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { valuesOf } from '../../../../web/experiment/points.js';
import { digitPoints } from '../../../../web/import/digits.js';
import { pictureOf } from '../../../../web/import/drawn-picture.js';

const SIDE = 100;
/** @typedef {import('../../../../web/import/drawn-picture.js').Stroke} Stroke */

/** @param {number} width @param {number} height @param {number} [x] @param {number} [y] of its middle @returns {Stroke} */
const ellipse = (width, height, x = 50, y = 50) =>
  Array.from({ length: 41 }, (_, i) => ({
    x: x + (width / 2) * Math.cos((i * Math.PI) / 20),
    y: y + (height / 2) * Math.sin((i * Math.PI) / 20),
  }));
const bar = (/** @type {number} */ x, height = 70) => [
  { x, y: 50 - height / 2 },
  { x, y: 50 + height / 2 },
];

const cellsOf = (/** @type {Stroke[]} */ strokes) => Array.from(pictureOf(strokes, SIDE), (ink) => 16 * ink);
const sum = (/** @type {number[]} */ inks) => inks.reduce((all, ink) => all + ink, 0);
const row = (/** @type {number[]} */ inks, /** @type {number} */ i) => inks.slice(8 * i, 8 * i + 8);
const column = (/** @type {number[]} */ inks, /** @type {number} */ i) => inks.filter((_, cell) => cell % 8 === i);

test('nothing drawn is an empty picture', () => {
  assert.equal(sum(cellsOf([])), 0);
  assert.equal(sum(cellsOf([[]])), 0);
});

test('each cell counts 16 pixels, whole ones', () => {
  for (const ink of cellsOf([ellipse(40, 70), bar(20)])) assert.ok(Number.isInteger(ink) && ink >= 0 && ink <= 16);
});

test('size and place of the drawing do not matter', () => {
  const usual = cellsOf([ellipse(40, 70)]);
  assert.deepEqual(cellsOf([ellipse(20, 35, 30, 60)]), usual);
  assert.deepEqual(cellsOf([ellipse(48, 84, 52, 45)]), usual);
});

test('it is as high as the bitmap, symmetrical about its middle, and no wider than 20 pixels', () => {
  for (const inks of [cellsOf([ellipse(40, 70)]), cellsOf([ellipse(90, 70)]), cellsOf([bar(30)])]) {
    assert.ok(Math.max(...row(inks, 0)) > 0 && Math.max(...row(inks, 7)) > 0);
    assert.equal(sum([...column(inks, 0), ...column(inks, 7)]), 0);
    for (let i = 0; i < 8; ++i) assert.deepEqual(row(inks, i), row(inks, i).reverse());
    assert.ok(Math.max(...column(inks, 1)) <= 8, '2 of the 4 columns of pixels, 6 … 25 of 0 … 31');
  }
});

test('what is drawn thin or in few lines has as much ink as most of the set', () => {
  const { points } = digitPoints(readFileSync(new URL('../../../../web/data/digits.txt', import.meta.url), 'utf8'), {
    trainShare: 50,
    dataSeed: 1,
  });
  const inks = Array.from(points.label, (_, i) => sum([...valuesOf(points, i)].map((ink) => 16 * ink))).sort(
    (a, b) => a - b,
  );
  const [least, most] = [0.05, 0.95].map((share) => inks[Math.floor(share * inks.length)]);
  for (const strokes of [[bar(50)], [ellipse(40, 70)], [ellipse(30, 35, 50, 33), ellipse(34, 35, 50, 67)]]) {
    const ink = sum(cellsOf(strokes));
    assert.ok(ink >= least && ink <= most, `${ink}, of ${least} … ${most}`);
  }
});

test('a dot stays one, and what is flat is not drawn out', () => {
  const dot = cellsOf([[{ x: 10, y: 90 }]]);
  assert.ok(sum(dot) > 0 && sum(row(dot, 0)) === 0 && sum(row(dot, 7)) === 0);
  const flat = cellsOf([[...bar(0, 0), { x: 80, y: 52 }]]);
  assert.equal(sum(row(flat, 0)), 0);
});
