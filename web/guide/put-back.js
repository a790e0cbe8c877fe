/**
 * What a step has set otherwise than it was, besides the activation that it speaks of: who goes on by hand can have it put
 * back.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./steps.js').StepName} StepName
 */
import { settingNames } from '../experiment/settings.js';
import { settingsOfStep } from './steps.js';

/** What the steps speak of themselves. @type {(keyof Settings)[]} */
const SPOKEN_OF = ['activation', 'activations'];

/**
 * The values that were there before the steps, of all settings that are still as the step has set them.
 * @param {StepName|null} name of the step that was taken last @param {Settings|null} before @param {Settings} now
 * @returns {Partial<Settings>}
 */
export function toPutBack(name, before, now) {
  if (name === null || before === null) return {};
  const set = settingsOfStep(name);
  const isLeft = (/** @type {keyof Settings} */ each) =>
    each in set && !SPOKEN_OF.includes(each) && now[each] === set[each] && now[each] !== before[each];
  return Object.fromEntries(settingNames.filter(isLeft).map((each) => [each, before[each]]));
}
