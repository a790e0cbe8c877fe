/**
 * The loss over a whole run in little memory: of the steps that `loss-steps.js` names. What a longer run no longer shows is
 * kept, so that a run that goes back and continues from there has the record of one that never went further.
 */
import { createLossSteps, shownSpacing } from './loss-steps.js';

/**
 * @typedef {{step: number, train: number, test: number}} Entry
 *
 * @typedef {object} LossHistory
 * @property {(size: Parameters<typeof createLossSteps>[0]) => void} begin forgets all; another network, or other data
 * @property {(step: number) => boolean} takes whether `step` is one of those recorded
 * @property {(step: number) => boolean} wants whether it is, and is not recorded yet
 * @property {(step: number) => number} untilNext updates from `step` to the next one to record
 * @property {(step: number, train: number, test: number) => void} record
 * @property {() => import('../engine/protocol.js').History} all entries, also those that are not shown
 * @property {(losses: import('../engine/protocol.js').History, step: number) => void} resume takes those of a run that was saved, up to `step`
 * @property {(end: Entry) => void} endAt where the run stands while a step before that is looked at
 * @property {(step: number) => void} truncateAfter removes what came after `step`
 * @property {(step: number) => LossHistory} upTo a copy that ends at `step`
 * @property {(present?: Entry|null) => import('../engine/protocol.js').History} copy of what is shown of the entries before `present`, and that; without it of all
 */

/** @param {{entries: Entry[], steps: import('./loss-steps.js').LossSteps}} [from] @returns {LossHistory} */
export function createLossHistory(from = { entries: [], steps: createLossSteps({ weights: 1, samples: 1 }) }) {
  let { entries, steps } = from;
  /** @type {Entry|null} */
  let end = null;
  const last = () => entries.at(-1)?.step ?? -1;
  return {
    begin(size) {
      steps = createLossSteps(size);
      entries = [];
      end = null;
    },
    takes: (step) => steps.has(step),
    wants: (step) => steps.has(step) && last() !== step,
    untilNext: (step) => steps.after(step) - step,
    record(step, train, test) {
      if (last() === step) entries.pop();
      entries.push({ step, train, test });
    },
    all: () => asColumns(entries),
    resume(losses, step) {
      entries = Array.from(losses.step, (at, i) => ({ step: at, train: losses.train[i], test: losses.test[i] })).filter(
        (entry) => entry.step <= step,
      );
    },
    endAt(entry) {
      end = entry;
    },
    truncateAfter(step) {
      entries = entries.filter((entry) => entry.step <= step);
      end = null;
    },
    upTo: (step) => createLossHistory({ entries: entries.filter((entry) => entry.step <= step), steps }),
    copy: (present = end) => asColumns(shownOf(entries, present)),
  };
}

/** @param {Entry[]} entries @param {Entry|null} present */
function shownOf(entries, present) {
  const length = present?.step ?? entries.at(-1)?.step ?? 0,
    spacing = shownSpacing(length);
  const shown = entries.filter(({ step }) => step % spacing === 0 && (!present || step < present.step));
  return present ? [...shown, present] : shown;
}

/** @param {Entry[]} entries @returns {import('../engine/protocol.js').History} */
const asColumns = (entries) => ({
  step: Float64Array.from(entries, ({ step }) => step),
  train: Float64Array.from(entries, ({ train }) => train),
  test: Float64Array.from(entries, ({ test }) => test),
});
