/** A run in the built module: going back, going on from there, and twins. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRun } from '../../../web/run.js';
import { defaultSettings } from '../../../web/settings.js';
import { createTraining } from '../../../web/training.js';
import { circle, loadModule, palette, succeed } from '../../wasm/load.js';

/** The coarsest pictures: finer ones are as fine as there is time for. */
const WANT = { surface: 16, tiles: 16, links: 'updates', sample: -1, palette, all: true };
const settings = (/** @type {object} */ change = {}) => ({ ...defaultSettings(), hiddenLayers: 3, ...change });

let core, points;
before(async () => {
  core = await loadModule();
  points = succeed(core.generate(circle)).points;
});

/** Everything that a snapshot shows of the network, as one text, in which every bit counts. */
function shown({ step, epoch, trainLoss, testLoss, layers, links, surface, tiles, diverged, learningRate, clipped }) {
  const plain = (value) => (ArrayBuffer.isView(value) ? [...value].map(String) : value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)])) : value);
  return JSON.stringify(plain({ step, epoch, trainLoss, testLoss, layers, links, surface: surface && surface.values, tiles: tiles && tiles.rgba, diverged, learningRate, clipped }));
}

/** Trains in pieces, as the loop of the worker does. @returns {Map<number, string>} what was shown at each record */
function train(run, to, seen = new Map()) {
  while (run.step() < to) {
    const { alive } = run.train(Math.min(run.untilRecord(), to - run.step()));
    if (run.wantsRecord()) run.record();
    seen.set(run.step(), shown(run.snapshot(WANT)));
    if (!alive) break;
  }
  return seen;
}

function begin(change) {
  const run = createRun(core);
  run.configure(settings(change), points);
  return run;
}

test('the losses end where the run stands, although nothing was recorded there', () => {
  const run = begin({});
  run.train(300);
  const { step, history, trainLoss } = run.snapshot(WANT);
  assert.deepEqual([step, history.step.at(-1), history.train.at(-1)], [300, 300, trainLoss]);
});

test('going back shows exactly what was there, and now is as it was left', () => {
  const run = begin({ optimizer: 'adam', normalization: 'batch', schedule: 'cosine' });
  const seen = train(run, 900);
  run.verb('forward');
  const now = shown(run.snapshot(WANT)), round = JSON.stringify(run.snapshot(WANT).round);
  const { timeline } = run.snapshot(WANT);
  const visited = [0.1, 0.45, 0.8, 0.3].map((share) => timeline.step[Math.round(share * (timeline.step.length - 1))]);
  for (const step of visited) {
    run.seek(step);
    const shot = run.snapshot(WANT);
    assert.equal(shot.step, step);
    assert.equal(shot.past.step, 900);
    assert.equal(shown(shot), seen.get(step), `step ${step}`);
    const at = timeline.step.indexOf(step);
    assert.deepEqual([...shot.layers.signal], [...timeline.signal.subarray(at * timeline.layers, (at + 1) * timeline.layers)]);
  }
  run.seek(null);
  assert.equal(run.snapshot(WANT).past, null);
  assert.equal(shown(run.snapshot(WANT)), now);
  assert.equal(JSON.stringify(run.snapshot(WANT).round), round, 'the round under way too');
  run.delete();
});

test('a step between two moments shows the one before; beyond the end is now', () => {
  const run = begin();
  train(run, 2000);
  const { step } = run.snapshot(WANT).timeline;
  assert.ok(step[11] - step[10] > 1);
  run.seek(step[11] - 1);
  assert.equal(run.step(), step[10]);
  run.seek(5000);
  assert.equal(run.step(), 2000);
  assert.equal(run.snapshot(WANT).past, null);
  run.delete();
});

test('a branch in which nothing is changed is the same run again, bit for bit', () => {
  for (const change of [{}, { optimizer: 'momentum', batchSize: 7 }, { batchOrder: 'sequential', batchSize: 9 }]) {
    const run = begin(change);
    train(run, 1000);
    const end = shown(run.snapshot(WANT));
    run.seek(333);
    const from = run.step();
    assert.ok(from > 300 && from <= 333);
    train(run, 1000);
    assert.equal(run.snapshot(WANT).past, null);
    assert.equal(shown(run.snapshot(WANT)), end);
    const { history, timeline } = run.snapshot(WANT);
    for (const steps of [history.step, timeline.step]) for (let i = 1; i < steps.length; ++i) assert.ok(steps[i] > steps[i - 1]);
    run.delete();
  }
});

test('what was changed during the run is as it was: rate, points, a weight by hand', () => {
  const run = begin();
  const seen = train(run, 150);
  run.tune(settings({ learningRate: 0.2 }));
  train(run, 250, seen);
  const moved = { ...points, x: points.x.slice() };
  moved.x[3] += 2;
  run.setPoints(moved);
  train(run, 350, seen);
  run.setParameter({ layer: 1, part: 'weight', index: 2, value: 3 });
  train(run, 450, seen);
  for (const [at, rate, x] of [[100, 0.03, points.x[3]], [200, 0.2, points.x[3]], [300, 0.2, moved.x[3]], [400, 0.2, moved.x[3]]]) {
    run.seek(at);
    const shot = run.snapshot({ ...WANT, links: 'weights' });
    assert.equal(shot.settings.learningRate, rate);
    assert.equal(shot.past.points.x[3], x);
    assert.equal(shown(run.snapshot(WANT)), seen.get(run.step()), `step ${run.step()}`);
  }
  run.delete();
});

test('a diverged run goes on from before', () => {
  const run = begin({ activation: 'relu', learningRate: 50, outputActivation: 'linear' });
  train(run, 2000);
  const broken = run.snapshot(WANT);
  assert.ok(broken.diverged, 'it diverges');
  assert.ok(broken.step > 0);
  run.seek(0);
  assert.equal(run.snapshot(WANT).diverged, null);
  assert.ok(Number.isFinite(run.snapshot(WANT).trainLoss));
  run.seek(null);
  assert.deepEqual(run.snapshot(WANT).diverged, broken.diverged);
  run.seek(0);
  run.tune(settings({ activation: 'relu', learningRate: 0.01, outputActivation: 'linear' }));
  train(run, 300);
  assert.equal(run.step(), 300);
  assert.equal(run.snapshot(WANT).diverged, null);
  run.delete();
});

test('a reset in the past is one of now: the settings and points of now, at step 0', () => {
  const run = begin();
  train(run, 100);
  run.tune(settings({ learningRate: 0.5 }));
  train(run, 200);
  run.seek(50);
  run.reset();
  const shot = run.snapshot(WANT);
  assert.equal(shot.step, 0);
  assert.equal(shot.past, null);
  assert.equal(shot.settings.learningRate, 0.5);
  assert.deepEqual([...shot.timeline.step], [0]);
  run.delete();
});

test('what is refused while going back leaves the run as it is', () => {
  const run = begin();
  train(run, 100);
  const now = shown(run.snapshot(WANT));
  assert.throws(() => run.setParameter({ layer: 99, part: 'weight', index: 0, value: 1 }));
  assert.equal(shown(run.snapshot(WANT)), now);
  run.delete();
});

// --- the loop -----------------------------------------------------------------------------------

/** A training loop that is run by hand. */
function createLoop(module = core) {
  /** @type {(() => void)[]} */
  const waiting = [];
  const training = createTraining(module, (slice) => waiting.push(slice));
  return { training, async slices(until) { while (!until() && waiting.length > 0) { waiting.shift()(); await new Promise(setImmediate); } } };
}

test('where there is no time to record, it trains on in large pieces', async () => {
  let calls = 0;
  const slow = { Session: class {
    constructor() {
      return new Proxy(new core.Session(), { get: (session, name) => (...rest) => {
        if (name === 'train') ++calls;
        if (name === 'evaluate') for (const end = performance.now() + 20; performance.now() < end;);
        return session[name](...rest);
      } });
    }
  } };
  const { training, slices } = createLoop(slow);
  training.configure(settings({ speed: 'full' }), null, points);
  training.train(true);
  const end = performance.now() + 300;
  await slices(() => performance.now() > end);
  const { step } = training.snapshot({ ...WANT, surface: 0, tiles: 0 });
  assert.ok(step > 10 * calls, `${step} updates in ${calls} calls`);
});

// --- twins --------------------------------------------------------------------------------------

async function twins(change, steps) {
  const { training, slices } = createLoop();
  training.configure(settings({ speed: 'full' }), settings({ speed: 'full', ...change }), points);
  training.train(true);
  await slices(() => training.snapshot({ ...WANT, surface: 0, tiles: 0 }).step >= steps);
  training.train(false);
  return training;
}

test('twins with no difference stay identical', async () => {
  const training = await twins({}, 500);
  // Pictures and links are made of the one that is shown.
  const both = () => [training.snapshot(WANT), training.snapshot({ ...WANT, side: 'b' }).twin];
  const [a, b] = both();
  assert.ok(a.step >= 500);
  assert.equal(shown(b), shown(a));
  training.seek(250);
  const [thenA, thenB] = both();
  assert.ok(thenA.past && thenB.past);
  assert.equal(shown(thenB), shown(thenA));
});

test('twins train in lock-step on the same draws, each under its own settings', async () => {
  const training = await twins({ activation: 'relu' }, 800);
  const shot = training.snapshot(WANT);
  assert.equal(shot.twin.step, shot.step);
  assert.equal(shot.settings.activation, 'sigmoid');
  assert.equal(shot.twin.settings.activation, 'relu');
  const alone = begin({ activation: 'relu' });
  train(alone, shot.step);
  assert.equal(alone.snapshot({ ...WANT, links: 'weights' }).trainLoss, shot.twin.trainLoss, 'as if it were alone');
  alone.delete();
});

test('where one diverges the other goes on, and both are looked at as they were', async () => {
  const training = await twins({ activation: 'relu', outputActivation: 'linear', learningRate: 50 }, 600);
  const shot = training.snapshot(WANT);
  assert.ok(shot.step >= 600);
  assert.ok(shot.twin.diverged && shot.twin.step < shot.step);
  training.seek(400);
  const then = training.snapshot(WANT);
  assert.ok(then.past);
  assert.equal(then.past.step, shot.step);
  assert.equal(then.twin.step, shot.twin.step);
  assert.ok(then.twin.diverged);
  training.branch();
  assert.equal(training.snapshot(WANT).past, null);
});
