/** A few points of the data sets that are not in sight at first, loaded when they are opened. */
// @ts-ignore: absent before the first build
import { samples } from '../../build/more-samples.js';

/** As `dataSetSamples` of catalog.js has them of the others. @type {typeof import('./catalog.js').dataSetSamples} */
export const moreSamples = samples;
