/**
 * One training run in the worker: its sessions, its record, and the step that is looked at.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('./run-session.js').RunSession} RunSession
 * @typedef {{session: RunSession, record: import('./run-record.js').RunRecord, weightCount: number}} Beginning
 * @typedef {import('./run-record.js').Kind} Kind
 * @typedef {ReturnType<typeof createRun>} Run
 */

import { createPointsSum } from '../experiment/points-memory.js';
import { momentsOf, restoreSession } from './backup.js';
import { createPicturePainter } from './picture-painter.js';
import { createRoundSession } from './round-session.js';
import { createRunEdits } from './run-edits.js';
import { createRunPosition } from './run-position.js';
import { createRunRecord } from './run-record.js';
import { createRunSession } from './run-session.js';
import { snapshotOf } from './run-snapshot.js';
import { createSideSession, createSideSessionWithPath } from './side-session.js';
import { createStepDuration } from './step-duration.js';
import { unwrapResult } from './unwrap-result.js';

/** Estimated memory of a session, in checkpoints: parameters, gradients, an optimiser's moments, initial parameters. */
const SESSION_SIZE = 4;
/** And its points, as they came and as it trains on them, in parts of what they take here. */
const SESSION_POINTS = 1.5;

/** Runs begun so far: no two have the same number. */
let begun = 0;

/** @param {BackpropModule} core @param {Beginning} [from] where a branch continues */
export function createRun(core, from = { session: createRunSession(core), record: createRunRecord(), weightCount: 0 }) {
  const { record } = from,
    { timeline } = record;
  let { weightCount } = from;
  const duration = createStepDuration();
  const position = createRunPosition(from.session, record, duration, () =>
    createRunSession(core, position.shown().plane()),
  );
  const painter = createPicturePainter(() => position.shown().session());
  const shown = position.shown;
  const roundSession = createRoundSession(core, shown);
  let number = ++begun,
    sentTimeline = -1;

  /** The timeline, unless it is the one that was sent last. @param {boolean} [always] */
  function timelineToSend(always) {
    const version = timeline.version();
    const isNew = version !== sentTimeline || always;
    sentTimeline = version;
    return isNew ? timeline.copy() : null;
  }

  return {
    ...createRunEdits(position, record, duration),

    /**
     * Begins at step 0. @param {Settings} settings @param {Points} points
     * @param {{numbers?: ParameterChange[], weights?: import('../experiment/first-weights.js').LayerNumbers[]}} [given] what is not as drawn
     */
    configure(settings, points, { numbers = [], weights } = {}) {
      shown().configure({ settings, points });
      if (weights) shown().setFirstWeights(weights);
      for (const change of numbers) setIfThere(shown(), change);
      weightCount = countWeights(shown());
      duration.forget();
      painter.forget();
      number = ++begun;
      position.leavePresent();
      shown().round.clear();
      record.begin(shown(), weightCount);
    },

    /** Goes on where a run of these settings and points was saved. @param {import('../experiment/saved-run.js').SavedRun} saved */
    resume(saved) {
      shown().resume(saved);
      record.resume(shown(), weightCount, saved);
    },

    /** What its latest step needs to go on elsewhere. @returns {import('../experiment/saved-run.js').SavedRun} */
    saved() {
      const { checkpoint, round } = position.latest(),
        verb = round.underWay();
      return {
        checkpoint: checkpoint(),
        ...(verb ? { round: verb } : {}),
        losses: record.history.all(),
        signals: timeline.copy(),
      };
    },

    hasBegun: () => shown().conditions() !== undefined,

    /** What another worker needs to go on with this run; the arrays are those that the run itself keeps. */
    backup() {
      const latest = position.latest();
      return {
        run: number,
        step: latest.step,
        conditions: latest.conditions(),
        ...latest.backup(),
        past: position.isPast() ? shown().step : null,
        pace: duration.stepsIn(1000),
        isRecorded: record.isRecorded(latest),
        losses: record.history.all(),
        signals: timeline.copy(),
        moments: timeline.moments(),
      };
    },

    /** Goes on where a run of another worker was backed up. @param {import('../engine/protocol/backup.js').BackedUpRun} backup @param {Map<number, any>} things see backup.js */
    restore(backup, things) {
      restoreSession(shown(), backup, things);
      weightCount = countWeights(shown());
      number = backup.run;
      begun = Math.max(begun, number);
      duration.note(backup.pace, 1000);
      record.restore(shown(), weightCount, backup, momentsOf(backup, things));
      if (backup.past === null) return;
      record.endAt(shown());
      position.seek(backup.past);
    },

    wantsRecord: (/** @type {Kind} */ kind) => record.parts[kind].wants(shown().step),
    untilRecord: (/** @type {Kind} */ kind) => record.parts[kind].untilNext(shown().step),
    record: (/** @type {Kind} */ kind) => record.parts[kind].add(shown()),

    /** Pictures are of this plane from now on, of the step that is shown and of the latest. */
    setPlane(/** @type {import('../experiment/points.js').Plane} */ plane) {
      for (const session of new Set([position.shown(), position.latest()])) session.setPlane(plane);
    },

    continueFromShown: position.continueFromShown,
    /** See run-position. @param {number|null} step @param {boolean} [exactly] */
    seek(step, exactly) {
      const goesBack = step !== null && step < position.latest().step;
      if (goesBack && !position.isPast()) record.endAt(shown());
      position.seek(step, exactly);
    },
    reaches: position.reaches,
    /** The step that is shown. */
    step: () => shown().step,
    /** The step at which the run would continue. */
    latestStep: () => position.latest().step,

    /** Another run that continues from what is shown; this one is back at its latest step. @returns {Run} */
    fork() {
      const session = position.fork();
      return createRun(core, { session, record: record.upTo(session.step), weightCount });
    },

    /** Another run is shown from now on, until perhaps this one again. */
    rest() {
      roundSession.forget();
      position.returnToPresent();
      sentTimeline = -1;
    },

    /** About how much memory it takes. */
    bytes: () =>
      timeline.bytes() +
      SESSION_SIZE * (timeline.checkpoints()[0]?.bytes.length ?? 0) +
      SESSION_POINTS * createPointsSum()(shown().conditions().points),

    session: () => shown().session(),
    /** In which the manual round can be taken apart, also after its update. */
    roundSession: roundSession.get,
    points: () => shown().conditions().points,
    /** Which state this is: of which run, and at which step. */
    place: () => ({ run: number, step: shown().step }),

    /** Another session in the shown state, to be deleted by who asks. @param {boolean} withPath */
    createSideSession: (withPath) =>
      withPath ? createSideSessionWithPath(core, shown(), timeline, weightCount) : createSideSession(core, shown()),

    delete() {
      roundSession.forget();
      position.delete();
    },

    /** @param {FrameRequest} want @returns {Omit<Snapshot, 'training'|'stepsPerSecond'|'twin'>} */
    snapshot: (want) => ({
      run: number,
      ...snapshotOf({ position, record, painter, weightCount }, want),
      timeline: timelineToSend(want.all),
    }),
  };
}

const countWeights = (/** @type {RunSession} */ run) =>
  unwrapResult(run.session().weights()).layers.reduce((sum, { W }) => sum + W.length, 0);

/** A stored experiment may name a parameter that this network does not have; then nothing is set. @param {RunSession} session @param {ParameterChange} change */
function setIfThere(session, change) {
  try {
    session.setParameter(change);
  } catch {
    // There is no such parameter.
  }
}
