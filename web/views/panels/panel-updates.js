/**
 * Keeps answers of the core up to date with the run: at most twice a second while it trains, once for every state at
 * rest, never two questions at a time, and more seldom where an answer takes long.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {[method: string, request?: unknown]} Call
 *
 * @typedef {object} Watched
 * @property {any[]|null} answers one a call, all of the same state; null before the first
 * @property {Call[]} calls what they answer
 * @property {number} step
 * @property {number} run
 * @property {boolean} stale whether the run has gone on since
 * @property {string} error why there is no answer to the last question, or ''
 */

const INTERVAL_MS = 500;
/** Of the worker's time, what the answers may take while it trains. */
const SHARE = 0.1;

/** @param {Actions} actions @param {(watched: Watched) => void} onChange */
export function createWatch(actions, onChange) {
  /** @type {Watched} */
  const watched = { answers: null, calls: [], step: NaN, run: NaN, stale: true, error: '' };
  /** @type {{model: Model, calls: Call[]}|null} */
  let wanted = null;
  let asking = false,
    first = true,
    asked = '',
    askedAt = -Infinity,
    took = 0;
  /** @type {object|null} the layers' numbers of the snapshot that was answered for: others in every state */
  let state = null;

  function look() {
    const snapshot = wanted?.model.snapshot;
    if (!wanted || !snapshot || asking) return;
    const question = JSON.stringify([wanted.model.side, wanted.calls]);
    const other = question !== asked;
    const waits = snapshot.training && performance.now() - askedAt < Math.max(INTERVAL_MS, took / SHARE);
    if (!other && (snapshot.layers === state || waits)) return;
    void ask(wanted.calls, question, snapshot.layers);
  }

  async function ask(/** @type {Call[]} */ calls, /** @type {string} */ question, /** @type {object} */ layers) {
    const begun = performance.now();
    [asking, asked, askedAt, state] = [true, question, begun, layers];
    try {
      const { answers, step, run } = await actions.ask('all', calls);
      Object.assign(watched, { answers, calls, step, run, error: '' });
    } catch (error) {
      Object.assign(watched, { answers: null, calls, error: error instanceof Error ? error.message : String(error) });
    }
    // The first answer may have waited for its module.
    took = first ? 0 : performance.now() - begun;
    first = false;
    asking = false;
    tell();
    look();
  }

  function tell() {
    const snapshot = wanted?.model.snapshot;
    watched.stale = !snapshot || snapshot.run !== watched.run || snapshot.step !== watched.step;
    onChange(watched);
  }

  return {
    /** @param {Model} model @param {Call[]} calls nothing is asked while there are none */
    render(model, calls) {
      wanted = { model, calls };
      if (calls.length === 0) return;
      look();
      const { snapshot } = model;
      const stale = !snapshot || snapshot.run !== watched.run || snapshot.step !== watched.step;
      // While it trains every answer is a little late: that needs no word.
      if (stale !== watched.stale && !snapshot?.training) tell();
    },
    watched,
  };
}
