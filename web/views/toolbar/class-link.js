/**
 * The dialog in which a teacher makes a link: a title and a task, what is shown, and which settings are locked or not shown.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/locked-settings.js').LinkFrame} LinkFrame
 * @typedef {'free'|'locked'|'hidden'} Use of a setting
 * @typedef {{element: HTMLElement, read: () => Pick<LinkFrame, 'hide'|'lock'>}} Choices
 */

import { t } from '../../words/class-link-text.js';
import { settingLabel } from '../../words/setting-names.js';
import { LOCKABLE, LONGEST_TASK, LONGEST_TITLE, PARTS } from '../../link/frame-fields.js';
import { copyText } from '../shared/copy-text.js';
import { openDialog } from '../shared/dialog.js';
import { html, setShown, setText } from '../shared/dom.js';

/** @type {Use[]} */
const USES = ['free', 'locked', 'hidden'];

/** @param {Actions} actions */
export function openClassLink(actions) {
  const { frame = null } = actions.model().experiment;
  const heading = html('input', { type: 'text', maxlength: String(LONGEST_TITLE) }),
    task = html('textarea', { rows: '4', maxlength: String(LONGEST_TASK) });
  heading.value = frame?.title ?? '';
  task.value = frame?.task ?? '';
  const parts = createParts(frame),
    settings = createSettings(frame),
    result = createResult();
  const form = html(
    'form',
    { class: 'import-form class-link' },
    html('h2', { id: 'class-link-title' }, t('classLink.title')),
    html('p', {}, t('classLink.intro')),
    html('label', {}, t('classLink.heading'), heading),
    html('label', {}, t('classLink.task'), task),
    parts.element,
    settings.element,
    result.element,
  );
  const dialog = html('dialog', { class: 'import-dialog', 'aria-labelledby': 'class-link-title' }, form);
  let latest = 0;
  async function update() {
    const mine = ++latest;
    const hide = [...parts.read().hide, ...settings.read().hide];
    const { lock } = settings.read();
    const asked = { title: heading.value.trim(), task: task.value.trim(), hide, lock };
    const { href, whole } = await actions.addressWith({ frame: asked });
    if (mine === latest) result.show(whole ? href : null);
  }
  form.addEventListener('input', () => void update());
  form.addEventListener('submit', (event) => event.preventDefault());
  result.close.addEventListener('click', () => dialog.close());
  if (openDialog(dialog)) void update();
}

/** @param {LinkFrame|null} frame @returns {Choices} */
function createParts(frame) {
  const boxes = PARTS.map((part) => {
    const box = html('input', { type: 'checkbox' });
    box.checked = !frame?.hide.includes(part);
    return { part, box, label: html('label', {}, box, t(`classLink.parts.${part}`)) };
  });
  return {
    element: html(
      'fieldset',
      { class: 'class-link-parts' },
      html('legend', {}, t('classLink.shown')),
      ...boxes.map(({ label }) => label),
    ),
    read: () => ({ hide: boxes.flatMap(({ part, box }) => (box.checked ? [] : [part])), lock: [] }),
  };
}

/** @param {LinkFrame|null} frame @returns {Choices} */
function createSettings(frame) {
  const rows = LOCKABLE.map((name) => {
    const use = frame?.hide.includes(name) ? 'hidden' : frame?.lock.includes(name) ? 'locked' : 'free';
    const select = createUses(USES, use);
    return { name, select, label: html('label', {}, settingLabel(name), select) };
  });
  const all = createUses(['mixed', ...USES], 'mixed');
  all.addEventListener('input', () => {
    if (all.value !== 'mixed') for (const { select } of rows) select.value = all.value;
  });
  for (const { select } of rows)
    select.addEventListener('input', () => {
      all.value = 'mixed';
    });
  const used = (/** @type {Use} */ use) => rows.flatMap(({ name, select }) => (select.value === use ? [name] : []));
  return {
    element: html(
      'details',
      { class: 'class-link-settings' },
      html('summary', {}, t('classLink.settings')),
      html('label', { class: 'class-link-all' }, t('classLink.all'), all),
      ...rows.map(({ label }) => label),
    ),
    read: () => ({ hide: used('hidden'), lock: used('locked') }),
  };
}

/** @param {string[]} uses @param {string} chosen */
function createUses(uses, chosen) {
  const options = uses.map((value) => html('option', { value }, t(`classLink.${value}`)));
  const select = html('select', {}, ...options);
  select.value = chosen;
  return select;
}

/** The link, and what can be done with it. */
function createResult() {
  const link = html('input', { type: 'text', readonly: '' }),
    said = html('p', { role: 'status' });
  const look = html('a', { target: '_blank', rel: 'noopener' }, t('classLink.look')),
    copy = html('button', { type: 'button', class: 'primary' }, t('classLink.copy')),
    close = html('button', { type: 'button' }, t('classLink.close'));
  link.addEventListener('focus', () => link.select());
  copy.addEventListener('click', async () => {
    const isCopied = await copyText(link.value);
    setText(said, t(isCopied ? 'classLink.copied' : 'classLink.notCopied'));
  });
  const buttons = html('div', { class: 'import-buttons' }, look, close, copy);
  return {
    close,
    element: html('div', { class: 'class-link-result' }, html('label', {}, t('classLink.link'), link), said, buttons),
    /** @param {string|null} href null: there is none */
    show(href) {
      link.value = href ?? '';
      look.href = href ?? '';
      for (const part of [look, copy]) setShown(part, href !== null);
      setText(said, href === null ? t('classLink.tooLong') : '');
    },
  };
}
