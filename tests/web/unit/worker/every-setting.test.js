/** Every choice of every list and both bounds of every number can be trained with: as the worker does it, without the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataConfig } from '../../../../web/experiment/core-config.js';
import { dataFactsOf } from '../../../../web/experiment/points.js';
import { resolveConflicts, settingsForTask, withConsequences } from '../../../../web/experiment/setting-constraints.js';
import { SETTINGS } from '../../../../web/experiment/setting-table.js';
import { defaultSettings, isDrawn, settingNames } from '../../../../web/experiment/settings.js';
import { createTraining } from '../../../../web/worker/training.js';
import { loadModule, palette, succeed } from '../../../wasm/load.js';

/** @typedef {import('../../../../web/experiment/settings.js').Settings} Settings */

const core = await loadModule();
const WANT = /** @type {import('../../../../web/engine/protocol.js').FrameRequest} */ (
  /** @type {unknown} */ ({ surface: 0, tiles: 0, links: 'none', sample: -1, palette, all: true })
);

/** What must be chosen first for a setting to mean anything. @type {Partial<Record<keyof Settings, Partial<Settings>>>} */
const FIRST = {
  initialSize: { initializer: 'normal' },
  momentum: { optimizer: 'momentum' },
  smoothing: { optimizer: 'rmsprop' },
  beta1: { optimizer: 'adam' },
  beta2: { optimizer: 'adam' },
  weightDecay: { optimizer: 'adamw' },
  clippingLimit: { clipping: 'norm' },
  schedulePeriod: { schedule: 'step' },
  scheduleFactor: { schedule: 'step' },
  l1Kills: { l1: 0.01 },
};

/** @param {keyof Settings} name @returns {any[]} */
function valuesOf(name) {
  const { kind, choices, min, max } = SETTINGS[name];
  if (kind === 'choice') return /** @type {any[]} */ (choices);
  return kind === 'integer' || kind === 'number' ? [min, max] : [];
}

const USUAL = dataFactsOf(succeed(core.generate(dataConfig(defaultSettings()))).points);

/** Makes one update under a setting, as after that change on the page. @param {Partial<Settings>} first @param {Partial<Settings>} change */
function stepUnder(first, change) {
  const requested = withConsequences(change);
  let settings = { ...defaultSettings(), hiddenLayers: 2, ...first, ...requested };
  const points = succeed(core.generate(dataConfig(settings))).points;
  const facts = dataFactsOf(points);
  settings = { ...settings, ...settingsForTask(USUAL, facts), ...requested };
  const { adjust, refusal } = resolveConflicts(settings, requested, facts);
  if (refusal) return refusal;
  settings = { ...settings, ...adjust };
  const training = createTraining(core, () => {});
  training.configure(settings, null, points);
  training.stepOnce();
  const { step, trainLoss, settings: taken } = training.snapshot(WANT);
  training.run('a').delete();
  assert.equal(step, 1);
  assert.ok(Number.isFinite(trainLoss), `loss ${trainLoss}`);
  assert.deepEqual(taken, settings);
  return null;
}

let trained = 0;
for (const name of settingNames) {
  const values = valuesOf(name).filter(
    (value) => name !== 'dataSet' || isDrawn({ ...defaultSettings(), dataSet: value }),
  );
  if (values.length === 0) continue;
  test(`${name}: ${values.join(', ')} can be trained with, or are refused in words`, () => {
    for (const value of values) {
      const refusal = stepUnder(FIRST[name] ?? {}, { [name]: value });
      if (refusal) assert.ok(refusal.code);
      else trained += 1;
    }
  });
}

test('most of them train', () => {
  assert.ok(trained > 120, `${trained} values`);
});
