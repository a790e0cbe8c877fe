/** The second part of the page: what later.js brings. */
export { continuePage } from '../actions/continue-page.js';
export { nameOf as nameOfTwin } from '../verdict/comparison.js';
export { judge, taskOf } from '../verdict/index.js';
export { createValueChoice } from './plot/new-point-value.js';
export { createBarsReadout } from './bars/bars-readout.js';
export { BEHIND_MORE, createControlBehindMore } from './controls/more-controls.js';
export { listenToImport } from './import/import-view.js';
export { createCrosshair } from './loss/loss-crosshair.js';
export { createLossMarks } from './controls/loss-choice-marks.js';
export { listenToNetwork } from './network/network-interaction.js';
export { createNetworkReadout, sentenceOf } from './network/network-readout.js';
export { listenToPlot } from './plot/plot-interaction.js';
export { keepReadingOrder } from './page/reading-order.js';
export { createSaveMenus } from './save/save-menus.js';
export { TWIN_VIEWS } from './compare/second-views.js';
export { createVerbLine } from './verbs/verb-line.js';
export { createRemediesView } from './verdict/remedies-menu.js';
export { createSpokenVerdict } from './verdict/spoken-verdict.js';
