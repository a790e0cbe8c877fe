/** The gains between the bars: as many as do not touch, counted from the loss. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gainLabels } from '../../../../../web/views/bars/gain-labels.js';

/** @param {number} pitch */
const layout = (pitch) => ({ pitch, scale: 1, x: (/** @type {number} */ layer) => layer * pitch });
const gain = Float64Array.of(0.25, 0.25, 0.25, 0.25, 0.25, NaN);

test('with room, one between every two bars, with the direction of the gradient', () => {
  const labels = gainLabels(layout(120), gain);
  assert.equal(labels.length, 5);
  assert.ok(labels.every(({ text }) => text.startsWith('← ')));
  assert.equal(labels[0].at, 60);
});

test('with less room fewer, the last one always', () => {
  const labels = gainLabels(layout(25), gain);
  assert.ok(labels.length < 5 && labels.length > 0);
  assert.equal(labels.at(-1)?.at, 4.5 * 25);
  assert.ok(labels.every(({ text }) => !text.startsWith('←')));
});

test('with none, none', () => assert.deepEqual(gainLabels(layout(6), gain), []));

test('one that is no number is left out', () => {
  const labels = gainLabels(
    layout(120),
    gain.map((value, i) => (i === 0 ? Number.NaN : value)),
  );
  assert.ok(labels.every(({ text }) => !text.includes('–')));
});
