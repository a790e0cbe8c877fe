/** Data that comes by itself: a file dropped on the page, or a table pasted. It is taken at once, whatever is there to read it. */

/** Fields that want what is pasted for themselves. */
const TYPING = 'textarea, select, dialog, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])';

/** @param {DragEvent} event */
export const bringsFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;

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

/** A table may be pasted wherever nothing is being typed. @param {(file: File) => void} loadFile @param {(text: string) => void} loadText */
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
