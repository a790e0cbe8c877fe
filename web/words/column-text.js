/** `t` for what is loaded with points of three and more columns, with its words. */
import { columns } from './en/columns.js';
import { addEnglish, t } from './text.js';

addEnglish({ columns });

export { t };
