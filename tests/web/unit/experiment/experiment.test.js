import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { createStore } from '../../../../web/experiment/experiment-store.js';
import { addPoint, validLabel, movePoint, removePoint } from '../../../../web/experiment/points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';

const points = () => ({
  x: Float64Array.of(1, 2, 3),
  y: Float64Array.of(4, 5, 6),
  label: Float64Array.of(1, -1, 1),
  test: Uint8Array.of(0, 1, 0),
});

const withPoints = () => ({ ...defaultExperiment(drawnAxes()), points: points() });

test('editing a point makes new points and leaves the old ones alone', () => {
  const before = points(),
    moved = movePoint(before, 1, -2, 5.5);
  assert.deepEqual([...moved.x], [1, -2, 3]);
  assert.deepEqual([...moved.y], [4, 5.5, 6]);
  assert.deepEqual(before, points());
});

test('points stay inside the plot', () => {
  const moved = movePoint(points(), 0, 100, -100);
  assert.deepEqual([moved.x[0], moved.y[0]], [6, -6]);
});

test('a new point trains and stands at the end', () => {
  const more = addPoint(points(), 0.5, -0.5, -1);
  assert.deepEqual([more.x[3], more.y[3], more.label[3], more.test[3]], [0.5, -0.5, -1, 0]);
});

test('adding works with as many points as a file may have', () => {
  const count = 200_000;
  const many = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    label: new Float64Array(count).fill(1),
    test: new Uint8Array(count),
  };
  assert.equal(addPoint(many, 1, 1, 1).x.length, count + 1);
});

test('removing takes the one point out of every array', () => {
  const fewer = removePoint(points(), 1);
  assert.deepEqual(
    [[...fewer.x], [...fewer.y], [...fewer.label], [...fewer.test]],
    [
      [1, 3],
      [4, 6],
      [1, 1],
      [0, 0],
    ],
  );
});

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

test('the label of the next point is one that its data has', () => {
  assert.deepEqual(
    [
      validLabel(2, 3),
      validLabel(2, -0.5),
      validLabel(3, -1),
      validLabel(3, 2),
      validLabel(5, 5),
      validLabel(0, 4),
    ],
    [1, -1, 0, 2, 0, 1],
  );
  const label = validLabel(0, 0.25);
  assert.equal(addPoint({ ...points(), classes: 0 }, 0, 0, label).label[3], 0.25);
});

test('axes of a regression have a target instead of classes', () => {
  assert.deepEqual(drawnAxes(0).target, { name: 'value', low: -1, high: 1 });
  assert.deepEqual([drawnAxes(0).classes, drawnAxes(5).classes.length, drawnAxes(3).target], [[], 5, undefined]);
});
