/** `t` for figures that a lesson reproduces, which come with the lesson: with their words. */
import { reproduce } from './en/reproduce.js';
import { addEnglish, t } from './text.js';

addEnglish({ reproduce });

export { t };
