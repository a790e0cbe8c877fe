/**
 * What happens when a worker dies: it is replaced, unless several before it died a moment ago. And when a silent one is taken
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

/** So many workers that die in a row are replaced; one that lives for a while, or answers at rest, ends the row. */
const MOST_REPLACED = 4;
const LIVES_MS = 3000;

/** How long a worker may be silent. @param {Experiment} experiment @param {boolean} isAsked whether a panel waits for an answer */
export function patienceFor({ settings, points }, isAsked) {
  const products = parameterCount(settings, classesOf(points)) * settings.batchSize;
  return PATIENCE_MS + PATIENCE_MS_PER_PRODUCT * products + (isAsked ? PATIENCE_MS_ASKED : 0);
}

/**
 * Watches a worker, and answers its death.
 * @param {object} steps
 * @param {() => boolean} steps.isSilent whether it has been silent for too long
 * @param {(deaths: number) => void} steps.onReplace another one is to be started, after so many deaths in a row
 * @param {() => void} steps.onGiveUp another one would not live either
 */
export function createWorkerReplacement({ isSilent, onReplace, onGiveUp }) {
  let lastDeath = -Infinity,
    deaths = 0;

  function onDeath() {
    const now = performance.now();
    deaths = now - lastDeath < LIVES_MS ? deaths + 1 : 1;
    lastDeath = now;
    return deaths > MOST_REPLACED ? onGiveUp() : onReplace(deaths);
  }

  setInterval(() => {
    if (isSilent()) onDeath();
  }, CHECK_EVERY_MS);

  return {
    onDeath,
    /** It has answered, and waits for what a person does next. */
    isWell() {
      deaths = 0;
    },
  };
}
