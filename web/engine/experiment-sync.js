/**
 * Brings the worker to the experiment: a new run where there must be one, otherwise what has changed of it.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {ReturnType<typeof createExperimentSync>} ExperimentSync
 */
import { twinSettings } from '../experiment/experiment.js';
import { fittingWeights, hasFirstWeights } from '../experiment/first-weights.js';
import { areSameSamples, movedPoint, onlyPoint } from '../experiment/points.js';
import {
  changesBetween,
  endsComparison,
  initialHandEdits,
  largestEffect,
  startsNewRun,
} from '../experiment/run-identity.js';
import { isDefault } from '../experiment/settings.js';
import { createLeftRuns } from './left-runs.js';

/**
 * @param {import('./request-sender.js').RequestSender} sender
 * @param {import('./snapshot-order.js').SnapshotOrder} order
 * @param {ReturnType<typeof import('./begun-run.js').createBegunRun>} begunRun
 * @param {object} left
 * @param {(place: number) => void} left.onLeave the runs are to be kept at this place
 * @param {(place: number|null) => import('./protocol.js').Restorable|undefined} left.backupAt those that only the page has
 */
export function createExperimentSync(sender, order, begunRun, { onLeave, backupAt }) {
  const places = createLeftRuns();
  /** What the worker has, or has been sent. @type {Experiment|null} */
  let experiment = null;

  const sendExperimentPart = (/** @type {import('./worker-connection.js').Message} */ message) =>
    sender.sendExperimentPart(message, experiment);

  /** The run of `left` may be returned to. @param {Experiment} left */
  function leave(left) {
    const place = places.leave(left);
    onLeave(place);
    return place;
  }

  /** @param {Experiment|null} [before] the experiment that is left, whose run may be returned to */
  function configure(before = null) {
    if (!experiment || experiment.points.x.length === 0) return;
    const enter = places.of(experiment),
      backup = backupAt(enter);
    const message = { ...runOf(experiment), leave: before && leave(before), enter, ...(backup ? { backup } : {}) };
    order.noteRun(sendExperimentPart({ type: 'configure', ...message }));
  }

  /** @param {Experiment|null} before as in `configure` */
  function reset(before) {
    const wasTraining = order.isTraining();
    configure(before);
    if (wasTraining) order.noteTraining(sender.sendRequest({ type: 'train', on: true }), true);
  }

  /** The run goes on. @param {Experiment} now @param {Experiment} before */
  function sendChanges(now, before) {
    if (now.points !== before.points) sendPoints(now.points, before.points);
    if (largestEffect(now, before) === 'live')
      sendExperimentPart({ type: 'tune', settings: now.settings, twin: twinSettings(now) });
    if (now.settings.speed !== before.settings.speed) sender.sendRequest({ type: 'pace', settings: now.settings });
    for (const change of changesBetween(now.byHand, before.byHand))
      sendExperimentPart({ type: 'parameter', ...change });
  }

  /** @param {import('../experiment/points.js').Points} now @param {import('../experiment/points.js').Points} before */
  function sendPoints(now, before) {
    const { plane } = now,
      index = movedPoint(now, before);
    if (index >= 0) sendExperimentPart({ type: 'points', points: onlyPoint(toTrainOn(now), index), index });
    else if (plane && areSameSamples(now, before)) sendExperimentPart({ type: 'plane', plane });
    else sendExperimentPart({ type: 'points', points: toTrainOn(now) });
  }

  return {
    configure,
    /** Another run at step 0, or the one kept of this experiment; it trains if the one before did. */
    reset,

    apply(/** @type {Experiment} */ now, /** @type {Experiment} */ before) {
      if (now === experiment) return;
      experiment = now;
      const isFirst = before.points.x.length === 0;
      if (endsComparison(now, before) && places.of(now) === null)
        sender.sendRequest({ type: 'endComparison', leave: leave(before) });
      else if (isFirst && begunRun.isOf(now)) sender.accept(now);
      else if (isFirst || startsNewRun(now, before)) reset(isFirst ? null : before);
      else sendChanges(now, before);
    },

    /** The worker has `now` already. */
    holds(/** @type {Experiment} */ now) {
      experiment = now;
      sender.accept(now);
    },

    /** The run continues from the past step that is shown, where the experiment was `then`. */
    branch(/** @type {Experiment} */ then) {
      const place = experiment && leave(experiment);
      experiment = then;
      order.noteBranch(sendExperimentPart({ type: 'branch', leave: place }));
    },

    experiment: () => experiment,
  };
}

/** Without the numbers of their file, which are as many. @param {import('../experiment/points.js').Points} points */
const toTrainOn = ({ file, ...points }) => points;

/** What a `configure` says of an experiment. @param {Experiment} experiment */
function runOf(experiment) {
  const { settings, points, trained } = experiment,
    twin = twinSettings(experiment),
    numbers = initialHandEdits(experiment),
    isGiven = hasFirstWeights(experiment);
  return {
    settings,
    twin,
    points: toTrainOn(points),
    numbers,
    ...(trained ? { trained } : {}),
    ...(isGiven ? { weights: fittingWeights(experiment) } : {}),
    asFirst: !twin && !isGiven && !trained && numbers.length === 0 && isDefault(settings),
  };
}
