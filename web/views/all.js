/** Every view in its place; together they draw the model. */
import { whenHere } from '../later.js';
import { createActivationView } from './activation.js';
import { createBarsView } from './bars.js';
import { createControlsView } from './controls.js';
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
 * one of them.
 */
const VIEWS = /** @type {const} */ ([
  ['toolbar', createToolbarView],
  ['controls', createControlsView],
  ['import', createImportView],
  ['activation', createActivationView],
  ['network', createNetworkView, 'one'],
  ['verdict', createVerdictView, 'one'],
  ['bars', createBarsView],
  ['table', createTableView, 'one'],
  ['panels', createPanelsView],
  ['plot', createPlotView],
  ['plot-tools', createPlotToolsView],
  ['loss', createLossView],
  ['time', createTimeView],
  ['notice', createNoticeView],
]);

/** @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createViews(actions) {
  const views = VIEWS.map(([id, create, one]) => ({ view: create(elementCalled(id), actions), one: one !== undefined }));
  whenHere(({ TWIN_VIEWS }) => {
    for (const [id, create] of TWIN_VIEWS) views.push({ view: create(elementCalled(id), actions), one: false });
  });
  const saveButtons = createSaveButtons(actions); // beside what the views have made
  return {
    render(model) {
      const chosen = oneOf(model);
      if (model.snapshot) document.documentElement.dataset.measured = 'true';
      for (const { view, one } of views) view.render(one ? chosen : model);
      saveButtons.render(model);
    },
  };
}

function elementCalled(/** @type {string} */ id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}
