/** `t` for figures that are saved, with their words and those of the panels that they are of. */
import { figures } from './en/figures.js';
import { trial } from './en/trial.js';
import { t } from './panel-text.js';
import { addEnglish } from './text.js';

addEnglish({ figures, trial });

export { t };
