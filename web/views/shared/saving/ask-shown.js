/** What all panels would show now, also those that were not opened: asked of the core where it can say it at once. */
import { hiddenWidths } from '../../../experiment/network-shape.js';
import { HISTOGRAM_BINS, SLOPE_GRID, WIDEST_SPECTRUM } from '../core-questions.js';
import { shownData } from './shown-data.js';

/** @param {Pick<import('../../view-model.js').Actions, 'model'|'ask'>} actions @returns {Promise<Record<string, any>>} by what the figures' files are called */
export async function askShown(actions) {
  const shown = /** @type {Record<string, any>} */ (shownData()),
    { snapshot, side } = actions.model();
  const run = side === 'b' ? snapshot?.twin : snapshot;
  if (!run) return shown;
  const layer = Math.min(shown.slope?.layer ?? 0, run.layers.gain.length - 1);
  const isNarrow = Math.max(1, ...hiddenWidths(run.settings)) <= WIDEST_SPECTRUM;
  const calls = [
    ['histograms', HISTOGRAM_BINS],
    ['slope', { layer, ...SLOPE_GRID }],
    ...(isNarrow ? [['spectrum']] : []),
  ];
  try {
    const { answers } = await actions.ask('all', calls);
    const [histograms, slope, spectrum] = answers;
    const quantity = shown.distributions?.quantity ?? 'dz';
    return { ...shown, distributions: { ...histograms, quantity }, slope: { ...slope, layer }, spectrum };
  } catch {
    // Of a network that has diverged the core has no such numbers.
    return shown;
  }
}
