/** The headline's kind holds while training flickers between two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSteadiness, HOLD_MS } from '../../../../web/verdict/steady.js';

/** @typedef {import('../../../../web/verdict/judge.js').Verdict} Verdict */

/** @type {(kind: Verdict['kind'], cause?: string) => Verdict} */
const verdict = (kind, cause = '') => ({ kind, tone: 'plain', headline: [], cause, because: '', remedies: [] });
const training = { run: 1, training: true };

test('a new kind is shown once the old one has not been true for a while', () => {
  const steady = createSteadiness();
  assert.equal(steady(verdict('healthy'), 0, training).kind, 'healthy');
  assert.equal(steady(verdict('fading'), 100, training).kind, 'healthy');
  assert.equal(steady(verdict('fading'), HOLD_MS - 1, training).kind, 'healthy');
  assert.equal(steady(verdict('fading'), HOLD_MS, training).kind, 'fading');
});

test('what is no longer true goes, also where two others take turns', () => {
  const steady = createSteadiness();
  steady(verdict('learned'), 0, training);
  for (let now = 50; now < HOLD_MS; now += 50)
    steady(verdict(now % 100 === 0 ? 'unstable' : 'saturated'), now, training);
  assert.notEqual(steady(verdict('unstable'), HOLD_MS + 10, training).kind, 'learned');
});

test('what is said before the first update goes with it', () => {
  const steady = createSteadiness();
  steady(verdict('untouched'), 0, { ...training, step: 0 });
  assert.equal(steady(verdict('healthy'), 10, { ...training, step: 5 }).kind, 'healthy');
});

test('a kind that comes back in between starts the time anew', () => {
  const steady = createSteadiness();
  steady(verdict('healthy'), 0, training);
  for (let now = 0; now < 5000; now += 300) {
    assert.equal(steady(verdict(now % 600 === 0 ? 'healthy' : 'fading'), now, training).kind, 'healthy');
  }
});

test('the numbers of the same kind are always new', () => {
  const steady = createSteadiness();
  steady(verdict('healthy', 'old'), 0, training);
  assert.equal(steady(verdict('healthy', 'new'), 10, training).cause, 'new');
});

test('a diverged run, another run and a paused one are shown at once', () => {
  const steady = createSteadiness();
  steady(verdict('healthy'), 0, training);
  assert.equal(steady(verdict('diverged'), 10, training).kind, 'diverged');
  assert.equal(steady(verdict('vanishing'), 20, { run: 2, training: true }).kind, 'vanishing');
  assert.equal(steady(verdict('dead'), 30, { run: 2, training: false }).kind, 'dead');
});
