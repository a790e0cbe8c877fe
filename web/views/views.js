/** Every view in its place; together they draw the model. */
import { yieldToEvents } from '../engine/yield-to-events.js';
import { createTwinVerdictView } from './verdict/twin-verdict.js';
import { createVerdictView } from './verdict/verdict.js';
import { createImportView } from './import/import-view.js';
import { createBarsView } from './bars/bars.js';
import { createTableView } from './bars/layer-table.js';
import { createCompareView } from './compare/compare.js';
import { createControlsView } from './controls/controls.js';
import { createGuideView } from './guide/guide.js';
import { createLossView } from './loss/loss.js';
import { createActivationView } from './network/activation-choice.js';
import { createNetworkView } from './network/network.js';
import { createNoticeView } from './page/notice.js';
import { keepReadingOrder } from './page/reading-order.js';
import { createPanelsView } from './panels/panels.js';
import { createPlotView } from './plot/plot.js';
import { createPlotToolsView } from './plot/plot-tools.js';
import { createTwinPlotView } from './plot/second-plot.js';
import { createSaveButtons } from './save/save-buttons.js';
import { setAttribute } from './shared/dom.js';
import { modelOfShownSide } from './shared/shown-side.js';
import { createTimeView } from './time/time.js';
import { createToolbarView } from './toolbar/toolbar.js';
import { createLateVerbLine } from './verbs/late-verb-line.js';

/** @typedef {import('./view-model.js').Model} Model */
/** @typedef {import('./view-model.js').Actions} Actions */

/** The verbs have a panel of their own, whose numbers are those of the unit that is looked at in the network. */
const verbLine = createLateVerbLine();
/** @param {HTMLElement} element @param {Actions} actions */
const createNetworkWithVerbs = (element, actions) => createNetworkView(element, actions, verbLine);
/** @param {HTMLElement} element @param {Actions} actions */
const createPanelsWithVerbs = (element, actions) =>
  createPanelsView(element, actions, { verbs: () => verbLine.load(actions) });

/**
 * In this order, because the controls make room for the import. Where two networks are compared, what has `one` shows
 * one of them. The number: while it trains or a point is dragged, these views take turns, each with every fourth frame.
 * Nobody reads numbers faster, and no frame has to wait for all of them; what is dragged, and the boundary, are drawn
 * with each, the others in the time that the frame has left once it is painted.
 */
const VIEWS = /** @type {const} */ ([
  ['toolbar', createToolbarView, 'both', 3],
  ['controls', createControlsView, 'both', 2],
  ['import', createImportView, 'both', 2],
  ['activation', createActivationView, 'both', 2],
  ['network', createNetworkWithVerbs, 'one', 0],
  ['verdict', createVerdictView, 'one', 3],
  ['guide', createGuideView, 'both', 3],
  ['bars', createBarsView, 'both', 1],
  ['table', createTableView, 'one', 3],
  ['panels', createPanelsWithVerbs, 'both', 3],
  ['plot', createPlotView],
  ['plot-tools', createPlotToolsView, 'both', 2],
  ['loss', createLossView, 'both', 2],
  ['time', createTimeView, 'both', 2],
  ['notice', createNoticeView],
  // Of a second network only.
  ['compare', createCompareView],
  ['verdict', createTwinVerdictView],
  ['plot', createTwinPlotView],
]);

/** Train can be pressed, and the worker is heard, before these are made. @type {string[]} */
const YIELD_BEFORE = ['controls', 'network'];

const TURNS = 4;
/** When nothing has come for so long, the movement is over and all is drawn. */
const STILL_MS = 60;

/** @param {Actions} actions @param {() => void} redraw asks for a rendering of what there is by then @returns {Promise<{render: (model: Model) => void}>} */
export async function createViews(actions, redraw) {
  /** @type {{view: {render: (model: Model) => void}, one: boolean, turn: number|undefined}[]} */
  const views = [];
  for (const [id, create, shows, turn] of VIEWS) {
    if (YIELD_BEFORE.includes(id)) await yieldToEvents();
    views.push({ view: create(elementCalled(id), actions), one: shows === 'one', turn });
  }
  keepReadingOrder();
  /** @type {Model|null} */
  let last = null;
  let frame = 0,
    waiting = 0;
  const later = createLater();
  views.push({ view: createSaveButtons(actions), one: false, turn: 3 }); // beside what the others have made
  return {
    render(model) {
      const chosen = modelOfShownSide(model),
        turn = goesOn(model, last) ? ++frame % TURNS : null;
      last = model;
      clearTimeout(waiting);
      if (turn !== null) waiting = window.setTimeout(redraw, STILL_MS);
      if (model.snapshot) setAttribute(document.documentElement, 'data-measured', 'true');
      const draw = (/** @type {typeof views} */ some) => {
        for (const { view, one } of some) view.render(one ? chosen : model);
      };
      draw(views.filter((view) => turn === null || view.turn === undefined));
      later(
        turn === null
          ? null
          : () => {
              draw(views.filter((view) => view.turn === turn));
              void document.body.offsetHeight; // laid out here, so that the next frame need not
            },
      );
    },
  };
}

/** Has something done when the frame that is being made is painted; null, or something else after it: then no more. */
function createLater() {
  const { port1, port2 } = new MessageChannel();
  /** @type {(() => void)|null} */
  let waiting = null;
  port1.onmessage = () => {
    const act = waiting;
    waiting = null;
    act?.();
  };
  return (/** @type {(() => void)|null} */ act) => {
    waiting = act;
    if (act) port2.postMessage(null);
  };
}

/** What changes with every step of a movement. @type {(keyof Model)[]} */
const MOVING = ['snapshot', 'experiment', 'undoName', 'redoName'];

/** Whether nothing has changed but the numbers of the same run, or where points are. @param {Model} now @param {Model|null} before */
function goesOn(now, before) {
  const { snapshot, experiment } = now,
    were = before?.experiment,
    last = before?.snapshot;
  if (
    !before ||
    !snapshot ||
    !last ||
    snapshot.run !== last.run ||
    snapshot.training !== last.training ||
    snapshot.past ||
    last.past
  )
    return false;
  // At rest only what is dragged runs ahead of its numbers: once they are there, all is drawn.
  if (snapshot === last ? experiment === were : !snapshot.training) return false;
  const names = /** @type {(keyof Model)[]} */ (Object.keys(now));
  return (
    experiment.settings === were?.settings &&
    experiment.twin === were.twin &&
    names.every((name) => MOVING.includes(name) || now[name] === before[name])
  );
}

function elementCalled(/** @type {string} */ id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}
