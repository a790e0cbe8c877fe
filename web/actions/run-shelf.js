/**
 * The shelf: the last few runs that were left for another one, or made in the background, for comparison with the present one.
 *
 * @typedef {import('../views/view-model.js').ShelvedRun} ShelvedRun
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {ReturnType<typeof createRunShelf>} RunShelf
 *
 * @typedef {Pick<ShelvedRun, 'settings'|'step'|'layers'|'history'|'trainLoss'|'accuracy'>} EndedRun
 */
import { measuresOf } from '../experiment/axes.js';
import { areSameSamples } from '../experiment/points.js';
import { startsNewRun } from '../experiment/run-identity.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { settingNames } from '../experiment/settings.js';
import { runName } from '../words/run-names.js';

/** Six lines and their names can still be told apart. */
export const MOST_RUNS = 6;

export function createRunShelf() {
  /** Oldest first. @type {ShelvedRun[]} */
  let runs = [];
  /** Of each experiment that was left, for when undo returns to it. @type {WeakMap<Experiment, ShelvedRun[]>} */
  const ofState = new WeakMap();
  let last = 0;
  const name = createNaming();

  function put(
    /** @type {EndedRun} */ { settings, step, layers, history, trainLoss, accuracy },
    label = '',
    isLeft = true,
  ) {
    const isThere = runs.some((run) => run.history === history);
    if (step === 0 || isThere) return;
    const own = { id: ++last, settings, step, layers, history, trainLoss, accuracy };
    runs = makeRoom(runs);
    runs = [...runs, { ...own, label, slot: freeSlot(runs), pinned: false, isLeft, sameData: true }];
  }

  return {
    /** With their names beside a run of these settings. @param {Settings} settings */
    runs: (settings) => name(runs, settings),

    put,

    /** To be called when the experiment changes, with the last snapshot of the one before. @param {Experiment} now @param {Experiment} before @param {Snapshot} snapshot */
    remember(now, before, snapshot) {
      ofState.set(before, runs);
      const then = ofState.get(now);
      if (then) {
        runs = then;
        return;
      }
      if (isOtherData(now, before)) runs = [];
      else if (isLeft(now, before)) endedRuns(snapshot).forEach((run) => put(run));
      else if (!areSameSamples(now.points, before.points)) runs = runs.map((run) => ({ ...run, sameData: false }));
    },

    /** A pinned run stays until it is removed. @param {number} id @param {boolean} pinned */
    pin(id, pinned) {
      runs = runs.map((run) => (run.id === id ? { ...run, pinned } : run));
    },

    /** @param {number} id */
    remove(id) {
      runs = runs.filter((run) => run.id !== id);
    },
  };
}

/** Without the oldest run that is not pinned, where there is no room for another one; where all are, without the oldest. @param {ShelvedRun[]} runs */
function makeRoom(runs) {
  if (runs.length < MOST_RUNS) return runs;
  const leaves = runs.find(({ pinned }) => !pinned) ?? runs[0];
  return runs.filter((run) => run !== leaves);
}

/** Its colour, which it keeps. @param {ShelvedRun[]} runs */
const freeSlot = (runs) =>
  Array.from({ length: MOST_RUNS }, (_, slot) => slot).find((slot) => runs.every((run) => run.slot !== slot)) ?? 0;

/** @param {Experiment} now @param {Experiment} before */
const isOtherData = (now, before) =>
  measuresOf(now.axes) !== measuresOf(before.axes) ||
  settingNames.some((name) => SETTINGS[name].effect === 'data' && now.settings[name] !== before.settings[name]);

/** Whether the run ends for another one, and not only begins anew. @param {Experiment} now @param {Experiment} before */
const isLeft = (now, before) =>
  startsNewRun(now, before) && !(now.settings === before.settings && now.twin === before.twin);

/** The first network's run, and the second's. @param {Snapshot} snapshot @returns {EndedRun[]} */
function endedRuns({ twin, ...first }) {
  return [first, ...(twin ? [twin] : [])].map((run) => ({ ...run, accuracy: run.trainAccuracy }));
}

/** Names the runs, and gives back the same list for as long as nothing changes: views compare it. */
function createNaming() {
  /** @type {{runs: ShelvedRun[], settings: Settings, named: ShelvedRun[]}|null} */
  let made = null;
  return (/** @type {ShelvedRun[]} */ runs, /** @type {Settings} */ settings) => {
    if (made?.runs === runs && made.settings === settings) return made.named;
    const named = runs.map((run) => ({ ...run, label: run.label || runName(run.settings, settings) }));
    made = { runs, settings, named };
    return named;
  };
}
