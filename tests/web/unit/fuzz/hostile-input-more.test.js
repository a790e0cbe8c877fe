/** The other half of the entrances. */
import { tryAll } from './try-all.js';

tryAll(1);
