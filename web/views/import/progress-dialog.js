/** Says how much of a large file is read, and lets a person cancel it. */
import { formatPercent } from '../../words/format.js';
import { shownText } from '../../words/shown-text.js';
import { t } from '../../words/table-text.js';
import { html, setText } from '../shared/dom.js';

/** A file that is read by then shows no dialog. */
const PATIENCE_MS = 400;

/** @param {string} name of the file @param {() => void} onCancel */
export function createProgressDialog(name, onCancel) {
  const bar = html('progress', { max: '1', value: '0', 'aria-label': t('tables.reading', { name: shownText(name) }) }),
    text = html('p', {}, ''),
    cancel = html('button', { type: 'button' }, t('tables.cancel'));
  const body = html(
    'div',
    { class: 'import-form' },
    html('h2', { id: 'import-reading' }, t('tables.reading', { name: shownText(name) })),
    bar,
    text,
    html('div', { class: 'import-buttons' }, cancel),
  );
  const dialog = html('dialog', { class: 'import-dialog import-progress', 'aria-labelledby': 'import-reading' }, body);
  let done = false;
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    if (!done) onCancel();
    dialog.remove();
  });
  const timer = setTimeout(() => {
    document.body.append(dialog);
    dialog.showModal();
  }, PATIENCE_MS);
  return {
    /** @param {number} share 0 … 1 */
    show(share) {
      bar.value = share;
      setText(text, t('tables.readShare', { percent: formatPercent(share) }));
    },
    close() {
      done = true;
      clearTimeout(timer);
      if (dialog.open) dialog.close();
    },
  };
}
