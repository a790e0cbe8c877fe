/** Any experiment comes back from its link, and from its file, to the bit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { SETTINGS } from '../../../../web/experiment/setting-table.js';
import { defaultSettings, settingNames } from '../../../../web/experiment/settings.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { readExperimentFile, writeExperimentFile } from '../../../../web/link/experiment-file.js';
import { readLink } from '../../../../web/link/read-link.js';
import { writeLink } from '../../../../web/link/write-link.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

/** These say what the points and the layers are: they are drawn with them. */
const TOGETHER = ['dataSet', 'features', 'shape', 'hiddenLayers', 'activations', 'units'];

/** A value of a setting, also where it has another type in the table. @param {import('../../../../web/experiment/settings.js').SettingName} name @returns {fc.Arbitrary<string|number>} */
function valueOf(name) {
  const { kind, choices = [], min = 0, max = 1 } = SETTINGS[name];
  if (kind === 'choice') return fc.constantFrom(...choices);
  return kind === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

/** Some settings, other than the usual ones. */
const someSettings = fc
  .subarray(settingNames.filter((name) => !TOGETHER.includes(name)))
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, valueOf(name)])), { noNullPrototype: true }),
  );

const widths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const place = fc.double({ min: -6, max: 6, noNaN: true });
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text);

/** Points of 2 inputs or of columns, of classes or values. */
const somePoints = fc
  .record({
    count: fc.integer({ min: 2, max: 30 }),
    classes: fc.constantFrom(0, 2, 3, 10),
    inputs: fc.constantFrom(2, 3, 10),
  })
  .chain(({ count, classes, inputs }) => {
    const list = (/** @type {fc.Arbitrary<number>} */ one, length = count) =>
      fc.array(one, { minLength: length, maxLength: length });
    const label =
      classes === 0 ? anyNumber : classes === 2 ? fc.constantFrom(-1, 1) : fc.integer({ min: 0, max: classes - 1 });
    const columns = inputs > 2 ? { values: list(place, count * inputs) } : {};
    return fc
      .record({ x: list(place), y: list(place), label: list(label), test: list(fc.nat(1)), ...columns })
      .map(({ x, y, label: labels, test: split, ...more }) => ({
        x: Float64Array.from(x),
        y: Float64Array.from(y),
        label: Float64Array.from(labels),
        test: Uint8Array.from([0, ...split.slice(1)]),
        ...(classes === 2 ? {} : { classes }),
        ...('values' in more
          ? { inputs, values: Float64Array.from(/** @type {number[]} */ (more.values)), plane: planeOf(inputs) }
          : {}),
      }));
  });

const planeOf = (/** @type {number} */ inputs) => ({
  origin: new Float64Array(inputs),
  across: Float64Array.from({ length: inputs }, (_, i) => Number(i === 0)),
  up: Float64Array.from({ length: inputs }, (_, i) => Number(i === 1)),
});

const someHandEdits = fc.array(
  fc.record({
    side: fc.constant(/** @type {const} */ ('a')),
    layer: fc.nat(6),
    part: fc.constantFrom(/** @type {const} */ ('weight'), 'bias', 'scale', 'shift'),
    index: fc.nat(1600),
    value: anyNumber,
    was: fc.constant(0),
    step: fc.constant(0),
  }),
  { maxLength: 4 },
);

const someExperiment = fc
  .record({
    settings: someSettings,
    shape: widths,
    points: somePoints,
    twin: fc.option(someSettings),
    byHand: someHandEdits,
    names: fc.tuple(anyText, anyText),
  })
  .map(({ settings, shape, points, twin, byHand, names: [x, y] }) => {
    const { classes = 2, inputs = 2 } = points;
    const own = { dataSet: 'custom', shape: shape.join(), hiddenLayers: shape.length };
    const scale = (/** @type {string} */ name) => ({ name, low: -1, high: 2.5 });
    const columns = {
      columns: Array.from({ length: inputs }, (_, i) => ({ name: `${x} ${i}`, mean: 0.1, deviation: 2 })),
      plane: { kind: /** @type {const} */ ('columns'), x: 0, y: 1, rest: /** @type {const} */ ('mean') },
    };
    const axes = { ...drawnAxes(classes, 2), x: scale(x), y: scale(y), ...(inputs > 2 ? columns : {}) };
    return /** @type {Experiment} */ ({
      ...defaultExperiment(axes),
      settings: { ...defaultSettings(), ...settings, ...own, ...(inputs > 2 ? { features: `columns:${inputs}` } : {}) },
      points,
      twin,
      byHand: byHand.filter((edit, i) => byHand.findIndex((one) => isSamePlace(one, edit)) === i),
    });
  });

/** @param {{layer: number, part: string, index: number}} a @param {{layer: number, part: string, index: number}} b */
const isSamePlace = (a, b) => a.layer === b.layer && a.part === b.part && a.index === b.index;

/** What came back of an experiment. @param {Experiment} back @param {Experiment} given */
function assertSame(back, given) {
  assert.deepEqual(back.settings, given.settings);
  assert.deepEqual(back.twin ?? null, given.twin ?? null);
  assert.deepEqual(back.points, given.points);
  assert.deepEqual([back.axes.x, back.axes.y, back.axes.columns], [given.axes.x, given.axes.y, given.axes.columns]);
  const numbers = (/** @type {Experiment} */ { byHand = [] }) =>
    byHand.map(({ layer, part, index, value }) => [layer, part, index, value]);
  assert.deepEqual(numbers(back), numbers(given));
}

const RUNS = { seed: 1130, numRuns: Number(process.env.EXPERIMENTS ?? 300) };

test('any experiment comes back from its link', () => {
  let compared = 0;
  fc.assert(
    fc.property(someExperiment, (given) => {
      const { hash, lost } = writeLink(given, {}, drawnAxes);
      if (lost !== '') return;
      assertSame(readLink(hash, drawnAxes).experiment, given);
      ++compared;
    }),
    RUNS,
  );
  assert.ok(compared > 0.9 * RUNS.numRuns, `only ${compared} have room in a link`);
});

test('any experiment comes back from its file', () => {
  fc.assert(
    fc.property(someExperiment, (given) => {
      assertSame(readExperimentFile(writeExperimentFile(given, {}, drawnAxes), drawnAxes).experiment, given);
    }),
    RUNS,
  );
});
