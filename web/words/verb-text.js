/** `t` for the verbs, which are loaded when their panel is opened or one is made: with their words. */
import { verbs } from './en/verbs.js';
import { addEnglish, t } from './text.js';

addEnglish({ verbs });

export { t };
