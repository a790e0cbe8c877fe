/** The actions over an engine that a test plays: it writes down its orders, and seeks for as long as the test wants. */

import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { createStore } from '../../../../web/experiment/experiment-store.js';
import { dropLostWeights } from '../../../../web/experiment/run-identity.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createActions } from '../../../../web/actions/actions.js';
import { createPreviousRun } from '../../../../web/actions/previous-run.js';
import { createRunShelf } from '../../../../web/actions/run-shelf.js';

export const fourPoints = () => ({
  x: Float64Array.of(0, 1, 2, 3),
  y: Float64Array.of(0, 1, 2, 3),
  label: Float64Array.of(-1, 1, -1, 1),
  test: Uint8Array.of(0, 0, 0, 1),
});

/**
 * @param {object} [settings] otherwise than the default ones
 * @param {import('../../../../web/experiment/points.js').Points} [points]
 */
export function startActions(settings = {}, points = fourPoints()) {
  const first = defaultExperiment(drawnAxes());
  const store = createStore(first, dropLostWeights);
  store.start({ ...first, points, settings: { ...first.settings, ...settings } });
  const page = {
    store,
    /** @type {any[][]} */
    orders: [],
    /** @type {string[][]} */
    said: [],
    /** @type {any} */
    shot: null,
    seeking: false,
    training: false,
    /** What setting a parameter answers. */
    parameter: async (/** @type {unknown[]} */ ..._) => ({ was: 0, step: 0 }),
    /** The points that the next settings of the data get. @type {(settings: object) => Promise<object|null>} */
    draw: async () => ({ points: fourPoints(), axes: drawnAxes() }),
    forgotten: 0,
    cancelled: 0,
    ui: /** @type {any} */ ({ selected: -1, addLabel: 1, awaited: {}, notice: null, side: 'a', sets: [] }),
    actions: /** @type {any} */ (null),
    undoName: () => store.undoName(),
    settings: () => store.get().settings,
    /** The seek under way arrives. @type {(shot?: any) => void} */
    arrive() {},
  };
  page.arrive = (shot = page.shot) => {
    page.seeking = false;
    page.shot = shot;
    page.actions.arrived(shot);
  };
  const order = (/** @type {unknown[]} */ ...what) => void page.orders.push(what);
  const engine = {
    isSeeking: () => page.seeking,
    isTraining: () => page.training,
    train(/** @type {boolean} */ on) {
      page.training = on;
      order('train', on);
    },
    step: () => order('step'),
    verb: (/** @type {string} */ verb) => order('verb', verb),
    reset: (/** @type {object} */ before) => order('reset', before),
    branch: (/** @type {object} */ then) => order('branch', then),
    holds: (/** @type {object} */ now) => order('holds', now),
    ask: (/** @type {unknown[]} */ ...what) => order('ask', ...what),
    seek(/** @type {number|null} */ step) {
      page.seeking = true;
      order('seek', step);
    },
    setParameter: (/** @type {unknown[]} */ ...what) => page.parameter(...what),
  };
  page.actions = createActions(
    /** @type {any} */ ({
      store,
      engine,
      ui: page.ui,
      previousRun: createPreviousRun(),
      shelf: createRunShelf(),
      persistence: { forget: () => void ++page.forgotten },
      source: { points: (/** @type {object} */ settings) => page.draw(settings), cancel: () => void ++page.cancelled },
      say(/** @type {{kind: string, text: string}|null} */ notice) {
        page.ui.notice = notice;
        if (notice) page.said.push([notice.kind, notice.text]);
      },
      sayNoPoints: (/** @type {Error} */ error) => page.said.push(['no points', error.message]),
      setTheme() {},
      view: { get: () => ({}), set() {} },
      snapshot: () => page.shot,
      model: () => ({ ...page.ui, experiment: store.get() }),
      changed() {},
      redraw() {},
      lessons: { list() {}, openText() {} },
    }),
  );
  return page;
}

/** A snapshot of a past step of the run that `page` has. @param {ReturnType<typeof startActions>} page */
export const pastShot = (page, change = {}) => ({
  step: 5,
  settings: page.settings(),
  past: { step: 9, points: page.store.get().points },
  history: {},
  twin: null,
  ...change,
});
