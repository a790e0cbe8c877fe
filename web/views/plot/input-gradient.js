/**
 * How a training point's loss changes with each input, asked of the core as the run goes on.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {{inputs: Float64Array, gradient: Float64Array}} Gradient
 */

/** While it trains, it is asked anew this often. */
const INTERVAL_MS = 250;

/** The core's answer for the point that is asked for, of the state that is shown, or the one before. @param {Actions} actions @param {() => void} onAnswer */
export function createInputGradient(actions, onAnswer) {
  /** @type {{key: string, state: unknown, gradient: Gradient}|null} */
  let known = null;
  let isAsking = false,
    askedAt = -Infinity;

  async function ask(/** @type {string} */ key, /** @type {number} */ sample, /** @type {unknown} */ state) {
    [isAsking, askedAt] = [true, performance.now()];
    const gradient = await actions.ask('inputGradient', { sample }).catch(() => null);
    isAsking = false;
    known = gradient && { key, state, gradient };
    if (gradient) onAnswer();
  }

  return {
    /** @param {Model} model @param {number} sample @returns {Gradient|null} */
    at({ snapshot, side }, sample) {
      if (!snapshot) return null;
      const key = `${side} ${sample}`,
        state = snapshot.layers;
      const isEarly = known?.key === key && snapshot.training && performance.now() - askedAt < INTERVAL_MS;
      if (!isAsking && !isEarly && (known?.key !== key || known.state !== state)) void ask(key, sample, state);
      return known?.key === key ? known.gradient : null;
    },
  };
}
