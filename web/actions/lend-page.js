/**
 * Lends the page to what sets it up for ends of its own, such as drawing figures. Given back, all is as it was: the experiment and its run,
 * undo and redo, what was shown. Meanwhile nothing is stored, told to a page around this one, or written into the address.
 */
import { asAnotherRun } from '../experiment/run-identity.js';

/** @param {import('./actions.js').Context} context @param {import('./time-travel.js').TimeTravel} time @param {{cancel: () => void}} data */
export function createLending({ store, engine, ui, view, snapshot, changed }, time, data) {
  return {
    /** @type {import('./action-types.js').Actions['lend']} */
    lend() {
      const shot = snapshot(),
        pastStep = shot?.past ? shot.step : null;
      const putBack = store.keep();
      const shown = { ...ui },
        shownAs = view.get();
      ui.isLent = true;
      time.returnToPresent();
      // Also where the same settings follow, its run is left alone: it is kept as one that undo returns to.
      store.commit(asAnotherRun(store.get(), 0), { what: '' });
      return () => {
        data.cancel();
        engine.train(false);
        time.returnToPresent();
        putBack();
        view.set(shownAs);
        Object.assign(ui, shown, latestOf(ui), { neuronGiven: neuronBefore(shown), isLent: false });
        if (pastStep !== null) time.seek(pastStep);
        changed();
      };
    },
  };
}

/** What may have become another meanwhile, and stays so. @param {import('../views/view-model.js').ViewState} ui */
const latestOf = ({ dark, theme, sets, embed }) => ({ dark, theme, sets, embed });

/** As another object, it is given to the panel again. @param {import('../views/view-model.js').ViewState} shown */
function neuronBefore({ neuron, neuronGiven }) {
  if (!neuron) return neuronGiven && { ...neuronGiven };
  const { activation, x, y, w, b, rate } = neuron;
  return { activation, x, y, w, b, rate };
}
