/** Marks in the list of losses which cannot be chosen and which restart the run: both depend on the data and the output. */
import { dataFactsOf } from '../../experiment/points.js';
import { resolveConflicts, restartsRun } from '../../experiment/setting-constraints.js';
import { setText } from '../shared/dom.js';

/** @param {HTMLSelectElement} select */
export function createLossChoiceMarks(select) {
  const labels = [...select.options].map(({ text }) => text);
  /** @type {unknown[]} */
  let drawn = [];
  return {
    render(
      /** @type {import('../../experiment/settings.js').Settings} */ settings,
      /** @type {import('../../experiment/points.js').Points} */ points,
    ) {
      if (drawn[0] === settings && drawn[1] === points.label) return;
      drawn = [settings, points.label];
      const data = dataFactsOf(points);
      [...select.options].forEach((option, i) => {
        const wish = { loss: option.value };
        option.disabled = resolveConflicts({ ...settings, ...wish }, wish, data).refusal !== null;
        setText(option, restartsRun(settings, wish, data) ? `${labels[i]} ↺` : labels[i]);
      });
    },
  };
}
