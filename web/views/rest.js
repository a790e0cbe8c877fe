/** The second part of the page: what later.js brings. */

export { nameOf as nameOfTwin } from '../verdict/comparison.js';
export { judge, taskOf } from '../verdict/index.js';
export { createRemediesView } from './verdict/remedies-menu.js';
export { createSpokenVerdict } from './verdict/spoken-verdict.js';
export { listenToImport } from './import/import-view.js';
export { continuePage } from '../actions/continue-page.js';
export { createBarsReadout } from './bars/bars-readout.js';
export { createLossMarks } from './controls/loss-choice-marks.js';
export { BEHIND_MORE, createControlBehindMore } from './controls/more-controls.js';
export { createCrosshair } from './loss/loss-crosshair.js';
export { listenToNetwork } from './network/network-interaction.js';
export { createNetworkReadout, sentenceOf } from './network/network-readout.js';
export { keepReadingOrder } from './page/reading-order.js';
export { createValueChoice } from './plot/new-point-value.js';
export { listenToPlot } from './plot/plot-interaction.js';
export { createSaveMenus } from './save/save-menus.js';
export { TWIN_VIEWS } from './second-views.js';
export { createVerbLine } from './verbs/verb-line.js';
