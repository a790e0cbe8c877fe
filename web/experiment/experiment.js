/**
 * The experiment: the page's one source of truth, plain data that never changes in place. Every change
 * is a new state; undo and redo walk over the states that were.
 *
 * @typedef {object} Points all arrays of the same length; coordinates are those of the plot, −6 … 6
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Float64Array} label of two classes −1 (orange) or +1 (blue); of more their number from 0; of a
 *   regression the wanted value
 * @property {Uint8Array} test 1 where the point only tests, 0 where it trains
 * @property {number} [classes] 2 where it is left out, 3 … 6, or 0 for a regression
 *
 * @typedef {object} Axis the original unit: `low` is drawn at −6 and `high` at +6
 * @property {string} name
 * @property {number} low
 * @property {number} high
 *
 * @typedef {object} Axes
 * @property {Axis} x
 * @property {Axis} y
 * @property {string[]} classes names of the classes, of −1 and +1 where there are two; empty for a regression
 * @property {Axis} [target] of a regression, what is wanted: `low` is the value −1 and `high` +1
 * @property {string} source one sentence on where the data comes from, or ''
 *
 * @typedef {object} Experiment
 * @property {import('./settings.js').Settings} settings
 * @property {Points} points
 * @property {Axes} axes
 * @property {Partial<import('./settings.js').Settings>|null} [twin] what a second run, beside the first, has otherwise; null: there is none
 * @property {ByHand[]} [byHand] numbers of the network that were changed by hand, in their order
 * @property {number} [run] another number is another run, though nothing else may differ: after Reset, or of a branch
 *
 * @typedef {import('../engine/protocol.js').ParameterChange & {side: 'a'|'b', was: number, step: number}} ByHand
 *   of which of two runs, the number before, and the step at which it was changed
 */

import { t } from '../words/text.js';
import { defaultSettings, withConsequences } from './settings.js';

/** Half the side of the plotted square; the synthetic sets fill −5 … 5. */
export const PLOT_RADIUS = 6;

/** More undo steps than anyone walks back; bounded because each may hold a copy of the points. */
const MAX_UNDO = 200;

/** 2 … 6 classes, or 0 for a regression. */
export const classesOf = (/** @type {Points} */ { classes = 2 }) => classes;

export const trainingCount = (/** @type {Points} */ { test }) =>
  test.reduce((count, one) => count + (one === 0 ? 1 : 0), 0);

/** What number a point has among those that train; −1 where it does not, or is none. */
export const trainingNumber = (/** @type {Points} */ { test }, /** @type {number} */ index) =>
  test[index] === 0 ? test.subarray(0, index).reduce((count, one) => count + (one === 0 ? 1 : 0), 0) : -1;

/** A label that the next added point can have: `wished`, if points of so many classes have it. */
export function fittingLabel(/** @type {number} */ classes, /** @type {number} */ wished) {
  if (classes === 0) return Math.max(-1, Math.min(1, wished));
  if (classes === 2) return wished < 0 ? -1 : 1;
  return Number.isInteger(wished) && wished >= 0 && wished < classes ? wished : 0;
}

/** Names of the drawn sets' classes: those of their colours. */
const CLASS_NAMES = ['orange', 'blue', 'green', 'purple', 'yellow', 'pink'];

/** @returns {Axes} the axes of the synthetic data sets, which are their own unit */
export function plainAxes(classes = 2) {
  return {
    x: { name: 'x', low: -PLOT_RADIUS, high: PLOT_RADIUS },
    y: { name: 'y', low: -PLOT_RADIUS, high: PLOT_RADIUS },
    classes: CLASS_NAMES.slice(0, classes).map((name) => t(`classes.${name}`)),
    ...(classes === 0 ? { target: { name: t('classes.value'), low: -1, high: 1 } } : {}),
    source: '',
  };
}

/** @returns {Points} */
export function noPoints() {
  return { x: new Float64Array(0), y: new Float64Array(0), label: new Float64Array(0), test: new Uint8Array(0) };
}

/** @returns {Experiment} */
export function defaultExperiment() {
  return { settings: defaultSettings(), points: noPoints(), axes: plainAxes() };
}

/** Settings of the second run; null where there is none. */
export const twinSettings = (/** @type {Experiment} */ { settings, twin }) =>
  twin ? { ...settings, ...withConsequences(twin) } : null;

/** A copy of `points` with point `index` at (x, y), held inside the plot. */
export function movePoint(
  /** @type {Points} */ points,
  /** @type {number} */ index,
  /** @type {number} */ x,
  /** @type {number} */ y,
) {
  const moved = { ...points, x: points.x.slice(), y: points.y.slice() };
  moved.x[index] = inPlot(x);
  moved.y[index] = inPlot(y);
  return moved;
}

/**
 * A copy of `array` that is one entry longer.
 * @template {Float64Array|Uint8Array} T
 * @param {T} array
 * @param {number} value
 * @returns {T}
 */
function withEnd(array, value) {
  const longer = new /** @type {new (length: number) => T} */ (array.constructor)(array.length + 1);
  longer.set(array);
  longer[array.length] = value;
  return longer;
}

/** A copy of `points` with one more training point at its end. */
export function addPoint(
  /** @type {Points} */ points,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ label,
) {
  return {
    ...points,
    x: withEnd(points.x, inPlot(x)),
    y: withEnd(points.y, inPlot(y)),
    label: withEnd(points.label, label),
    test: withEnd(points.test, 0),
  };
}

/** A copy of `points` without point `index`. */
export function removePoint(/** @type {Points} */ points, /** @type {number} */ index) {
  const keep = (/** @type {unknown} */ _, /** @type {number} */ i) => i !== index;
  return {
    ...points,
    x: points.x.filter(keep),
    y: points.y.filter(keep),
    label: points.label.filter(keep),
    test: points.test.filter(keep),
  };
}

const inPlot = (/** @type {number} */ value) => Math.max(-PLOT_RADIUS, Math.min(PLOT_RADIUS, value));

/**
 * @typedef {object} Commit
 * @property {string} what names the edit, for "Undo …"
 * @property {string} [gesture] commits in a row with the same gesture are one undo step (a drag, a slider)
 *
 * @typedef {object} Store
 * @property {() => Experiment} get
 * @property {(next: Experiment, commit: Commit) => void} commit
 * @property {(next: Experiment) => void} start replaces the state and forgets the history
 * @property {(earlier: Experiment) => void} backTo a state that was; what came after it is forgotten
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => string|null} undoName name of the edit that undo would take back
 * @property {() => string|null} redoName
 * @property {(listener: (now: Experiment, before: Experiment) => void) => void} subscribe
 */

/**
 * @param {Experiment} initial
 * @param {(next: Experiment, before: Experiment) => Experiment} [settle] makes of what is committed the state that is kept
 * @returns {Store}
 */
export function createStore(initial, settle = (next) => next) {
  let state = initial;
  /** @type {{state: Experiment, what: string, gesture?: string}[]} */
  let past = [];
  /** @type {{state: Experiment, what: string}[]} */
  let future = [];
  /** @type {((now: Experiment, before: Experiment) => void)[]} */
  const listeners = [];

  const become = (/** @type {Experiment} */ next) => {
    const before = state;
    state = next;
    for (const listener of listeners) listener(state, before);
  };

  return {
    get: () => state,
    commit(next, { what, gesture }) {
      const last = past.at(-1);
      const continues = gesture !== undefined && last?.gesture === gesture && future.length === 0;
      if (!continues) past.push({ state, what, gesture });
      if (past.length > MAX_UNDO) past.shift();
      future = [];
      become(settle(next, state));
    },
    start(next) {
      past = [];
      future = [];
      become(next);
    },
    backTo(earlier) {
      const at = past.findIndex((step) => step.state === earlier);
      if (at >= 0) past = past.slice(0, at);
      future = [];
      become(earlier);
    },
    undo() {
      const step = past.pop();
      if (!step) return;
      future.push({ state, what: step.what });
      become(step.state);
    },
    redo() {
      const step = future.pop();
      if (!step) return;
      past.push({ state, what: step.what });
      become(step.state);
    },
    undoName: () => past.at(-1)?.what ?? null,
    redoName: () => future.at(-1)?.what ?? null,
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
