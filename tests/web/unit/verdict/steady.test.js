/** The headline's kind holds while training flickers between two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSteadiness, HOLD_MS } from '../../../../web/verdict/steady.js';

/** @typedef {import('../../../../web/verdict/judge.js').Verdict} Verdict */

/** @type {(kind: Verdict['kind'], cause?: string) => Verdict} */
const verdict = (kind, cause = '') => ({ kind, tone: 'plain', headline: [], cause, because: '', remedies: [] });
const training = { run: 1, training: true };

test('a new kind has to last', () => {
  const steady = createSteadiness();
  assert.equal(steady(verdict('healthy'), 0, training).kind, 'healthy');
  assert.equal(steady(verdict('fading'), 100, training).kind, 'healthy');
  assert.equal(steady(verdict('fading'), 100 + HOLD_MS - 1, training).kind, 'healthy');
  assert.equal(steady(verdict('fading'), 100 + HOLD_MS, training).kind, 'fading');
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
