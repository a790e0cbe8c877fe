/** Data that a person drops on the page as a file, or pastes as text. */
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';

/** Fields that take what is pasted themselves. */
const TYPING = 'textarea, select, dialog, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])';

/** @param {DragEvent} event */
const bringsFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;

/** A file may be dropped anywhere on the page. @param {(file: File) => void} loadFile */
export function listenToDrops(loadFile) {
  addEventListener('dragover', (event) => {
    if (bringsFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    const dropped = event.dataTransfer?.files[0];
    if (dropped) loadFile(dropped);
  });
}

/**
 * A table may be pasted wherever nothing is being typed.
 * @param {(file: File) => void} loadFile
 * @param {(text: string) => void} loadText
 */
export function listenToPaste(loadFile, loadText) {
  document.addEventListener('paste', (event) => {
    const { target } = event;
    if ((target instanceof Element && target.closest(TYPING)) || document.querySelector('dialog[open]')) return;
    const pasted = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() !== '') loadText(text);
    else if (pasted) loadFile(pasted);
    else return;
    event.preventDefault();
  });
}

/** Says that a file may be dropped anywhere, while one is dragged over the page. */
export function showDropVeil() {
  const veil = html(
    'div',
    { class: 'import-veil', 'aria-hidden': 'true', hidden: '' },
    html('span', {}, t('import.drop')),
  );
  document.body.append(veil);
  addEventListener('dragover', (event) => {
    if (bringsFiles(event)) veil.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  addEventListener('drop', () => {
    veil.hidden = true;
  });
}
