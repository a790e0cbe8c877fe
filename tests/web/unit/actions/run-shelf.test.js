import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createRunShelf, MOST_RUNS } from '../../../../web/actions/run-shelf.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

const first = defaultExperiment(drawnAxes());
/** @param {Partial<Experiment['settings']>} settings @param {Experiment} [of] @returns {Experiment} */
const having = (settings, of = first) => ({ ...of, settings: { ...of.settings, ...settings } });
/** What a run had come to. @param {Experiment} experiment */
const shotOf = ({ settings }, step = 3000, twin = /** @type {any} */ (null)) =>
  /** @type {any} */ ({ settings, step, twin, layers: {}, history: {}, trainLoss: 0.5, trainAccuracy: 0.9 });

/** Goes from one experiment to the next, each trained. @param {Experiment[]} experiments */
function walk(...experiments) {
  const shelf = createRunShelf();
  experiments.slice(1).forEach((now, i) => shelf.remember(now, experiments[i], shotOf(experiments[i])));
  return { shelf, labels: () => shelf.runs(experiments.at(-1)?.settings ?? first.settings).map(({ label }) => label) };
}

test('runs that are left are kept, named by what they have otherwise than the present one', () => {
  const relu = having({ activation: 'relu' }),
    adam = having({ optimizer: 'adam' }, relu);
  const { shelf, labels } = walk(first, relu, having({ activation: 'tanh' }, adam));
  assert.deepEqual(labels(), ['Sigmoid · SGD', 'ReLU · SGD']);
  assert.deepEqual(
    shelf.runs(relu.settings).map(({ label }) => label),
    ['Sigmoid', 'ReLU'],
    'beside a run with the same optimiser nothing is said of it',
  );
  shelf.put(/** @type {any} */ ({ ...shotOf(adam), history: {} }), 'Adam, rate 0.003');
  assert.equal(shelf.runs(first.settings).at(-1)?.label, 'Adam, rate 0.003');
});

test('six at most; the oldest leaves, unless it is pinned, and each keeps its colour', () => {
  const runs = Array.from({ length: MOST_RUNS + 2 }, (_, i) => having({ hiddenLayers: i + 1 }));
  const shelf = createRunShelf();
  shelf.remember(runs[1], runs[0], shotOf(runs[0]));
  shelf.pin(shelf.runs(first.settings)[0].id, true);
  for (let i = 2; i < runs.length; i++) shelf.remember(runs[i], runs[i - 1], shotOf(runs[i - 1]));
  const kept = shelf.runs(first.settings);
  assert.deepEqual(
    kept.map(({ settings }) => settings.hiddenLayers),
    [1, 3, 4, 5, 6, 7],
  );
  assert.equal(new Set(kept.map(({ slot }) => slot)).size, MOST_RUNS);
  assert.equal(kept[0].slot, 0);
  shelf.remove(kept[2].id);
  assert.deepEqual(
    shelf.runs(first.settings).map(({ slot }) => slot),
    kept.filter((_, i) => i !== 2).map(({ slot }) => slot),
  );
});

test('a comparison keeps the run that it ends, and the end of one keeps both', () => {
  const compared = { ...first, twin: { activation: 'relu' } };
  const { shelf, labels } = walk(first, compared);
  assert.deepEqual(labels(), ['Sigmoid']);
  const relu = having({ activation: 'relu' });
  shelf.remember(having({ units: 4 }), compared, shotOf(first, 500, shotOf(relu, 500)));
  assert.equal(shelf.runs(first.settings).length, 3);
});

test('nothing is kept that was not trained, begins anew, or goes on', () => {
  const shelf = createRunShelf();
  shelf.remember(having({ activation: 'relu' }), first, shotOf(first, 0));
  shelf.remember({ ...first, run: 7 }, first, shotOf(first));
  shelf.remember(having({ learningRate: 0.1 }), first, shotOf(first));
  assert.deepEqual(shelf.runs(first.settings), []);
});

test('undo brings the shelf back as it was; other data empty it, other points are said', () => {
  const relu = having({ activation: 'relu' });
  const { shelf } = walk(first, relu);
  shelf.remember({ ...relu, points: { ...relu.points } }, relu, shotOf(relu));
  assert.deepEqual(
    shelf.runs(first.settings).map(({ sameData }) => sameData),
    [false],
  );
  shelf.remember(first, relu, shotOf(relu));
  assert.deepEqual(shelf.runs(first.settings), []);
  const { shelf: other } = walk(first, relu, having({ dataSet: 'spiral' }, relu));
  assert.deepEqual(other.runs(first.settings), []);
});

test('the list stays the same object for as long as nothing changes', () => {
  const { shelf } = walk(first, having({ activation: 'relu' }));
  assert.equal(shelf.runs(first.settings), shelf.runs(first.settings));
});
