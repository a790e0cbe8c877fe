/** The layers as a row of buttons, each with its gain: the one that is looked at is pressed. */
import { formatFactor } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setText } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';

/** @param {(layer: number) => void} onChoose from 0 */
export function createLayerGains(onChoose) {
  const element = html('div', { class: 'layer-gains', role: 'group', 'aria-label': t('slope.which') });
  const pool = createPool(element, () => {
    const button = html('button', { type: 'button' }, html('span'), html('b'));
    button.addEventListener('click', () => onChoose(buttons.indexOf(button)));
    return button;
  });
  /** @type {HTMLButtonElement[]} */
  let buttons = [];
  let chosen = -1;
  return {
    element,
    /** @param {Float64Array} gain one a layer; the last has none @param {number} layer that is looked at */
    draw(gain, layer) {
      buttons = pool(gain.length);
      buttons.forEach((button, i) => {
        const [name, factor] = button.children;
        setText(name, t('slope.layer', { layer: i + 1 }));
        setText(factor, i === gain.length - 1 ? t('slope.outputLayer') : formatFactor(gain[i]));
        setAttribute(button, 'aria-pressed', String(i === layer));
      });
      if (layer !== chosen) buttons[layer]?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
      chosen = layer;
    },
  };
}
