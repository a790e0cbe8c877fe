/** `t` with the words of the list of remedies and of their trial, which are loaded with it. */
import { fixes } from './en/fixes.js';
import { trial } from './en/trial.js';
import { addEnglish, t } from './text.js';

addEnglish({ fixes, trial });

export { t };
