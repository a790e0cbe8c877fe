/**
 * The dialog that makes a frame for another page: what is shown in it, its colours and its size, as it would look, and the HTML to copy.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../link/embed-fields.js').LinkEmbed} LinkEmbed
 */
import { t } from '../../words/embed-text.js';
import { EMBED_PARTS, USUAL_PARTS } from '../../link/embed-fields.js';
import { html, setText } from '../shared/dom.js';
import { elementHtml, frameHtml } from './embed-html.js';

const SIZE = { width: 640, height: 480, least: 240, most: 3000 };
/** Another look at each letter that is typed would load too much. */
const DELAY_MS = 300;

/** @param {Actions} actions */
export function openEmbedDialog(actions) {
  const parts = createParts(),
    theme = createTheme(),
    size = createSize(),
    preview = html('iframe', { title: t('embedding.preview') }),
    frame = createSnippet(t('embedding.frame'), t('embedding.copyFrame')),
    element = createSnippet(t('embedding.element'), t('embedding.copyElement'));
  const problem = html('p', { role: 'status' });
  const close = html('button', { type: 'button' }, t('embedding.close'));
  const form = html(
    'form',
    { class: 'import-form class-link' },
    html('h2', { id: 'embed-dialog-title' }, t('embedding.title')),
    html('p', {}, t('embedding.intro')),
    parts.element,
    html('div', { class: 'embed-look' }, theme.element, size.element),
    html(
      'div',
      { class: 'embed-preview', tabindex: '0', role: 'group', 'aria-label': t('embedding.preview') },
      preview,
    ),
    problem,
    frame.element,
    element.element,
    html('div', { class: 'import-buttons' }, close),
  );
  const dialog = html('dialog', { class: 'import-dialog embed-dialog', 'aria-labelledby': 'embed-dialog-title' }, form);
  let latest = 0,
    timer = 0;

  async function update() {
    const mine = ++latest;
    /** @type {LinkEmbed} */
    const embed = { parts: parts.read(), theme: theme.read(), lang: '' };
    const { href, whole } = await actions.addressWith({ embed, clean: false });
    if (mine !== latest) return;
    const { width, height } = size.read();
    Object.assign(preview.style, { width: `${width}px`, height: `${height}px` });
    if (preview.src !== href) preview.src = href;
    setText(problem, whole ? '' : t('embedding.tooLong'));
    frame.show(frameHtml(href, width, height));
    element.show(elementHtml(href, embed, width, height));
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(update, DELAY_MS);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  void update();
}

function createParts() {
  const boxes = EMBED_PARTS.map((part) => {
    const box = html('input', { type: 'checkbox' });
    box.checked = USUAL_PARTS.includes(part);
    return { part, box, label: html('label', {}, box, t(`embedding.parts.${part}`)) };
  });
  const labels = boxes.map(({ label }) => label);
  return {
    element: html('fieldset', { class: 'class-link-parts' }, html('legend', {}, t('embedding.shown')), ...labels),
    read: () => boxes.flatMap(({ part, box }) => (box.checked ? [part] : [])),
  };
}

function createTheme() {
  /** @type {LinkEmbed['theme'][]} */
  const themes = ['auto', 'light', 'dark'];
  const select = html('select', {}, ...themes.map((value) => html('option', { value }, t(`embedding.${value}`))));
  return {
    element: html('label', {}, t('embedding.theme'), select),
    read: () => themes[Math.max(0, select.selectedIndex)],
  };
}

function createSize() {
  /** @param {'width'|'height'} name */
  const field = (name) => {
    const input = html('input', { type: 'number', min: String(SIZE.least), max: String(SIZE.most), step: '10' });
    input.value = String(SIZE[name]);
    return input;
  };
  const width = field('width'),
    height = field('height');
  const within = (/** @type {HTMLInputElement} */ input, /** @type {number} */ usual) =>
    Math.min(SIZE.most, Math.max(SIZE.least, Math.round(Number(input.value)) || usual));
  return {
    element: html(
      'div',
      { class: 'embed-size' },
      html('label', {}, t('embedding.width'), width),
      html('label', {}, t('embedding.height'), height),
    ),
    read: () => ({ width: within(width, SIZE.width), height: within(height, SIZE.height) }),
  };
}

/** HTML to copy. @param {string} label @param {string} copyLabel */
function createSnippet(label, copyLabel) {
  const text = html('textarea', { readonly: '', rows: '3', spellcheck: 'false' }),
    copy = html('button', { type: 'button' }, copyLabel),
    said = html('span', { role: 'status' });
  text.addEventListener('focus', () => text.select());
  copy.addEventListener('click', async () => {
    const isCopied = await navigator.clipboard.writeText(text.value).then(
      () => true,
      () => false,
    );
    setText(said, t(isCopied ? 'embedding.copied' : 'embedding.notCopied'));
  });
  return {
    element: html(
      'div',
      { class: 'class-link-result' },
      html('label', {}, label, text),
      html('div', { class: 'import-buttons' }, said, copy),
    ),
    /** @param {string} snippet */
    show(snippet) {
      text.value = snippet;
      setText(said, '');
    },
  };
}
