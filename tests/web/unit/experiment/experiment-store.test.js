import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { createStore } from '../../../../web/experiment/experiment-store.js';
import { movePoint } from '../../../../web/experiment/points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';

const points = () => ({
  x: Float64Array.of(1, 2, 3),
  y: Float64Array.of(4, 5, 6),
  label: Float64Array.of(1, -1, 1),
  test: Uint8Array.of(0, 1, 0),
});

const withPoints = () => ({ ...defaultExperiment(drawnAxes()), points: points() });

test('undo gives back the very state that was, redo the one that came', () => {
  const store = createStore(withPoints());
  const first = store.get(),
    second = { ...first, points: movePoint(first.points, 0, 0, 0) };
  store.commit(second, { what: 'move of a point' });
  assert.equal(store.undoName(), 'move of a point');
  store.undo();
  assert.equal(store.get(), first);
  assert.equal(store.undoName(), null);
  assert.equal(store.redoName(), 'move of a point');
  store.redo();
  assert.equal(store.get(), second);
});

test('one gesture is one step back, another gesture is another', () => {
  const store = createStore(withPoints());
  const start = store.get();
  for (let i = 0; i < 5; ++i)
    store.commit({ ...start, points: movePoint(start.points, 0, i, i) }, { what: 'drag', gesture: 'a' });
  store.commit({ ...start, points: movePoint(start.points, 0, 9, 9) }, { what: 'drag', gesture: 'b' });
  store.undo();
  assert.equal(store.get().points.x[0], 4);
  store.undo();
  assert.equal(store.get(), start);
});

test('a gesture that was undone does not go on', () => {
  const store = createStore(withPoints());
  const start = store.get();
  store.commit({ ...start }, { what: 'drag', gesture: 'a' });
  store.undo();
  store.commit({ ...start }, { what: 'drag', gesture: 'a' });
  store.undo();
  assert.equal(store.get(), start);
});

test('a new edit forgets what could have been redone', () => {
  const store = createStore(withPoints());
  store.commit({ ...store.get() }, { what: 'one' });
  store.undo();
  store.commit({ ...store.get() }, { what: 'two' });
  assert.equal(store.redoName(), null);
});

test('nothing to undo or redo is no error', () => {
  const store = createStore(withPoints());
  const state = store.get();
  store.undo();
  store.redo();
  assert.equal(store.get(), state);
});

test('the memory of edits is bounded', () => {
  const store = createStore(withPoints());
  for (let i = 0; i < 500; ++i) store.commit({ ...store.get() }, { what: `edit ${i}` });
  let steps = 0;
  while (store.undoName() !== null) {
    store.undo();
    ++steps;
  }
  assert.equal(steps, 200);
});

test('large points are kept of as many edits as have room, of the last one always', () => {
  const store = createStore(withPoints());
  const undone = (/** @type {number} */ numbers) => {
    for (let i = 0; i < 10; ++i) {
      const { points } = store.get(),
        values = new Float64Array(numbers);
      store.commit({ ...store.get(), points: { ...points, values } }, { what: `edit ${i}` });
      store.commit({ ...store.get() }, { what: 'an edit that shares them' });
    }
    let steps = 0;
    for (; store.undoName() !== null; ++steps) store.undo();
    store.start(withPoints());
    return steps;
  };
  assert.equal(undone(3_900_000), 7, '31 MB each: four of them, and those that share one cost nothing');
  assert.equal(undone(20_000_000), 1);
  assert.equal(undone(1), 20);
});

test('listeners hear of every state with the one before', () => {
  const store = createStore(withPoints());
  /** @type {unknown[][]} */
  const heard = [];
  store.subscribe((...states) => heard.push(states));
  const before = store.get(),
    after = { ...before };
  store.commit(after, { what: 'edit' });
  assert.equal(heard[0][0], after);
  assert.equal(heard[0][1], before);
});

test('what was refused is forgotten, and what stood before is there again', () => {
  const store = createStore(withPoints());
  const first = store.get(),
    taken = { ...first, twin: null },
    refused = { ...first, twin: { units: 3 } };
  store.commit(taken, { what: 'taken' });
  store.commit(refused, { what: 'refused' });
  store.commit({ ...refused }, { what: 'after it' });
  store.backTo(taken);
  assert.equal(store.get(), taken);
  assert.deepEqual([store.undoName(), store.redoName()], ['taken', null]);
  store.undo();
  assert.equal(store.get(), first);
});

test('going back into the middle of a gesture keeps what undo would take back', () => {
  const store = createStore(withPoints());
  const first = store.get(),
    middle = { ...first };
  store.commit(middle, { what: 'a drag', gesture: 'g' });
  store.commit({ ...first }, { what: 'a drag', gesture: 'g' });
  store.backTo(middle);
  assert.equal(store.get(), middle);
  store.undo();
  assert.equal(store.get(), first);
});

test('what nobody edited is replaced, and undo and redo go where they went', () => {
  const store = createStore(withPoints());
  const first = store.get(),
    edited = { ...first };
  store.commit(edited, { what: 'an edit' });
  store.undo();
  const followed = { ...first };
  store.replace(followed);
  assert.equal(store.get(), followed);
  assert.deepEqual([store.undoName(), store.redoName()], [null, 'an edit']);
  store.redo();
  assert.equal(store.get(), edited);
  store.undo();
  assert.equal(store.get(), followed);
});

test('what was kept is put back with its undo and redo, as often as one likes', () => {
  const store = createStore(withPoints());
  const first = store.get();
  store.commit({ ...first }, { what: 'one' });
  store.commit({ ...first }, { what: 'two' });
  store.undo();
  const now = store.get(),
    putBack = store.keep();
  for (let round = 0; round < 2; ++round) {
    for (let i = 0; i < 300; ++i) store.commit({ ...first }, { what: 'other' });
    putBack();
    assert.equal(store.get(), now);
    assert.deepEqual([store.undoName(), store.redoName()], ['one', 'two']);
  }
  store.undo();
  assert.equal(store.get(), first);
});
