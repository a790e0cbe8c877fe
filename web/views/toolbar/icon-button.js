/** A button with an icon and a text beside it. */
import { html, icon } from '../shared/dom.js';

/**
 * @param {string} label
 * @param {import('../shared/dom.js').IconName} iconName
 * @param {string} title
 * @param {() => void} onClick
 */
export function createIconButton(label, iconName, title, onClick) {
  const text = html('span', { class: 'label' }, label);
  const picture = icon(iconName);
  const button = html('button', { type: 'button', title }, picture, text);
  button.addEventListener('click', onClick);
  return { button, text, picture };
}
