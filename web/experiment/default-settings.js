/** Those that the page opens with. The build writes them out: the worker needs no more of the table of all settings. */
import { defaultSettings } from './settings.js';

export const usualSettings = defaultSettings();
