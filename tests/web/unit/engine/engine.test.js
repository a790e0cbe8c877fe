/** The engine with a worker that is played by the test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { movePoint } from '../../../../web/experiment/points.js';
import { asAnotherRun } from '../../../../web/experiment/run-identity.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { BEGIN_ID } from '../../../../web/engine/protocol.js';
import { createFakeWorker, settled, startEngine } from './fake-worker.js';

const WANT = /** @type {any} */ ({ surface: 0, tiles: 0, links: 'none', sample: -1, palette: {} });

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

const pointsAt = (/** @type {number} */ x) => ({
  x: Float64Array.of(x, 1),
  y: Float64Array.of(0, 1),
  label: Float64Array.of(-1, 1),
  test: new Uint8Array(2),
});

const nothing = defaultExperiment(drawnAxes());
const first = { ...nothing, points: pointsAt(0) };
/** @type {(experiment: Experiment, change: object) => Experiment} */
const withSettings = (experiment, change) => ({ ...experiment, settings: { ...experiment.settings, ...change } });

/** An engine that has its first run. */
function begun() {
  const page = startEngine();
  page.engine.apply(first, nothing);
  page.worker().answer({ id: page.worker().last('configure').id, type: 'done' });
  return page;
}

const snapshot = (/** @type {number} */ step, more = {}) => ({ step, training: false, past: null, ...more });

test('the first experiment is configured, and marked as that of the first view; other settings are not', () => {
  const page = startEngine();
  page.engine.apply(first, nothing);
  assert.deepEqual(page.worker().types(), ['configure']);
  assert.equal(page.worker().last('configure').asFirst, true);
  const other = withSettings(first, { activation: 'relu' });
  page.engine.apply(other, first);
  assert.equal(page.worker().last('configure').asFirst, false);
  assert.deepEqual(page.worker().last('configure').settings, other.settings);
});

test('an experiment without points is not configured, and no frame is asked for before there is a run', () => {
  const page = startEngine();
  assert.equal(page.engine.requestFrame(WANT), false);
  page.engine.apply(withSettings(nothing, { seed: 3 }), nothing);
  assert.deepEqual(page.worker().sent, []);
});

test('requests have rising numbers, and each reply goes to who asked', async () => {
  const page = begun();
  const one = page.engine.ask('hessian', { of: 1 }, 'a'),
    two = page.engine.setParameter({ layer: 0, part: 'weight', index: 0, value: 1 }, 'b');
  const [ask, parameter] = page.worker().sent.slice(-2);
  assert.ok(ask.id > page.worker().last('configure').id && parameter.id === ask.id + 1);
  assert.deepEqual([ask.method, ask.side, parameter.side], ['hessian', 'a', 'b']);
  page.worker().answer({ id: parameter.id, type: 'answer', values: { was: 2, step: 5 } });
  page.worker().answer({ id: ask.id, type: 'answer', values: { largest: 7 } });
  assert.deepEqual(await one, { largest: 7 });
  assert.deepEqual(await two, { was: 2, step: 5 });
});

test('what the core refuses rejects where somebody waits, and is told where nobody does', async () => {
  const page = begun();
  const asked = page.engine.ask('nothing', null, 'a');
  page.worker().answer({ id: page.worker().last('ask').id, type: 'refused', message: 'the core has no nothing' });
  await assert.rejects(asked, /no nothing/);
  assert.deepEqual(page.told, []);
  page.engine.step();
  page.worker().answer({ id: page.worker().last('step').id, type: 'refused', message: 'no' });
  await settled();
  assert.deepEqual(page.told, [['refused', 'no', null]]);
});

test('a refused experiment is told once, with the last one that was taken', async () => {
  const page = begun();
  await settled();
  const bad = { ...first, points: pointsAt(2) },
    worse = { ...first, points: pointsAt(3) };
  page.engine.apply(bad, first);
  const one = page.worker().last('points').id;
  page.engine.apply(worse, bad);
  const two = page.worker().last('points').id;
  page.worker().answer({ id: one, type: 'refused', message: 'bad' });
  page.worker().answer({ id: two, type: 'refused', message: 'worse' });
  await settled();
  assert.deepEqual(page.told, [['refused', 'bad', first]]);
});

test('a run that could not be made leaves the one before: going back to it sends nothing', async () => {
  const page = begun();
  await settled();
  const bad = { ...asAnotherRun(first, 0), trained: /** @type {any} */ ({ a: {} }) };
  page.engine.apply(bad, first);
  const taken = page.engine.taken(),
    sent = page.worker().sent.length;
  page.worker().answer({ id: page.worker().last('configure').id, type: 'refused', message: 'damaged' });
  await assert.rejects(taken, /damaged/);
  assert.deepEqual(page.told, [['refused', 'damaged', first]]);
  page.engine.apply(first, bad);
  assert.equal(page.worker().sent.length, sent);
  const next = withSettings(first, { activation: 'relu' });
  page.engine.apply(next, first);
  page.worker().answer({ id: page.worker().last('configure').id, type: 'done' });
  await page.engine.taken();
});

test('a change after a refused run goes on from what the worker has', async () => {
  const page = begun();
  await settled();
  const bad = withSettings(first, { activation: 'relu' }),
    later = withSettings(bad, { learningRate: 0.2 });
  page.engine.apply(bad, first);
  page.engine.apply(later, bad);
  page.worker().answer({ id: page.worker().last('configure').id, type: 'refused', message: 'no' });
  await settled();
  page.engine.apply(first, later);
  assert.equal(page.worker().types().at(-1), 'configure', 'the worker may have taken the rate');
});

test('what the worker has already is not sent again', () => {
  const page = begun(),
    sent = page.worker().sent.length;
  const changed = { ...first, byHand: [{ layer: 0, part: 'weight', index: 0, value: 1, was: 0, step: 9, side: 'a' }] };
  page.engine.holds(/** @type {any} */ (changed));
  page.engine.apply(/** @type {any} */ (changed), first);
  assert.equal(page.worker().sent.length, sent);
});

test('a point that is moved is sent alone, however often; after another change all points are', () => {
  const page = begun();
  const once = { ...first, points: movePoint(first.points, 1, 2, 3) };
  page.engine.apply(once, first);
  const twice = { ...first, points: movePoint(once.points, 1, 4, 5) };
  page.engine.apply(twice, once);
  const { index, points } = page.worker().last('points');
  assert.deepEqual([index, [...points.x], [...points.y], points.label.length], [1, [4], [5], 1]);
  page.engine.apply({ ...first, points: movePoint(pointsAt(7), 1, 0, 0) }, twice);
  const all = page.worker().last('points');
  assert.deepEqual([all.index, all.points.x.length], [undefined, 2]);
});

test('each change is sent as what it is: points, live settings, speed, a number by hand taken back', () => {
  const page = begun();
  const sent = () => page.worker().types().slice(1);
  const moved = { ...first, points: pointsAt(4) };
  page.engine.apply(moved, first);
  const tuned = withSettings(moved, { learningRate: 0.2 });
  page.engine.apply(tuned, moved);
  const faster = withSettings(tuned, { speed: 'full' });
  page.engine.apply(faster, tuned);
  const edit = { layer: 0, part: 'weight', index: 0, value: 1, was: 0.5, step: 9, side: 'a' };
  page.engine.apply(faster, /** @type {any} */ ({ ...faster, byHand: [edit] }));
  assert.deepEqual(sent(), ['points', 'tune', 'pace'], 'the same state again is none');
  page.engine.apply({ ...faster }, /** @type {any} */ ({ ...faster, byHand: [edit] }));
  assert.deepEqual(sent(), ['points', 'tune', 'pace', 'parameter']);
  assert.equal(page.worker().last('parameter').change.value, 0.5);
});

test('a run that is left gets a place, and is entered again when its experiment comes back', () => {
  const page = begun();
  const relu = withSettings(first, { activation: 'relu' });
  page.engine.apply(relu, first);
  const left = page.worker().last('configure').leave;
  assert.ok(left > 0);
  page.engine.apply(first, relu);
  assert.equal(page.worker().last('configure').enter, left);
});

test('the end of a comparison leaves the first run as it is', () => {
  const page = begun();
  const both = { ...first, twin: { activation: 'relu' } };
  page.engine.apply(both, first);
  page.engine.apply({ ...both, twin: null }, both);
  assert.deepEqual(page.worker().types().slice(1), ['configure', 'endComparison']);
});

test('another run trains on if the one before did', () => {
  const page = begun();
  page.engine.train(true);
  page.engine.apply(withSettings(first, { seed: 2 }), first);
  assert.deepEqual(page.worker().types().slice(-2), ['configure', 'train']);
  assert.equal(page.engine.isTraining(), true);
});

test('one frame at a time; a refused one makes room for another', async () => {
  const page = begun();
  assert.equal(page.engine.requestFrame(WANT), true);
  assert.equal(page.engine.requestFrame(WANT), false);
  page.worker().answer({ id: page.worker().last('frame').id, type: 'snapshot', snapshot: snapshot(3) });
  assert.deepEqual(page.told, [['snapshot', 3]]);
  assert.equal(page.engine.requestFrame(WANT), true);
  page.worker().answer({ id: page.worker().last('frame').id, type: 'refused', message: 'no' });
  await settled();
  assert.equal(page.engine.requestFrame(WANT), true);
});

test('pixels that are no longer shown are handed over with the request', () => {
  const page = begun();
  const surface = new Uint8ClampedArray(4),
    tiles = new Uint8ClampedArray(0);
  page.engine.requestFrame({ ...WANT, spare: { surface, tiles } });
  assert.deepEqual(page.worker().last('frame').transfer, [surface.buffer], 'nothing of what is empty');
});

test('a snapshot of a run that is over is outdated', () => {
  const page = begun();
  page.engine.requestFrame(WANT);
  const { id } = page.worker().last('frame');
  page.engine.apply(withSettings(first, { seed: 2 }), first);
  page.worker().answer({ id, type: 'snapshot', snapshot: snapshot(8) });
  assert.deepEqual(page.told, [['outdated']]);
});

test('a snapshot knows whether training stopped by itself, but not better than a later order', () => {
  const page = begun();
  const frame = (/** @type {boolean} */ training) => {
    page.engine.requestFrame(WANT);
    const { id } = page.worker().last('frame');
    return () => page.worker().answer({ id, type: 'snapshot', snapshot: snapshot(1, { training }) });
  };
  const early = frame(false);
  page.engine.train(true);
  early();
  assert.equal(page.engine.isTraining(), true);
  frame(false)();
  assert.equal(page.engine.isTraining(), false);
});

test('a seek is under way until a snapshot of it has come', () => {
  const page = begun();
  page.engine.train(true);
  page.engine.seek(5);
  assert.deepEqual([page.engine.isSeeking(), page.engine.isTraining()], [true, false]);
  page.engine.requestFrame(WANT);
  page.worker().answer({ id: page.worker().last('frame').id, type: 'snapshot', snapshot: snapshot(5) });
  assert.equal(page.engine.isSeeking(), false);
});

test('a snapshot from before the run continued from a past step does not show a past step', () => {
  const page = begun();
  page.engine.requestFrame(WANT);
  const { id } = page.worker().last('frame');
  page.engine.branch(asAnotherRun(first, 5));
  assert.ok(page.worker().last('branch').leave > 0);
  const late = snapshot(5, { past: { step: 9, points: first.points } });
  page.worker().answer({ id, type: 'snapshot', snapshot: late });
  assert.equal(late.past, null);
});

test('a worker that dies before it has backed up anything is replaced by one at step 0, which trains on', () => {
  const page = begun();
  page.engine.train(true);
  page.worker().die();
  assert.deepEqual(page.told, [['replaced', 0]]);
  assert.deepEqual([page.workers.length, page.workers[0].terminated], [2, true]);
  assert.deepEqual(page.worker().types(), ['configure', 'train']);
  assert.equal(page.engine.isTraining(), true);
  assert.equal(page.engine.requestFrame(WANT), true);
});

test('a core that cannot be loaded is told', () => {
  const page = begun();
  page.worker().answer({ id: 0, type: 'failed', message: 'no core' });
  assert.deepEqual(page.told, [['lost', 'no core']]);
  assert.ok(page.worker().terminated);
});

test('a worker without a sign of life is replaced after ten seconds, one that waits for nothing is not', () => {
  const page = begun();
  page.wait(60_000);
  assert.equal(page.workers.length, 1);
  page.engine.step();
  page.wait(10_000);
  assert.equal(page.workers.length, 1);
  page.wait(500);
  assert.deepEqual(page.told, [['replaced', 0]]);
});

test('one that answers pings lives, however long it lets a request wait; there is one ping at a time', () => {
  const page = begun();
  page.engine.requestFrame(WANT);
  for (let i = 0; i < 10; ++i) {
    page.wait(8000);
    assert.equal(
      page
        .worker()
        .types()
        .filter((type) => type === 'ping').length,
      i + 1,
    );
    page.worker().answer({ id: page.worker().last('ping').id, type: 'done' });
  }
  assert.deepEqual(page.told, []);
});

test('time in which the page itself was not run, asleep or starved, is no silence', () => {
  const page = begun();
  page.engine.step();
  page.wait(500);
  page.clock.now += 8 * 3600 * 1000;
  page.wait(9000);
  assert.equal(page.workers.length, 1);
});

test('a worker whose script has not come yet is not taken for dead', () => {
  const page = startEngine();
  page.engine.apply(first, nothing);
  page.wait(120_000);
  assert.equal(page.workers.length, 1);
});

test('a large network, and a question of a panel, may take longer', () => {
  const page = begun();
  const large = withSettings(first, { hiddenLayers: 10, units: 500, batchSize: 100 });
  page.engine.apply(large, first);
  page.wait(26_000);
  assert.equal(page.workers.length, 1, '2.3 million weights and 100 samples: 23 s and 10');
  page.wait(8000);
  assert.equal(page.workers.length, 2);

  const other = begun();
  void other.engine.ask('startLandscape', {}, 'a').catch(() => {});
  other.wait(69_000);
  assert.equal(other.workers.length, 1);
  other.wait(5000);
  assert.equal(other.workers.length, 2);
});

test('a prestarted worker is taken over: its messages, its points, its run', async () => {
  const worker = createFakeWorker();
  const points = pointsAt(0);
  const page = startEngine({
    worker,
    messages: [{ id: 0, type: 'ready', simd: true }],
    begins: true,
    failed: false,
  });
  assert.deepEqual(page.workers, [], 'no other one was started');
  const drawn = page.engine.generate(nothing.settings);
  await settled();
  worker.answer({ id: BEGIN_ID, type: 'points', points });
  assert.equal(await drawn, points);
  page.engine.apply({ ...nothing, points }, nothing);
  assert.deepEqual(worker.sent, [], 'it has begun with just this');
  assert.equal(page.engine.requestFrame(WANT), true);
  page.engine.generate(nothing.settings);
  assert.equal(worker.last('generate').type, 'generate', 'the next ones are asked for');
});

test('other settings than the default ones are drawn and configured, also by a worker that has begun', async () => {
  const worker = createFakeWorker();
  const page = startEngine({ worker, messages: [], begins: true, failed: false });
  const other = withSettings(nothing, { noise: 10 });
  const drawn = page.engine.generate(other.settings);
  worker.answer({ id: BEGIN_ID, type: 'points', points: pointsAt(0) });
  worker.answer({ id: worker.last('generate').id, type: 'points', points: pointsAt(1) });
  page.engine.apply({ ...other, points: await drawn }, nothing);
  assert.deepEqual(worker.types(), ['generate', 'configure']);
});

test('a prestarted worker that failed is replaced', async () => {
  const worker = createFakeWorker();
  const page = startEngine({ worker, messages: [], begins: false, failed: true });
  await settled();
  assert.deepEqual(page.told, [['replaced', 0]]);
  assert.ok(worker.terminated);
});
