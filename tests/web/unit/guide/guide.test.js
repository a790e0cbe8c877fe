/** The steps to try: each shows on real runs what it says, and only there; the next one follows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataConfig, runConfig } from '../../../../web/experiment/core-config.js';
import { movePoint } from '../../../../web/experiment/points.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { placeOnPath } from '../../../../web/guide/point-path.js';
import { choose, markSeen, NOTHING_SEEN, nextStep, observe, refresh } from '../../../../web/guide/progress.js';
import { toPutBack } from '../../../../web/guide/put-back.js';
import { CANNOT_DIE, hasDied, STEPS, settingsOfStep } from '../../../../web/guide/steps.js';
import { placeToTake, pointToTake, watchDrag, watchFrom } from '../../../../web/guide/watch-drag.js';
import { loadModule, palette, succeed } from '../../../wasm/load.js';

/** @typedef {import('../../../../web/guide/steps.js').StepName} StepName */

const core = await loadModule();
const SEEDS = [1, 2, 3];
/** Updates within which each step shows what it says. @type {[StepName, number][]} */
const SHOWS_WITHIN = [
  ['train', 1000],
  ['relu', 3000],
  ['explode', 10],
  ['clip', 3000],
  ['slow', 2000],
  ['adam', 2000],
];

/** A run of a step, looked at every 100 updates until it shows something. @param {StepName} name @param {number} seed @param {number} updates */
function watchRun(name, seed, updates) {
  const settings = { ...defaultSettings(), ...settingsOfStep(name), seed },
    session = new core.Session();
  const { points } = succeed(core.generate(dataConfig(settings)));
  succeed(session.configure(runConfig(settings), points));
  let progress = NOTHING_SEEN;
  const look = () => {
    const run = { ...succeed(session.measure()), settings, past: null };
    progress = observe(progress, run);
  };
  look();
  const atFirst = Object.keys(progress.seen);
  for (let done = 0; done < updates && !(name in progress.seen); done += 10) {
    if (succeed(session.train(10)).diverged) updates = 0;
    look();
  }
  session.delete();
  return { atFirst, seen: Object.keys(progress.seen) };
}

for (const [name, updates] of SHOWS_WITHIN)
  test(`${name}: shown within ${updates} updates, of ${SEEDS.length} seeds, and nothing else`, () => {
    for (const seed of SEEDS)
      assert.deepEqual(watchRun(name, seed, updates), { atFirst: [], seen: [name] }, `seed ${seed}`);
  });

test('what a step says is not shown by the run without it', () => {
  assert.deepEqual(watchRun('slow', 1, 1000).seen, [], 'too early to call it slow');
  const unclipped = { ...settingsOfStep('clip'), clipping: 'none', clippingLimit: 1 };
  assert.deepEqual(unclipped, settingsOfStep('explode'), 'clipping is all that differs');
  const sgd = { ...settingsOfStep('adam'), optimizer: 'sgd' };
  assert.deepEqual(sgd, settingsOfStep('slow'), 'the optimiser is all that differs');
  assert.equal(settingsOfStep('train').activation, 'sigmoid');
  assert.ok(!('seed' in settingsOfStep('relu')), 'the same first weights');
});

test('the next step is the one after the last shown, or the one asked for', () => {
  assert.equal(nextStep(NOTHING_SEEN), 'train');
  const learned = markSeen(NOTHING_SEEN, 'relu', { loss: 0.01 });
  assert.equal(nextStep(learned), 'drag');
  const asked = choose(learned, 'train');
  assert.equal(nextStep(asked), 'train');
  assert.equal(nextStep(choose(learned, 'relu')), 'relu', 'once more');
  assert.equal(nextStep(markSeen(asked, 'train', {})), 'drag', 'what is shown is passed over');
  const all = STEPS.reduce((progress, { name }) => markSeen(progress, name, {}), NOTHING_SEEN);
  assert.equal(nextStep(all), null);
});

test('what was shown last has the numbers of the run that still shows it', () => {
  const settings = { ...defaultSettings(), ...settingsOfStep('relu') };
  const run = /** @type {any} */ ({
    settings,
    step: 900,
    trainLoss: 0.01,
    constantLoss: 0.69,
    layers: { signal: [1, 1] },
  });
  const learned = markSeen(NOTHING_SEEN, 'relu', { loss: 0.09, step: 700 });
  assert.deepEqual(refresh(learned, run).seen, { relu: { loss: 0.01, step: 900 } });
  assert.equal(refresh(refresh(learned, run), run).seen.relu?.step, 900);
  assert.equal(refresh(learned, { ...run, trainLoss: 0.5 }), learned, 'shows it no more');
  assert.equal(refresh(learned, { ...run, past: { step: 950 } }), learned);
  assert.equal(refresh(NOTHING_SEEN, run), NOTHING_SEEN);
});

test('a look at an earlier step shows nothing', () => {
  const run = /** @type {any} */ ({ past: { step: 3 }, diverged: { step: 3 }, settings: defaultSettings() });
  assert.equal(observe(NOTHING_SEEN, run), NOTHING_SEEN);
});

test('a blue point in the gap is on the wrong side, and the surface comes to it', () => {
  const settings = { ...defaultSettings(), ...settingsOfStep('relu') },
    session = new core.Session();
  const { points } = succeed(core.generate(dataConfig(settings)));
  succeed(session.configure(runConfig(settings), points));
  succeed(session.train(3000));
  const surface = () => ({ resolution: 96, values: succeed(session.surface(96, palette, null)).values });
  let { drag, followed } = watchDrag(watchFrom(points), points, surface(), 0);
  assert.deepEqual([drag.index, followed], [-1, false], 'nothing was moved');

  const index = pointToTake(points);
  assert.ok(points.label[index] > 0 && !points.test[index]);
  const moved = movePoint(points, index, 4.2, 0);
  ({ drag, followed } = watchDrag(drag, moved, surface(), 0));
  assert.deepEqual([drag.index, drag.wasWrong, followed], [index, true, false]);
  const gap = placeToTake(surface(), 0),
    inGap = movePoint(moved, index, gap.x, gap.y);
  assert.equal(gap.x, 3.2);
  succeed(session.setPoints(inGap));
  for (let n = 0; n < 20 && !followed; n++) {
    succeed(session.train(100));
    ({ drag, followed } = watchDrag(drag, inGap, surface(), 0));
  }
  assert.ok(followed);
  session.delete();
});

test('a point that was never on the wrong side has not been followed, nor has a test point', () => {
  const { points } = succeed(core.generate(dataConfig(defaultSettings())));
  const surface = { resolution: 1, values: [1] },
    test = points.test.indexOf(1),
    blue = pointToTake(points);
  const move = (/** @type {number} */ index) =>
    watchDrag(watchFrom(points), movePoint(points, index, 1, 1), surface, 0);
  assert.deepEqual([move(blue).drag.wasWrong, move(blue).followed], [false, false]);
  assert.equal(move(test).drag.index, -1);
});

test('a surface that has come along while the point moved has followed it', () => {
  const { points } = succeed(core.generate(dataConfig(defaultSettings())));
  const index = pointToTake(points),
    all = (/** @type {number} */ value) => ({ resolution: 1, values: [value] });
  const moved = movePoint(points, index, 3.2, 0),
    { drag, followed } = watchDrag(watchFrom(points), moved, all(-1), 0);
  assert.deepEqual([drag.wasWrong, followed], [true, false]);
  assert.ok(watchDrag(drag, movePoint(moved, index, 3.3, 0), all(1), 0).followed);
  assert.equal(
    placeToTake({ resolution: 12, values: new Array(144).fill(0).map((_, i) => (i % 12 < 10 ? 1 : -1)) }, 0).x,
    4.2,
  );
});

test('what a step has set is put back, but its activation and what was changed since', () => {
  const before = { ...defaultSettings(), learningRate: 0.3 },
    exploded = { ...before, ...settingsOfStep('explode') };
  const { outputActivation, loss, initializer, initialSize } = before;
  const back = { initializer, initialSize, loss, learningRate: 0.3 };
  assert.deepEqual(toPutBack('explode', before, exploded), back, 'the output is linear in both');
  assert.equal(outputActivation, exploded.outputActivation);
  const { loss: _, ...others } = back;
  assert.deepEqual(toPutBack('explode', before, { ...exploded, activation: 'tanh', loss: 'huber' }), others);
  assert.deepEqual(toPutBack('explode', before, { ...exploded, ...back }), {});
  assert.deepEqual(toPutBack(null, null, exploded), {});
  const usual = defaultSettings();
  assert.deepEqual(toPutBack('relu', usual, { ...usual, ...settingsOfStep('relu') }), {});
});

/** A run of the step that takes its point out, at 1,000 updates a second from the learned network on. @param {number} learned updates before @param {number} slice updates between two places @param {boolean} isReduced */
function dragAsStep(learned, slice, isReduced) {
  const settings = { ...defaultSettings(), ...settingsOfStep('drag') },
    session = new core.Session();
  let { points } = succeed(core.generate(dataConfig(settings)));
  succeed(session.configure(runConfig(settings), points));
  succeed(session.train(learned));
  const index = pointToTake(points),
    from = { x: points.x[index], y: points.y[index] };
  for (let ms = 0, hasArrived = false; !hasArrived; ms += slice) {
    const place = placeOnPath(from, { x: 3.2, y: 0 }, ms, isReduced);
    ({ hasArrived } = place);
    points = movePoint(points, index, place.x, place.y);
    succeed(session.setPoints(points));
    succeed(session.train(slice));
  }
  succeed(session.train(700));
  const run = { ...succeed(session.measure()), settings, past: null };
  session.delete();
  return run;
}

test('the point is taken out so slowly that no layer dies of it', () => {
  for (const isReduced of [false, true])
    for (const [learned, slice] of [
      [774, 17],
      [922, 16],
      [959, 17],
      [1107, 16],
      [1218, 50],
      [1366, 17],
    ])
      assert.ok(
        !hasDied(dragAsStep(learned, slice, isReduced)),
        `learned for ${learned}, moved every ${slice} updates`,
      );
});

test('a layer that has died is told from one that is looked at before, and from a run that diverged', () => {
  const run = /** @type {any} */ ({
    step: 10,
    settings: settingsOfStep('drag'),
    layers: { signal: [0, 0.2] },
    diverged: null,
    past: null,
  });
  assert.ok(hasDied(run));
  for (const other of [
    { past: { step: 12 } },
    { diverged: { step: 9 } },
    { step: 0 },
    { settings: { ...run.settings, ...CANNOT_DIE } },
    { layers: { signal: [1e-9, 0.2] } },
  ])
    assert.ok(!hasDied({ ...run, ...other }), JSON.stringify(other));
});
