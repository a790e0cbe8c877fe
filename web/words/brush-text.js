/** `t` with the words of the brush, which are loaded with it. */
import { brush } from './en/brush.js';
import { addEnglish, t } from './text.js';

addEnglish({ brush });

export { t };
