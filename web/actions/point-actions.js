/**
 * Edits of the data points, and the choices that go with them.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./action-types.js').Actions} Actions
 */
import { twinSettings } from '../experiment/experiment.js';
import { addPoint, drawnAs, movePoint, removePoint, trainingCount } from '../experiment/points.js';
import { fewestSamples } from '../experiment/setting-constraints.js';
import { t } from '../words/text.js';

/** @param {import('./actions.js').Context} context @param {import('./time-travel.js').TimeTravel} time */
export function createPointActions({ store, ui, say, changed, redraw }, time) {
  return {
    /** @type {Actions['movePoint']} */
    movePoint(index, x, y, gesture) {
      time.commit((now) => ({ ...now, points: movePoint(now.points, index, x, y) }), {
        what: t('edits.movePoint'),
        gesture,
      });
    },

    /** Whatever step is shown stays so: it is another look at it. @type {Actions['usePlane']} */
    usePlane({ points, axes }) {
      store.commit({ ...store.get(), points: drawnAs(store.get().points, points), axes }, { what: t('edits.plane') });
    },

    /** The new point is selected. @type {Actions['addPoint']} */
    addPoint(x, y) {
      time.commit(
        (now) => {
          ui.selected = now.points.x.length;
          return { ...now, points: addPoint(now.points, x, y, ui.addLabel) };
        },
        { what: t('edits.addPoint') },
      );
    },

    /** @type {Actions['editPoints']} */
    editPoints(change, commit) {
      time.onShown(() => {
        const now = store.get(),
          points = change(now.points, ruleOf(now));
        if (points !== now.points) store.commit({ ...now, points }, commit);
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
        return store.commit({ ...now, points: removePoint(now.points, index) }, { what: t('edits.removePoint') });
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
  const { points } = experiment,
    { least, reason } = ruleOf(experiment);
  return points.test[index] !== 0 || trainingCount(points) > least ? '' : reason;
}
