/**
 * One training run in the worker: a session of the core, its losses so far, and its moments to go back to.
 *
 * @typedef {import('../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../wasm/backprop.js').Session} Session
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./protocol.js').FrameRequest} FrameRequest
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./experiment.js').Points} Points
 * @typedef {{settings: Settings, points: Points}} Conditions
 */
import { createLossHistory } from './loss-history.js';
import { createPictures } from './pictures.js';
import { createRound } from './round.js';
import { runConfig, trainingConfig } from './run-config.js';
import { outputCount } from './settings.js';
import { createTimeline } from './timeline.js';
import { valuesOf } from './values.js';

/** Networks with more weights than this are not drawn link by link. */
const DRAWN_WEIGHTS = 20_000;

/** @param {BackpropModule} core */
export function createRun(core) {
  let session = new core.Session();
  const history = createLossHistory(), timeline = createTimeline();
  const round = createRound(() => session), pictures = createPictures(() => session);
  let number = 0, step = 0, sentTimeline = -1, weightCount = 0;
  /** @type {Conditions} */
  let conditions;
  /** Where the run stands while it is looked at as it was. @type {{step: number, bytes: Uint8Array, conditions: Conditions}|null} */
  let head = null;

  function begin() {
    ++number;
    step = 0;
    head = null;
    history.clear();
    timeline.clear();
    round.clear();
    record();
  }

  function record() {
    const { trainLoss, testLoss } = valuesOf(session.evaluate());
    history.record(step, trainLoss, testLoss);
    if (timeline.wants(step)) keepMoment();
  }

  function keepMoment() {
    const { layers } = valuesOf(session.measure());
    const { bytes } = valuesOf(session.checkpoint());
    timeline.record({ step, signal: layers.signal, bytes, conditions });
  }

  /** Puts the session where `bytes` were taken, under what held then. */
  function restore(/** @type {Uint8Array} */ bytes, /** @type {Conditions} */ then) {
    if (then !== conditions) {
      valuesOf(session.setPoints(then.points));
      valuesOf(session.setTraining(trainingConfig(then.settings)));
      conditions = then;
    }
    valuesOf(session.restore(bytes));
  }

  /** What comes after the present step is forgotten, if the run was looked at as it was: it goes on from here. */
  function goOnFromHere() {
    if (!head) return;
    head = null;
    timeline.truncateAfter(step);
    history.truncateAfter(step);
  }

  return {
    configure(/** @type {Settings} */ settings, /** @type {Points} */ points) {
      valuesOf(session.configure(runConfig(settings), points));
      conditions = { settings, points };
      weightCount = valuesOf(session.weights()).layers.reduce((sum, { W }) => sum + W.length, 0);
      pictures.forget();
      begin();
    },

    setPoints(/** @type {Points} */ points) {
      goOnFromHere();
      valuesOf(session.setPoints(points));
      conditions = { ...conditions, points };
      round.clear();
    },

    tune(/** @type {Settings} */ settings) {
      goOnFromHere();
      valuesOf(session.setTraining(trainingConfig(settings)));
      conditions = { ...conditions, settings };
    },

    reset() {
      valuesOf(session.reset());
      begin();
    },

    /** Changes one number of the network in place. */
    setParameter(/** @type {import('./protocol.js').ParameterChange} */ change) {
      goOnFromHere();
      valuesOf(session.setParameter(change));
      round.clear();
      record();
    },

    /** Up to `count` updates; a round under way is finished first. Returns how many, and whether the run can go on. */
    train(/** @type {number} */ count) {
      goOnFromHere();
      const finished = round.finish();
      const { steps, diverged } = valuesOf(session.train(count - finished));
      step += finished + steps;
      return { steps: finished + steps, alive: !diverged };
    },

    /** Makes the verbs up to and with `verb`, those that are still to come in this round. */
    verb(/** @type {import('./protocol.js').Verb} */ verb) {
      goOnFromHere();
      step += round.advance(verb);
      if (verb === 'update') record();
    },

    wantsRecord: () => history.wants(step) || timeline.wants(step),
    untilRecord: () => Math.min(history.untilNext(step), timeline.untilNext(step)),
    record,
    step: () => step,

    /** Looks at the run as it was at the last moment up to `at`; null: as it is. */
    seek(/** @type {number|null} */ at) {
      if (at === null || at >= (head?.step ?? step)) {
        if (head) restore(head.bytes, head.conditions);
        step = head?.step ?? step;
        head = null;
        return;
      }
      const way = timeline.wayTo(at);
      if (!way) return;
      head ??= { step, bytes: valuesOf(session.checkpoint()).bytes, conditions };
      round.clear();
      restore(way.bytes, /** @type {Conditions} */ (way.moment.conditions));
      if (way.updates > 0) valuesOf(session.train(way.updates));
      step = way.moment.step;
    },

    /** Goes on in a session of another module, from the same state. */
    moveTo(/** @type {BackpropModule} */ other) {
      const next = new other.Session();
      const { bytes } = valuesOf(session.checkpoint());
      valuesOf(next.configure(runConfig(conditions.settings), conditions.points));
      valuesOf(next.restore(bytes));
      session.delete();
      session = next;
    },

    session: () => session,
    delete() { session.delete(); },

    /** @returns {Omit<Snapshot, 'training'|'stepsPerSecond'|'twin'>} */
    snapshot(/** @type {FrameRequest} */ want) {
      const { trainLoss, testLoss, trainAccuracy, testAccuracy, layers, diverged, epoch, learningRate, clipped } = valuesOf(session.measure());
      const version = timeline.version();
      const isNew = version !== sentTimeline || want.all;
      sentTimeline = version;
      return {
        run: number, settings: conditions.settings, step, epoch, trainLoss, testLoss, trainAccuracy, testAccuracy, layers,
        diverged, learningRate, clipped,
        history: history.copy(),
        timeline: isNew ? timeline.copy() : null,
        past: head && { step: head.step, points: conditions.points },
        round: round.snapshot(want.sample),
        links: weightCount <= DRAWN_WEIGHTS ? linksOf(session, want.links) : null,
        surface: pictures.surface(want, outputCount(conditions.settings, conditions.points.classes)),
        tiles: pictures.tiles(want, conditions.settings),
      };
    },
  };
}

/** @param {Session} session @param {FrameRequest['links']} kind @returns {import('./protocol.js').Links|null} */
function linksOf(session, kind) {
  if (kind === 'none') return null;
  const { layers } = valuesOf(session.weights());
  const weights = layers.map(({ inputs, W, b }) => ({ inputs, W, b }));
  if (kind === 'weights') return { weights, kind, shown: weights };
  const other = kind === 'gradients' ? session.gradients() : session.lastUpdate();
  const shown = other.ok ? other.layers.map(({ dW, db }, l) => ({ inputs: layers[l].inputs, W: dW, b: db })) : null;
  return { weights, kind, shown };
}
