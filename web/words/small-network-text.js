/** `t` for the offer of a small network, in panels that are loaded when they are opened: with its words. */
import { smallNetwork } from './en/small-network.js';
import { addEnglish, t } from './text.js';

addEnglish({ smallNetwork });

export { t };
