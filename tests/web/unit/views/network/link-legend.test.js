/** Why no links are drawn is true of the network that is shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataConfig } from '../../../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { t } from '../../../../../web/words/text.js';
import { createRun } from '../../../../../web/worker/run.js';
import { whyNoLinks } from '../../../../../web/views/network/link-legend.js';
import { largestWeight } from '../../../../../web/views/network/link-painter.js';
import { numbersOfPart } from '../../../../../web/views/network/part-numbers.js';
import { loadModule, succeed } from '../../../../wasm/load.js';

/** @typedef {import('../../../../../web/experiment/settings.js').Settings} Settings */
/** @typedef {'weights'|'gradients'|'updates'} Kind */

const core = await loadModule();
const palette = { negative: [0, 0, 0], middle: [0, 0, 0], positive: [0, 0, 0], classes: [] };

/** The snapshot of a run after so many updates. @param {Partial<Settings>} change @param {number} updates @param {Kind} links */
function snapshotUnder(change, updates, links) {
  const settings = { ...defaultSettings(), hiddenLayers: 2, units: 3, ...change };
  const run = createRun(core);
  run.configure(settings, succeed(core.generate(dataConfig(settings))).points);
  if (updates > 0) run.train(updates);
  return /** @type {any} */ (run.snapshot(/** @type {any} */ ({ surface: 0, tiles: 0, links, sample: -1, palette })));
}

/** @param {Partial<Settings>} change @param {number} updates @param {Kind} kind */
function saidOf(change, updates, kind) {
  const { links } = snapshotUnder(change, updates, kind);
  return whyNoLinks(links, links.shown ? largestWeight(links.shown) : 0);
}

test('where there are none yet, that is said, and not that they are 0', () => {
  for (const kind of /** @type {const} */ (['gradients', 'updates'])) {
    assert.equal(saidOf({}, 0, kind), t(`network.none.${kind}`));
    assert.equal(saidOf({}, 5, kind), '');
  }
});

test('where they are 0, that is said, and not that there are none', () => {
  const zeros = /** @type {const} */ ({ initializer: 'zeros', activation: 'relu' });
  for (const kind of /** @type {const} */ (['weights', 'gradients', 'updates']))
    assert.equal(saidOf(zeros, kind === 'weights' ? 0 : 5, kind), t(`network.zero.${kind}`), kind);
});

test('before the first update a link has no last one', () => {
  const part = { column: 1, unit: 0, input: 0 };
  const names = (/** @type {number} */ updates) =>
    numbersOfPart(part, snapshotUnder({}, updates, 'weights')).map(({ name }) => name);
  assert.deepEqual(names(0), [t('network.weight')]);
  assert.deepEqual(names(1), [t('network.weight'), t('network.gradient'), t('network.update')]);
});
