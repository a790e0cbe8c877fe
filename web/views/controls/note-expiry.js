/** Removes the notes beside controls once they are out of date: with the next change of another setting. */
import { settingNames } from '../../experiment/settings.js';
import { setText } from '../shared/dom.js';

/** @typedef {import('../../experiment/settings.js').Settings} Settings */
/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** @param {Map<SettingName, {note: HTMLElement}>} controls which may grow @returns {(settings: Settings) => void} called with the settings of each drawing */
export function createNoteExpiry(controls) {
  /** The settings when each note was written. @type {Map<SettingName, Settings>} */
  const since = new Map();
  return (settings) => {
    for (const [name, { note }] of controls) {
      const then = since.get(name);
      if (note.textContent === '') since.delete(name);
      else if (!then) since.set(name, settings);
      else if (hasOtherChanged(name, then, settings)) setText(note, '');
    }
  };
}

/** The setting's own value may come later than its note: points take a while to be made. @param {SettingName} name @param {Settings} then @param {Settings} now */
const hasOtherChanged = (name, then, now) =>
  then !== now && settingNames.some((other) => other !== name && then[other] !== now[other]);
