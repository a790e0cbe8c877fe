/** What is shown of a second network only, each with the place that it stands in or beside. */
import { createCompareView } from './compare.js';
import { createTwinPlotView } from './second-plot.js';
import { createTwinVerdictView } from './second-verdict.js';

export const TWIN_VIEWS = /** @type {const} */ ([
  ['compare', createCompareView],
  ['verdict', createTwinVerdictView],
  ['plot', createTwinPlotView],
]);
