/** The second part of the page: what later.js brings. */
export { continuePage } from './continue.js';
export { nameOf as nameOfTwin } from './twins.js';
export { judge, taskOf } from './verdict.js';
export { createValueChoice } from './views/add-value.js';
export { createBarsReadout } from './views/bars-readout.js';
export { BEHIND_MORE, createControlBehindMore } from './views/controls-more.js';
export { listenToImport } from './views/import-view.js';
export { createCrosshair } from './views/loss-crosshair.js';
export { createLossMarks } from './views/loss-marks.js';
export { listenToNetwork } from './views/network-gestures.js';
export { createNetworkReadout, sentenceOf } from './views/network-readout.js';
export { listenToPlot } from './views/plot-listening.js';
export { keepReadingOrder } from './views/reading-order.js';
export { createSaveMenus } from './views/save-menus.js';
export { TWIN_VIEWS } from './views/twin-views.js';
export { createVerbLine } from './views/verb-line.js';
export { createRemediesView } from './views/verdict-remedies.js';
export { createSpokenVerdict } from './views/verdict-spoken.js';
