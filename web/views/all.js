/** Every view in its place; together they draw the model. */
import { createActivationView } from './activation.js';
import { createBarsView } from './bars.js';
import { createControlsView } from './controls.js';
import { createImportView } from './import-view.js';
import { createLossView } from './loss.js';
import { createNoticeView } from './notice.js';
import { createPlotToolsView } from './plot-tools.js';
import { createPlotView } from './plot.js';
import { createSaveMenus } from './save-menus.js';
import { createTableView } from './table.js';
import { createToolbarView } from './toolbar.js';
import { createVerdictView } from './verdict.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */

/** In this order, because the controls make room for the import. */
const VIEWS = /** @type {const} */ ([
  ['toolbar', createToolbarView],
  ['controls', createControlsView],
  ['import', createImportView],
  ['activation', createActivationView],
  ['verdict', createVerdictView],
  ['bars', createBarsView],
  ['table', createTableView],
  ['plot', createPlotView],
  ['plot-tools', createPlotToolsView],
  ['loss', createLossView],
  ['notice', createNoticeView],
]);

/** @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createViews(actions) {
  const views = VIEWS.map(([id, create]) => create(elementCalled(id), actions));
  const saveMenus = createSaveMenus(actions); // beside what the views have made
  return {
    render(model) {
      for (const view of views) view.render(model);
      saveMenus.render(model);
    },
  };
}

function elementCalled(/** @type {string} */ id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}
