// @ts-check
/**
 * What the first view promises, whatever the seed: sigmoid is stuck, ReLU on the same first weights learns, and then a
 * point that is dragged is followed. `npm run promises` measures it of 30 seeds of weights and data,
 * and what the steps to try promise.
 */
import { fileURLToPath } from 'node:url';
import { dataConfig, runConfig } from '../../../../web/experiment/core-config.js';
import { movePoint } from '../../../../web/experiment/points.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { NOTHING_SEEN, observe } from '../../../../web/guide/progress.js';
import { settingsOfStep } from '../../../../web/guide/steps.js';
import { loadModule, succeed } from '../../../wasm/load.js';

/** @typedef {import('../../../../wasm/backprop.js').Session} Session */
/** @typedef {import('../../../../web/experiment/settings.js').Settings} Settings */

const core = await loadModule();

export const STUCK_UPDATES = 15_000,
  LEARNING_UPDATES = 3000,
  FOLLOWING_UPDATES = 2000;
const LEARNED = 0.1;
/** Updates between two looks. */
const LOOK = 100;

/** @param {Settings} settings @param {import('../../../../wasm/backprop.js').Points} points */
function begin(settings, points) {
  const session = new core.Session();
  succeed(session.configure(runConfig(settings), points));
  return session;
}

/** The blue training point that comes first is dragged to (x, 0); of what is answered there. @param {Session} session @param {import('../../../../wasm/backprop.js').Points} points @param {number} x */
function follow(session, points, x) {
  const blue = points.label.findIndex((label, i) => label > 0 && !points.test[i]);
  const answer = () => succeed(session.predict({ x, y: 0 })).answers[0],
    before = answer();
  succeed(session.setPoints(movePoint(points, blue, x, 0)));
  const answers = [];
  for (let n = 0; n < FOLLOWING_UPDATES; n += LOOK) {
    succeed(session.train(LOOK));
    answers.push(answer());
  }
  const won = answers.findIndex((each) => each > 0.5);
  return {
    wonAt: won < 0 ? Infinity : (won + 1) * LOOK,
    won: /** @type {number} */ (answers.at(-1)) > 0.5,
    moved: Math.max(...answers) - before,
    movedAtEnd: /** @type {number} */ (answers.at(-1)) - before,
  };
}

/** @param {number} seed of the first weights and of the data @param {number} [stuckUpdates] */
export function measurePromises(seed, stuckUpdates = STUCK_UPDATES) {
  const settings = { ...defaultSettings(), seed, dataSeed: seed },
    { points } = succeed(core.generate(dataConfig(settings)));
  const stuck = begin(settings, points);
  succeed(stuck.train(stuckUpdates));
  const { trainLoss: stuckLoss, layers } = succeed(stuck.measure());
  stuck.delete();

  const learning = begin({ ...settings, activation: 'relu' }, points);
  let learnedAt = Infinity;
  for (let n = LOOK; n <= LEARNING_UPDATES; n += LOOK) {
    succeed(learning.train(LOOK));
    if (learnedAt === Infinity && succeed(learning.evaluate()).trainLoss < LEARNED) learnedAt = n;
  }
  const { bytes } = succeed(learning.checkpoint());
  const gap = follow(learning, points, 3.2);
  succeed(learning.setPoints(points));
  succeed(learning.restore(bytes));
  const deep = follow(learning, points, 4.2);
  learning.delete();
  return { stuckLoss, share: layers.signal[0] / layers.signal[layers.signal.length - 1], learnedAt, gap, deep };
}

/**
 * After how many updates a step to try has shown what it says; Infinity where it has not.
 * @param {import('../../../../web/guide/steps.js').StepName} name @param {number} seed @param {number} updates
 */
function shownAfter(name, seed, updates) {
  const settings = { ...defaultSettings(), ...settingsOfStep(name), seed, dataSeed: seed };
  const session = begin(settings, succeed(core.generate(dataConfig(settings))).points);
  let shown = Infinity;
  for (let n = 10; n <= updates && shown === Infinity; n += 10) {
    const { diverged } = succeed(session.train(10));
    if (name in observe(NOTHING_SEEN, { ...succeed(session.measure()), settings }).seen) shown = diverged?.step ?? n;
    else if (diverged) break;
  }
  session.delete();
  return shown;
}

/** @param {number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[0], sorted[sorted.length >> 1], sorted[sorted.length - 1]]
    .map((one) => one.toPrecision(3))
    .join(' / ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const seeds = Number(process.argv[2] ?? 30),
    all = Array.from({ length: seeds }, (_, i) => measurePromises(i + 1));
  const count = (/** @type {(one: ReturnType<typeof measurePromises>) => boolean} */ holds) =>
    `${all.filter(holds).length} of ${seeds}`;
  const rows = [
    [
      `sigmoid, ${STUCK_UPDATES} updates: loss above 0.67`,
      count((one) => one.stuckLoss > 0.67),
      spread(all.map((one) => one.stuckLoss)),
    ],
    ['  first ÷ last signal below 1/10 000', count((one) => one.share < 1e-4), spread(all.map((one) => one.share))],
    [
      `ReLU, ${LEARNING_UPDATES} updates: loss below ${LEARNED}`,
      count((one) => one.learnedAt <= LEARNING_UPDATES),
      spread(all.map((one) => one.learnedAt)),
    ],
    [
      `dragged to (3.2, 0), within ${FOLLOWING_UPDATES} updates: followed`,
      count((one) => one.gap.wonAt < Infinity),
      spread(all.map((one) => one.gap.wonAt)),
    ],
    ['  and still so at their end', count((one) => one.gap.won), ''],
    [
      'dragged to (4.2, 0): moved by a tenth',
      count((one) => one.deep.moved >= 0.1),
      spread(all.map((one) => one.deep.moved)),
    ],
    [
      '  and still so at their end',
      count((one) => one.deep.movedAtEnd >= 0.1),
      spread(all.map((one) => one.deep.movedAtEnd)),
    ],
  ];
  for (const [name, updates] of /** @type {const} */ ([
    ['explode', 10],
    ['clip', 3000],
    ['slow', 2000],
    ['adam', 2000],
  ])) {
    const after = all.map((_, i) => shownAfter(name, i + 1, updates)),
      held = after.filter((one) => one < Infinity).length;
    rows.push([`step “${name}”: shown within ${updates} updates`, `${held} of ${seeds}`, spread(after)]);
  }
  for (const [what, how, range] of rows) console.log(`| ${what} | ${how} | ${range} |`);
}
