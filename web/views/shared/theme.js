/**
 * Light or dark: the system's choice, until the person makes their own. The resolved theme stands in
 * `data-theme` of the root element, where the style sheet finds it.
 *
 * @typedef {'auto'|'light'|'dark'} Theme
 */

import { readStored, store } from '../../experiment/storage.js';

const KEY = 'theme';
/** @type {Theme[]} */
export const THEMES = ['auto', 'light', 'dark'];

/**
 * @param {(dark: boolean, chosen: Theme) => void} onChange called now and whenever either changes
 * @returns {{set: (theme: Theme) => void, chosen: () => Theme, forceLight: (on: boolean) => void}} `forceLight`: for paper
 */
export function startTheme(onChange) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = remembered(),
    forced = false;
  const apply = () => {
    const dark = !forced && (chosen === 'auto' ? system.matches : chosen === 'dark');
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    onChange(dark, chosen);
  };
  system.addEventListener('change', apply);
  apply();
  return {
    set(theme) {
      chosen = theme;
      store(KEY, theme);
      apply();
    },
    chosen: () => chosen,
    forceLight(on) {
      forced = on;
      apply();
    },
  };
}

/** Where nothing is stored the choice lasts as long as the page. @returns {Theme} */
function remembered() {
  const theme = /** @type {Theme} */ (readStored(KEY));
  return THEMES.includes(theme) ? theme : 'auto';
}
