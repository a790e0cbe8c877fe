/**
 * One training run in the worker: where it stands, its losses so far, and its moments to go back to.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('./run-session.js').Stand} Stand
 */

import { outputCount } from '../experiment/network-shape.js';
import { unitNumbers } from '../engine/protocol/unit-parameters.js';
import { linksOf, numbersOf } from './layer-parameters.js';
import { createLossHistory } from './loss-history.js';
import { createPictures } from './pictures.js';
import { createStand } from './run-session.js';
import { createTimeline } from './timeline.js';
import { valuesOf } from './unwrap-result.js';

/** Laying a plane through a path takes points² · weights operations: about as many as are made in half a second. */
const PATH_OPERATIONS = 3e8;
const MOST_PATH_POINTS = 128;
const pathPoints = (/** @type {number} */ weights) =>
  Math.max(8, Math.min(MOST_PATH_POINTS, Math.round(Math.sqrt(PATH_OPERATIONS / weights))));

/** At most `count` of `list`, evenly spread, the first among them. @template T @param {T[]} list @param {number} count @returns {T[]} */
const spread = (list, count) =>
  list.length <= count ? list : Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);

/** Networks with more weights than this are not drawn link by link. */
const DRAWN_WEIGHTS = 20_000;

/** Going back, updates are made again for so long to have the last mini-batch too … */
const FEW_UPDATES_MS = 20;
/** … for so long to come to the very step asked for, which may be one of many that a playhead is dragged over … */
const EXACT_UPDATES_MS = 60;
/** … and for so long where no checkpoint is nearer. */
const MOST_UPDATES_MS = 500;

/** A session holds its numbers several times: gradients, an optimizer's moments, the first ones. In checkpoints. */
const SESSION_SIZE = 4;

/** Runs that have begun: none has the number of another. */
let begun = 0;

/**
 * @param {BackpropModule} core
 * @param {{here: Stand, history: import('./loss-history.js').LossHistory, timeline: ReturnType<typeof createTimeline>, weightCount: number}} [from]
 *   where a branch goes on
 */
export function createRun(
  core,
  from = { here: createStand(core), history: createLossHistory(), timeline: createTimeline(), weightCount: 0 },
) {
  const { history, timeline } = from;
  let { here, weightCount } = from;
  /** Where the run goes on, while it is looked at as it was. @type {Stand|null} */
  let head = null;
  const pictures = createPictures(() => here.session());
  let number = ++begun,
    sentTimeline = -1,
    msPerStep = 0,
    isOtherWork = true;

  function begin() {
    number = ++begun;
    leaveHead();
    history.clear();
    timeline.clear();
    here.round.clear();
    record();
  }

  function record() {
    recordLoss();
    if (timeline.wants(here.step)) keepMoment();
  }

  function recordLoss() {
    const { trainLoss, testLoss } = valuesOf(here.session().evaluate());
    history.record(here.step, trainLoss, testLoss);
  }

  function keepMoment() {
    const { layers } = valuesOf(here.session().measure());
    timeline.record({
      step: here.step,
      signal: layers.signal,
      bytes: here.checkpoint(),
      conditions: here.conditions(),
    });
  }

  /**
   * What was kept at this step is of before something was changed here, and would lead back to that. Done when the run
   * goes on, so that a drag costs it once. A round under way began under what was, and no checkpoint leads into it.
   */
  function renewMoment() {
    const last = timeline.last();
    if (last?.step !== here.step || last.conditions === here.conditions() || here.round.isUnderWay()) return;
    recordLoss();
    keepMoment();
  }

  /** A kept experiment may name a place that this network does not have. */
  function setIfThere(/** @type {import('../experiment/experiment.js').ParameterChange} */ change) {
    try {
      here.setParameter(change);
    } catch {
      // Then there is nothing to set.
    }
  }

  function leaveHead() {
    head?.delete();
    head = null;
  }

  /** What comes after the present step is forgotten, if the run was looked at as it was: it goes on from here. */
  function goOnFromHere() {
    if (!head) return;
    leaveHead();
    timeline.truncateAfter(here.step);
    history.truncateAfter(here.step);
  }

  function goBackToNow() {
    if (!head) return;
    here.delete();
    here = head;
    head = null;
  }

  /** How many updates take `milliseconds`; too few where that is not known yet. */
  const updatesIn = (/** @type {number} */ milliseconds) => (msPerStep > 0 ? Math.floor(milliseconds / msPerStep) : 0);

  /** The shortest measured since the work was another: a longer one was interrupted. */
  function noteTime(/** @type {number} */ steps, /** @type {number} */ elapsed) {
    if (steps === 0 || elapsed === 0) return;
    msPerStep = isOtherWork ? elapsed / steps : Math.min(msPerStep, elapsed / steps);
    isOtherWork = false;
  }

  const wayBetween = (/** @type {number} */ at) =>
    timeline.wayBetween(at, updatesIn(EXACT_UPDATES_MS), (head ?? here).conditions());

  return {
    /** @param {Settings} settings @param {Points} points @param {import('../experiment/experiment.js').ParameterChange[]} [numbers] otherwise than drawn */
    configure(settings, points, numbers = []) {
      here.configure({ settings, points });
      numbers.forEach(setIfThere);
      weightCount = valuesOf(here.session().weights()).layers.reduce((sum, { W }) => sum + W.length, 0);
      msPerStep = 0;
      isOtherWork = true;
      pictures.forget();
      begin();
    },

    setPoints(/** @type {Points} */ points) {
      goOnFromHere();
      here.setPoints(points);
      isOtherWork = true;
    },

    tune(/** @type {Settings} */ settings) {
      goOnFromHere();
      here.tune(settings);
      isOtherWork = true;
    },

    /** Changes one number of the network in place; returns what it was, and when. */
    setParameter(/** @type {import('../experiment/experiment.js').ParameterChange} */ change) {
      goOnFromHere();
      const was = here.setParameter(change);
      record();
      return { was, step: here.step };
    },

    /** Up to `count` updates; a round under way is finished first. Returns how many, and whether the run can go on. */
    train(/** @type {number} */ count) {
      goOnFromHere();
      renewMoment();
      const start = performance.now();
      const made = here.train(count);
      noteTime(made.steps, performance.now() - start);
      return made;
    },

    /** Makes the verbs up to and with `verb`, those that are still to come in this round; 'next': one. */
    verb(/** @type {import('../engine/protocol.js').Verb|'next'} */ verb) {
      goOnFromHere();
      renewMoment();
      const updates = here.round.advance(verb === 'next' ? here.round.next() : verb);
      here.step += updates;
      if (updates > 0) record();
    },

    wantsRecord: () => history.wants(here.step) || timeline.wants(here.step),
    untilRecord: () => Math.min(history.untilNext(here.step), timeline.untilNext(here.step)),
    record,
    goOnFromHere,

    /** Another run, which goes on from what is looked at; this one is where it was. */
    fork() {
      let there = here;
      if (head) [here, head] = [head, null];
      else {
        there = createStand(core);
        const { step } = here,
          way = wayBetween(step) ?? timeline.wayTo(step, updatesIn(FEW_UPDATES_MS), 0);
        // By a checkpoint the numbers of the last mini-batch are not there.
        const direct = { moment: { step, conditions: here.conditions() }, bytes: here.checkpoint(), updates: 0 };
        there.goTo(way?.moment.step === step && way.moment.conditions === here.conditions() ? way : direct);
      }
      return createRun(core, {
        here: there,
        history: history.upTo(there.step),
        timeline: timeline.upTo(there.step),
        weightCount,
      });
    },

    /** Another run is shown from now on, until perhaps this one again. */
    rest() {
      goBackToNow();
      sentTimeline = -1;
    },

    /** About how much memory it takes. */
    bytes: () => timeline.bytes() + SESSION_SIZE * (timeline.checkpoints()[0]?.bytes.length ?? 0),

    step: () => here.step,
    /** Where it stands although it is looked at as it was. */
    headStep: () => (head ?? here).step,

    /** Whether `seek` can lead to that very step. */
    reaches: (/** @type {number} */ at) => at >= (head ?? here).step || wayBetween(at) !== null,

    /**
     * Looks at the run as it was at step `at`, or, where that takes too long or is not wanted `exactly`, at the last
     * moment up to it; null: as it is.
     * @param {number|null} at
     */
    seek(at, exactly = true) {
      if (at === null || at >= (head ?? here).step) return goBackToNow();
      const way =
        (exactly ? wayBetween(at) : null) ?? timeline.wayTo(at, updatesIn(FEW_UPDATES_MS), updatesIn(MOST_UPDATES_MS));
      if (!way) return undefined;
      if (!head) [head, here] = [here, createStand(core)];
      try {
        return here.goTo(way);
      } catch (error) {
        goBackToNow();
        throw error;
      }
    },

    /** Goes on in sessions of another module, from the same state. */
    moveTo(/** @type {BackpropModule} */ other) {
      core = other;
      here.moveTo(other);
      head?.moveTo(other);
    },

    session: () => here.session(),
    points: () => here.conditions().points,
    /** Which state this is: of which run, and at which step. */
    place: () => ({ run: number, step: here.step }),

    /**
     * Another session in the present state; its path, if wanted, is that of the moments kept so far.
     * @param {import('../../wasm/backprop.js').LabModule} lab @param {boolean} withPath
     */
    sessionAside(lab, withPath) {
      const aside = createStand(lab);
      aside.configure(here.conditions());
      const session = /** @type {import('../../wasm/backprop.js').LabSession} */ (aside.session());
      const checkpoints = withPath
        ? spread(
            timeline.checkpoints().filter((moment) => moment.step < here.step),
            pathPoints(weightCount),
          )
        : [];
      for (const { bytes } of checkpoints) {
        // A moment on other points, of another number, is no longer of this run's kind.
        if (session.restore(bytes).ok) valuesOf(session.notePath());
      }
      valuesOf(session.restore(here.checkpoint()));
      if (withPath) valuesOf(session.notePath());
      return session;
    },

    delete() {
      leaveHead();
      here.delete();
    },

    /** @returns {Omit<Snapshot, 'training'|'stepsPerSecond'|'twin'>} */
    snapshot(/** @type {FrameRequest} */ want) {
      const session = here.session(),
        { settings, points, byHand = false } = here.conditions();
      const { trainLoss, testLoss, trainAccuracy, testAccuracy, layers, diverged, epoch, learningRate, clipped } =
        valuesOf(session.measure());
      const version = timeline.version();
      const isNew = version !== sentTimeline || want.all;
      sentTimeline = version;
      // The core wants as many colours as there are outputs.
      const classes = want.palette.classes?.slice(0, outputCount(settings, points.classes));
      const drawn = weightCount <= DRAWN_WEIGHTS;
      const pictured = { ...want, palette: { ...want.palette, classes } };
      return {
        run: number,
        settings,
        byHand,
        step: here.step,
        epoch,
        trainLoss,
        testLoss,
        trainAccuracy,
        testAccuracy,
        layers,
        diverged,
        learningRate,
        clipped,
        history: history.copy(head ? null : { step: here.step, train: trainLoss, test: testLoss }),
        timeline: isNew ? timeline.copy() : null,
        past: head && { step: head.step, points },
        round: here.round.snapshot(want.sample, drawn),
        links: drawn ? linksOf(session, want.links) : null,
        looked: drawn || !want.look ? null : unitNumbers(numbersOf(session), here.round.update(), want.look),
        selected: statesOf(session, want.point ?? -1),
        surface: pictures.surface(pictured),
        tiles: pictures.tiles(pictured, settings),
      };
    },
  };
}
/** What each unit makes of a training point; null where none is meant, or where batch statistics leave it out. @param {import('../../wasm/backprop.js').Session} session @param {number} point */
function statesOf(session, point) {
  const states = point < 0 ? null : session.states({ of: 'training', sample: point });
  return states?.ok ? { point, states } : null;
}
