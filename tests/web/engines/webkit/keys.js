// @ts-check
/** Keys by Playwright's names, as WebDriver writes them. */
import { Key } from 'selenium-webdriver';

/** @type {Record<string, string>} */
const NAMED = {
  Alt: Key.ALT,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Backspace: Key.BACK_SPACE,
  Control: Key.CONTROL,
  ControlOrMeta: Key.CONTROL,
  Delete: Key.DELETE,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  Meta: Key.META,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Shift: Key.SHIFT,
  Space: ' ',
  Tab: Key.TAB,
};

/** @param {string} name such as Enter, a or Shift+ArrowDown */
export function keysOf(name) {
  const parts = name === '+' ? ['+'] : name.split('+');
  return parts.map((part) => NAMED[part] ?? part.replace(/^Key(?=[A-Z]$)/, ''));
}
