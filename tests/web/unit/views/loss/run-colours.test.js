import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const read = (/** @type {string} */ name) =>
  readFile(new URL(`../../../../../web/styles/${name}`, import.meta.url), 'utf8');

/** Red, green and blue, linear, 0 to 1. @param {string} hex */
const linear = (hex) =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
const luminance = (/** @type {number[]} */ [r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (/** @type {string} */ a, /** @type {string} */ b) => {
  const [low, high] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test('each run on the shelf has a colour that can be seen in both themes, and dashes of its own', async () => {
  const tokens = await read('tokens.css'),
    [light, dark] = [
      tokens.slice(0, tokens.indexOf('[data-theme="dark"]')),
      tokens.slice(tokens.indexOf('[data-theme="dark"]')),
    ];
  for (const theme of [light, dark]) {
    const valueOf = (/** @type {string} */ name) => theme.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1] ?? '';
    const colours = [1, 2, 3, 4, 5, 6].map((run) => valueOf(`run-${run}`));
    assert.equal(new Set(colours).size, 6);
    for (const colour of colours) assert.ok(contrast(colour, valueOf('panel')) >= 3, `${colour} on the card`);
  }
  const dashes = [...(await read('loss.css')).matchAll(/--dashes: ([\d ]+);/g)].map(([, one]) => one);
  assert.equal(dashes.length, 6);
  assert.equal(new Set(dashes).size, 6, 'who cannot tell the colours apart tells the dashes');
});
