/** What the network's links show, by choice, and what their colours and widths say. */
import { exactValue, formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { LEAST_GAP_PX, largestOf } from './network-links.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('./network-links.js').Kind} Kind */

/** @type {Kind[]} */
const KINDS = ['weights', 'gradients', 'updates'];

/** @param {import('../view-model.js').Actions} actions */
export function createNetworkFoot(actions) {
  const options = KINDS.map((kind) => html('option', { value: kind }, t(`network.kinds.${kind}`)));
  const select = html('select', { id: 'network-links' }, ...options);
  select.addEventListener('change', () => actions.showLinks(/** @type {Kind} */ (select.value)));
  const label = html('label', { for: select.id }, t('network.linksShow'));
  const positive = html('span', { class: 'net-positive' }, t('network.positive')),
    negative = html('span', { class: 'net-negative' }, t('network.negative'));
  const widest = html('data'),
    note = html('span', { class: 'net-note' });
  const legend = html('p', { class: 'net-legend' }, positive, negative, widest, note);
  return {
    choice: html('div', { class: 'net-choice' }, label, select),
    legend,

    /** @param {Model} model @param {import('../../engine/protocol.js').Snapshot} snapshot @param {import('./network-layout.js').NetworkLayout} layout */
    draw(model, snapshot, layout) {
      const { links } = snapshot;
      select.disabled = !links || layout.gap < LEAST_GAP_PX;
      if (select.value !== model.links) select.value = model.links;
      const largest = links?.shown ? largestOf(links.shown) : 0;
      const drawn = largest > 0 && layout.gap >= LEAST_GAP_PX;
      for (const part of [positive, negative, widest]) setShown(part, drawn);
      setText(widest, t('network.widest', { value: formatNumber(largest, 3) }));
      setAttribute(widest, 'value', exactValue(largest));
      setAttribute(widest, 'data-value', exactValue(largest));
      setText(note, noteOf(links, largest, layout));
    },
  };
}

/** Why there are no links, if there are none. @param {import('../../engine/protocol.js').Links|null} links @param {number} largest @param {import('./network-layout.js').NetworkLayout} layout */
function noteOf(links, largest, layout) {
  if (!links) return t('network.tooMany');
  if (layout.gap < LEAST_GAP_PX) return t('network.tooClose');
  if (!links.shown || (links.kind !== 'weights' && largest === 0)) return t(`network.none.${links.kind}`);
  return '';
}
