/** What each layer multiplies the signal by, written between two bars. */
import { formatFactor } from '../../words/format.js';
import { labelWidth } from '../shared/label-spacing.js';

/** Least space between two labels. */
const GAP_PX = 6;
/** Where only every fourth label or fewer would have room, none is written. */
const SPARSEST = 3;
/** An arrow and a space before a label. */
const ARROW_PX = 16;

/**
 * As many labels as do not touch, counted from the loss; with an arrow in the direction of the gradient where all have
 * room for it.
 * @param {Pick<import('./bars-layout.js').BarsLayout, 'x'|'pitch'|'scale'>} layout
 * @param {Float64Array} gain of each layer; the last one has none
 */
export function gainLabels({ x, pitch, scale }, gain) {
  // After a divergence some are no numbers: an arrow with a dash says nothing.
  const texts = Array.from(gain.subarray(0, gain.length - 1), formatFactor);
  const widest = Math.max(...texts.map(labelWidth));
  const pitchesFor = (/** @type {number} */ width) => Math.ceil(((width + GAP_PX) * scale) / pitch);
  const every = pitchesFor(widest);
  if (every > SPARSEST) return [];
  const arrow = pitchesFor(widest + ARROW_PX) === 1 ? '← ' : '';
  const last = texts.length - 1;
  return texts.flatMap((text, i) =>
    (last - i) % every === 0 && Number.isFinite(gain[i]) ? [{ at: (x(i) + x(i + 1)) / 2, text: arrow + text }] : [],
  );
}
