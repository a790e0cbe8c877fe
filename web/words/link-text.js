/** `t` with the words on links, which are loaded with what reads and writes them. */
import { links } from './en/links.js';
import { addEnglish, t } from './text.js';

addEnglish({ links });

export { t };
