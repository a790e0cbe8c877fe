/** `t` for panels that are loaded when they are opened: with their words, which the first view does not need. */
import { landscape } from './en/landscape.js';
import { seeds } from './en/seeds.js';
import { expansion, why } from './en/why.js';
import { addEnglish, t } from './text.js';

addEnglish({ expansion, landscape, seeds, why });

export { t };
