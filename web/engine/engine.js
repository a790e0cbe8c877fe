/**
 * The page's side of the worker: sends it what changed in the experiment, hands on its snapshots, and replaces it
 * when it dies.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./protocol.js').FrameRequest} FrameRequest
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */

import { twinSettings } from '../experiment/experiment.js';
import { parameterCount } from '../experiment/network-shape.js';
import { classesOf } from '../experiment/points.js';
import { beginsAnew, changesBetween, endsComparison, firstNumbers, largestEffect } from '../experiment/run-identity.js';
import { isDefault } from '../experiment/settings.js';
import { takeOpening } from './prestarted-worker.js';
import { BEGIN_ID } from './protocol.js';

/** A worker that has not answered for this long is taken for dead … */
const PATIENCE_MS = 4000;
/** … and larger networks get more: a step of them may honestly take that long. Per weight and sample. */
const PATIENCE_MS_PER_PRODUCT = 1e-4;

/** Looking deeper loads a module and may compute for a while. */
const PATIENCE_MS_ASKED = 60_000;

/** Two deaths within this time are not replaced by a third worker. */
const GIVE_UP_MS = 3000;

/**
 * @typedef {object} EngineEvents
 * @property {(snapshot: Snapshot) => void} onSnapshot
 * @property {() => void} onOutdated a snapshot came of a run that is over; another may be asked for
 * @property {(message: string, accepted: Experiment|null) => void} onRefused the core refused something, and why;
 *   `accepted`: what it refused was the experiment, and this is the last one that it took
 * @property {() => void} onReplaced the worker died, another one stands at step 0
 * @property {(message: string|null) => void} onLost the worker is gone for good; null: it died twice in a row
 */

/** A request without its number. @typedef {import('./protocol.js').Request extends infer R ?
 *   R extends {id: number} ? Omit<R, 'id'> : never : never} Message */

/** Why a request is not answered when its worker is discarded; nobody needs to be told. */
class Interrupted extends Error {}

/** @param {EngineEvents} events */
export function createEngine(events) {
  /** @type {Worker} */
  let worker;
  let nextId = BEGIN_ID + 1,
    lastRunId = 0,
    lastTrainId = 0,
    lastSeekId = 0,
    lastBranchId = 0,
    lastSnapshotId = 0,
    frameId = 0,
    training = false;
  let lastDeath = -Infinity,
    silentSince = 0,
    asked = 0;
  /** @type {Experiment|null} */
  let experiment = null;
  /** The points that the worker began with, unasked. @type {Promise<Points>|null} */
  let begun = null;
  /** The same, once they are here. @type {Points|null} */
  let begunPoints = null;
  /** The last experiment that the worker took. @type {Experiment|null} */
  let accepted = null;
  let refusals = 0,
    places = 0;
  /** Where the worker keeps the run that was left at a state. @type {WeakMap<Experiment, number>} */
  const placeOf = new WeakMap();
  /** @type {Map<number, {resolve: (reply: Reply) => void, reject: (error: Error) => void}>} */
  const pending = new Map();

  function send(/** @type {Message} */ message, /** @type {Transferable[]} */ transfer = []) {
    const id = nextId++;
    if (pending.size === 0) silentSince = performance.now();
    worker.postMessage({ ...message, id }, transfer);
    return { id, reply: replyTo(id) };
  }

  /** @param {number} id @returns {Promise<Reply>} */
  const replyTo = (id) =>
    new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
    });

  function pointsOf(/** @type {Reply} */ reply) {
    if (reply.type !== 'points') throw new Error('the worker answered something else');
    return reply.points;
  }

  function tellRefusal(/** @type {Error} */ error) {
    if (!(error instanceof Interrupted)) events.onRefused(error.message, null);
  }

  /** Sends part of the experiment; of several that stand against each other only the first is told. */
  function tellExperiment(/** @type {Message} */ message) {
    const { id, reply } = send(message);
    const sent = experiment,
      during = refusals;
    reply.then(
      () => {
        if (during === refusals) accepted = sent;
      },
      (error) => {
        if (error instanceof Interrupted || during !== refusals) return;
        ++refusals;
        events.onRefused(error.message, accepted);
      },
    );
    return id;
  }

  /** Sends what needs no answer but may be refused. */
  function tell(/** @type {Message} */ message) {
    const { id, reply } = send(message);
    reply.catch(tellRefusal);
    return id;
  }

  function receive(/** @type {{data: Reply}} */ { data: reply }) {
    silentSince = performance.now();
    if (reply.type === 'failed') return lose(reply.message);
    if (reply.type === 'ready') return undefined;
    const waiter = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.type === 'snapshot') takeSnapshot(reply.id, reply.snapshot);
    if (reply.type === 'refused') waiter?.reject(new Error(reply.message));
    else waiter?.resolve(reply);
    return undefined;
  }

  function takeSnapshot(/** @type {number} */ id, /** @type {Snapshot} */ snapshot) {
    if (id === frameId) frameId = 0;
    lastSnapshotId = id;
    if (id < lastRunId) return events.onOutdated();
    // Taken before the run went on from what is looked at.
    if (id < lastBranchId) snapshot.past = null;
    if (id > lastTrainId) training = snapshot.training;
    return events.onSnapshot(snapshot);
  }

  function spawn() {
    const opening = takeOpening();
    worker = opening?.worker ?? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = worker.onerror = null; // what kept an opening's mail
    worker.addEventListener('message', receive);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      replace();
    });
    silentSince = performance.now();
    if (opening) takeOver(opening);
  }

  /** Goes on with a worker that was started before this was here. @param {import('./prestarted-worker.js').Opening} opening */
  function takeOver({ mail, begins, failed }) {
    if (begins) {
      lastRunId = BEGIN_ID;
      begun = replyTo(BEGIN_ID)
        .then(pointsOf)
        .then((points) => (begunPoints = points));
      begun.catch(() => {}); // another worker is asked for them
    }
    // Once the events have someone who listens.
    queueMicrotask(() => (failed ? replace() : mail.forEach((data) => receive({ data }))));
  }

  function discard() {
    worker.terminate();
    for (const { reject } of pending.values()) reject(new Interrupted('the computation was interrupted'));
    pending.clear();
    lastRunId = lastSeekId = 0;
    frameId = 0;
    begun = begunPoints = null;
    training = false;
  }

  function replace() {
    const now = performance.now();
    if (now - lastDeath < GIVE_UP_MS) return lose(null);
    lastDeath = now;
    discard();
    spawn();
    configure();
    return events.onReplaced();
  }

  function lose(/** @type {string|null} */ message) {
    discard();
    experiment = null;
    events.onLost(message);
  }

  /** @param {Experiment|null} [before] the state that is left, whose run may be come back to */
  function configure(before = null) {
    if (!experiment || experiment.points.x.length === 0) return;
    const { settings, points } = experiment,
      twin = twinSettings(experiment),
      numbers = firstNumbers(experiment);
    const enter = placeOf.get(experiment) ?? null,
      leave = before && leaving(before);
    lastRunId = tellExperiment({
      type: 'configure',
      settings,
      twin,
      points,
      numbers,
      leave,
      enter,
      asFirst: !twin && numbers.length === 0 && isDefault(settings),
    });
  }

  /** A place of its own every time: a state may be left again. */
  function leaving(/** @type {Experiment} */ before) {
    placeOf.set(before, ++places);
    return places;
  }

  /** Whether the worker has begun with just this, unasked. @param {Experiment} now */
  const isBegun = (now) =>
    now.points === begunPoints && isDefault(now.settings) && !now.twin && firstNumbers(now).length === 0;

  function isSilent() {
    if (pending.size === 0 || !experiment) return false;
    const { settings, points } = experiment;
    const products = parameterCount(settings, classesOf(points)) * settings.batchSize;
    const patience = PATIENCE_MS + PATIENCE_MS_PER_PRODUCT * products + (asked > 0 ? PATIENCE_MS_ASKED : 0);
    return performance.now() - silentSince > patience;
  }

  spawn();
  setInterval(() => {
    if (isSilent()) replace();
  }, 500);

  return {
    /** Brings the worker to `now`: a new run where it must be, otherwise the run goes on. */
    apply(/** @type {Experiment} */ now, /** @type {Experiment} */ before) {
      if (now === experiment) return; // the worker is there already
      experiment = now;
      if (endsComparison(now, before) && !placeOf.has(now))
        return void tell({ type: 'endComparison', leave: leaving(before) });
      const isFirst = before.points.x.length === 0;
      if (isFirst && isBegun(now)) return void (accepted = now);
      if (isFirst || beginsAnew(now, before)) return this.reset(isFirst ? null : before);
      const change = largestEffect(now, before);
      if (now.points !== before.points) tellExperiment({ type: 'points', points: now.points });
      if (change === 'live') tellExperiment({ type: 'tune', settings: now.settings, twin: twinSettings(now) });
      if (now.settings.speed !== before.settings.speed) tell({ type: 'pace', settings: now.settings });
      for (const one of changesBetween(now.byHand, before.byHand)) tellExperiment({ type: 'parameter', ...one });
    },

    /** Draws a synthetic data set. @returns {Promise<Points>} */
    async generate(/** @type {Settings} */ settings) {
      const early = begun;
      begun = null;
      return early && isDefault(settings) ? early : pointsOf(await send({ type: 'generate', settings }).reply);
    },

    train(/** @type {boolean} */ on) {
      training = on;
      lastTrainId = tell({ type: 'train', on });
    },

    step() {
      tell({ type: 'step' });
    },

    /** Makes the verbs of the round up to `verb`, or one verb more. */
    verb(/** @type {import('./protocol.js').Verb|'next'} */ verb) {
      training = false;
      lastTrainId = tell({ type: 'verb', verb });
    },

    /**
     * Changes one number of one of two networks; rejects with the core's sentence.
     * @param {import('../experiment/experiment.js').ParameterChange} change @param {'a'|'b'} side
     * @returns {Promise<{was: number, step: number}>}
     */
    async setParameter(change, side) {
      const reply = await send({ type: 'parameter', change, side }).reply;
      if (reply.type !== 'answer') throw new Error('the worker answered something else');
      return /** @type {{was: number, step: number}} */ (reply.values);
    },

    /** The worker is at `now` already. */
    holds(/** @type {Experiment} */ now) {
      experiment = accepted = now;
    },

    /** Looks at the run as it was at `step`; null: as it is. */
    seek(/** @type {number|null} */ step) {
      training = false;
      lastSeekId = lastTrainId = tell({ type: 'seek', step });
    },

    /** Whether no snapshot has come yet of where `seek` went. */
    isSeeking: () => lastSeekId > lastSnapshotId,

    /** What is looked at as it was goes on from there, where the experiment was `then`. */
    branch(/** @type {Experiment} */ then) {
      const leave = experiment && leaving(experiment);
      experiment = then;
      lastBranchId = tellExperiment({ type: 'branch', leave });
    },

    /** Asks the session that a run has in the module with everything. @returns {Promise<any>} the values; rejects with the core's sentence */
    async ask(/** @type {string} */ method, /** @type {unknown} */ request, /** @type {'a'|'b'} */ side) {
      ++asked;
      try {
        const reply = await send({ type: 'ask', method, request, side }).reply;
        return reply.type === 'answer' ? reply.values : null;
      } finally {
        --asked;
      }
    },

    /** Another run at step 0, or the one that was left at this state; it trains on if one did. @param {Experiment|null} [before] as in `configure` */
    reset(before) {
      const wasTraining = training;
      configure(before);
      if (wasTraining) this.train(true);
    },

    /** Asks for a snapshot, unless one is on its way. Returns whether it asked; what was spare is then gone. */
    requestFrame(/** @type {FrameRequest} */ want) {
      if (frameId !== 0 || lastRunId === 0) return false;
      const spare = [want.spare?.surface, want.spare?.tiles].flatMap((pixels) =>
        pixels?.length ? [/** @type {ArrayBuffer} */ (pixels.buffer)] : [],
      );
      const { id, reply } = send({ type: 'frame', want }, spare);
      frameId = id;
      reply.catch((error) => {
        if (frameId === id) frameId = 0;
        tellRefusal(error);
      });
      return true;
    },

    isTraining: () => training,
  };
}
