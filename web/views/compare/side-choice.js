/** Which of two networks is shown where there is room for one. */
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';

const SIDES = /** @type {const} */ (['a', 'b']);

/** @param {(side: 'a'|'b') => void} onChoose */
export function createSideChoice(onChoose) {
  const radios = SIDES.map((side) => createRadio(side, onChoose));
  const options = radios.map((radio, i) =>
    html('label', {}, radio, html('span', { class: `twin-${SIDES[i]}` }, SIDES[i].toUpperCase())),
  );
  const label = html('span', { class: 'twin-label', 'aria-hidden': 'true' }, t('compare.show'));
  const group = { class: 'segmented small', role: 'radiogroup', 'aria-label': t('compare.show') };
  return {
    element: html('span', { class: 'twin-sides' }, label, html('span', group, ...options)),
    /** @param {'a'|'b'} side */
    render(side) {
      radios.forEach((radio, i) => {
        radio.checked = SIDES[i] === side;
      });
    },
  };
}

/** @param {'a'|'b'} side @param {(side: 'a'|'b') => void} onChoose */
function createRadio(side, onChoose) {
  const name = t('compare.network', { side: side.toUpperCase() });
  const radio = html('input', { type: 'radio', name: 'twin-side', value: side, 'aria-label': name });
  radio.addEventListener('change', () => onChoose(side));
  return radio;
}
