/**
 * What whoever made the link wants: a title and a task stand above the page, and what is not wanted is left out. Loaded with
 * such a link.
 *
 * @typedef {import('../../experiment/locked-settings.js').LinkFrame} LinkFrame
 */
import { t } from '../../words/link-text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { fieldOf, hidingRules } from '../shared/hidden-parts.js';
import { openedStyles } from '../shared/opened-styles.js';

/** Also of what is made later. */
const sheet = new CSSStyleSheet();
const title = html('h2', { class: 'assignment-title' }),
  task = html('p', { class: 'assignment-task' });
const box = html('section', { class: 'assignment card', 'aria-label': t('links.assignment'), hidden: '' }, title, task);

/** @param {LinkFrame|null} frame null: all of the page, and nothing above it */
export async function showAssignment(frame) {
  await openedStyles();
  if (!box.isConnected) document.querySelector('.page')?.before(box);
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  setText(title, frame?.title ?? '');
  setText(task, frame?.task ?? '');
  setShown(box, Boolean(frame?.title || frame?.task));
  sheet.replaceSync(rulesOf(frame));
  // What is drawn by the room that it has measures it anew.
  dispatchEvent(new Event('resize'));
}

/** Names were checked when the link was read: no text of a stranger is in the rules. @param {LinkFrame|null} frame */
function rulesOf(frame) {
  const lock = frame?.lock ?? [];
  // What is to be tried next changes settings, and says so: where some are locked it would promise too much.
  const hide = lock.length > 0 ? [...(frame?.hide ?? []), 'guide'] : (frame?.hide ?? []);
  const locked = lock.map(fieldOf);
  return [
    ...hidingRules(hide),
    ...locked.map(
      (place) =>
        `${place} :is(input, select, button) { border-style: dashed; color: var(--mute); cursor: not-allowed; }`,
    ),
  ].join('\n');
}
