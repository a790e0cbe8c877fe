/** Every view in its place; together they draw the model. */
import { createActivationView } from './activation.js';
import { createBarsView } from './bars.js';
import { createCompareView } from './compare.js';
import { createControlsView } from './controls.js';
import { createImportView } from './import-view.js';
import { createLossView } from './loss.js';
import { createNetworkView } from './network.js';
import { createNoticeView } from './notice.js';
import { oneOf } from './one-of.js';
import { createPanelsView } from './panels.js';
import { createPlotToolsView } from './plot-tools.js';
import { createPlotView } from './plot.js';
import { createSaveMenus } from './save-menus.js';
import { createTableView } from './table.js';
import { createTimeView } from './time.js';
import { createToolbarView } from './toolbar.js';
import { createTwinPlotView } from './twin-plot.js';
import { createTwinVerdictView } from './twin-verdict.js';
import { createVerdictView } from './verdict.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */

/**
 * In this order, because the controls make room for the import. Where two networks are compared, what has `one` shows
 * one of them.
 */
const VIEWS = /** @type {const} */ ([
  ['toolbar', createToolbarView],
  ['compare', createCompareView],
  ['controls', createControlsView],
  ['import', createImportView],
  ['activation', createActivationView],
  ['network', createNetworkView, 'one'],
  ['verdict', createVerdictView, 'one'],
  ['verdict', createTwinVerdictView],
  ['bars', createBarsView],
  ['table', createTableView, 'one'],
  ['panels', createPanelsView],
  ['plot', createPlotView],
  ['plot', createTwinPlotView],
  ['plot-tools', createPlotToolsView],
  ['loss', createLossView],
  ['time', createTimeView],
  ['notice', createNoticeView],
]);

/** @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createViews(actions) {
  const views = VIEWS.map(([id, create, one]) => ({ view: create(elementCalled(id), actions), one: one !== undefined }));
  const saveMenus = createSaveMenus(actions); // beside what the views have made
  return {
    render(model) {
      const chosen = oneOf(model);
      if (model.snapshot) document.documentElement.dataset.measured = 'true';
      for (const { view, one } of views) view.render(one ? chosen : model);
      saveMenus.render(model);
    },
  };
}

function elementCalled(/** @type {string} */ id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}
