/** The network's answer to any picture: that of the core for the sample which has it, whatever plane is shown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { dataFactsOf, trainingPoint, valuesOf } from '../../../../../web/experiment/points.js';
import { settingsForTask } from '../../../../../web/experiment/setting-constraints.js';
import { createPanelQueries } from '../../../../../web/worker/panel-queries.js';
import { createTraining } from '../../../../../web/worker/training.js';
import { digitPoints, SETTINGS_FOR_DIGITS } from '../../../../../web/import/digits.js';
import { principalPlane } from '../../../../../web/actions/plane.js';
import { answersAt } from '../../../../../web/views/plot/answers-at.js';
import { loadModule, succeed } from '../../../../wasm/load.js';
import { tanhOutput } from '../../tanh-output.js';

const TEXT = readFileSync(new URL('../../../../../web/data/digits.txt', import.meta.url), 'utf8');

/** @type {import('../../../../../wasm/backprop.js').BackpropModule} */
let core;
/** @type {import('../../../../../web/experiment/points.js').Points} */
let points;
before(async () => {
  core = await loadModule();
  const data = digitPoints(TEXT, { trainShare: 50, dataSeed: 1 });
  ({ points } = await principalPlane(data, async (_, request) =>
    succeed(core.principalPlane(/** @type {any} */ (request))),
  ));
});

const planeOf = (/** @type {typeof points} */ { plane }) => /** @type {NonNullable<typeof plane>} */ (plane);

function createDigitsRun() {
  const training = createTraining(core, () => {});
  const settings = { ...tanhOutput(), ...SETTINGS_FOR_DIGITS, dataSet: 'digits' };
  training.configure({ ...settings, ...settingsForTask({ classes: 2 }, dataFactsOf(points)) }, null, points);
  const query = createPanelQueries(training, core);
  const ask = async (/** @type {string} */ method, /** @type {unknown} */ request) =>
    /** @type {any} */ (query(method, request, 'a'));
  return { training, ask };
}

test('a picture of the set gets the answer that the core has for its sample, at every step', async () => {
  const { training, ask } = createDigitsRun();
  for (let round = 0; round < 3; ++round) {
    for (const sample of [0, 7, 449]) {
      const values = valuesOf(points, trainingPoint(points, sample));
      const { outputs, answers } = await answersAt(ask, planeOf(points), values);
      const states = await ask('states', { sample, of: 'training' });
      assert.deepEqual([...outputs], [...states.prediction]);
      assert.equal(answers.length, 10);
      assert.ok(
        Math.abs(answers.reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum + one, 0) - 1) < 1e-6,
      );
    }
    training.stepOnce();
  }
});

test('neither the run nor its pictures notice', async () => {
  const { training, ask } = createDigitsRun();
  const session = training.run('a').session();
  const checkpoint = () => succeed(session.checkpoint()).bytes;
  const before = [checkpoint(), succeed(session.predict({ x: 1, y: -2 })).outputs];
  await answersAt(ask, planeOf(points), new Float64Array(64).fill(1));
  await assert.rejects(answersAt(ask, planeOf(points), new Float64Array(63)), /63/);
  assert.deepEqual([checkpoint(), succeed(session.predict({ x: 1, y: -2 })).outputs], before);
});
