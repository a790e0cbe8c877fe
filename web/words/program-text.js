/** `t` for programs that are listed, with what the panel of them says, which names the verbs: loaded when it is opened. */
import { program } from './en/program.js';
import { addEnglish } from './text.js';

addEnglish({ program });

export { t } from './verb-text.js';
