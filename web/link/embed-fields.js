/**
 * What a page that shows this one in a frame wants to see of it.
 *
 * @typedef {object} LinkEmbed
 * @property {string[]} parts of `EMBED_PARTS`; nothing else is shown
 * @property {'auto'|'light'|'dark'} theme
 * @property {''|'en'|'de'} lang the language; '': the browser's
 */
import { BadLink } from './fields.js';

/** Panels of the closer look, by their names there; the first one is called after what it shows. */
const PANEL_PARTS = /** @type {const} */ ([
  'bars',
  'verbs',
  'code',
  'slope',
  'neuron',
  'why',
  'distributions',
  'spectrum',
  'seeds',
  'landscape',
  'numbers',
]);

/** In the order in which they stand. */
export const EMBED_PARTS = /** @type {const} */ ([
  'run',
  'speed',
  'stats',
  'undo',
  'compare',
  'verdict',
  'guide',
  'activation',
  'network',
  ...PANEL_PARTS,
  'plot',
  'loss',
  'settings',
]);

/** Where none is named. */
export const USUAL_PARTS = ['run', 'plot', 'bars'];

export const EMBED_KEYS = ['embed', 'theme', 'lang'];

const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);
const EMBED_LANGUAGES = /** @type {const} */ (['', 'en', 'de']);

/** The name of a part as that of a panel. @param {string} part */
export const panelOfPart = (part) => (part === 'bars' ? 'gradients' : part);

/** The panels among parts. @param {readonly string[]} parts @returns {string[]} */
export const panelsIn = (parts) => parts.filter((part) => PANEL_PARTS.some((panel) => panel === part)).map(panelOfPart);

/** The panel that is open: one of the chosen ones, if any are. @param {string} panel @param {LinkEmbed|null} embed */
export function panelIn(panel, embed) {
  const panels = panelsIn(embed?.parts ?? []);
  return panels.length === 0 || panels.includes(panel || 'gradients') ? panel : panels[0].replace('gradients', '');
}

/** @param {LinkEmbed|null|undefined} embed @returns {[string, string][]} */
export function embedFields(embed) {
  if (!embed) return [];
  const theme = embed.theme === 'auto' ? '' : embed.theme;
  return [['embed', embed.parts.join()], ...pairs({ theme, lang: embed.lang })];
}

/** @param {Record<string, string>} fields @returns {[string, string][]} those that say something */
const pairs = (fields) => Object.entries(fields).filter(([, value]) => value);

/** @param {Map<string, string>} fields @returns {LinkEmbed|null} null where the page stands by itself @throws {BadLink} */
export function readEmbed(fields) {
  const text = fields.get('embed');
  if (text === undefined) return null;
  const parts = text.split(',').filter(Boolean);
  const wrong = parts.find((part) => !isPart(part));
  if (wrong !== undefined) throw new BadLink({ code: 'part', key: 'embed', value: wrong });
  return {
    parts: parts.length > 0 ? [...new Set(parts)] : USUAL_PARTS,
    ...looksOf(fields),
  };
}

/** The same of a link that says it in another way, or cannot be opened: in the frame there is only what was asked for, or the usual. @param {string} hash @returns {LinkEmbed} */
export function embedAnyhow(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const parts = (fields.get('embed') ?? '').split(',').filter(isPart);
  return { parts: parts.length > 0 ? [...new Set(parts)] : USUAL_PARTS, ...looksOf(fields) };
}

/** A view with what the address of the frame asks for, where its link does not say. @param {import('./view-fields.js').LinkView} view @param {string} hash @returns {import('./view-fields.js').LinkView} */
export function embeddedView(view, hash) {
  const embed = view.embed ?? embedAnyhow(hash);
  return { ...view, embed, panel: panelIn(view.panel ?? '', embed) };
}

/** A hash of another page, without what this one was asked for. @param {string} hash */
export const withoutEmbed = (hash) =>
  hash
    .replace(/^#/, '')
    .split('&')
    .filter((field) => !EMBED_KEYS.includes(field.split('=')[0]))
    .join('&');

const isPart = (/** @type {string} */ name) => EMBED_PARTS.some((part) => part === name);

/** Where a page asks for a look or a language that there is not, the visitor's own are better than no experiment. @param {{get: (key: string) => string|null|undefined}} fields */
const looksOf = (fields) => ({
  theme: THEMES.find((one) => one === fields.get('theme')) ?? 'auto',
  lang: EMBED_LANGUAGES.find((one) => one === fields.get('lang')?.toLowerCase().split('-')[0]) ?? '',
});
