/** Every view in its place; together they draw the model. */
import { whenHere } from '../later.js';
import { createActivationView } from './activation.js';
import { createBarsView } from './bars.js';
import { createControlsView } from './controls.js';
import { setAttribute } from './dom.js';
import { createImportView } from './import-button.js';
import { createLossView } from './loss.js';
import { createNetworkView } from './network.js';
import { createNoticeView } from './notice.js';
import { oneOf } from './one-of.js';
import { createPanelsView } from './panels.js';
import { createPlotToolsView } from './plot-tools.js';
import { createPlotView } from './plot.js';
import { createSaveButtons } from './save-buttons.js';
import { createTableView } from './table.js';
import { createTimeView } from './time.js';
import { createToolbarView } from './toolbar.js';
import { createVerdictView } from './verdict.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */

/**
 * In this order, because the controls make room for the import. Where two networks are compared, what has `one` shows
 * one of them. The number: while it trains or a point is dragged, these views take turns, each with every fourth frame.
 * Nobody reads numbers faster, and no frame has to wait for all of them; what is dragged, and the boundary, are drawn
 * with each.
 */
const VIEWS = /** @type {const} */ ([
  ['toolbar', createToolbarView, 'both', 3],
  ['controls', createControlsView],
  ['import', createImportView],
  ['activation', createActivationView],
  ['network', createNetworkView, 'one', 0],
  ['verdict', createVerdictView, 'one', 3],
  ['bars', createBarsView, 'both', 1],
  ['table', createTableView, 'one', 3],
  ['panels', createPanelsView, 'both', 3],
  ['plot', createPlotView],
  ['plot-tools', createPlotToolsView],
  ['loss', createLossView, 'both', 2],
  ['time', createTimeView, 'both', 2],
  ['notice', createNoticeView],
]);

const TURNS = 4;
/** When nothing has come for so long, the movement is over and all is drawn. */
const STILL_MS = 60;

/** @param {Actions} actions @param {() => void} redraw asks for a rendering of what there is by then @returns {{render: (model: Model) => void}} */
export function createViews(actions, redraw) {
  const views = VIEWS.map(([id, create, shows, turn]) => ({ view: create(elementCalled(id), actions), one: shows === 'one', turn: /** @type {number|undefined} */ (turn) }));
  whenHere(({ TWIN_VIEWS }) => {
    for (const [id, create] of TWIN_VIEWS) views.push({ view: create(elementCalled(id), actions), one: false, turn: undefined });
  });
  /** @type {Model|null} */
  let last = null;
  let frame = 0, waiting = 0;
  const saveButtons = createSaveButtons(actions); // beside what the views have made
  return {
    render(model) {
      const chosen = oneOf(model), turn = goesOn(model, last) ? ++frame % TURNS : null;
      last = model;
      clearTimeout(waiting);
      if (turn !== null) waiting = window.setTimeout(redraw, STILL_MS);
      if (model.snapshot) setAttribute(document.documentElement, 'data-measured', 'true');
      for (const { view, one, turn: own } of views) {
        if (turn === null || own === undefined || own === turn) view.render(one ? chosen : model);
      }
      saveButtons.render(model);
    },
  };
}

/** What changes with every step of a movement. @type {(keyof Model)[]} */
const MOVING = ['snapshot', 'experiment', 'undoName', 'redoName'];

/** Whether nothing has changed but the numbers of the same run, or where points are. @param {Model} now @param {Model|null} before */
function goesOn(now, before) {
  const { snapshot, experiment } = now, were = before?.experiment, last = before?.snapshot;
  if (!before || !snapshot || !last || snapshot.run !== last.run || snapshot.training !== last.training || snapshot.past || last.past) return false;
  // At rest only what is dragged runs ahead of its numbers: once they are there, all is drawn.
  if (snapshot === last ? experiment === were : !snapshot.training) return false;
  const names = /** @type {(keyof Model)[]} */ (Object.keys(now));
  return experiment.settings === were?.settings && experiment.twin === were.twin && names.every((name) => MOVING.includes(name) || now[name] === before[name]);
}

function elementCalled(/** @type {string} */ id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}
