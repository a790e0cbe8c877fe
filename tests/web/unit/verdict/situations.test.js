/**
 * Every situation gets the verdict that an expert would give, with its cause. Where training is chaotic, a rounding
 * decides what becomes of a single seed: the verdict has to come up in most of five.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../../web/verdict/judge.js';
import { SITUATIONS } from './situations.js';
import { runOf } from './train-network.js';

/** So many characters of a headline have room in a window of 1280 pixels. */
const LINE = 92;

/** @param {import('./situations.js').Situation} situation @param {number} seed @returns why it is another verdict, or '' */
function flaw({ changes, steps, kind, because, says = /./ }, seed) {
  const { snapshot, settings, task } = runOf({ ...changes, seed }, steps);
  const verdict = judge(snapshot, settings, task);
  const text = [...verdict.headline.map((part) => part.text), ' ', verdict.cause]
    .join('')
    .replace(/[\u202f\u00a0]/g, ' ');
  assert.doesNotMatch(text, /NaN|undefined|Infinity|–|\d+e-|[{}*|]|  /);
  const headline = verdict.headline.map((part) => part.text).join('');
  assert.ok(headline.length <= LINE, `${headline.length} characters are more than a line: ${headline}`);
  return verdict.kind === kind && verdict.because === because && says.test(text)
    ? ''
    : `${verdict.kind}, ${verdict.because}: ${text}`;
}

/** Large rates, and ReLU units that die or not. */
const isChaotic = (/** @type {import('./situations.js').Situation} */ { kind, because }) =>
  kind === 'dying' || (because === 'rate' && ['unstable', 'dead', 'saturated', 'silent'].includes(kind));

for (const situation of SITUATIONS) {
  const { what, steps, kind, because } = situation;
  test(`${what}, ${steps} steps: ${kind}${because && ` because of ${because}`}`, () => {
    const flaws = (isChaotic(situation) ? [1, 2, 3, 4, 5] : [1]).map((seed) => flaw(situation, seed));
    assert.ok(flaws.filter((one) => one === '').length > flaws.length / 2, flaws.join('\n'));
  });
}
