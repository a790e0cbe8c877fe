/** The block `reproduce` of a lesson: how it is read, which runs it asks for, and what passes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../web/lesson/fields.js';
import { figureTasks, judgeFigure, needsDigits, readReproduce } from '../../../../web/lesson/reproduce.js';

const BLOCK = `
claim: Each layer keeps the square root of a third.
source: Glorot & Bengio 2010
settings: activation=tanh&hiddenLayers=3&units=16
networks:
  - name: uniform
    settings: initializer=uniform&initialSize=0.25
    expected: (1 / 3) ** ((hiddenLayers - layer) / 2)
  - name: normalised
    settings: initializer=glorot_uniform
    expected: [1, 1]
    band: by 0.25
data:
  normal: { count: 4, inputs: 16, size: 0.1 }
seeds: 3
measure: signal / signal[hiddenLayers]
label: signal
scale: log
band: factor 1.5
why: Chance.
`;

/** @param {string} text */
function read(text) {
  const { value, place } = parseYaml(text.trim(), 1, 'reproduce');
  return readReproduce(value, place);
}

/** @param {string} text @param {RegExp} what @param {number} line */
const refuses = (text, what, line) =>
  assert.throws(
    () => read(text),
    (/** @type {any} */ { code, line: at, values }) => {
      assert.match(JSON.stringify([code, values]), what);
      assert.equal(at, line);
      return true;
    },
  );

test('each network is run from each seed, with what it has of its own', () => {
  const figure = read(BLOCK);
  const tasks = figureTasks(figure, null);
  assert.deepEqual(
    tasks.map(({ config: { seed, initializer, activation } }) => [seed, initializer, activation]),
    ['uniform', 'glorot_uniform'].flatMap((name) => [1, 2, 3].map((seed) => [seed, name, 'tanh'])),
  );
  assert.deepEqual(tasks[0].config.hidden, [16, 16, 16]);
  assert.deepEqual(tasks[0].data, { normal: { count: 4, inputs: 16, size: 0.1, outputs: 1 } });
  assert.deepEqual(tasks[0].training, { updates: 0, untilShare: 0, every: 1 });
  assert.equal(figureTasks(figure, null, 1).length, 2);
});

test('a run without data of its own has those of its settings', () => {
  const drawn = read(BLOCK.replace(/data:\n.*\n/, ''));
  assert.equal(figureTasks(drawn, null)[0].data.drawn?.set, 'circle');
  assert.equal(needsDigits(drawn), false);
  const digits = read(
    BLOCK.replace(/data:\n.*\n/, '').replace('settings: activation', 'settings: dataSet=digits&activation'),
  );
  assert.equal(needsDigits(digits), true);
  const points = /** @type {any} */ ({ x: [] });
  assert.equal(figureTasks(digits, points)[0].data.points, points);
  assert.deepEqual(figureTasks(digits, points)[0].config.features, [], 'columns are the inputs');
});

test('what takes long is measured only where it is named', () => {
  assert.deepEqual(figureTasks(read(BLOCK), null)[0].extras, []);
  const named = read(BLOCK.replace('measure: signal', 'measure: 10 * biasGradientNorm / signal'));
  assert.deepEqual(figureTasks(named, null)[0].extras, ['biasGradientNorm']);
});

test('each layer of each network has its own expectation, band and verdict', () => {
  const figure = read(BLOCK);
  const run = (/** @type {number[]} */ signal) => ({ signal });
  const points = judgeFigure(figure, [
    ...[run([2, 3, 6, 1]), run([2, 3, 6, 1]), run([2, 3, 6, 1])],
    ...[run([1.5, 0.9, 1, 1]), run([1.7, 1, 1, 1]), run([1.6, 1.1, 1, 1])],
  ]);
  assert.deepEqual(
    points.map(({ name, layer, passes }) => [name, layer, passes]),
    [...[1, 2, 3].map((layer) => ['uniform', layer, true]), ['normalised', 1, false], ['normalised', 2, true]],
  );
  assert.ok(Math.abs(points[0].expected - 1 / 3) < 1e-12);
  assert.deepEqual([points[0].low, points[0].high], [points[0].expected / 1.5, points[0].expected * 1.5]);
  assert.deepEqual([points[3].low, points[3].high], [0.75, 1.25]);
  assert.deepEqual(points[3].values, [1.5, 1.7, 1.6]);
  assert.ok(Math.abs(points[3].measured - 1.6) < 1e-12);
});

test('runs are summed up as the figure says', () => {
  const summed = (/** @type {string} */ how, /** @type {object[]} */ numbers) =>
    judgeFigure(
      read(`
claim: It learns.
source: A paper
networks: [{ name: one }]
seeds: 4
measure: trainLoss${how === 'share' ? ' < 0.5 * begin.trainLoss' : ''}
${how === 'share' ? '' : `summary: ${how}`}
label: loss
expected: 1
band: [0.5, 2]
why: Chance.`),
      /** @type {any} */ (numbers),
    )[0];
  const losses = [1, 2, 4, NaN].map((trainLoss) => ({ trainLoss, 'begin.trainLoss': 5 }));
  assert.equal(summed('mean', losses).measured, 7 / 3);
  assert.ok(Math.abs(summed('geometric mean', losses).measured - 2) < 1e-12);
  assert.equal(summed('median', losses).measured, 2);
  assert.ok(Math.abs(summed('deviation', losses).measured - Math.sqrt(7 / 3)) < 1e-12);
  const { measured, runs, values, layer } = summed('share', losses);
  assert.deepEqual([measured, runs, values, layer], [0.5, 4, [1, 1, 0, 0], null], 'no number is below nothing');
  assert.deepEqual([summed('mean', losses).runs, summed('mean', losses).values.length], [4, 3]);
  const nothing = summed('mean', [{ trainLoss: NaN }]);
  assert.equal(nothing.passes, false, 'nothing measured is no pass');
});

test('samples may be written out', () => {
  const figure = read(BLOCK.replace(/ {2}normal: .*\n/, '  samples: { x: [[1], [-1]], y: [[0], [0]] }\n'));
  assert.deepEqual(figureTasks(figure, null)[0].data, { samples: { inputs: 1, outputs: 1, x: [1, -1], y: [0, 0] } });
  refuses(BLOCK.replace(/ {2}normal: .*\n/, '  samples: { x: [[1], [-1, 2]], y: [[0], [0]] }\n'), /list/, 13);
});

test('what is wrong is refused with its line', () => {
  refuses(BLOCK.replace('tanh', 'tanhh'), /settings.*tanhh/, 3);
  refuses(BLOCK.replace('measure: signal', 'measure: signals'), /name.*signals/, 15);
  refuses(BLOCK.replace('- layer)', '- depth)'), /name.*depth/, 7);
  refuses(BLOCK.replace('factor 1.5', 'about 1.5'), /choice.*band.*about/, 18);
  refuses(BLOCK.replace('factor 1.5', '[2, 1]'), /choice.*band/, 18);
  refuses(BLOCK.replace('seeds: 3', 'seeds: 2.5'), /number.*seeds/, 14);
  refuses(BLOCK.replace(/band: factor.*\n/, ''), /missing.*band/, 5);
  refuses(BLOCK.replace('source: Glorot & Bengio 2010\n', ''), /missing.*source/, 1);
  refuses(BLOCK.replace('units=16', 'units=16&b=on'), /settings.*b/, 5);
  refuses(BLOCK.replace('units=16', 'units=16&seeds=3'), /settings.*seeds/, 3);
  refuses(
    BLOCK.replace(/data:\n.*\n/, '').replace('settings: activation', 'settings: dataSet=penguins&activation'),
    /settings.*penguins/,
    5,
  );
});
