/**
 * One training run in the worker: where it stands, its losses so far, and its moments to go back to.
 *
 * @typedef {import('../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../wasm/backprop.js').Session} Session
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./protocol.js').FrameRequest} FrameRequest
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./experiment.js').Points} Points
 * @typedef {import('./stand.js').Stand} Stand
 */
import { createLossHistory } from './loss-history.js';
import { createPictures } from './pictures.js';
import { outputCount } from './settings.js';
import { createStand } from './stand.js';
import { createTimeline } from './timeline.js';
import { valuesOf } from './values.js';

/** Laying a plane through a path takes points² · weights operations: about as many as are made in half a second. */
const PATH_OPERATIONS = 3e8;
const MOST_PATH_POINTS = 128;
const pathPoints = (/** @type {number} */ weights) => Math.max(8, Math.min(MOST_PATH_POINTS, Math.round(Math.sqrt(PATH_OPERATIONS / weights))));

/** At most `count` of `list`, evenly spread, the first among them. @template T @param {T[]} list @param {number} count @returns {T[]} */
const spread = (list, count) =>
  (list.length <= count ? list : Array.from({ length: count }, (_, i) => list[Math.floor(i * list.length / count)]));

/** Networks with more weights than this are not drawn link by link. */
const DRAWN_WEIGHTS = 20_000;

/** Going back, updates are made again for so long to have the last mini-batch too … */
const FEW_UPDATES_MS = 20;
/** … and for so long where no checkpoint is nearer. */
const MOST_UPDATES_MS = 500;

/** @param {BackpropModule} core */
export function createRun(core) {
  let here = createStand(core);
  /** Where the run goes on, while it is looked at as it was. @type {Stand|null} */
  let head = null;
  const history = createLossHistory(), timeline = createTimeline();
  const pictures = createPictures(() => here.session());
  let number = 0, sentTimeline = -1, weightCount = 0, msPerStep = 0;

  function begin() {
    ++number;
    leaveHead();
    history.clear();
    timeline.clear();
    here.round.clear();
    record();
  }

  function record() {
    const { trainLoss, testLoss } = valuesOf(here.session().evaluate());
    history.record(here.step, trainLoss, testLoss);
    if (timeline.wants(here.step)) keepMoment();
  }

  function keepMoment() {
    const { layers } = valuesOf(here.session().measure());
    timeline.record({ step: here.step, signal: layers.signal, bytes: here.checkpoint(), conditions: here.conditions() });
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

  return {
    configure(/** @type {Settings} */ settings, /** @type {Points} */ points) {
      here.configure({ settings, points });
      weightCount = valuesOf(here.session().weights()).layers.reduce((sum, { W }) => sum + W.length, 0);
      msPerStep = 0;
      pictures.forget();
      begin();
    },

    setPoints(/** @type {Points} */ points) {
      goOnFromHere();
      here.setPoints(points);
    },

    tune(/** @type {Settings} */ settings) {
      goOnFromHere();
      here.tune(settings);
    },

    /** Back to step 0, under what holds now, not under what held then. */
    reset() {
      goBackToNow();
      valuesOf(here.session().reset());
      here.step = 0;
      begin();
    },

    /** Changes one number of the network in place. */
    setParameter(/** @type {import('./protocol.js').ParameterChange} */ change) {
      goOnFromHere();
      here.setParameter(change);
      record();
    },

    /** Up to `count` updates; a round under way is finished first. Returns how many, and whether the run can go on. */
    train(/** @type {number} */ count) {
      goOnFromHere();
      const start = performance.now();
      const made = here.train(count);
      if (made.steps > 0) msPerStep = (performance.now() - start) / made.steps;
      return made;
    },

    /** Makes the verbs up to and with `verb`, those that are still to come in this round; 'next': one. */
    verb(/** @type {import('./protocol.js').Verb|'next'} */ verb) {
      goOnFromHere();
      const updates = here.round.advance(verb === 'next' ? here.round.next() : verb);
      here.step += updates;
      if (updates > 0) record();
    },

    wantsRecord: () => history.wants(here.step) || timeline.wants(here.step),
    untilRecord: () => Math.min(history.untilNext(here.step), timeline.untilNext(here.step)),
    record,
    goOnFromHere,
    step: () => here.step,
    /** Where it stands although it is looked at as it was. */
    headStep: () => (head ?? here).step,

    /** Looks at the run as it was at the last moment up to `at`; null: as it is. */
    seek(/** @type {number|null} */ at) {
      if (at === null || at >= (head ?? here).step) return goBackToNow();
      const way = timeline.wayTo(at, updatesIn(FEW_UPDATES_MS), updatesIn(MOST_UPDATES_MS));
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
     * @param {import('../wasm/backprop.js').LabModule} lab @param {boolean} withPath
     */
    sessionAside(lab, withPath) {
      const aside = createStand(lab);
      aside.configure(here.conditions());
      const session = /** @type {import('../wasm/backprop.js').LabSession} */ (aside.session());
      const checkpoints = withPath ? spread(timeline.checkpoints().filter((moment) => moment.step < here.step), pathPoints(weightCount)) : [];
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
      const session = here.session(), { settings, points } = here.conditions();
      const { trainLoss, testLoss, trainAccuracy, testAccuracy, layers, diverged, epoch, learningRate, clipped } = valuesOf(session.measure());
      const version = timeline.version();
      const isNew = version !== sentTimeline || want.all;
      sentTimeline = version;
      // The core wants as many colours as there are outputs.
      const classes = want.palette.classes?.slice(0, outputCount(settings, points.classes));
      const pictured = { ...want, palette: { ...want.palette, classes } };
      return {
        run: number, settings, step: here.step, epoch, trainLoss, testLoss, trainAccuracy, testAccuracy, layers,
        diverged, learningRate, clipped,
        history: history.copy(),
        timeline: isNew ? timeline.copy() : null,
        past: head && { step: head.step, points },
        round: here.round.snapshot(want.sample),
        links: weightCount <= DRAWN_WEIGHTS ? linksOf(session, want.links) : null,
        surface: pictures.surface(pictured),
        tiles: pictures.tiles(pictured, settings),
      };
    },
  };
}

/** @param {Session} session @param {FrameRequest['links']} kind @returns {import('./protocol.js').Links|null} */
function linksOf(session, kind) {
  if (kind === 'none') return null;
  const weights = valuesOf(session.weights()).layers.map(({ inputs, W, b, scale, shift }) => ({ inputs, W, b, scale, shift }));
  const inputsOf = (/** @type {number} */ l) => weights[l].inputs;
  const gradients = changesOf(session.gradients(), inputsOf);
  const updates = changesOf(session.lastUpdate(), inputsOf) ?? [];
  return { weights, gradients, updates, kind, shown: { weights, gradients, updates }[kind] };
}

/**
 * @param {import('../wasm/backprop.js').Result<{layers: {dW: Float64Array, db: Float64Array}[]}>} answer
 * @param {(layer: number) => number} inputsOf
 */
function changesOf(answer, inputsOf) {
  return answer.ok ? answer.layers.map(({ dW, db }, l) => ({ inputs: inputsOf(l), W: dW, b: db })) : null;
}
