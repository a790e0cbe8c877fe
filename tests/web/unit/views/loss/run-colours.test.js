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

/**
 * What colours become for who lacks one kind of cones, in linear light. Machado, Oliveira and Fernandes (2009), A
 * Physiologically-based Model for Simulation of Color Vision Deficiency, table 1, severity 1.0.
 */
const SIGHTS = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const seen = (/** @type {number[]} */ colour, /** @type {number[]} */ sight) =>
  [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        colour.reduce((sum, value, i) => sum + sight[row + i] * value, 0),
      ),
    ),
  );

/** CIE L*a*b* under D65. @param {number[]} colour linear */
function lab([r, g, b]) {
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
    luminance([r, g, b]),
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
  ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE*ab: large patches differ from 2.3 on (Mahy 1994); thin dashed lines apart from each other need about nine times that. */
const APART = 20;

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
    for (const [name, sight] of Object.entries(SIGHTS)) {
      const labs = colours.map((colour) => lab(seen(linear(colour), sight)));
      labs.forEach((one, i) => {
        labs.slice(0, i).forEach((other, j) => {
          const apart = Math.hypot(...one.map((value, k) => value - other[k]));
          assert.ok(apart >= APART, `${name}: runs ${j + 1} and ${i + 1} are ${apart.toFixed(1)} apart`);
        });
      });
    }
  }
  const dashes = [...(await read('loss.css')).matchAll(/--dashes: ([\d ]+);/g)].map(([, one]) => one);
  assert.equal(dashes.length, 6);
  assert.equal(new Set(dashes).size, 6, 'who cannot tell the colours apart tells the dashes');
});
