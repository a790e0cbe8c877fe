/**
 * Settings that cannot be changed, because whoever made the link wanted it so.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./settings.js').SettingName} SettingName
 *
 * @typedef {object} LinkFrame what whoever made a link wants of the page
 * @property {string} title above it; '' for none
 * @property {string} task '' for none
 * @property {string[]} hide parts (`PARTS` of link/frame-fields.js) and settings that are not shown
 * @property {SettingName[]} lock settings that cannot be changed, of either network
 */
import { twinSettings } from './experiment.js';

/** Settings of the second network, or of the only one. @param {Experiment} experiment */
const second = (experiment) => twinSettings(experiment) ?? experiment.settings;

/**
 * A locked setting that `next` has otherwise than `now`, of either network; null where there is none. An experiment that comes from
 * elsewhere has a frame of its own, or none: it is not bound. A second network that is not there has what the first has.
 * @param {Experiment} next @param {Experiment} now @returns {SettingName|null}
 */
export function lockedBetween(next, now) {
  if (!now.frame || next.frame !== now.frame) return null;
  const isSameSet = next.axes.set?.id === now.axes.set?.id;
  const isOther = (/** @type {SettingName} */ name) =>
    next.settings[name] !== now.settings[name] ||
    second(next)[name] !== second(now)[name] ||
    (name === 'dataSet' && !isSameSet);
  return now.frame.lock.find(isOther) ?? null;
}
