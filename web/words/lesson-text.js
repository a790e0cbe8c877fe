/** `t` with the words on lessons, which are loaded with the first lesson. */
import { lesson } from './en/lesson.js';
import { addEnglish, t } from './text.js';

addEnglish({ lesson });

export { t };
