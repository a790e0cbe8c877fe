/**
 * What a link says of how the experiment is shown.
 *
 * @typedef {object} LinkView
 * @property {string} [panel] the tab that is open, where it is not the first
 * @property {boolean} [test] whether test points are drawn
 * @property {boolean} [clean] whether it is the clean view
 * @property {LinkFrame|null} [frame] what whoever made it wants of the page
 * @property {LinkEmbed|null} [embed] what is shown of it inside another page
 *
 * @typedef {import('../experiment/locked-settings.js').LinkFrame} LinkFrame
 * @typedef {import('./embed-fields.js').LinkEmbed} LinkEmbed
 */
import { EMBED_KEYS, embedFields, panelIn, readEmbed } from './embed-fields.js';
import { BadLink } from './fields.js';
import { FRAME_KEYS, frameFields, readFrame } from './frame-fields.js';

/** A lesson of the course and its step, from 1: opened with the page (main.js). */
const LESSON_KEYS = ['lesson', 'lessonStep'];

export const VIEW_KEYS = ['panel', 'test', 'clean', ...FRAME_KEYS, ...EMBED_KEYS, ...LESSON_KEYS];

/** @param {LinkView} view @returns {[string, string][]} */
export const viewFields = ({ panel = '', test = false, clean = false, frame, embed }) =>
  /** @type {[string, string][]} */ ([
    ['panel', panel],
    ['test', test ? 'on' : ''],
    ['clean', clean ? 'on' : ''],
    ...frameFields(frame),
    ...embedFields(embed),
  ]).filter(([, value]) => value);

/** @param {Map<string, string>} fields @returns {LinkView} @throws {BadLink} */
export function readView(fields) {
  const panel = fields.get('panel') ?? '';
  if (!/^[a-z]{0,20}$/.test(panel)) throw new BadLink({ code: 'view', key: 'panel', value: panel });
  const embed = readEmbed(fields);
  return {
    ...{ panel: panelIn(panel, embed), test: isOn(fields, 'test'), clean: isOn(fields, 'clean') },
    ...{ frame: readFrame(fields), ...(embed ? { embed } : {}) },
  };
}

/** @param {Map<string, string>} fields @param {string} key @throws {BadLink} */
export function isOn(fields, key) {
  const value = fields.get(key) ?? 'off';
  if (value !== 'on' && value !== 'off') throw new BadLink({ code: 'onOff', key, value });
  return value === 'on';
}
