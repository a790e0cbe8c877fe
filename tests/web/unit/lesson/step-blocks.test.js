/** The blocks of a step: what may stand in them, what is refused, and with which line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LessonProblem } from '../../../../web/lesson/lesson-problem.js';
import { readPredictionText, readRunText, readSetupText, readWatchText } from './read-blocks.js';

test('a setup has the fields that it was given, read', () => {
  const setup = readSetupText(
    'set: activation=relu&b=on&b.units=3\nrestart: true\nneuron: {activation: tanh, x: 2}\npanel: slope\nhighlight: [train, noise]',
  );
  assert.deepEqual(setup.set, { settings: { activation: 'relu' }, twin: { units: 3 } });
  assert.deepEqual(setup.neuron, { activation: 'tanh', x: 2 });
  assert.deepEqual([setup.restart, setup.panel, setup.highlight], [true, 'slope', ['train', 'noise']]);
  assert.equal(readSetupText('experiment: "https://example.org/#v=2&units=3"').experiment, 'v=2&units=3');
  assert.deepEqual(readSetupText('highlight: plot').highlight, ['plot']);
});

test('predictions are of four kinds', () => {
  const choice = readPredictionText(
    'kind: choice\nask: Which?\noptions:\n- says: a\n  when: step > 1\n- says: 7\n  reply: no',
  );
  assert.ok(choice.kind === 'choice' && choice.options[0].when?.text === 'step > 1' && choice.options[1].says === '7');
  assert.deepEqual(nearOf(''), { factor: 1.5 });
  assert.deepEqual(nearOf('near: factor 2'), { factor: 2 });
  assert.deepEqual(nearOf('near: by 0.05'), { by: 0.05 });
  assert.deepEqual(nearOf('scale: linear'), { by: 0.1 });
  assert.deepEqual(nearOf('scale: log'), { factor: 1.5 });
  assert.deepEqual(readPredictionText('kind: bars\nask: a\nof: begin.signal').kind, 'bars');
  const curve = readPredictionText('kind: curve\nask: a\nof: testLoss\nto: 400');
  assert.ok(curve.kind === 'curve' && curve.to === 400 && curve.of === 'testLoss');
});

/** @param {string} more */
function nearOf(more) {
  const read = readPredictionText(`kind: number\nask: a\nof: step\n${more}`);
  return read.kind === 'number' && read.near;
}

test('a run is made by hand, by a button, or by settings alone', () => {
  assert.equal(readRunText('task: Press it.\nuntil: step > 3').until?.text, 'step > 3');
  assert.equal(readRunText('press: train\nlimit: 100').limit, 100);
  assert.deepEqual(readRunText('set: b=off').set, { settings: {}, twin: null });
});

test('things to try are tasks with conditions', () => {
  assert.deepEqual(
    readWatchText('- task: a\n  until: step > 1\n- {task: b, until: undone}').map(({ task, until }) => [
      task,
      until.text,
    ]),
    [
      ['a', 'step > 1'],
      ['b', 'undone'],
    ],
  );
});

/** What is wrong in it, and in which line, where the block begins in line 11. */
const WRONG = {
  setup: /** @type {[string, string, number][]} */ ([
    ['', 'block', 11],
    ['- a', 'block', 11],
    ['panel: slope\npanels: slope', 'unknown', 12],
    ['panel: slope\npanel: why', 'yaml', 12],
    ['panel: nowhere', 'choice', 11],
    ['panel: [slope]', 'choice', 11],
    ['restart: maybe', 'flag', 11],
    ['restart: 1', 'flag', 11],
    ['set:\n  activation=nothing', 'settings', 12],
    ['set: hiddenLayers=100000', 'settings', 11],
    ['set: activation', 'link', 11],
    ['set: activation=relu&activation=tanh', 'link', 11],
    ['set: b=maybe', 'choice', 11],
    ['set: b.nothing=1', 'settings', 11],
    ['set: [a]', 'text', 11],
    ['experiment: nothing', 'link', 11],
    ['neuron:\n  x: 1\n  v: 2', 'unknown', 13],
    ['neuron:\n  x: many', 'number', 12],
    ['neuron: {x: .nan}', 'number', 11],
    ['neuron: {activation: nothing}', 'choice', 11],
    ['highlight: [plot, nothing]', 'choice', 11],
    ['highlight: []', 'list', 11],
    ['highlight: [plot, plot, plot, plot, plot, plot]', 'list', 11],
    ['highlight: {', 'yaml', 11],
    ['panel: &a slope\nhighlight: *a', 'yaml', 12],
  ]),
  predict: /** @type {[string, string, number][]} */ ([
    ['', 'missing', 11],
    ['ask: a', 'missing', 11],
    ['ask: a\nkind: guess', 'choice', 12],
    ['kind: choice\nask: a', 'missing', 11],
    ['kind: choice\nask: a\noptions:\n- says: a', 'list', 14],
    ['kind: choice\nask: a\noptions:\n- says: a\n- says: b', 'options', 11],
    ['kind: choice\nask: a\noptions:\n- says: a\n  when: step > 1\n- when: step < 1', 'missing', 16],
    ['kind: choice\nask: a\noptions:\n- says: a\n  when: stepp > 1\n- says: b', 'name', 15],
    ['kind: choice\nask: a\noptions:\n- says: a\n  wenn: step > 1\n- says: b', 'unknown', 15],
    ['kind: number\nask: a', 'missing', 11],
    ['kind: number\nof: step', 'missing', 11],
    ['kind: number\nask: a\nof: step\nnear: about', 'choice', 14],
    ['kind: number\nask: a\nof: step\nnear: factor 1', 'choice', 14],
    ['kind: number\nask: a\nof: step\nnear: factor 1.2.3', 'choice', 14],
    ['kind: number\nask: a\nof: step\nscale: cubic', 'choice', 14],
    [`kind: number\nask: ${'a'.repeat(301)}\nof: step`, 'text', 12],
    ['kind: number\nask: " "\nof: step', 'text', 12],
    ['kind: bars\nask: a\nof: step', 'byLayer', 13],
    ['kind: bars\nask: a\nof: signal[1]', 'byLayer', 13],
    ['kind: curve\nask: a\nof: loss\nto: 100', 'choice', 13],
    ['kind: curve\nask: a\nof: trainLoss\nto: 3', 'number', 14],
    ['kind: curve\nask: a\nof: trainLoss', 'missing', 11],
  ]),
  run: /** @type {[string, string, number][]} */ ([
    ['task: a', 'press', 11],
    ['until: step > 1', 'press', 11],
    ['limit: 10', 'press', 11],
    ['press: jump', 'choice', 11],
    ['press: train\nlimit: 0', 'number', 12],
    ['press: train\nuntil: step >', 'syntax', 12],
    ['press: train\nuntil: [1]', 'text', 12],
  ]),
  watch: /** @type {[string, string, number][]} */ ([
    ['task: a\nuntil: step', 'list', 11],
    ['[]', 'list', 11],
    ['- task: a', 'missing', 11],
    ['- task: a\n  until: step > 1\n- until: step > 1', 'missing', 13],
    ['- task: a\n  until: step > 1\n  reply: b', 'unknown', 13],
    ['- a', 'block', 11],
  ]),
};
const READERS = { setup: readSetupText, predict: readPredictionText, run: readRunText, watch: readWatchText };

for (const [name, cases] of Object.entries(WRONG))
  for (const [text, code, line] of cases)
    test(`${name} is refused: ${text.slice(0, 50).replaceAll('\n', ' / ')}`, () => {
      assert.throws(
        () => READERS[/** @type {keyof typeof READERS} */ (name)](text, 11),
        (problem) => {
          assert.ok(problem instanceof LessonProblem, String(problem));
          assert.deepEqual([problem.code, problem.line], [code, line]);
          return true;
        },
      );
    });
