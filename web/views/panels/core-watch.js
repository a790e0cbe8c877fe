/**
 * Keeps answers of the core up to date with the run: at most twice a second while it trains, once for every state at
 * rest, never two questions at a time, and less often where an answer takes long.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {[method: string, request?: unknown]} Call of the core's session
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
/** The share of the worker's time that answers may take while it trains. */
const SHARE = 0.1;

/** @param {Actions} actions @param {(watched: Watched) => void} onChange */
export function createCoreWatch(actions, onChange) {
  /** @type {Watched} */
  const watched = { answers: null, calls: [], step: NaN, run: NaN, stale: true, error: '' };
  const pace = createPace();
  /** @type {{model: Model, calls: Call[]}|null} */
  let wanted = null;

  function askIfDue() {
    if (!wanted?.model.snapshot) return;
    const { model, calls } = wanted;
    const question = JSON.stringify([model.side, calls]);
    if (pace.isDue(question, wanted.model.snapshot)) void ask(calls, question, wanted.model.snapshot);
  }

  /** @param {Call[]} calls @param {string} question @param {Snapshot} snapshot */
  async function ask(calls, question, snapshot) {
    pace.begin(question, snapshot);
    try {
      const { answers, step, run } = await actions.ask('all', calls);
      Object.assign(watched, { answers, calls, step, run, error: '' });
    } catch (error) {
      Object.assign(watched, { answers: null, calls, error: error instanceof Error ? error.message : String(error) });
    }
    pace.end();
    tell();
    askIfDue();
  }

  function isStale() {
    const snapshot = wanted?.model.snapshot;
    return !snapshot || snapshot.run !== watched.run || snapshot.step !== watched.step;
  }

  function tell() {
    watched.stale = isStale();
    onChange(watched);
  }

  return {
    /** @param {Model} model @param {Call[]} calls nothing is asked while there are none */
    render(model, calls) {
      wanted = { model, calls };
      if (calls.length === 0) return;
      askIfDue();
      // While it trains every answer is a little late, which need not be said.
      if (isStale() !== watched.stale && !model.snapshot?.training) tell();
    },
    watched,
  };
}

/** When to ask again. */
function createPace() {
  let asking = false,
    answered = false,
    asked = '',
    askedAt = -Infinity,
    took = 0;
  /** The layers' numbers of the snapshot that was answered for: another object in every state. @type {object|null} */
  let state = null;
  return {
    /** @param {string} question @param {Snapshot} snapshot */
    isDue(question, { layers, training }) {
      if (asking) return false;
      if (question !== asked) return true;
      const early = performance.now() - askedAt < Math.max(INTERVAL_MS, took / SHARE);
      return layers !== state && !(training && early);
    },
    /** @param {string} question @param {Snapshot} snapshot */
    begin(question, { layers }) {
      [asking, asked, askedAt, state] = [true, question, performance.now(), layers];
    },
    end() {
      // The first answer may have waited for its module.
      took = answered ? performance.now() - askedAt : 0;
      answered = true;
      asking = false;
    },
  };
}
