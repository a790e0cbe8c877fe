/** `t` with the words on a person's own data sets, which are loaded with their tiles. */
import { ownSets } from './en/own-sets.js';
import { addEnglish, t } from './text.js';

addEnglish({ ownSets });

export { t };
