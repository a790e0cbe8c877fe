/**
 * What whoever made a link wants of the page: a title and a task above it, parts that are not shown, and settings that are not shown
 * or cannot be changed.
 *
 * @typedef {import('../experiment/locked-settings.js').LinkFrame} LinkFrame
 */
import { settingNames } from '../experiment/settings.js';
import { BadLink } from './fields.js';

/** Parts of the page that a link can leave out. */
export const PARTS = /** @type {const} */ ([
  'settings',
  'guide',
  'verdict',
  'activation',
  'network',
  'panels',
  'plot',
  'loss',
  'train',
  'step',
  'reset',
  'testPoints',
  'compare',
  'speed',
  'undo',
  'share',
]);

/** In the place of the names of all settings. */
const ALL = 'all';

/** How fast it trains is nobody's secret. */
export const LOCKABLE = settingNames.filter((name) => name !== 'speed');

export const FRAME_KEYS = ['title', 'task', 'hide', 'lock'];

export const LONGEST_TITLE = 120;
export const LONGEST_TASK = 2000;

/** @param {LinkFrame|null|undefined} frame @returns {[string, string][]} */
export function frameFields(frame) {
  if (!frame) return [];
  const lock = LOCKABLE.every((name) => frame.lock.includes(name)) ? ALL : frame.lock.join();
  return /** @type {[string, string][]} */ ([
    ['title', frame.title],
    ['task', frame.task],
    ['hide', frame.hide.join()],
    ['lock', lock],
  ]).filter(([, value]) => value);
}

/** @param {Map<string, string>} fields @returns {LinkFrame|null} null where the link wants nothing @throws {BadLink} */
export function readFrame(fields) {
  if (!FRAME_KEYS.some((key) => fields.has(key))) return null;
  const lock = fields.get('lock') === ALL ? LOCKABLE : namesIn(fields, 'lock', settingNames);
  return {
    title: textIn(fields, 'title', LONGEST_TITLE),
    task: textIn(fields, 'task', LONGEST_TASK),
    hide: namesIn(fields, 'hide', [...PARTS, ...settingNames]),
    lock,
  };
}

/** @param {Map<string, string>} fields @param {string} key @param {number} longest */
function textIn(fields, key, longest) {
  const text = fields.get(key) ?? '';
  if (text.length > longest) throw new BadLink({ code: 'text', key, value: String(longest) });
  return text;
}

/** @template {string} Name @param {Map<string, string>} fields @param {string} key @param {readonly Name[]} known @returns {Name[]} */
function namesIn(fields, key, known) {
  const names = (fields.get(key) ?? '').split(',').filter(Boolean);
  const wrong = names.find((name) => !known.some((one) => one === name));
  if (wrong !== undefined) throw new BadLink({ code: 'part', key, value: wrong });
  return [...new Set(known)].filter((name) => names.includes(name));
}
