/**
 * The loss over a whole run in bounded memory: recorded at evenly spaced steps, and whenever the record is full,
 * every other entry is dropped and the spacing doubled.
 */
import { finestSpacing } from './record-spacing.js';

const CAPACITY = 1024;

/**
 * @typedef {{step: number, train: number, test: number}} Entry
 *
 * @typedef {object} LossHistory
 * @property {() => void} clear
 * @property {(step: number) => boolean} wants whether `step` should be recorded
 * @property {(step: number) => number} untilNext updates from `step` to the next one to record
 * @property {(step: number, train: number, test: number) => void} record
 * @property {(step: number) => void} truncateAfter removes what came after `step`
 * @property {(step: number) => LossHistory} upTo a copy that ends at `step`
 * @property {(present?: Entry|null) => import('../engine/protocol.js').History} copy of the entries before `present`, and that; of all without it
 */

/** @param {{entries: Entry[], spacing: number}} [from] @returns {LossHistory} */
export function createLossHistory(from = { entries: [], spacing: 1 }) {
  let { entries, spacing } = from;
  let next = 0;
  const thin = () => {
    entries = entries.filter((_, i) => i % 2 === 0);
    spacing *= 2;
  };
  return {
    clear() {
      entries = [];
      spacing = 1;
      next = 0;
    },
    wants: (step) => step >= next,
    untilNext: (step) => Math.max(1, next - step),
    record(step, train, test) {
      if (entries.at(-1)?.step === step) entries.pop();
      entries.push({ step, train, test });
      if (entries.length >= CAPACITY) thin();
      next = (entries.at(-1)?.step ?? step) + spacing;
    },
    truncateAfter(step) {
      entries = entries.filter((entry) => entry.step <= step);
      spacing = Math.min(spacing, finestSpacing(step, CAPACITY));
      next = (entries.at(-1)?.step ?? 0) + spacing;
    },
    upTo(step) {
      const copy = createLossHistory({ entries, spacing });
      copy.truncateAfter(step);
      return copy;
    },
    copy(present = null) {
      const known = present ? [...entries.filter(({ step }) => step < present.step), present] : entries;
      return {
        step: Float64Array.from(known, (entry) => entry.step),
        train: Float64Array.from(known, (entry) => entry.train),
        test: Float64Array.from(known, (entry) => entry.test),
      };
    },
  };
}
