/** The axis of losses, logarithmic where they span much. */

import { t } from '../../../words/figure-text.js';
import { linearAxis, logAxis } from '../../../export/figures/axes.js';
import { isLogarithmic, lossRange } from '../loss-axis.js';

/** @param {ArrayLike<number>[]} series @param {string} title */
export function lossAxis(series, title) {
  const range = lossRange(series.map((losses) => Float64Array.from(losses)));
  if (!isLogarithmic(range)) return linearAxis(title, 0, range.high > 0 ? range.high * 1.05 : 1);
  const [low, high] = [Math.floor(Math.log10(range.low)), Math.ceil(Math.log10(range.high))];
  return logAxis(t('figures.logScale', { name: title }), low, high);
}
