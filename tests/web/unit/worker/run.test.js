/** A run in the built module: going back, going on from there, and twins. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { movePoint, onlyPoint } from '../../../../web/experiment/points.js';
import { createRun } from '../../../../web/worker/run.js';
import { createTraining } from '../../../../web/worker/training.js';
import { circle, loadModule, palette, succeed } from '../../../wasm/load.js';
import { tanhOutput } from '../tanh-output.js';

/**
 * @typedef {import('./whole-snapshot.js').WholeSnapshot} WholeSnapshot
 * @typedef {import('./whole-snapshot.js').WholeRun} WholeRun
 * @typedef {import('./whole-snapshot.js').WholeTraining} WholeTraining
 * @typedef {import('../../../../web/engine/protocol.js').FrameRequest} FrameRequest
 */

/** The coarsest pictures: finer ones are as fine as there is time for. */
const WANT = /** @type {FrameRequest} */ (
  /** @type {unknown} */ ({ surface: 16, tiles: 16, links: 'updates', sample: -1, palette, all: true })
);
const settings = (/** @type {object} */ change = {}) => tanhOutput({ hiddenLayers: 3, ...change });

/** @type {import('../../../../wasm/backprop.js').BackpropModule} */
let core;
/** @type {import('../../../../web/experiment/points.js').Points} */
let points;
before(async () => {
  core = await loadModule();
  points = succeed(core.generate(circle)).points;
});

/** Everything that a snapshot shows of the network, as one text, in which every bit counts. @param {WholeSnapshot} shot */
function shown({ step, epoch, trainLoss, testLoss, layers, links, surface, tiles, diverged, learningRate, clipped }) {
  /** @type {(value: any) => unknown} */
  const plain = (value) =>
    ArrayBuffer.isView(value)
      ? [.../** @type {Float64Array} */ (value)].map(String)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
        : value;
  return JSON.stringify(
    plain({
      step,
      epoch,
      trainLoss,
      testLoss,
      layers,
      links,
      surface: surface && surface.values,
      tiles: tiles && tiles.rgba,
      diverged,
      learningRate,
      clipped,
    }),
  );
}

/** Updates to the next record of any kind. @param {WholeRun} run */
const untilRecord = (run) => Math.min(run.untilRecord('losses'), run.untilRecord('moments'));

/** @param {WholeRun} run */
function recordDue(run) {
  for (const kind of /** @type {const} */ (['losses', 'moments'])) if (run.wantsRecord(kind)) run.record(kind);
}

/** Trains in pieces, as the loop of the worker does. @param {WholeRun} run @param {(run: WholeRun) => void} [look] at each record */
function train(run, /** @type {number} */ to, look = () => {}) {
  while (run.step() < to) {
    const { alive } = run.train(Math.min(untilRecord(run), to - run.step()));
    recordDue(run);
    look(run);
    if (!alive) break;
  }
}

/** Trains, and adds to `seen` what was shown at the records of every step that `every` divides. @param {WholeRun} run @param {number} to */
function trainAndLook(run, to, every = 1, seen = new Map()) {
  train(run, to, () => {
    if (run.step() % every === 0) seen.set(run.step(), shown(run.snapshot(WANT)));
  });
  return seen;
}

/** @returns {WholeRun} */
function begin(change = {}) {
  const run = /** @type {WholeRun} */ (createRun(core));
  run.configure(settings(change), points);
  return run;
}

test('the losses end where the run stands, although nothing was recorded there', () => {
  const run = begin({});
  run.train(300);
  const { step, history, trainLoss } = run.snapshot(WANT);
  assert.deepEqual([step, history.step.at(-1), history.train.at(-1)], [300, 300, trainLoss]);
});

test('where losses are followed on a part of the points, the line ends with those of the same part', () => {
  const many = succeed(core.generate({ ...circle, count: 10_000, trainShare: 0.5 })).points;
  const run = /** @type {WholeRun} */ (createRun(core));
  run.configure(settings({}), many);
  run.train(3);
  const { history, samples, trainLoss } = run.snapshot(WANT);
  assert.deepEqual([samples.followedTrain, samples.train], [1000, 5000]);
  run.record('losses');
  assert.notEqual(history.train.at(-1), trainLoss);
  assert.deepEqual(run.snapshot(WANT).history.train, history.train);
  run.delete();
});

test('a point that is moved alone leaves the run where all points anew would leave it', () => {
  const [one, all] = [begin(), begin()];
  for (const run of [one, all]) run.train(5);
  const moved = movePoint(movePoint(points, 3, 1.5, -2), 8, 5, 5);
  for (const index of [3, 8]) one.setPoints(onlyPoint(moved, index), index);
  all.setPoints(moved);
  assert.deepEqual(one.points(), moved);
  for (const run of [one, all]) run.train(5);
  assert.equal(shown(one.snapshot(WANT)), shown(all.snapshot(WANT)));
  assert.throws(() => one.setPoints(onlyPoint(moved, 3), points.x.length), /the point is 150, expected a whole/);
});

test('going back shows exactly what was there, and now is as it was left', () => {
  const run = begin({ optimizer: 'adam', normalization: 'batch', schedule: 'cosine' });
  // The moments that are left after 900 steps are of every fourth.
  const seen = trainAndLook(run, 900, 4);
  run.verb('forward');
  const now = shown(run.snapshot(WANT)),
    round = JSON.stringify(run.snapshot(WANT).round);
  const { timeline } = run.snapshot(WANT);
  const visited = [0.1, 0.45, 0.8, 0.3].map((share) => timeline.step[Math.round(share * (timeline.step.length - 1))]);
  for (const step of visited) {
    run.seek(step);
    const shot = run.snapshot(WANT);
    assert.equal(shot.step, step);
    assert.equal(shot.past.step, 900);
    assert.equal(shown(shot), seen.get(step), `step ${step}`);
    const at = timeline.step.indexOf(step);
    assert.deepEqual(
      [...shot.layers.signal],
      [...timeline.signal.subarray(at * timeline.layers, (at + 1) * timeline.layers)],
    );
  }
  run.seek(null);
  assert.equal(run.snapshot(WANT).past, null);
  assert.equal(shown(run.snapshot(WANT)), now);
  assert.equal(JSON.stringify(run.snapshot(WANT).round), round, 'the round under way too');
  run.delete();
});

test('a step between two moments is come to as well, exactly; one within a change shows the moment before; beyond the end is now', () => {
  const run = begin();
  train(run, 700);
  const { step } = run.snapshot(WANT).timeline;
  assert.ok(step[11] - step[10] > 1);
  run.seek(step[11] - 1);
  assert.equal(run.step(), step[11] - 1);
  const then = shown(run.snapshot(WANT)),
    other = begin();
  train(other, step[11] - 1);
  assert.equal(then, shown(other.snapshot(WANT)));
  run.seek(null);
  const changed = run.step() + 1;
  train(run, changed);
  assert.ok(!run.snapshot(WANT).timeline.step.includes(changed));
  run.tune(settings({ learningRate: 0.2 }));
  run.train(untilRecord(run));
  recordDue(run);
  train(run, 800);
  run.seek(changed);
  assert.equal(run.step(), [...run.snapshot(WANT).timeline.step].filter((one) => one <= changed).at(-1));
  run.seek(5000);
  assert.equal(run.step(), 800);
  assert.equal(run.snapshot(WANT).past, null);
  for (const one of [run, other]) one.delete();
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
    for (const steps of [history.step, timeline.step])
      for (let i = 1; i < steps.length; ++i) assert.ok(steps[i] > steps[i - 1]);
    run.delete();
  }
});

test('what was changed during the run is as it was: rate, points, a weight by hand', () => {
  const run = begin();
  const seen = trainAndLook(run, 150);
  run.tune(settings({ learningRate: 0.2 }));
  trainAndLook(run, 250, 1, seen);
  const moved = { ...points, x: points.x.slice() };
  moved.x[3] += 2;
  run.setPoints(moved);
  trainAndLook(run, 350, 1, seen);
  run.setParameter({ layer: 1, part: 'weight', index: 2, value: 3 });
  trainAndLook(run, 450, 1, seen);
  for (const [at, rate, x] of [
    [100, 0.03, points.x[3]],
    [200, 0.2, points.x[3]],
    [300, 0.2, moved.x[3]],
    [400, 0.2, moved.x[3]],
  ]) {
    run.seek(at);
    const shot = run.snapshot({ ...WANT, links: 'weights' });
    assert.equal(shot.settings.learningRate, rate);
    assert.equal(shot.past.points.x[3], x);
    assert.equal(shown(run.snapshot(WANT)), seen.get(run.step()), `step ${run.step()}`);
  }
  run.delete();
});

/** One more point at the end. */
const onePointMore = () => ({
  x: Float64Array.of(...points.x, 5.5),
  y: Float64Array.of(...points.y, 5.5),
  label: Float64Array.of(...points.label, 1),
  test: Uint8Array.of(...points.test, 0),
});

/** @type {Record<string, (run: WholeRun) => void>} */
const CHANGES = {
  'the rate': (run) => run.tune(settings({ learningRate: 0.2 })),
  'the points': (run) => run.setPoints(onePointMore()),
  'a weight': (run) => run.setParameter({ layer: 1, part: 'weight', index: 2, value: -2.5 }),
};

for (const [what, change] of Object.entries(CHANGES)) {
  for (const at of [0, 5]) {
    test(`where ${what} was changed at step ${at}, going back shows what held from there on, and the branch is the same run`, () => {
      for (const goOn of /** @type {((run: WholeRun) => void)[]} */ ([
        (run) => train(run, 20),
        (run) => {
          run.verb('update');
          train(run, 20);
        },
      ])) {
        const run = begin();
        train(run, at);
        change(run);
        const changed = run.snapshot(WANT);
        goOn(run);
        const end = shown(run.snapshot(WANT)),
          { history } = run.snapshot(WANT);
        assert.equal(history.train[history.step.indexOf(at)], changed.trainLoss, 'in the chart too');
        run.seek(at);
        const then = run.snapshot(WANT);
        assert.equal(then.step, at);
        assert.equal(then.settings.learningRate, changed.settings.learningRate);
        assert.equal(then.trainLoss, changed.trainLoss);
        assert.deepEqual(then.layers.signal, changed.layers.signal);
        assert.deepEqual(then.links.weights, changed.links.weights);
        train(run, 20);
        assert.equal(shown(run.snapshot(WANT)), end);
        run.delete();
      }
    });
  }
}

test('a change costs one moment, however often it was made before the run went on', () => {
  const run = begin();
  train(run, 5);
  const { step } = run.snapshot(WANT).timeline;
  for (let i = 1; i <= 20; ++i) run.tune(settings({ learningRate: i / 100 }));
  assert.equal(run.snapshot({ ...WANT, all: false }).timeline, null, 'nothing was kept yet');
  train(run, 6);
  assert.deepEqual([...run.snapshot(WANT).timeline.step], [...step, 6]);
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

test('what is refused while going back leaves the run as it is', () => {
  const run = begin();
  train(run, 100);
  const now = shown(run.snapshot(WANT));
  assert.throws(() => run.setParameter({ layer: 99, part: 'weight', index: 0, value: 1 }));
  assert.equal(shown(run.snapshot(WANT)), now);
  run.delete();
});

// --- the loop -----------------------------------------------------------------------------------

/** A training loop that is run by hand. @returns {{training: WholeTraining, slices: (until: () => boolean) => Promise<void>}} */
function createLoop(module = core) {
  /** @type {(() => void)[]} */
  const waiting = [];
  const training = /** @type {WholeTraining} */ (createTraining(module, (slice) => waiting.push(slice)));
  return {
    training,
    async slices(until) {
      while (!until() && waiting.length > 0) {
        waiting.shift()?.();
        await new Promise(setImmediate);
      }
    },
  };
}

test('where there is no time to record moments, it trains on in large pieces', async () => {
  let calls = 0;
  const slow = /** @type {any} */ ({
    Session: class {
      constructor() {
        return new Proxy(new core.Session(), {
          get:
            (/** @type {any} */ session, name) =>
            (/** @type {unknown[]} */ ...rest) => {
              if (name === 'train') ++calls;
              if (name === 'measure') for (const end = performance.now() + 20; performance.now() < end; );
              return session[name](...rest);
            },
        });
      }
    },
  });
  const { training, slices } = createLoop(slow);
  training.configure(settings({ speed: 'full' }), null, points);
  training.train(true);
  await slices(() => training.run('a').step() > 20_000);
  training.train(false);
  const step = training.run('a').step();
  assert.ok(step > 4 * calls, `${step} updates in ${calls} calls`);
});

for (const twin of [null, settings({ units: 100 })]) {
  test(`${twin ? 'two networks have' : 'a run has'} the same losses recorded, in slices of any length, by hand or not`, async (t) => {
    const { now: clock } = performance;
    t.after(() => (performance.now = clock));
    const recorded = [];
    for (const [msPerLook, byHand] of [
      [0.01, false],
      [0.4, true],
    ]) {
      let now = 0;
      performance.now = () => (now += Number(msPerLook));
      const { training, slices } = createLoop(core);
      training.configure(settings({ speed: 'full' }), twin, points);
      if (byHand) {
        for (const verb of /** @type {const} */ (['forward', 'loss', 'backward', 'update'])) training.verb(verb);
        for (let i = 0; i < 20; ++i) training.stepOnce();
      }
      training.train(true);
      await slices(() => training.run('a').step() > 150);
      training.train(false);
      const shot = training.snapshot(SMALL);
      recorded.push([shot, twin ? shot.twin : shot].map(({ history }) => lossesUpTo(150, history)));
    }
    assert.equal(recorded[0][0].length, 151);
    assert.ok(!twin || recorded[0][1].length < recorded[0][0].length);
    for (const other of recorded.slice(1)) assert.deepEqual(other, recorded[0]);
  });
}

/** @param {number} last @param {WholeSnapshot['history']} history */
const lossesUpTo = (last, { step, train: losses, test: tested }) =>
  Array.from(step, (one, i) => [one, losses[i], tested[i]]).filter(([one]) => one <= last);

test('a run that goes back and continues is recorded as one that never went further; looked at from there it goes to its end', () => {
  const run = begin(),
    straight = begin();
  train(run, 6000);
  const end = run.snapshot(SMALL).history;
  assert.ok(end.step.length < 1024);
  run.seek(700);
  assert.deepEqual(run.snapshot(SMALL).history, end);
  train(run, 900);
  train(straight, 900);
  assert.deepEqual(run.snapshot(SMALL).history, straight.snapshot(SMALL).history);
  assert.equal(straight.snapshot(SMALL).history.step.length, 901);
});

// --- runs that were left, and are come back to --------------------------------------------------

/** A loop that has made `steps` single updates. */
function stepped(/** @type {number} */ steps, change = {}, /** @type {object|null} */ twin = null) {
  const { training } = createLoop();
  training.configure(settings(change), twin && settings(twin), points);
  for (let i = 0; i < steps; ++i) training.stepOnce();
  return training;
}
const SMALL = { ...WANT, surface: 0, tiles: 0 };
/** All that a snapshot tells of the network and of its run, but for its pictures. @returns {[string, number, number[], ...unknown[]]} */
const told = (/** @type {WholeSnapshot} */ shot) => [
  shown(shot),
  shot.run,
  [...shot.history.step],
  [...shot.history.train].map(String),
  [...shot.timeline.step],
  shot.settings,
  shot.byHand,
];

test('a reset in the past is one of now: the settings and points of now, at step 0; what was left is there again, at its end', () => {
  const training = stepped(20);
  training.tune(settings({ learningRate: 0.5 }), null);
  for (let i = 0; i < 5; ++i) training.stepOnce();
  const end = told(training.snapshot(SMALL));
  training.seek(10);
  training.configure(settings({ learningRate: 0.5 }), null, points, { leave: 1 });
  const shot = training.snapshot(SMALL);
  assert.equal(shot.step, 0);
  assert.equal(shot.past, null);
  assert.equal(shot.settings.learningRate, 0.5);
  assert.deepEqual([...shot.timeline.step], [0]);
  training.configure(settings({ learningRate: 0.5 }), null, points, { leave: 2, enter: 1 });
  const back = training.snapshot(SMALL);
  assert.equal(back.past, null);
  assert.deepEqual(told(back), end);
});

test('undo of another network, and redo: each run as it was left, with its past, its losses, and trained on as if nothing had been', () => {
  const training = stepped(12, { activation: 'relu' });
  const relu = told(training.snapshot(SMALL));
  training.configure(settings({ activation: 'tanh' }), null, points, { leave: 1 });
  for (let i = 0; i < 3; ++i) training.stepOnce();
  const tanh = told(training.snapshot(SMALL));
  training.configure(settings({ activation: 'relu' }), null, points, { leave: 2, enter: 1 });
  const { timeline } = training.snapshot({ ...SMALL, all: false });
  assert.ok(timeline, 'the page has that of the other one');
  assert.deepEqual(told(training.snapshot(SMALL)), relu);
  training.configure(settings({ activation: 'tanh' }), null, points, { leave: 3, enter: 2 });
  assert.deepEqual(told(training.snapshot(SMALL)), tanh);
  training.configure(settings({ activation: 'relu' }), null, points, { leave: 4, enter: 3 });
  training.seek(5);
  assert.equal(
    shown(training.snapshot(SMALL)),
    shown(stepped(5, { activation: 'relu' }).snapshot(SMALL)),
    'the playhead',
  );
  training.seek(null);
  training.stepOnce();
  assert.equal(shown(training.snapshot(SMALL)), shown(stepped(13, { activation: 'relu' }).snapshot(SMALL)), 'goes on');
});

test('a branch leaves the run whole, both of two, and goes on by itself', () => {
  for (const twin of [null, { activation: 'relu' }]) {
    const training = stepped(12, {}, twin);
    const ofBoth = (/** @type {WholeSnapshot} */ shot) => [told(shot), shot.twin && told(shot.twin)];
    const end = ofBoth(training.snapshot(SMALL));
    training.seek(4);
    training.branch(1);
    const shot = training.snapshot(SMALL);
    assert.equal(shot.past, null);
    assert.deepEqual([...shot.timeline.step, ...shot.history.step], [0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    for (let i = 0; i < 8; ++i) training.stepOnce();
    const branch = ofBoth(training.snapshot(SMALL));
    assert.equal(branch[0][0], end[0][0], 'nothing was changed: the same numbers');
    training.configure(settings(), twin && settings(twin), points, { leave: 2, enter: 1 });
    assert.deepEqual(ofBoth(training.snapshot(SMALL)), end);
    training.configure(settings(), twin && settings(twin), points, { leave: 3, enter: 2 });
    assert.deepEqual(ofBoth(training.snapshot(SMALL)), branch);
  }
});

test('the end of a comparison leaves both where they were, and the first goes on', () => {
  const training = stepped(6, {}, { activation: 'relu' });
  const [a, b] = [shown(training.snapshot(SMALL)), shown(training.snapshot(SMALL).twin)];
  training.endComparison(1);
  assert.equal(training.snapshot(SMALL).twin, null);
  assert.equal(shown(training.snapshot(SMALL)), a);
  training.stepOnce();
  training.configure(settings(), settings({ activation: 'relu' }), points, { leave: 2, enter: 1 });
  assert.deepEqual([shown(training.snapshot(SMALL)), shown(training.snapshot(SMALL).twin)], [a, b]);
});

test('what is not kept is made anew: untrained runs, the oldest of many, and where the core refuses the run stays', () => {
  const training = stepped(0);
  training.configure(settings({ seed: 2 }), null, points, { leave: 1 });
  assert.equal(training.snapshot(SMALL).step, 0);
  for (let place = 2; place < 14; ++place) {
    training.stepOnce();
    training.configure(settings({ seed: place }), null, points, { leave: place, enter: null });
  }
  training.configure(settings({ seed: 2 }), null, points, { leave: null, enter: 2 });
  assert.equal(training.snapshot(SMALL).step, 0, 'the oldest');
  training.configure(settings({ seed: 12 }), null, points, { leave: null, enter: 13 });
  assert.equal(training.snapshot(SMALL).step, 1, 'the newest');
  const stands = told(training.snapshot(SMALL));
  assert.throws(() => training.configure(settings({ units: -1 }), null, points, { leave: 20 }));
  assert.deepEqual(told(training.snapshot(SMALL)), stands);
});

test('numbers by hand: of one of two networks, with what they were and when; a run may begin with some', () => {
  const change = { layer: 1, part: /** @type {const} */ ('weight'), index: 2, value: -2.5 };
  const training = stepped(3, {}, {});
  const weights = (/** @type {WholeSnapshot} */ shot) => shot.links.weights[1].W[2];
  const see = (/** @type {'a'|'b'} */ side) => training.snapshot({ ...SMALL, links: 'weights', side });
  const was = weights(see('a'));
  assert.deepEqual(training.setParameter(change, 'b'), { was, step: 3 });
  assert.equal(weights(see('a')), was);
  assert.equal(weights(see('b').twin), -2.5);
  assert.deepEqual([see('a').byHand, see('a').twin.byHand], [false, true]);
  training.configure(settings(), null, points, {
    numbers: [
      { side: 'a', change },
      { side: 'a', change: { ...change, layer: 40 } },
      { side: 'b', change: { ...change, index: 1 } },
    ],
  });
  assert.equal(weights(see('a')), -2.5);
  assert.equal(training.snapshot(SMALL).step, 0);
  for (let i = 0; i < 3; ++i) training.stepOnce();
  training.seek(0);
  assert.equal(weights(see('a')), -2.5);
  assert.equal(training.snapshot(SMALL).byHand, true);
});

// --- twins --------------------------------------------------------------------------------------

async function twins(/** @type {object} */ change, /** @type {number} */ steps) {
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

test('of a network with too many links to send, those of the unit that is looked at come alone', () => {
  const run = begin({ units: 104, normalization: 'layer' });
  run.train(3);
  run.verb('update');
  const look = { layer: 2, unit: 41 },
    inputs = 104;
  const shot = run.snapshot({ ...WANT, look });
  assert.equal(shot.links, null);
  const { weights, gradients, updates, next, update } = shot.looked,
    session = run.session();
  const all = succeed(session.weights()).layers,
    slopes = succeed(session.gradients()).layers[2],
    changes = succeed(session.lastUpdate()).layers[2];
  const row = (/** @type {Float64Array} */ W) => W.slice(41 * inputs, 42 * inputs);
  assert.deepEqual(
    [weights.W, weights.b[0], weights.scale[0], weights.shift[0]],
    [row(all[2].W), all[2].b[41], all[2].scale[41], all[2].shift[41]],
  );
  assert.deepEqual(
    [gradients.W, gradients.b[0], gradients.scale[0], gradients.shift[0]],
    [row(slopes.dW), slopes.db[41], slopes.dscale[41], slopes.dshift[41]],
  );
  assert.deepEqual([updates.W, updates.b[0]], [row(changes.dW), changes.db[41]]);
  assert.deepEqual([...next], [all[3].W[41]]);
  assert.deepEqual([update.gradients.W, update.gradients.b[0]], [row(slopes.dW), slopes.db[41]]);
  assert.notDeepEqual(update.before.W, weights.W);
  assert.ok(JSON.stringify(shot.round).length < 100_000, 'and the round does not bring them all either');
  assert.equal(run.snapshot(WANT).looked, null, 'unless it is asked for');
  assert.equal(run.snapshot({ ...WANT, look: { layer: 9, unit: 0 } }).looked, null, 'a unit that is not there');
  run.delete();
});

test('what the units make of a selected point', () => {
  const run = begin({});
  const { point, states } = run.snapshot({ ...WANT, point: 7 }).selected;
  assert.equal(point, 7);
  assert.deepEqual(states.layers[1].a, succeed(run.session().states({ of: 'training', sample: 7 })).layers[1].a);
  assert.equal(run.snapshot(WANT).selected, null);
  run.delete();
});
