/** What a person can do, over an engine that is played by the test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionThrough } from '../../../../web/experiment/drawn-curve.js';
import { addPoint, trainingCount } from '../../../../web/experiment/points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { t } from '../../../../web/words/text.js';
import { createShownExperiment } from '../../../../web/actions/past-experiment.js';
import { must } from '../../../must.js';
import { fourPoints, pastShot, startActions } from './start-actions.js';

const names = (/** @type {ReturnType<typeof startActions>} */ page) => page.orders.map(([name]) => name);
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a point is moved, held inside the plot, and a drag is one undo step', () => {
  const page = startActions();
  const before = page.store.get();
  page.actions.movePoint(1, 4, -9, 'drag');
  page.actions.movePoint(1, 5, -9, 'drag');
  assert.deepEqual([page.store.get().points.x[1], page.store.get().points.y[1]], [5, -6]);
  assert.equal(before.points.x[1], 1, 'the earlier state is untouched');
  page.actions.undo();
  assert.equal(page.store.get(), before);
});

test('a new point has the chosen class and is selected; a removed one is not selected any more', () => {
  const page = startActions();
  page.actions.chooseAddLabel(-1);
  page.actions.addPoint(9, 0);
  const { x, label } = page.store.get().points;
  assert.deepEqual([x[4], label[4], page.ui.selected], [6, -1, 4]);
  page.actions.removePoint(4);
  assert.deepEqual([page.store.get().points.x.length, page.ui.selected], [4, -1]);
});

test('a stroke of the brush is one undo step, and leaves none where it is taken back', () => {
  const page = startActions();
  const before = page.store.get();
  const add = (/** @type {object} */ points) => addPoint(/** @type {any} */ (points), 1, 1, 1);
  const stroke = (/** @type {string} */ gesture) => page.actions.editPoints(add, { what: 'sprayed', gesture });
  stroke('one');
  stroke('one');
  assert.equal(page.store.get().points.x.length, 6);
  page.actions.undo();
  assert.equal(page.store.get(), before);
  stroke('two');
  page.actions.takeBack('two');
  assert.deepEqual([page.store.get(), page.undoName()], [before, null]);
  page.actions.editPoints((/** @type {object} */ points) => points, { what: 'nothing' });
  assert.equal(page.undoName(), null, 'nothing to undo');
});

test('all points are cleared as one edit, and the first that is added begins a set of its own', () => {
  const page = startActions(),
    before = page.store.get(),
    shown = createShownExperiment(page.store);
  page.actions.clearPoints();
  assert.equal(shown(null).points.x.length, 0);
  assert.equal(shown(null), shown(null), 'computed once');
  assert.equal(page.store.get().points, before.points, 'the run keeps what it has');
  const past = /** @type {any} */ (pastShot(page, { past: { step: 9, points: before.points } }));
  assert.equal(shown(past).points, before.points, 'an earlier step has its points');

  page.orders.splice(0);
  for (const act of ['step', 'verb']) page.actions[act]('forward');
  page.actions.train(true);
  assert.deepEqual([page.training, names(page)], [false, ['train']]);
  assert.equal(page.said.filter(([, text]) => text === t('notices.cleared')).length, 3);

  page.actions.addPoint(1, 2);
  const { points, settings, axes, cleared } = page.store.get();
  assert.deepEqual([...points.x, ...points.y, ...points.label, cleared], [1, 2, 1, undefined]);
  assert.deepEqual([settings.dataSet, axes.set?.name], ['custom', 'Yours']);
  page.actions.addPoint(2, 2);
  assert.equal(page.store.get().points.x.length, 2);
  for (let i = 0; i < 3; i++) page.actions.undo();
  assert.equal(page.store.get(), before);
});

test('what two points are needed for waits for the second; other data end the emptiness', async () => {
  const page = startActions({ normalization: 'batch' });
  page.actions.clearPoints();
  page.actions.addPoint(1, 2);
  assert.equal(page.store.get().cleared?.x.length, 1);
  page.actions.movePoint(0, 3, 3, 'drag');
  page.actions.addPoint(2, 2);
  assert.deepEqual([[...page.store.get().points.x], page.store.get().cleared], [[3, 2], undefined]);
  page.actions.clearPoints();
  page.actions.change('dataSeed', 7);
  await settled();
  assert.deepEqual([page.store.get().points.x.length, page.store.get().cleared], [4, undefined]);
});

/** Other than the default ones, which a cross-entropy suits. */
const squared = { loss: 'squared_error', outputActivation: 'tanh' };

test('the last training points stay: one, or two where batches are normalised', () => {
  for (const [normalization, removed] of /** @type {[string, number][]} */ ([
    ['none', 2],
    ['batch', 1],
  ])) {
    const page = startActions({ normalization });
    for (let i = 0; i < 3; i++) page.actions.removePoint(0);
    assert.equal(page.store.get().points.x.length, 4 - removed);
    assert.equal(must(page.said.at(-1))[0], 'error');
  }
});

test('a setting changes what must go along with it, says so, and returns what its control should show', () => {
  const page = startActions(squared);
  const { note, value } = page.actions.change('loss', 'binary_cross_entropy');
  assert.equal(value, 'binary_cross_entropy');
  assert.equal(page.settings().outputActivation, 'linear');
  assert.notEqual(note, '');
  assert.match(must(page.undoName()), /loss/i);
});

test('what is typed is clamped; what cannot be read, or is too large, changes nothing', () => {
  const page = startActions();
  assert.equal(page.actions.change('learningRate', '1000').value, 100);
  const before = page.store.get();
  assert.equal(page.actions.change('learningRate', 'fast').value, 100);
  page.actions.change('units', 512);
  const { note, value } = page.actions.change('hiddenLayers', 128);
  assert.match(note, /weights/);
  assert.equal(value, before.settings.hiddenLayers);
});

test('a setting of the data waits for its points; of several in a row the last counts, with all changes', async () => {
  const page = startActions();
  /** @type {number[][]} */
  const wanted = [];
  /** @type {((data: object|null) => void)[]} */
  const finish = [];
  page.draw = (/** @type {any} */ settings) => {
    wanted.push([settings.noise, settings.pointCount]);
    return new Promise((resolve) => finish.push(resolve));
  };
  const before = page.store.get();
  assert.equal(page.actions.change('noise', 10).value, 10, 'its control shows it already');
  page.actions.change('pointCount', 100);
  assert.equal(page.store.get(), before);
  assert.deepEqual(wanted, [
    [10, 150],
    [10, 100],
  ]);
  finish[0](null);
  finish[1]({ points: fourPoints(), axes: drawnAxes() });
  await settled();
  assert.deepEqual([page.settings().noise, page.settings().pointCount, page.ui.awaited], [10, 100, {}]);
});

test('other data gets a loss and an output that suit it, and that is said', async () => {
  const page = startActions();
  page.draw = async () => ({
    points: { ...fourPoints(), classes: 3, label: Float64Array.of(0, 1, 2, 0) },
    axes: drawnAxes(3),
  });
  page.actions.change('noise', 10);
  await settled();
  assert.equal(page.settings().loss, 'softmax_cross_entropy');
  assert.equal(must(page.said.at(-1))[0], 'info');
});

test('points that do not come are told, and nothing is awaited any more', async () => {
  const page = startActions();
  page.draw = async () => {
    throw new Error('no network');
  };
  page.actions.change('noise', 10);
  await settled();
  assert.deepEqual([page.said, page.ui.awaited], [[['no points', 'no network']], {}]);
});

test('Train resumes and dismisses what was said; an error stays', () => {
  const page = startActions();
  page.ui.notice = { kind: 'info', text: 'adjusted' };
  page.actions.train(true);
  assert.equal(page.ui.notice, null);
  page.ui.notice = { kind: 'error', text: 'no' };
  page.actions.step();
  assert.equal(page.ui.notice.text, 'no');
  assert.deepEqual(names(page), ['train', 'train', 'step']);
});

test('Reset begins another run where something was trained, and only clears the round where nothing was', () => {
  const page = startActions();
  page.actions.reset();
  assert.deepEqual([names(page), page.undoName()], [['reset'], null]);
  page.shot = { step: 3 };
  page.actions.reset();
  assert.deepEqual(names(page), ['reset']);
  assert.ok(must(page.store.get().run) > 0);
});

test('while a seek is under way everything waits; of the seeks only the last follows', () => {
  const page = startActions();
  page.actions.seek(5);
  page.actions.seek(6);
  page.actions.seek(7);
  const before = page.store.get();
  page.actions.movePoint(0, 3, 3, 'drag');
  assert.deepEqual([page.orders, page.store.get()], [[['seek', 5]], before]);
  page.arrive(pastShot(page));
  assert.deepEqual(page.orders.at(-1), ['seek', 7]);
  assert.equal(page.store.get(), before);
  page.arrive({ ...pastShot(page), past: null });
  assert.equal(page.store.get().points.x[0], 3);
});

test('a change of a past step continues the run from it, under what held then; the speed does not', () => {
  const page = startActions();
  page.shot = pastShot(page, { settings: { ...page.settings(), learningRate: 0.5 } });
  page.actions.change('speed', 'slow');
  assert.deepEqual(names(page), []);
  page.actions.change('momentum', 0.5);
  assert.deepEqual(names(page), ['branch']);
  const { settings, run } = page.store.get();
  assert.deepEqual([settings.learningRate, settings.momentum, must(run) > 0], [0.5, 0.5, true]);
  assert.equal(page.shot.past, null);
});

test('a change that begins another run at a past step makes no branch of the one before', () => {
  const page = startActions();
  page.shot = pastShot(page);
  page.actions.change('activation', 'relu');
  assert.deepEqual([names(page), page.shot.past, page.settings().activation], [[], null, 'relu']);
  page.actions.undo();
  assert.equal(page.undoName(), null, 'it was one edit');

  page.shot = pastShot(page);
  const { run } = page.store.get();
  page.actions.changeAll({ clipping: 'norm' }, 'a step', true);
  assert.deepEqual([names(page), page.shot.past, page.settings().clipping], [[], null, 'norm']);
  assert.notEqual(page.store.get().run, run, 'it begins again');
  page.actions.undo();
  assert.equal(page.undoName(), null);
});

test('a change refused at a past step does not continue the run from it', () => {
  const page = startActions(squared, { ...fourPoints(), classes: 0 });
  page.shot = pastShot(page);
  assert.notEqual(page.actions.change('loss', 'binary_cross_entropy').note, '');
  assert.deepEqual([names(page), page.shot.past.step], [[], 9]);
});

test('a change that waited for a seek is fitted to the step that is then shown, and what it says is told', () => {
  const page = startActions(squared);
  page.actions.seek(5);
  assert.deepEqual(page.actions.change('loss', 'binary_cross_entropy').note, '');
  page.arrive(pastShot(page));
  assert.equal(page.settings().outputActivation, 'linear');
  assert.equal(must(page.said.at(-1))[0], 'info');
});

test('undo at a past step shows the latest one first', () => {
  const page = startActions();
  page.actions.movePoint(0, 3, 3, 'drag');
  page.shot = pastShot(page);
  page.actions.undo();
  assert.deepEqual(page.orders, [['seek', null]]);
  assert.equal(page.store.get().points.x[0], 0);
});

test('a second network is fitted, refused where it is too large, swapped and removed', () => {
  const page = startActions(squared);
  assert.notEqual(page.actions.compare({ loss: 'binary_cross_entropy' }), '');
  assert.deepEqual(page.store.get().twin, { loss: 'binary_cross_entropy', outputActivation: 'linear' });
  const both = page.store.get();
  assert.match(page.actions.compare({ hiddenLayers: 128, units: 512 }), /weights/);
  assert.equal(page.store.get(), both);
  page.actions.swap();
  assert.equal(page.settings().loss, 'binary_cross_entropy');
  assert.equal(page.store.get().twin?.loss, 'squared_error');
  assert.equal(page.actions.compare(null), '');
  assert.equal(page.store.get().twin, null);
});

test('a change of the network that is shown of two goes to that one', () => {
  const page = startActions();
  page.actions.compare({ activation: 'relu' });
  page.actions.showSide('b');
  page.actions.changeShown({ units: 3 }, 'a change');
  assert.deepEqual([page.settings().units, page.store.get().twin?.units], [8, 3]);
  page.actions.showSide('a');
  page.actions.changeShown({ units: 4 }, 'a change');
  assert.deepEqual([page.settings().units, page.store.get().twin?.units], [4, 3]);
});

test('a parameter by hand is an edit with its number before; the worker has it already', async () => {
  const page = startActions();
  page.parameter = async () => ({ was: 0.25, step: 7 });
  const change = { layer: 0, part: 'weight', index: 1, value: 2 };
  assert.equal(await page.actions.setParameter(change), '');
  assert.deepEqual(page.store.get().byHand, [{ ...change, side: 'a', was: 0.25, step: 7 }]);
  assert.deepEqual(page.orders, [['holds', page.store.get()]]);
});

test('a parameter that is refused says why; one that was that number already is no edit', async () => {
  const page = startActions(),
    before = page.store.get();
  page.parameter = async () => {
    throw new Error('no such weight');
  };
  const change = { layer: 9, part: 'weight', index: 1, value: 2 };
  assert.equal(await page.actions.setParameter(change), 'no such weight');
  page.parameter = async () => ({ was: 2, step: 7 });
  assert.equal(await page.actions.setParameter(change), '');
  assert.equal(page.store.get(), before);
});

test('undo waits for a parameter that is being changed', async () => {
  const page = startActions(),
    before = page.store.get();
  page.parameter = async () => ({ was: 0, step: 0 });
  const change = page.actions.setParameter({ layer: 0, part: 'bias', index: 0, value: 1 });
  page.actions.undo();
  assert.equal(page.store.get(), before);
  await change;
  await settled();
  assert.equal(page.store.get(), before);
  assert.equal(page.store.redoName() !== null, true, 'it was done and taken back');
});

test('data of a file replaces the points and lets go of those awaited', () => {
  const page = startActions();
  page.ui.awaited = { noise: 10 };
  const note = page.actions.useData({ points: { ...fourPoints(), classes: 0 }, axes: drawnAxes(0) }, 'data.csv');
  assert.notEqual(note, '', 'a regression needs another output');
  assert.deepEqual([page.settings().dataSet, page.settings().outputActivation], ['custom', 'linear']);
  assert.deepEqual([page.ui.awaited, page.cancelled], [{}, 1]);
});

test('to forget is to begin as on the first visit, and can be undone', async () => {
  const page = startActions({ activation: 'relu' });
  await page.actions.forget();
  assert.deepEqual([page.settings().activation, page.forgotten, names(page)], ['sigmoid', 1, ['train']]);
  page.actions.undo();
  assert.equal(page.settings().activation, 'relu');
});

test('a drawn curve is one edit: points of a function, some of which test, and settings that suit it', () => {
  const page = startActions({ trainShare: 50 }),
    before = page.store.get();
  const x = Float64Array.from({ length: 10 }, (_, i) => i - 5),
    y = x.map((at) => at / 2);
  page.ui.tool = 'curve';
  page.actions.drawCurve(functionThrough({ x, y }, before.settings));
  const { points, settings, axes } = page.store.get();
  assert.deepEqual([points.inputs, points.classes, settings.features, settings.loss], [1, 0, 'x', 'squared_error']);
  assert.deepEqual(
    [...points.label],
    [...y].map((height) => height / 4),
  );
  assert.equal(trainingCount(points), 5);
  assert.equal(axes.y.high, 1.5);
  assert.equal(page.ui.tool, 'points', 'they can be taken at once');
  assert.equal(settings.dataSet, 'custom', 'no change of the number of points draws another set');
  assert.equal(page.undoName(), 'drawn curve');
  page.actions.undo();
  assert.equal(page.store.get(), before);
});
