import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSliceBudget } from '../../../../web/worker/slice-budget.js';

/**
 * Steps made in `seconds` of slices every 10 ms, each step taking `msPerStep`.
 * @type {(rate: number, seconds: number, msPerStep: number) => number}
 */
function simulate(rate, seconds, msPerStep) {
  const budget = createSliceBudget();
  budget.setRate(rate);
  budget.start(0);
  let steps = 0;
  for (let now = 0; now < 1000 * seconds; now += 10) {
    let due = budget.due(now);
    while (due > 0) {
      const chunk = budget.chunk(due);
      due -= chunk;
      steps += chunk;
      budget.made(chunk, chunk * msPerStep);
    }
  }
  return steps;
}

test('a chosen speed is kept', () => {
  for (const rate of [1, 10, 100, 1000]) {
    const steps = simulate(rate, 10, 0.001);
    assert.ok(Math.abs(steps - 10 * rate) <= Math.max(2, 0.01 * 10 * rate), `${rate}/s made ${steps} in 10 s`);
  }
});

test('the first step comes at once, however slow the speed', () => {
  const budget = createSliceBudget();
  budget.setRate(1);
  budget.start(500);
  assert.equal(budget.due(500), 1);
  assert.equal(budget.due(900), 0);
  assert.equal(budget.due(1500), 1);
});

test('full speed fills its slice of time and no more', () => {
  const steps = simulate(Infinity, 10, 0.01); // 8 ms of 0.01 ms steps every 10 ms
  assert.ok(steps > 0.9 * 800 * 1000 && steps < 1.1 * 800 * 1000, String(steps));
});

test('one step at least, even where a step takes longer than a slice', () => {
  assert.equal(simulate(Infinity, 1, 200), 100); // one in each of the 100 slices
});

test('after a pause the run does not sprint', () => {
  const budget = createSliceBudget();
  budget.setRate(1000);
  budget.start(0);
  budget.made(1000, 1);
  budget.due(10);
  assert.ok(budget.due(60_000) <= 100);
});

test('where the speed cannot be kept, one slice follows the other without a rest', () => {
  const budget = createSliceBudget();
  budget.setRate(1000);
  budget.start(0);
  budget.made(1, 5);
  assert.equal(budget.due(0), 1);
  assert.ok(budget.delay() >= 1, 'as long as it is');
  budget.due(50);
  assert.equal(budget.delay(), 0);
});
