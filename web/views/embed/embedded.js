/**
 * The page as a part of another one: what was chosen of it and nothing else, as compact as it gets, and a way to all of it. Loaded
 * where it is embedded.
 *
 * @typedef {import('../../link/embed-fields.js').LinkEmbed} LinkEmbed
 * @typedef {import('../view-model.js').Actions} Actions
 */

import { t } from '../../words/link-text.js';
import { EMBED_PARTS, panelOfPart, panelsIn } from '../../link/embed-fields.js';
import { html } from '../shared/dom.js';
import { openedStyles } from '../shared/opened-styles.js';
import { PART_PLACES } from '../shared/part-places.js';

const root = document.documentElement;
const sheet = new CSSStyleSheet();

/** @param {LinkEmbed} embed @param {Actions} actions */
export async function showEmbedded(embed, actions) {
  try {
    await openedStyles();
    if (!document.adoptedStyleSheets.includes(sheet)) begin(actions);
    sheet.replaceSync(rulesOf(embed.parts));
    actions.setTheme(embed.theme);
  } finally {
    root.dataset.embedded = 'shown';
    dispatchEvent(new Event('resize')); // what is drawn by the room that it has measures it anew
  }
}

/** @param {Actions} actions */
function begin(actions) {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.querySelector('.page')?.after(createWayOut(actions));
}

/** A link to all of the page, with the experiment as it stands when it is followed. @param {Actions} actions */
function createWayOut(actions) {
  const link = html(
    'a',
    { target: '_blank', rel: 'noopener', href: location.href.replace(/#.*/, '') },
    t('links.embed.open'),
  );
  const update = async () => {
    link.href = (await actions.addressWith({ embed: null })).href;
  };
  for (const type of ['pointerenter', 'pointerdown', 'focus', 'keydown']) link.addEventListener(type, update);
  return html('p', { class: 'embed-open' }, link);
}

/** Names were checked when the link was read: no text of a stranger is in the rules. @param {string[]} parts */
function rulesOf(parts) {
  const panels = panelsIn(parts);
  const isShown = (/** @type {string} */ part) =>
    parts.includes(part) || (part === 'network' && parts.includes('activation'));
  const hidden = EMBED_PARTS.filter((part) => !isShown(part)).map(
    (part) => PART_PLACES[part] ?? `#tab-${panelOfPart(part)}`,
  );
  if (panels.length === 0) hidden.push(PART_PLACES.panels);
  if (panels.length < 2) hidden.push('.panels-head');
  if (!parts.includes('network')) hidden.push('#network');
  if (!parts.some((part) => ['verdict', 'guide'].includes(part))) hidden.push('.story');
  if (!parts.some((part) => ['run', 'speed', 'stats', 'undo', 'compare'].includes(part))) hidden.push('#toolbar');
  if (!parts.some((part) => ['speed', 'stats', 'compare'].includes(part))) hidden.push('.phone-tools');
  return `${hidden.join()} { display: none !important; }`;
}
