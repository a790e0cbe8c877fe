/** Links: what is written is read again, what was written stays readable, and what is wrong is named. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import seedrandom from 'seedrandom';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { movePoint } from '../../../../web/experiment/points.js';
import { defaultsOf } from '../../../../web/experiment/serialization.js';
import { SETTINGS } from '../../../../web/experiment/setting-table.js';
import { defaultSettings, settingNames } from '../../../../web/experiment/settings.js';
import { markUnedited } from '../../../../web/experiment/unedited-points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { speak } from '../../../../web/words/text.js';
import { BadLink } from '../../../../web/link/fields.js';
import { packText, unpackText } from '../../../../web/link/packed-text.js';
import { problemSentence } from '../../../../web/link/problem-sentence.js';
import { namesOwnFields, readLink } from '../../../../web/link/read-link.js';
import { writeLink } from '../../../../web/link/write-link.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

afterEach(() => speak('en'));

const write = (/** @type {Experiment} */ experiment, view = {}) => writeLink(experiment, view, drawnAxes);
const read = (/** @type {string} */ hash) => readLink(hash, drawnAxes);

/** Points that their settings make. */
const made = () => {
  const points = {
    x: Float64Array.of(1, 2),
    y: Float64Array.of(1, 2),
    label: Float64Array.of(1, -1),
    test: Uint8Array.of(0, 1),
  };
  markUnedited(points, defaultSettings());
  return points;
};
const ofSettings = (over = {}, more = {}) => ({
  ...defaultExperiment(drawnAxes()),
  points: made(),
  settings: { ...defaultSettings(), ...over },
  ...more,
});

/** Why a link is not opened. @param {string} hash */
function refusal(hash) {
  try {
    read(hash);
  } catch (error) {
    assert.ok(error instanceof BadLink, String(error));
    return problemSentence(error.problem);
  }
  return '';
}

test('the experiment that the page opens with has an empty link; others name what is not usual', () => {
  assert.equal(write(ofSettings()).hash, '');
  const settings = { activation: 'relu', shape: '8,4', hiddenLayers: 2, seed: 7, learningRate: 0.03 };
  assert.equal(
    write(ofSettings(settings)).hash,
    'v=2&activation=relu&hiddenLayers=2&shape=8,4&seed=7&learningRate=0.03',
  );
  assert.equal(
    write(ofSettings({}, { twin: { activation: 'tanh' } }), { panel: 'why', test: true, clean: true }).hash,
    'v=2&b=on&b.activation=tanh&panel=why&test=on&clean=on',
  );
});

test('every setting comes back at each of its bounds and choices', () => {
  for (const name of settingNames) {
    const { choices = [], min, max } = SETTINGS[name];
    for (const value of [...choices, min, max].filter((one) => one !== undefined)) {
      // Points of one's own, and columns, are not made by settings.
      if (name === 'shape' || value === 'custom' || value === 'digits') continue;
      const { experiment } = read(write(ofSettings({ [name]: value })).hash);
      assert.deepEqual(experiment.settings, { ...defaultSettings(), [name]: value }, `${name} ${value}`);
    }
  }
});

test('edited points, their names, the second network and numbers by hand come back to the bit', () => {
  const random = seedrandom('points');
  const count = 150;
  const numbers = () => Float64Array.from({ length: count }, () => 12 * random() - 6);
  const points = {
    x: numbers(),
    y: numbers(),
    label: Float64Array.from({ length: count }, (_, i) => (i % 2 ? 1 : -1)),
    test: Uint8Array.from({ length: count }, (_, i) => i % 3 && 1),
  };
  const axes = {
    ...drawnAxes(),
    x: { name: '<b>x & y', low: -1, high: 1e300 },
    y: { name: 'λ = "%"', low: 0, high: 5e-324 },
    source: 'a.csv',
    set: { id: 'here', name: 'Mine ✓' },
  };
  const number = { side: 'a', layer: 1, part: 'weight', index: 2, was: 0, step: 0 };
  const byHand = [0.1 + 0.2, -0, 5e-324, -1.7976931348623157e308].map((value, i) => ({ ...number, index: i, value }));
  const experiment = ofSettings({ dataSet: 'custom' }, { points, axes, byHand, twin: {} });
  const { hash, lost } = write(/** @type {Experiment} */ (experiment));
  assert.equal(lost, '');
  const opened = read(hash);
  assert.deepEqual(opened.experiment.points, points);
  const { set, ...rest } = axes;
  assert.deepEqual(opened.experiment.axes, rest, 'the id of a set stays in its browser');
  assert.equal(opened.name, set.name);
  assert.deepEqual(opened.experiment.twin, {});
  assert.deepEqual(
    opened.experiment.byHand?.map(({ value }) => value),
    byHand.map(({ value }) => value),
  );
  assert.ok(Object.is(opened.experiment.byHand?.[1].value, -0));
});

test('title, task, hidden parts and locked settings come back; all settings are one word', () => {
  const frame = {
    title: 'Ex. 3: 100 % & more',
    task: 'Why?\nSay “why” <b>',
    hide: ['guide', 'learningRate'],
    lock: ['units'],
  };
  const { hash } = write(ofSettings(), { frame });
  assert.match(hash, /&hide=guide,learningRate&lock=units$/);
  assert.deepEqual(read(hash).view.frame, frame);
  const all = read('lock=all').view.frame;
  assert.ok(all?.lock.includes('seed') && !all.lock.includes('speed'));
  assert.equal(write(ofSettings(), { frame: all }).hash, 'v=2&lock=all');
  assert.equal(read('seed=2').view.frame, null);
  assert.match(refusal(`title=${'x'.repeat(121)}`), /more than 120 letters/);
});

test('more points than a link can hold are left out, and it is said', () => {
  const x = Float64Array.from({ length: 10_000 }, (_, i) => Math.sin(i));
  const points = { x, y: x, label: x.map((_, i) => (i % 2 ? 1 : -1)), test: new Uint8Array(10_000) };
  const { hash, lost } = write(ofSettings({ dataSet: 'custom', noise: 5 }, { points }));
  assert.equal(lost, 'points');
  assert.equal(hash, 'v=2&dataSet=custom&noise=5&without=10000');
  const opened = read(hash);
  assert.ok(opened.without);
  assert.equal(opened.experiment.settings.dataSet, 'circle');
  assert.equal(opened.experiment.settings.noise, 5);
  assert.ok(read('dataSet=custom&features=columns:10').without);
});

test('links of each version that there was stay what they were', () => {
  const first = read('#v=1&activation=tanh').experiment.settings;
  assert.deepEqual(first, { ...defaultsOf(1), activation: 'tanh' });
  assert.equal(first.learningRate, 0.03);
  const second =
    '#v=2&dataSet=custom&activation=relu&shape=8,4&seed=7&b=on&b.activation=tanh&hand=a.0.weight.1:0.5&panel=why&data=Tc5BC4IwFAfw7_I_L4gIsYEHwQ4dOgSdig5ThgrTidOmiN-9N2uj7bK9_29vb0Gn63Yw4AsmcDRd83B7vMepXzZNEjDMFPvSMQvx5faNlcil-iNxIJl9240M0gybOLtboYQxkn4-rAxicqdthgWtaKSbhXLXWFvwPUNVlxX4iTBNEtDsxS7yJCISmj-he9GWkliuRokXg9FjX7i3IPhrc62psn4A';
  const { experiment, view, name } = read(second);
  assert.equal(experiment.settings.hiddenLayers, 2, 'as its shape says');
  assert.deepEqual([experiment.points.x[0], experiment.points.label[1], experiment.axes.x.name], [0.1, -1, 'mass']);
  assert.deepEqual(experiment.twin, { activation: 'tanh' });
  assert.equal(experiment.byHand?.[0].value, 0.5);
  assert.deepEqual([view.panel, name], ['why', 'Mice']);
  assert.match(refusal(second.slice(0, -4)), /points, axes or numbers are damaged/, 'its end was cut off');
});

test('a field that this page does not know is named, and the rest is opened', () => {
  const { unknown, experiment } = read('v=2&colour=red&activation=relu&__proto__=1&constructor=2');
  assert.deepEqual(unknown, ['colour', '__proto__', 'constructor']);
  assert.equal(experiment.settings.activation, 'relu');
});

test('an address of another page is no link of this one', () => {
  assert.ok(namesOwnFields('#activation=relu') && namesOwnFields('#v=2'));
  assert.ok(!namesOwnFields('#gid=0') && !namesOwnFields('#/page?activation=relu'));
});

test('what is wrong is named with its place, in both languages', async () => {
  const wrong = {
    'learningRate=1e9': 'Learning rate takes a number from 0.000001 to 100; “1e9” is not one.',
    'units=2.5': 'Units per layer takes a whole number',
    'b.units=many': '“many” is not one.',
    'activation=swosh': '“swosh” is none of them',
    'v=3': 'version “3”',
    'v=x': 'version “x”',
    'seed=%zz': '“seed” is damaged',
    'seed=1&seed=2': '“seed” twice',
    'hand=a.0.weight:1': '“a.0.weight:1” is no number',
    'hand=a.0.weight.0:Infinity': '“a.0.weight.0:Infinity” is no number',
    'data=xxxx': 'numbers are damaged',
    'without=-1': '“-1” is none',
    'test=yes': '“yes” is neither',
    'panel=<b>': '“<b>” is none',
    'hide=loss,<b>': '“<b>”, which is no part',
    'lock=network': '“network”, which is no part',
    'hiddenLayers=128&units=512': 'do not go together',
    'features=columns:3': 'do not go together',
  };
  for (const language of /** @type {const} */ (['en', 'de'])) {
    await speak(language);
    for (const [hash, part] of Object.entries(wrong)) {
      const sentence = refusal(hash);
      assert.ok(sentence && !/[{}]|undefined|NaN/.test(sentence), `${hash}: ${sentence}`);
      if (language === 'en') assert.ok(sentence.includes(part), `${hash}: ${sentence}`);
    }
  }
  assert.match(refusal(`seed=${'1'.repeat(500_001)}`), /länger/);
});

test('a packed text that would become too long is refused while it is unpacked', () => {
  assert.equal(unpackText(packText('λ'.repeat(1000))), 'λ'.repeat(1000));
  const bomb = packText('0'.repeat(30_000_000));
  assert.ok(bomb.length < 60_000);
  assert.throws(() => unpackText(bomb), RangeError);
  for (const damaged of ['', 'A', packText('some words, some more').slice(0, -4), '!!!'])
    assert.throws(() => unpackText(damaged));
});

test('no text is read as a link in any other way than opened or named', () => {
  const random = seedrandom('links');
  const seeds = [
    'v=2&dataSet=spiral&activation=relu&shape=8,4&b=on&b.activation=tanh&hand=a.0.weight.1:0.5&panel=why&test=on',
    write(ofSettings({}, { points: { ...made() } })).hash,
  ];
  const letters = 'abv=&.:%;,0123456789-_e#"<{}\u0000\u2028λ';
  const at = (/** @type {number} */ length) => Math.floor(random() * length);
  for (let round = 0; round < 10_000; round++) {
    const text = [...seeds[round % 2]];
    for (let edits = 1 + at(4); edits > 0; edits--) text.splice(at(text.length), at(3), letters[at(letters.length)]);
    const hash = text.join('');
    if (refusal(hash) === '') assert.ok(read(hash).experiment);
  }
});

test('edits of points that the settings make are written as such where that is shorter, and read back', () => {
  const base = made();
  const moved = movePoint(base, 1, -2.5, 0);
  const { hash, lost } = writeLink(ofSettings({ noise: 5 }, { points: moved }), {}, drawnAxes, base);
  assert.equal(lost, '');
  assert.equal(hash, 'v=2&noise=5&edits=1:-2.5,0');
  const { experiment } = read(hash);
  assert.equal(experiment.points.label.length, 0, 'the settings make them');
  assert.deepEqual(experiment.pointEdits, [{ index: 1, x: -2.5, y: 0 }]);
  const again = { ...base, x: base.x.slice() };
  assert.equal(writeLink(ofSettings({ noise: 5 }, { points: again }), {}, drawnAxes, base).hash, 'v=2&noise=5');
  assert.match(write(ofSettings({}, { points: moved })).hash, /&data=/, 'what they were made from is not known');
  for (const wrong of ['edits=1', 'edits=1:2', 'dataSet=custom&edits=1:2,3'])
    assert.match(refusal(wrong), /edits|points/);
});

test('numbers of hundreds of thousands of digits are refused as fast as others', () => {
  const digits = '1'.repeat(400_000);
  for (const field of ['hand=a.0.weight.0:', 'learningRate=', 'units=', 'edits=0:'])
    for (const text of [`${digits}x`, `1${' '.repeat(400_000)}1`, `${digits}.${digits.slice(0, 9)}e`])
      assert.notEqual(refusal(field + text), '', field);
});

test('many edits are packed', () => {
  const x = Float64Array.from({ length: 300 }, (_, i) => Math.sin(i));
  const base = { x, y: x, label: x.map(() => 1), test: new Uint8Array(300) };
  const points = { ...base, x: x.map((one) => one / 3) };
  assert.match(writeLink(ofSettings({}, { points }), {}, drawnAxes, base).hash, /^v=2&data=/);
});
