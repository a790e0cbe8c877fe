/** The choice of what the network's links show, and the legend of their colours and widths. */
import { exactValue, formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { largestWeight } from './link-painter.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */
/** @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout */
/** @typedef {import('./link-painter.js').LinkQuantity} LinkQuantity */

/** @type {LinkQuantity[]} */
const QUANTITIES = ['weights', 'gradients', 'updates'];

/** @param {import('../view-model.js').Actions} actions */
export function createLinkLegend(actions) {
  const select = createQuantityChoice(actions);
  const signs = [
    html('span', { class: 'net-positive' }, t('network.positive')),
    html('span', { class: 'net-negative' }, t('network.negative')),
  ];
  const widest = html('data');
  const biasDot = html('span', { class: 'net-bias-dot' }, t('network.biasDot'));
  const note = html('span', { class: 'net-note' });
  const element = html('p', { class: 'net-legend' }, ...signs, widest, biasDot, note);
  return {
    choice: html('div', { class: 'net-choice' }, html('label', { for: select.id }, t('network.linksShow')), select),
    element,

    /** @param {Model} model @param {Snapshot} snapshot @param {NetworkLayout} layout */
    draw(model, { links, round }, layout) {
      const isTooNarrow = layout.every > 1;
      const largest = links?.shown ? largestWeight(links.shown) : 0;
      select.disabled = !links || isTooNarrow;
      if (select.value !== model.links) select.value = model.links;
      for (const part of [...signs, widest, biasDot]) setShown(part, largest > 0 && !isTooNarrow);
      setText(widest, t('network.widest', { value: formatNumber(largest, 3) }));
      setAttribute(widest, 'value', exactValue(largest));
      setAttribute(widest, 'data-value', exactValue(largest));
      setText(note, isTooNarrow ? t('network.everyNth', { every: layout.every }) : whyNoLinks(links, largest));
      // While the verbs are made one at a time, theirs takes its place.
      setShown(element, round === null);
    },
  };
}

/** @param {import('../view-model.js').Actions} actions */
function createQuantityChoice(actions) {
  const options = QUANTITIES.map((value) => html('option', { value }, t(`network.kinds.${value}`)));
  const select = html('select', { id: 'network-links' }, ...options);
  select.addEventListener('change', () => actions.showLinks(/** @type {LinkQuantity} */ (select.value)));
  return select;
}

/** '' where links are drawn. @param {Snapshot['links']} links @param {number} largest */
export function whyNoLinks(links, largest) {
  if (!links) return t('network.tooMany');
  if (!links.shown) return t(`network.none.${links.kind}`);
  const isZero = largest === 0 && links.shown.every(({ W }) => W.every((value) => value === 0));
  return isZero ? t(`network.zero.${links.kind}`) : '';
}
