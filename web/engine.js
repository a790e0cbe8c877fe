/**
 * The page's side of the worker: sends it what changed in the experiment, hands on its snapshots, and replaces it
 * when it dies.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').Points} Points
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./protocol.js').FrameRequest} FrameRequest
 * @typedef {import('./settings.js').Settings} Settings
 */
import { FIELDS, parameterCount, settingNames } from './settings.js';
import { t } from './text.js';

/** A worker that has not answered for this long is taken for dead … */
const PATIENCE_MS = 4000;
/** … and larger networks get more: a step of them may honestly take that long. Per weight and sample. */
const PATIENCE_MS_PER_PRODUCT = 1e-4;

/** Two deaths within this time are not replaced by a third worker. */
const GIVE_UP_MS = 3000;

/**
 * @typedef {object} EngineEvents
 * @property {(snapshot: Snapshot) => void} onSnapshot
 * @property {() => void} onOutdated a snapshot came of a run that is over; another may be asked for
 * @property {(message: string) => void} onRefused the core refused the experiment, and why
 * @property {() => void} onReplaced the worker died, another one stands at step 0
 * @property {(message: string) => void} onLost the worker is gone for good
 */

/** A request without its number. @typedef {import('./protocol.js').Request extends infer R ?
 *   R extends {id: number} ? Omit<R, 'id'> : never : never} Message */

/** Why a request is not answered when its worker is discarded; nobody needs to be told. */
class Interrupted extends Error {}

/** @param {EngineEvents} events */
export function createEngine(events) {
  /** @type {Worker} */
  let worker;
  let nextId = 1, lastRunId = 0, lastTrainId = 0, frameId = 0, training = false;
  let lastDeath = -Infinity, silentSince = 0;
  /** @type {Experiment|null} */
  let experiment = null;
  /** @type {Map<number, {resolve: (reply: Reply) => void, reject: (error: Error) => void}>} */
  const pending = new Map();

  function send(/** @type {Message} */ message) {
    const id = nextId++;
    if (pending.size === 0) silentSince = performance.now();
    worker.postMessage({ ...message, id });
    return { id, reply: new Promise((/** @type {(reply: Reply) => void} */ resolve, reject) =>
      pending.set(id, { resolve, reject })) };
  }

  function tellRefusal(/** @type {Error} */ error) {
    if (!(error instanceof Interrupted)) events.onRefused(error.message);
  }

  /** Sends what needs no answer but may be refused. */
  function tell(/** @type {Message} */ message) {
    const { id, reply } = send(message);
    reply.catch(tellRefusal);
    return id;
  }

  function receive(/** @type {MessageEvent<Reply>} */ { data: reply }) {
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
    if (id < lastRunId) return events.onOutdated();
    if (id > lastTrainId) training = snapshot.training;
    return events.onSnapshot(snapshot);
  }

  function spawn() {
    worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', receive);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      replace();
    });
    silentSince = performance.now();
  }

  function discard() {
    worker.terminate();
    for (const { reject } of pending.values()) reject(new Interrupted('the computation was interrupted'));
    pending.clear();
    frameId = 0;
    training = false;
  }

  function replace() {
    const now = performance.now();
    if (now - lastDeath < GIVE_UP_MS) return lose(t('notices.stoppedTwice'));
    lastDeath = now;
    discard();
    spawn();
    configure();
    return events.onReplaced();
  }

  function lose(/** @type {string} */ message) {
    discard();
    experiment = null;
    events.onLost(message);
  }

  function configure() {
    if (!experiment || experiment.points.x.length === 0) return;
    lastRunId = tell({ type: 'configure', settings: experiment.settings, points: experiment.points });
  }

  function isSilent() {
    if (pending.size === 0 || !experiment) return false;
    const { settings } = experiment;
    const patience = PATIENCE_MS + PATIENCE_MS_PER_PRODUCT * parameterCount(settings) * settings.batchSize;
    return performance.now() - silentSince > patience;
  }

  spawn();
  setInterval(() => { if (isSilent()) replace(); }, 500);

  return {
    /** Brings the worker to `now`: a new run where it must be, otherwise the run goes on. */
    apply(/** @type {Experiment} */ now, /** @type {Experiment} */ before) {
      experiment = now;
      const change = largestEffect(now.settings, before.settings);
      if (before.points.x.length === 0 || now.axes !== before.axes || change === 'network' || change === 'data') {
        const wasTraining = training;
        configure();
        if (wasTraining) this.train(true);
        return;
      }
      if (now.points !== before.points) tell({ type: 'points', points: now.points });
      if (change !== null) tell({ type: 'tune', settings: now.settings });
    },

    /** Draws a synthetic data set. @returns {Promise<Points>} */
    async generate(/** @type {Settings} */ settings) {
      const reply = await send({ type: 'generate', settings }).reply;
      if (reply.type !== 'points') throw new Error('the worker answered something else');
      return reply.points;
    },

    train(/** @type {boolean} */ on) {
      training = on;
      lastTrainId = tell({ type: 'train', on });
    },

    step() { tell({ type: 'step' }); },

    reset() { lastRunId = tell({ type: 'reset' }); },

    /** Asks for a snapshot, unless one is on its way. Returns whether it asked. */
    requestFrame(/** @type {FrameRequest} */ want) {
      if (frameId !== 0 || !experiment || lastRunId === 0) return false;
      const { id, reply } = send({ type: 'frame', want });
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

/** Costliest first. */
const EFFECT_ORDER = /** @type {const} */ (['data', 'network', 'live', 'view']);

/** The costliest effect among the settings that differ; null if none does. */
function largestEffect(/** @type {Settings} */ now, /** @type {Settings} */ before) {
  const effects = settingNames.filter((name) => now[name] !== before[name]).map((name) => FIELDS[name].effect);
  return EFFECT_ORDER.find((effect) => effects.includes(effect)) ?? null;
}
