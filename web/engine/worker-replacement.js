/**
 * What happens when a worker dies: it is replaced, unless the one before died a moment ago. And when a silent one is taken
 * for dead.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 */
import { parameterCount } from '../experiment/network-shape.js';
import { classesOf } from '../experiment/points.js';
import { CHECK_EVERY_MS } from './worker-silence.js';

/** A worker that gives no sign of life for this long is taken for dead … */
const PATIENCE_MS = 10_000;
/** … larger networks get more, per weight and sample of a batch: a step of them may take that long … */
const PATIENCE_MS_PER_PRODUCT = 1e-4;
/** … and so do questions of the panels, which load a module and may compute for a while. */
const PATIENCE_MS_ASKED = 60_000;

/** A worker that dies within this time after another is not replaced. */
const GIVE_UP_MS = 3000;

/** How long a worker may be silent. @param {Experiment} experiment @param {boolean} isAsked whether a panel waits for an answer */
export function patienceFor({ settings, points }, isAsked) {
  const products = parameterCount(settings, classesOf(points)) * settings.batchSize;
  return PATIENCE_MS + PATIENCE_MS_PER_PRODUCT * products + (isAsked ? PATIENCE_MS_ASKED : 0);
}

/**
 * Watches a worker, and answers its death.
 * @param {object} steps
 * @param {() => boolean} steps.isSilent whether it has been silent for too long
 * @param {() => void} steps.onReplace another one is to be started
 * @param {() => void} steps.onGiveUp another one would not live either
 */
export function createWorkerReplacement({ isSilent, onReplace, onGiveUp }) {
  let lastDeath = -Infinity;

  function onDeath() {
    const now = performance.now();
    if (now - lastDeath < GIVE_UP_MS) return onGiveUp();
    lastDeath = now;
    return onReplace();
  }

  setInterval(() => {
    if (isSilent()) onDeath();
  }, CHECK_EVERY_MS);

  return { onDeath };
}
