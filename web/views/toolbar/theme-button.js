/** Changes between the themes: as the system has it, light, dark. */
import { t } from '../../words/text.js';
import { changeIcon, setAttribute, setText } from '../shared/dom.js';
import { THEMES } from '../shared/theme.js';
import { createIconButton } from './icon-button.js';

/** @typedef {import('../shared/theme.js').Theme} Theme */

/** @param {import('../view-model.js').Actions} actions */
export function createThemeButton(actions) {
  /** @type {Theme} */
  let chosen = 'auto';
  const { button, text, picture } = createIconButton('', 'auto', '', () => actions.setTheme(themeAfter(chosen)));
  button.classList.add('icon-only', 'theme');
  return {
    element: button,
    /** @param {import('../view-model.js').Model} model */
    render({ theme }) {
      chosen = theme;
      const [name, next] = [theme, themeAfter(theme)].map((one) => t(`toolbar.themes.${one}`));
      changeIcon(picture, theme);
      setText(text, t('toolbar.theme', { name }));
      setAttribute(button, 'title', t('toolbar.themeHint', { name, next }));
    },
  };
}

const themeAfter = (/** @type {Theme} */ theme) => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
