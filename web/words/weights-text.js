/** `t` with the words on files of weights, which are loaded with what reads and writes them. */
import { weights } from './en/weights.js';
import { addEnglish, t } from './text.js';

addEnglish({ weights });

export { t };
