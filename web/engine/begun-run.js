/**
 * The run that a prestarted worker begins unasked: the default experiment, whose points it draws.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/points.js').Points} Points
 */
import { hasFirstWeights } from '../experiment/first-weights.js';
import { initialHandEdits } from '../experiment/run-identity.js';
import { isDefault } from '../experiment/settings.js';
import { pointsIn } from './protocol.js';

export function createBegunRun() {
  /** @type {Promise<Points>|null} */
  let coming = null;
  /** The same, once they are here. @type {Points|null} */
  let points = null;
  return {
    /** @param {Promise<import('./protocol.js').Reply>} reply */
    expect(reply) {
      coming = reply.then(pointsIn).then((drawn) => (points = drawn));
      coming.catch(() => {}); // another worker will be asked for them
    },

    /** Its points, for who needs points for `settings`, once; null where these are others. @param {import('../experiment/settings.js').Settings} settings */
    takePoints(settings) {
      const taken = isDefault(settings) ? coming : null;
      coming = null;
      return taken;
    },

    /** Whether it is the run of `experiment`. @param {Experiment} experiment */
    isOf: (experiment) =>
      experiment.points === points &&
      isDefault(experiment.settings) &&
      !experiment.twin &&
      !experiment.trained &&
      !hasFirstWeights(experiment) &&
      initialHandEdits(experiment).length === 0,

    forget() {
      coming = points = null;
    },
  };
}
