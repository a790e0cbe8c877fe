/** `t` with the words on a person's own experiments, which are loaded with their dialog. */
import { experiments } from './en/experiments.js';
import { addEnglish, t } from './text.js';

addEnglish({ experiments });

export { t };
