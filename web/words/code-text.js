/** `t` for saving code, which is loaded when a menu of saving opens: with its words. */
import { code } from './en/code.js';
import { addEnglish, t } from './text.js';

addEnglish({ code });

export { t };
