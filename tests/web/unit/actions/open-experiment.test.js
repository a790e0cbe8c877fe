/** Experiments that come from elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { createStore } from '../../../../web/experiment/experiment-store.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createOpening, takeTurn } from '../../../../web/actions/open-experiment.js';
import { BadLink } from '../../../../web/link/fields.js';
import { fourPoints } from './start-actions.js';

/** @param {(settings: object) => Promise<object|null>} [points] */
function openingOver(points = async () => ({ points: fourPoints(), axes: drawnAxes() })) {
  const store = createStore({ ...defaultExperiment(drawnAxes()), points: fourPoints() });
  const page = { cancelled: 0, store };
  const context = /** @type {any} */ ({ store, engine: { train() {} }, source: { points }, ui: { sets: [] } });
  const data = { cancel: () => void page.cancelled++ };
  return { ...page, data, opening: createOpening(context, { returnToPresent() {} }, data), page };
}

const named = (/** @type {number} */ units) => {
  const first = defaultExperiment(drawnAxes());
  return { ...first, settings: { ...first.settings, units } };
};

test('edits of a link are made once its points are there; those that leave none to train on are refused', async () => {
  const { opening } = openingOver();
  const found = await opening.whole({ ...named(3), pointEdits: [{ index: 1, x: -4, y: 2 }, { index: 0 }] });
  assert.deepEqual(Array.from(found?.experiment.points.x ?? []), [-4, 2, 3]);
  assert.equal(found?.experiment.pointEdits, undefined);
  const all = [0, 1, 2].map((index) => ({ index })); // the fourth is a test point
  await assert.rejects(opening.whole({ ...named(3), pointEdits: all }), (error) => {
    assert.ok(error instanceof BadLink);
    return error.problem.code === 'noPoints';
  });
});

test('of several that are opened the one that was asked for last is shown, however long the others take to be read', async () => {
  const { store, opening, page } = openingOver();
  const early = takeTurn();
  assert.equal(await openingOver().opening.open(named(5), 'elsewhere'), '', 'another part of the page opens one too');
  assert.equal(await opening.open(named(4), 'the later one'), '');
  const shown = store.get();
  const cancelled = page.cancelled;
  assert.equal(await opening.open(named(3), 'the earlier one', { turn: early }), null);
  assert.equal(store.get(), shown);
  assert.equal(page.cancelled, cancelled, 'nor does it stop what the later one has asked for');
});
