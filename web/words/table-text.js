/** `t` for what is loaded when a file is opened: with the words on tables, which the first view does not need. */
import { tables } from './en/tables.js';
import { addEnglish, t } from './text.js';

addEnglish({ tables });

export { t };
