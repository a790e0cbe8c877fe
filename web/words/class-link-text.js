/** `t` with the words of the dialog that makes a link for a class, which are loaded with it. */
import { classLink } from './en/class-link.js';
import { addEnglish, t } from './text.js';

addEnglish({ classLink });

export { t };
