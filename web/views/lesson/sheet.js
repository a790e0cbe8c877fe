/**
 * A page to be read or printed, over the page of the experiment: white paper with Print and Close.
 *
 * @typedef {object} Sheet
 * @property {HTMLElement} paper what is read and printed
 * @property {(on: boolean) => void} allowPrint
 * @property {() => void} close
 */
import { t } from '../../words/lesson-text.js';
import { openDialog } from '../shared/dialog.js';
import { html } from '../shared/dom.js';

/** While one is open, it is what is printed. */
const root = document.documentElement;

/** @param {string} title @param {() => void} [onClose] @param {() => boolean} [mayClose] asked before it closes @returns {Sheet|null} null where one is open already */
export function openSheet(title, onClose = () => {}, mayClose = () => true) {
  const print = html('button', { type: 'button', class: 'primary' }, t('lesson.pages.print')),
    close = html('button', { type: 'button' }, t('lesson.pages.close'));
  const paper = html('article', { class: 'sheet-paper' });
  const dialog = html(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'sheet-title' },
    html('header', { class: 'sheet-bar' }, html('h2', { id: 'sheet-title' }, title), print, close),
    // Reached by keyboard, it scrolls.
    html('div', { class: 'sheet-scroll', tabindex: '0', role: 'region', 'aria-label': title }, paper),
  );
  // What the paper is called where it is saved as a file.
  const before = document.title;
  print.addEventListener('click', () => window.print());
  const askToClose = () => mayClose() && dialog.close();
  close.addEventListener('click', askToClose);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    askToClose();
  });
  dialog.addEventListener('close', () => {
    delete root.dataset.sheet;
    document.title = before;
    onClose();
  });
  if (!openDialog(dialog)) return null;
  root.dataset.sheet = 'open';
  document.title = title;
  return {
    paper,
    allowPrint: (on) => {
      print.disabled = !on;
    },
    close: askToClose,
  };
}
