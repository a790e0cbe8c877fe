/**
 * The run before, for comparison: whenever the network changes, the run that ends becomes the ghost.
 *
 * @typedef {import('../views/view-model.js').Ghost} Ghost
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 */
import { measuresOf } from '../experiment/axes.js';
import { areSameSamples, classesOf } from '../experiment/points.js';
import { initialHandEdits, sameDraws } from '../experiment/run-identity.js';
import { effectOf } from '../experiment/setting-effects.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { settingNames } from '../experiment/settings.js';
import { settingsInWords } from '../words/setting-differences.js';

export function createPreviousRun() {
  /** @type {Ghost|null} */
  let ghost = null;
  /** The ghost of each experiment that was left, for when undo returns to it. @type {WeakMap<Experiment, Ghost|null>} */
  const ofState = new WeakMap();
  return {
    get: () => ghost,

    forget() {
      ghost = null;
    },

    /** Keeps a run under a name. */
    keep(/** @type {Snapshot} */ { step, layers, history }, /** @type {string} */ label, sameData = true) {
      ghost = { label, step, layers, history, sameData, sameWeights: false };
    },

    /** To be called when the experiment changes, with the last snapshot of the one before. */
    remember(/** @type {Experiment} */ now, /** @type {Experiment} */ before, /** @type {Snapshot} */ snapshot) {
      ofState.set(before, ghost);
      if (ofState.has(now)) {
        ghost = ofState.get(now) ?? null;
        return;
      }
      const changed = settingNames.filter((name) => now.settings[name] !== before.settings[name]);
      if (
        measuresOf(now.axes) !== measuresOf(before.axes) ||
        changed.some((name) => SETTINGS[name].effect === 'data')
      ) {
        ghost = null; // other data: nothing to compare with
      } else if (effectOf(now.settings, before.settings, classesOf(now.points)) === 'network') {
        const { step, layers, history } = snapshot;
        ghost = {
          label: describe(changed, before),
          step,
          layers,
          history,
          sameData: true,
          sameWeights:
            sameDraws(now.settings, before.settings) &&
            firstByHand(now) === firstByHand(before) &&
            now.firstWeights?.a === before.firstWeights?.a,
        };
      } else if (ghost?.sameData && !areSameSamples(now.points, before.points)) {
        ghost = { ...ghost, sameData: false };
      }
    },
  };
}

/** The numbers changed by hand that the shown run begins with. @param {Experiment} experiment */
const firstByHand = (experiment) => JSON.stringify(initialHandEdits(experiment).filter(({ side }) => side === 'a'));

/** What the run before was, told by what has changed since: "Sigmoid", "8 hidden layers", … */
const describe = (
  /** @type {import('../experiment/settings.js').SettingName[]} */ changed,
  /** @type {Experiment} */ { settings },
) =>
  settingsInWords(
    settings,
    changed.filter((name) => SETTINGS[name].effect === 'network' || name === 'loss'),
  );
