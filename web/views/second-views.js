/** What is shown of a second network only, each with the place that it stands in or beside. */

import { createTwinVerdictView } from './verdict/second-verdict.js';
import { createCompareView } from './compare/compare.js';
import { createTwinPlotView } from './plot/second-plot.js';

export const TWIN_VIEWS = /** @type {const} */ ([
  ['compare', createCompareView],
  ['verdict', createTwinVerdictView],
  ['plot', createTwinPlotView],
]);
