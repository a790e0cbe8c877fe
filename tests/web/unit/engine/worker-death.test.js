/** What the page does when its worker dies: what it holds of the runs, what it sends again, and when it gives up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { movePoint } from '../../../../web/experiment/points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { settled, startEngine } from './fake-worker.js';

const WANT = /** @type {any} */ ({ surface: 0, tiles: 0, links: 'none', sample: -1, palette: {} });
const nothing = defaultExperiment(drawnAxes());
const first = {
  ...nothing,
  points: {
    x: Float64Array.of(0, 1),
    y: Float64Array.of(0, 1),
    label: Float64Array.of(-1, 1),
    test: new Uint8Array(2),
  },
};
/** @type {(experiment: import('../../../../web/experiment/experiment.js').Experiment, change: object) => import('../../../../web/experiment/experiment.js').Experiment} */
const withSettings = (experiment, change) => ({ ...experiment, settings: { ...experiment.settings, ...change } });

/** @typedef {ReturnType<typeof startEngine>} Page */

const reply = (/** @type {Page} */ page, /** @type {string} */ type) =>
  page.worker().answer({ id: page.worker().last(type).id, type: 'done' });

/** The worker hands over a run at this step. @param {Page} page @param {number} step @param {string} [after] the type of the last request that it holds */
function backUp(page, step, after = 'configure') {
  const run = { run: 1, step, bytes: 2, conditions: 3, lead: null, past: null, momentBytes: [], momentConditions: [] };
  const backup = {
    after: page.worker().last(after).id,
    runs: [{ ...run, momentBytes: new Int32Array(0), momentConditions: new Int32Array(0) }],
    parts: [
      [1, first.points],
      [2, new Uint8Array(8)],
      [3, { settings: first.settings, points: 1, byHand: false }],
    ],
  };
  page.worker().answer({ id: 0, type: 'backup', backup });
}

/** @param {Page} page @param {number} step @param {boolean} [training] */
function show(page, step, training = false) {
  page.engine.requestFrame(WANT);
  const { id } = page.worker().last('frame');
  page.worker().answer({ id, type: 'snapshot', snapshot: { step, training, past: null, twin: null } });
}

/** An engine whose first run is backed up at step 40, and was seen at step 45. */
async function begun() {
  const page = startEngine();
  page.engine.apply(first, nothing);
  reply(page, 'configure');
  await settled();
  backUp(page, 40);
  show(page, 45);
  page.told.length = 0;
  return page;
}

const sentTypes = (/** @type {Page} */ page) =>
  page
    .worker()
    .types()
    .filter((/** @type {string} */ type) => type !== 'frame');

test('the run goes on from the last backup, up to what was seen of it, and trains on if it did', async () => {
  const page = await begun();
  page.engine.train(true, 500);
  page.worker().die();
  const { backup } = page.worker().last('resume');
  assert.deepEqual(sentTypes(page), ['resume', 'train']);
  assert.equal(backup.until, 45);
  assert.deepEqual(backup.parts.map((/** @type {[number, object]} */ [number]) => number).sort(), [1, 2, 3]);
  assert.equal(page.worker().last('train').end, 500);
  assert.deepEqual(page.told, [['replaced', 45]]);
  assert.equal(page.engine.isTraining(), true);
});

test('what was changed since is sent again, in its order; what the backup holds is not', async () => {
  const page = await begun();
  const moved = { ...first, points: movePoint(first.points, 1, 2, 3) },
    again = { ...first, points: movePoint(moved.points, 1, 4, 5) },
    last = { ...first, points: movePoint(again.points, 1, 6, 6) },
    tuned = withSettings(last, { learningRate: 0.5 });
  page.engine.apply(moved, first);
  page.engine.apply(again, moved);
  page.engine.apply(last, again);
  page.engine.apply(tuned, last);
  page.engine.step();
  for (const type of ['points', 'tune', 'step']) reply(page, type);
  await settled();
  page.worker().die();
  assert.deepEqual(sentTypes(page), ['resume', 'points', 'points', 'tune', 'step'], 'all, then of a drag its end');
  assert.deepEqual([...page.worker().last('points').points.x], [6]);
  assert.equal(page.worker().last('resume').backup.until, null, 'what was seen may be of before');
  for (const type of ['points', 'tune', 'step']) reply(page, type);
  await settled();
  backUp(page, 41, 'step');
  page.worker().die();
  assert.deepEqual(sentTypes(page), ['resume']);
});

test('what was refused is not sent again', async () => {
  const page = await begun();
  page.engine.step();
  page.worker().answer({ id: page.worker().last('step').id, type: 'refused', message: 'no' });
  await settled();
  page.worker().die();
  assert.deepEqual(sentTypes(page), ['resume']);
});

test('a question is asked once more; if that worker dies too, who asked is told', async () => {
  const page = await begun();
  const asked = page.engine.ask('hessian', null, 'a');
  page.worker().die();
  assert.equal(page.worker().last('ask').method, 'hessian');
  page.worker().answer({ id: page.worker().last('ask').id, type: 'answer', values: { largest: 7 } });
  assert.deepEqual(await asked, { largest: 7 });

  const deadly = page.engine.ask('trap', null, 'a');
  for (let i = 0; i < 2; i++) page.worker().die();
  await assert.rejects(deadly, /interrupted/);
  assert.equal(page.worker().last('ask'), undefined);
});

test('a number that was being changed by hand is changed', async () => {
  const page = await begun();
  const change = { layer: 0, part: /** @type {const} */ ('weight'), index: 0, value: 1 };
  const changed = page.engine.setParameter(change, 'a');
  page.worker().die();
  page.worker().answer({
    id: page.worker().last('parameter').id,
    type: 'answer',
    values: { was: 2, step: 40 },
  });
  assert.deepEqual(await changed, { was: 2, step: 40 });
});

test('a new run that was not backed up yet begins again; the one that was left can be returned to', async () => {
  const page = await begun();
  const relu = withSettings(first, { activation: 'relu' });
  page.engine.apply(relu, first);
  const { leave } = page.worker().last('configure');
  reply(page, 'configure');
  await settled();
  page.worker().die();
  assert.deepEqual(sentTypes(page), ['configure']);
  assert.equal(page.worker().last('configure').settings.activation, 'relu');
  page.engine.apply(first, relu);
  const { enter, backup } = page.worker().last('configure');
  assert.equal(enter, leave);
  assert.deepEqual([backup.runs[0].step, backup.until], [40, 45]);
});

test('a run that the worker itself still has is not sent', async () => {
  const page = await begun();
  const relu = withSettings(first, { activation: 'relu' });
  page.engine.apply(relu, first);
  page.engine.apply(first, relu);
  assert.equal('backup' in page.worker().last('configure'), false);
});

test('a seek and a branch that were not answered are made again, and counted as under way', async () => {
  const page = await begun();
  page.engine.seek(5);
  page.worker().die();
  assert.deepEqual(sentTypes(page), ['resume', 'seek']);
  assert.equal(page.engine.isSeeking(), true);
  show(page, 5);
  assert.equal(page.engine.isSeeking(), false);
});

test('a run that kills every worker begins anew, paused; if that dies too nothing is started until it is wanted', async () => {
  const page = await begun();
  page.engine.train(true);
  for (let i = 0; i < 3; i++) page.worker().die();
  assert.deepEqual(sentTypes(page), ['resume', 'train']);
  page.worker().die();
  assert.deepEqual(sentTypes(page), ['configure']);
  assert.equal(page.engine.isTraining(), false);
  page.worker().die();
  assert.deepEqual(page.told.slice(-2), [
    ['replaced', 0],
    ['lost', null],
  ]);
  const { length } = page.workers;
  page.wait(60_000);
  assert.equal(page.workers.length, length);
  assert.equal(page.engine.requestFrame(WANT), false);
  await assert.rejects(page.engine.ask('hessian', null, 'a'), /interrupted/);

  page.engine.retry();
  assert.deepEqual(page.told.at(-1), ['retried']);
  assert.deepEqual(sentTypes(page), ['configure']);
});

test('one that lives for a while, or answers at rest, ends the row of deaths', async () => {
  const page = await begun();
  for (let i = 0; i < 9; i++) {
    page.worker().die();
    if (i % 2) show(page, 45);
    else page.clock.now += 3500;
  }
  assert.ok(page.told.every(([what]) => what !== 'lost'));
});

test('what a person does next brings a lost worker back, with all that was done meanwhile', async () => {
  const page = await begun();
  for (let i = 0; i < 5; i++) page.worker().die();
  const { length } = page.workers;
  const moved = { ...first, points: movePoint(first.points, 0, 2, 3) };
  page.engine.apply(moved, first);
  assert.equal(page.workers.length, length);
  page.engine.train(true);
  assert.equal(page.workers.length, length + 1);
  assert.deepEqual(sentTypes(page).slice(-2), ['points', 'train']);
  assert.deepEqual(page.told.at(-1), ['retried']);
});

test('a core that does not take the backup has the run begin anew', async () => {
  const page = await begun();
  page.worker().die();
  page.worker().answer({ id: page.worker().last('resume').id, type: 'refused', message: 'damaged' });
  await settled();
  assert.deepEqual(page.told.at(-1), ['replaced', 0]);
  assert.deepEqual(sentTypes(page), ['resume', 'configure']);
});

test('a late word of a worker that is gone says nothing', async () => {
  const page = await begun();
  const dead = page.worker();
  dead.die();
  const { length } = page.told;
  dead.die();
  dead.answer({ id: 0, type: 'failed', message: 'late' });
  assert.equal(page.told.length, length);
});
