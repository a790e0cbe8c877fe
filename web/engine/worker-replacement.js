/**
 * When a worker is taken for dead, so that engine.js replaces it, and when another one is not worth trying.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 */
import { parameterCount } from '../experiment/network-shape.js';
import { classesOf } from '../experiment/points.js';

/** A worker that has not answered for this long is taken for dead … */
const PATIENCE_MS = 4000;
/** … larger networks get more, per weight and sample of a batch: a step of them may take that long … */
const PATIENCE_MS_PER_PRODUCT = 1e-4;
/** … and so do questions of the panels, which load a module and may compute for a while. */
const PATIENCE_MS_ASKED = 60_000;

const CHECK_EVERY_MS = 500;

/** A worker that dies within this time after another is not replaced. */
const GIVE_UP_MS = 3000;

/** How long a worker may be silent. @param {Experiment} experiment @param {boolean} isAsked whether a panel waits for an answer */
export function patienceFor({ settings, points }, isAsked) {
  const products = parameterCount(settings, classesOf(points)) * settings.batchSize;
  return PATIENCE_MS + PATIENCE_MS_PER_PRODUCT * products + (isAsked ? PATIENCE_MS_ASKED : 0);
}

/** @param {() => boolean} isSilent @param {() => void} onSilent */
export function watch(isSilent, onSilent) {
  setInterval(() => {
    if (isSilent()) onSilent();
  }, CHECK_EVERY_MS);
}

export function createDeathRecord() {
  let last = -Infinity;
  return {
    /** Notes a death; whether it came so soon after the one before that another worker would not live either. */
    isTooSoon() {
      const now = performance.now();
      const tooSoon = now - last < GIVE_UP_MS;
      if (!tooSoon) last = now;
      return tooSoon;
    },
  };
}
