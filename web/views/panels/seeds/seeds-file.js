/**
 * Opens what an exported script has written of several seeds or values. Of several values one is shown at a time.
 *
 * @typedef {import('../../../import/results-file.js').OpenedResults} OpenedResults
 */
import { decimal } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { MOST_RESULTS_BYTES, readResults } from '../../../import/results-file.js';
import { html, setShown } from '../../shared/dom.js';
import { labelledField } from '../form-fields.js';

/**
 * @param {(opened: OpenedResults, name: string) => void} onOpen
 * @param {(words: string) => void} onProblem
 * @param {() => void} onChoose another value
 */
export function createSeedsFile(onOpen, onProblem, onChoose) {
  const input = html('input', { type: 'file', accept: '.json,application/json', hidden: '' }),
    button = html('button', { type: 'button', title: t('seeds.openHint') }, t('seeds.open'));
  const values = html('select', { id: 'seeds-values' }),
    field = labelledField(values, t('seeds.values'));
  setShown(field, false);
  button.addEventListener('click', () => input.click());
  values.addEventListener('change', onChoose);
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const opened = file.size > MOST_RESULTS_BYTES ? { problem: 'size', run: 0 } : readResults(await file.text());
    if ('problem' in opened) {
      onProblem(t(`seeds.problems.${opened.problem}`, { name: file.name, run: opened.run ?? 0 }));
      return;
    }
    values.replaceChildren(...opened.groups.map(({ changes }, i) => new Option(nameOf(changes), String(i))));
    setShown(field, opened.groups.length > 1);
    onOpen(opened, file.name);
  });
  return {
    elements: [button, input, field],
    /** Which of the groups is chosen. */
    chosen: () => Number(values.value || 0),
    close: () => setShown(field, false),
  };
}

/** @param {[name: string, value: number][]} changes */
const nameOf = (changes) => changes.map(([name, value]) => `${name} ${decimal(String(value))}`).join(', ');
