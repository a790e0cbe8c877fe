/** Every situation gets the verdict that an expert would give, with its cause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../../web/verdict/judge.js';
import { runOf } from './run.js';
import { SITUATIONS } from './situations.js';

for (const { what, changes, steps, kind, because, says = /./ } of SITUATIONS) {
  test(`${what}, ${steps} steps: ${kind}${because && ` because of ${because}`}`, () => {
    const { snapshot, settings, task } = runOf(changes, steps);
    const verdict = judge(snapshot, settings, task);
    const text = [...verdict.headline.map((part) => part.text), ' ', verdict.cause].join('').replace(/[\u202f\u00a0]/g, ' ');
    assert.deepEqual([verdict.kind, verdict.because], [kind, because], text);
    assert.match(text, says);
    assert.doesNotMatch(text, /NaN|undefined|Infinity|–|\d+e-|[{}*]|  /);
  });
}
