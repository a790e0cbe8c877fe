/**
 * What is offered helps: each remedy of each situation is taken, the network trained as long again, and the run has to be
 * better in most of several seeds. VERDICT_SEEDS asks for more of them, VERDICT_TABLE=1 prints what came out.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreCatalog } from '../../../../web/experiment/catalog.js';
import { factsOf } from '../../../../web/verdict/facts.js';
import { judge } from '../../../../web/verdict/judge.js';
import { SITUATIONS } from './situations.js';
import { runOf } from './train-network.js';

const SEEDS = Number(process.env.VERDICT_SEEDS ?? 3);

/** Long enough for a remedy to show; 100 layers are slow, and what helps them shows at once. */
/** @param {import('./situations.js').Situation} situation */
const stepsFor = ({ steps, changes }) =>
  (changes.hiddenLayers ?? 0) >= 100 ? 100 : Math.min(Math.max(steps, 2000), 5000);

/** @param {ReturnType<typeof runOf>} run */
const judged = (run) => ({
  ...judge(run.snapshot, run.settings, run.task),
  facts: factsOf(run.snapshot, run.settings, run.task, coreCatalog),
});

/** @typedef {ReturnType<typeof judged>} Judged */

/** How far the first layer's signal is from the last one's, in decades; none at all is the farthest. */
const distance = (/** @type {Judged} */ { facts }) => (facts.ratio > 0 ? Math.abs(Math.log10(facts.ratio)) : 1000);

const NO_WORSE_THAN_GUESSING = 1.05;

const GRADIENT = ['vanishing', 'exploding', 'underflow', 'fading'];

/** Whether `after` is a state that someone with `before` would be glad of. @param {Judged} before @param {Judged} after */
function isBetter(before, after) {
  if (after.kind === 'diverged') return false;
  if (before.kind === 'diverged') return after.facts.remaining < NO_WORSE_THAN_GUESSING;
  if (after.kind === 'learned') return true;
  if (before.kind === 'overfitting') return after.facts.snapshot.testLoss < 0.9 * before.facts.snapshot.testLoss;
  if (before.kind === 'dying' && ['healthy', 'stalled'].includes(after.kind))
    return after.facts.remaining < before.facts.remaining;
  if (before.kind === 'unstable' && after.kind === 'healthy')
    return after.facts.remaining < 1.25 * before.facts.remaining;
  const flows =
    GRADIENT.includes(before.kind) &&
    !['dead', 'saturated'].includes(after.kind) &&
    distance(after) < distance(before) / 2;
  return flows || after.facts.remaining < 0.85 * before.facts.remaining;
}

/**
 * The run as it would be after pressing the button: from step 0, or going on.
 * @param {Judged['remedies'][number]} remedy
 * @param {import('./situations.js').Changes} changes
 * @param {number} steps
 */
function taken(remedy, changes, steps) {
  const { settings, restarts } = remedy;
  return restarts ? runOf({ ...changes, ...settings }, steps) : runOf(changes, steps, settings);
}

for (const situation of SITUATIONS) {
  const { what, changes, steps: at, kind } = situation;
  const { remedies } = judged(runOf(changes, at));
  if (remedies.length === 0) continue;
  test(`${what} (${kind}): ${remedies.map(({ label }) => label).join(', ')}`, () => {
    const steps = stepsFor(situation);
    const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
    // Another seed may not come into this situation at all.
    const trouble = seeds
      .map((seed) => ({ seed, stay: judged(runOf({ ...changes, seed }, steps)) }))
      .filter(({ stay }) => !['learned', 'healthy'].includes(stay.kind) || kind === 'learned');
    for (const remedy of remedies) {
      const results = trouble.map(({ seed, stay }) => {
        const before = remedy.restarts ? stay : judged(runOf({ ...changes, seed }, steps, {}));
        const after = judged(taken(remedy, { ...changes, seed }, steps));
        return {
          better: isBetter(before, after),
          says: `${before.kind} ${before.facts.remaining.toFixed(2)} → ${after.kind} ${after.facts.remaining.toFixed(2)}`,
        };
      });
      const better = results.filter((result) => result.better).length;
      if (process.env.VERDICT_TABLE)
        console.log(
          `| ${what} | ${remedy.label} | ${better} of ${results.length} | ${results.map(({ says }) => says).join('; ')}`,
        );
      assert.ok(better > results.length / 2, `${remedy.label}: ${results.map(({ says }) => says).join('; ')}`);
    }
  });
}
