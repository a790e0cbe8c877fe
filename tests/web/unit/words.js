// @ts-check
/** For tests of what comes with the second part of the page: its words, as the page has them by then. */
import { addWords } from '../../../web/words/text.js';

await addWords('rest');
