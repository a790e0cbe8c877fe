/**
 * Takes a whole experiment that came from elsewhere: a link, a file, the browser's history.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {{experiment: Experiment, note: string}} Whole with its points; a sentence on what had to be made to fit, or ''
 */
import { fittingWeights } from '../experiment/first-weights.js';
import { withoutLostPlaces } from '../experiment/hand-places.js';
import { nameSet } from '../experiment/name-set.js';
import { classesOf, trainingCount } from '../experiment/points.js';
import { asAnotherRun, startsNewRun } from '../experiment/run-identity.js';
import { t } from '../words/link-text.js';
import { BadLink } from '../link/fields.js';
import { withPointEdits } from '../link/point-edits.js';
import { fitSettings, refuseSize } from './fit-settings.js';

/** Of all that were asked for, by a link, a file, the history or a page around this one. */
let latest = 0;

/** The one that is asked for now comes last, however long it takes to be read. */
export const takeTurn = () => ++latest;

/** @param {number} turn */
export const isLatest = (turn) => turn === latest;

/**
 * @param {Pick<import('./actions.js').Context, 'store'|'engine'|'source'|'ui'|'persistence'>} context
 * @param {Pick<import('./time-travel.js').TimeTravel, 'returnToPresent'>} time
 * @param {{cancel: () => void}} data
 */
export function createOpening({ store, engine, source, ui, persistence }, time, data) {
  /**
   * With its points, and settings that go together with them.
   * @param {Experiment} experiment
   * @returns {Promise<Whole|null>} null: others were asked for meanwhile; rejects with a sentence
   */
  async function whole(experiment) {
    const { pointEdits = [], ...rest } = experiment;
    const made = rest.points.label.length > 0 ? rest : await source.points(rest.settings);
    if (!made) return null;
    const points = pointEdits.length > 0 ? withPointEdits(made.points, pointEdits) : made.points;
    if (pointEdits.length > 0 && trainingCount(points) === 0) throw new BadLink({ code: 'noPoints', key: 'edits' });
    const { refusal, experiment: fitted, note } = fitSettings({ ...rest, points, axes: made.axes }, {});
    const found = withoutLostPlaces(fitted);
    const reason = refusal || refuseSize(found.experiment.settings, classesOf(points));
    if (reason) throw new Error(reason);
    if (!fitsAll(found.experiment)) throw new BadLink({ code: 'otherWeights' });
    const missing = found.lost > 0 ? t('links.lostPlaces', { count: found.lost }) : '';
    return { experiment: found.experiment, note: [note, missing].filter(Boolean).join(' ') };
  }

  return {
    whole,

    /** Its points as a set of one's own, called `name`. @param {Experiment} experiment @param {string} name @returns {Promise<Experiment>} */
    async asOwnSet(experiment, name) {
      await persistence.sets(); // so that its name is unlike those of the others
      return { ...experiment, axes: nameSet(experiment.axes, name, ui.sets) };
    },

    /**
     * In the place of the present one, as one edit that can be undone.
     * @param {Experiment} experiment @param {string} what names the edit
     * @param {{wasHere?: boolean, turn?: number}} [how] `wasHere`: it is a state of this page, whose run may go on; `turn`: taken by
     *   `takeTurn` when it was asked for, where it had to be read first
     * @returns {Promise<string|null>} a sentence on what had to be made to fit, or ''; null: another one was opened meanwhile. Rejects
     *   with a sentence why it cannot be
     */
    async open(experiment, what, { wasHere = false, turn = takeTurn() } = {}) {
      if (!isLatest(turn)) return null;
      data.cancel();
      const found = await whole(experiment);
      if (!found || !isLatest(turn)) return null;
      engine.train(false);
      time.returnToPresent();
      const now = store.get(),
        next = found.experiment;
      const goesOn = wasHere && !startsNewRun(next, now);
      store.commit(goesOn ? next : asOpened(next, now), { what });
      return found.note;
    },
  };
}

/** Whether the weights that were brought along are of these networks. @param {Experiment} experiment */
function fitsAll(experiment) {
  const fitting = fittingWeights(experiment);
  return Object.keys(fitting).length === Object.keys(experiment.firstWeights ?? {}).length;
}

/** Weights and numbers changed by hand are those of a run: as another one, it keeps them. @param {Experiment} next @param {Experiment} now @returns {Experiment} */
function asOpened(next, now) {
  const { byHand, firstWeights, trained } = next;
  if (next.run !== now.run || !(byHand?.length || firstWeights || trained)) return next;
  return { ...asAnotherRun(next, 0), ...(trained ? { trained } : {}) };
}
