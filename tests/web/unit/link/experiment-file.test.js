/** Experiments as files: read as they were written, refused in a sentence that says why, and nothing in between. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import seedrandom from 'seedrandom';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { markUnedited } from '../../../../web/experiment/unedited-points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { isExperimentFile, readExperimentFile, writeExperimentFile } from '../../../../web/link/experiment-file.js';
import { BadLink } from '../../../../web/link/fields.js';
import { problemSentence } from '../../../../web/link/problem-sentence.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

const random = seedrandom('files');
const COUNT = 3000;
const numbers = () => Float64Array.from({ length: COUNT }, () => 12 * random() - 6);

/** More points than a link can hold. @returns {Experiment} */
const large = () => ({
  ...defaultExperiment(drawnAxes()),
  settings: { ...defaultSettings(), dataSet: 'custom', activation: 'relu', precision: 'double' },
  points: {
    x: numbers(),
    y: numbers(),
    label: Float64Array.from({ length: COUNT }, (_, i) => (i % 2 ? 1 : -1)),
    test: Uint8Array.from({ length: COUNT }, (_, i) => (i % 4 ? 0 : 1)),
  },
  axes: {
    ...drawnAxes(),
    x: { name: '<i>x', low: 0.1, high: 0.3 },
    source: 'a.csv',
    set: { id: 'mine', name: 'Mine' },
  },
  twin: { activation: 'tanh' },
  byHand: [{ side: 'b', layer: 0, part: 'weight', index: 3, value: -0, was: 1, step: 0 }],
});
const text = writeExperimentFile(large(), { panel: 'why', test: true }, drawnAxes);

/** Why a file is not opened; '' if it is. @param {string} file */
function refusal(file) {
  try {
    readExperimentFile(file, drawnAxes);
    return '';
  } catch (error) {
    assert.ok(error instanceof BadLink, String(error));
    return problemSentence(error.problem, 'my.json');
  }
}

test('a file of any number of points is read to the bit, and known by its beginning', () => {
  assert.ok(isExperimentFile(text.slice(0, 200)));
  assert.ok(!isExperimentFile('{"name": "backprop-playground-experiment"}'));
  const { experiment, view, name } = readExperimentFile(text, drawnAxes);
  const { axes, points, settings, twin, byHand } = large();
  const written = JSON.parse(text);
  assert.equal(written.set, undefined, 'the id of a set stays in its browser');
  const { set, ...rest } = axes;
  assert.deepEqual(experiment.axes, rest);
  assert.equal(name, set?.name);
  assert.equal(writeExperimentFile({ ...experiment, axes: { ...rest, set } }, view, drawnAxes), text, 'written again');
  assert.equal(experiment.points.x.length, points.x.length);
  assert.deepEqual([experiment.settings, experiment.twin], [settings, twin]);
  assert.ok(Object.is(experiment.byHand?.[0].value, byHand?.[0].value));
  assert.deepEqual(view, { panel: 'why', test: true, clean: false, frame: null });
});

test('the files are of the schema in docs/', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../../docs/experiment-file.schema.json', import.meta.url), 'utf8'),
  );
  const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  const run = {
    checkpoint: Uint8Array.of(1, 2, 3),
    round: /** @type {const} */ ('loss'),
    losses: { step: Float64Array.of(0, 1), train: Float64Array.of(2, 1), test: Float64Array.of(NaN, NaN) },
    signals: { layers: 2, step: Float64Array.of(0), signal: Float64Array.of(1, 2) },
  };
  const layer = {
    W: Float64Array.of(0.1, -0),
    b: Float64Array.of(1),
    scale: new Float64Array(0),
    shift: new Float64Array(0),
    runningMean: new Float64Array(0),
    runningVariance: new Float64Array(0),
  };
  const settings = { ...defaultSettings(), shape: '1', hiddenLayers: 1, features: 'x,y' };
  const weights = [layer, { ...layer, W: Float64Array.of(3) }];
  const small = { ...large(), settings, firstWeights: { a: weights } };
  const whole = writeExperimentFile(small, { panel: 'why' }, drawnAxes, { a: run, b: run });
  for (const one of [text, whole, writeExperimentFile({ ...large(), twin: null, byHand: [] }, {}, drawnAxes)])
    assert.ok(isValid(JSON.parse(one)), JSON.stringify(isValid.errors));
  assert.deepEqual(readExperimentFile(whole, drawnAxes).experiment.trained, { a: run, b: run });
  const named = Object.keys(JSON.parse(whole)).filter((name) => !(name in schema.properties));
  assert.deepEqual(named, [], 'every field stands in it');
  for (const wrong of [{ version: 3 }, { settings: [] }, { byHand: [{ side: 'c' }] }, { trained: { b: {} } }])
    assert.ok(!isValid({ ...JSON.parse(whole), ...wrong }), JSON.stringify(wrong));
});

test('points that the settings make are not in the file', () => {
  const { points } = large();
  markUnedited(points, defaultSettings());
  const made = writeExperimentFile({ ...large(), settings: defaultSettings(), points, byHand: [] }, {}, drawnAxes);
  assert.equal(JSON.parse(made).points, undefined);
  assert.equal(readExperimentFile(made, drawnAxes).experiment.points.label.length, 0);
});

test('what is wrong is named', () => {
  const changed = (/** @type {(file: any) => void} */ change) => {
    const file = JSON.parse(text);
    change(file);
    return refusal(JSON.stringify(file));
  };
  assert.match(refusal(text.slice(0, -20)), /^my\.json was not opened\. It is not an experiment of this page/);
  assert.match(
    changed((file) => (file.format = 'other')),
    /not an experiment/,
  );
  assert.match(
    changed((file) => (file.version = 99)),
    /version “99”/,
  );
  assert.match(
    changed((file) => (file.settings.units = 1e9)),
    /Units per layer takes a whole number/,
  );
  assert.match(
    changed((file) => (file.twin.activation = {})),
    /“\{\}” is none of them/,
  );
  assert.match(
    changed((file) => (file.settings = null)),
    /do not go together/,
  );
  assert.match(
    changed((file) => (file.points.x = 'AAAA')),
    /numbers are damaged/,
  );
  assert.match(
    changed((file) => (file.axes.x.low = 7)),
    /numbers are damaged/,
  );
  assert.match(
    changed((file) => (file.view.test = 'maybe')),
    /“test” is on or off/,
  );
  assert.match(
    changed((file) => (file.name = 'x'.repeat(201))),
    /damaged/,
  );
});

test('2,000 changed files are opened or refused in a sentence', () => {
  const small = JSON.parse(text);
  const short = { ...small, points: undefined, axes: undefined, settings: { ...small.settings, dataSet: 'xor' } };
  const letters = [...JSON.stringify(short)];
  const at = (/** @type {number} */ length) => Math.floor(random() * length);
  for (let round = 0; round < 2000; round++) {
    const file = [...letters];
    for (let edits = 1 + at(3); edits > 0; edits--) file.splice(at(file.length), at(4), ...'"{}[]:,-19e\\u'[at(13)]);
    const sentence = refusal(file.join(''));
    assert.ok(!/[{}]|undefined/.test(sentence.replace(/“.*?”/g, '')), sentence);
  }
});
