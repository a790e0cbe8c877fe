/** `t` with the words of the dialog that makes a frame for another page, which are loaded with it. */
import { embedding } from './en/embedding.js';
import { addEnglish, t } from './text.js';

addEnglish({ embedding });

export { t };
