/**
 * Edits of the data points, and the choices that go with them.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./action-types.js').Actions} Actions
 */
import { twinSettings, uncleared } from '../experiment/experiment.js';
import { nameSet } from '../experiment/name-set.js';
import { addPoint, drawnAs, movePoint, removePoint, trainingCount, withoutPoints } from '../experiment/points.js';
import { asAnotherRun } from '../experiment/run-identity.js';
import { fewestSamples } from '../experiment/setting-constraints.js';
import { t } from '../words/text.js';

/** @param {import('./actions.js').Context} context @param {import('./time-travel.js').TimeTravel} time */
export function createPointActions({ store, engine, ui, say, changed, redraw, follow }, time) {
  /** Those that are shown. @param {Experiment} now */
  const pointsOf = (now) => now.cleared ?? now.points;

  /** With these points shown. After all were removed, they become a set of one's own once one can train on them. @param {Experiment} now @param {Experiment['points']} points @returns {Experiment} */
  function withPoints(now, points) {
    if (!now.cleared) return { ...now, points };
    if (trainingCount(points) < ruleOf(now).least) return { ...now, cleared: points };
    const { axes, settings, ...rest } = uncleared(now);
    const own = nameSet({ ...axes, source: '' }, axes.set?.name ?? t('datasets.custom'), ui.sets);
    return asAnotherRun({ ...rest, points, axes: own, settings: { ...settings, dataSet: 'custom' } }, 0);
  }

  return {
    /** @type {Actions['movePoint']} */
    movePoint(index, x, y, gesture) {
      // After the first move of a gesture its inputs are a copy that is only this gesture's.
      const areOwn = () => gesture !== undefined && store.beforeGesture(gesture) !== null;
      time.commit((now) => withPoints(now, movePoint(pointsOf(now), index, x, y, areOwn())), {
        what: t('edits.movePoint'),
        gesture,
      });
    },

    /** Whatever step is shown stays so: it is another look at it. @type {Actions['usePlane']} */
    usePlane({ points, axes }, isFollowing) {
      const now = store.get(),
        cleared = now.cleared && { cleared: drawnAs(now.cleared, points) };
      const next = { ...now, ...cleared, points: drawnAs(now.points, points), axes };
      if (isFollowing) store.replace(next);
      else store.commit(next, { what: t('edits.plane') });
    },

    /** The new point is selected. @type {Actions['addPoint']} */
    addPoint(x, y) {
      time.commit(
        (now) => {
          const points = pointsOf(now);
          ui.selected = points.x.length;
          return withPoints(now, addPoint(points, x, y, ui.addLabel));
        },
        { what: t('edits.addPoint') },
      );
    },

    /** @type {Actions['editPoints']} */
    editPoints(change, commit) {
      time.onShown(() => {
        const now = store.get(),
          points = change(pointsOf(now), ruleOf(now));
        if (points !== pointsOf(now)) store.commit(withPoints(now, points), commit);
      });
    },

    clearPoints() {
      time.onShown(() => {
        engine.train(false);
        ui.selected = -1;
        if (ui.tool === 'erase') ui.tool = 'spray';
        const now = store.get();
        store.commit({ ...now, cleared: withoutPoints(now.points) }, { what: t('edits.clearPoints') });
      });
    },

    /** @type {Actions['takeBack']} */
    takeBack(gesture) {
      time.onShown(() => {
        const before = store.beforeGesture(gesture);
        if (before) store.backTo(before);
      });
    },

    /** @type {Actions['removePoint']} */
    removePoint(index) {
      time.onShown(() => {
        const now = store.get(),
          refusal = refuseRemoval(now, index);
        if (refusal) return say({ kind: 'error', text: refusal });
        ui.selected = -1;
        return store.commit(withPoints(now, removePoint(pointsOf(now), index)), { what: t('edits.removePoint') });
      });
    },

    /** @type {Actions['select']} */
    select(index) {
      ui.selected = index;
      changed();
    },

    /** @type {Actions['chooseAddLabel']} */
    chooseAddLabel(label) {
      ui.addLabel = label;
      redraw();
    },

    /** @type {Actions['chooseTool']} */
    chooseTool(tool) {
      ui.tool = tool;
      redraw();
    },

    /** @type {Actions['showTest']} */
    showTest(on) {
      ui.showTest = on;
      redraw();
      follow();
    },
  };
}

/** How many training points must stay, and why. @param {Experiment} experiment */
function ruleOf(experiment) {
  const runs = [experiment.settings, twinSettings(experiment)];
  const least = Math.max(...runs.map((one) => (one ? fewestSamples(one) : 1)));
  return { least, reason: t(least > 1 ? 'notices.lastPoints' : 'notices.lastPoint', { least }) };
}

/** One sentence if this point must stay, because something has to be there to learn from; '' if it need not. */
function refuseRemoval(/** @type {Experiment} */ experiment, /** @type {number} */ index) {
  const points = experiment.cleared ?? experiment.points,
    { least, reason } = ruleOf(experiment);
  return points.test[index] !== 0 || trainingCount(points) > least ? '' : reason;
}
