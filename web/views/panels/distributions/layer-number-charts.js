/** What one number a layer says of it: how far an update moves the weights, how many units are saturated or dead. */
import { formatNumber, formatPercent } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html } from '../../shared/dom.js';
import { createLayerColumns } from './layer-columns-chart.js';

/** The decades of an update ratio's axis; its guide is what is held to be healthy. */
const RATIO_LOW = -6,
  RATIO_HIGH = 0,
  RATIO_GUIDE = -3;

const ratioHeight = (/** @type {number} */ power) => (power - RATIO_LOW) / (RATIO_HIGH - RATIO_LOW);

/** @type {import('./layer-columns-chart.js').Scale} */
const RATIO_SCALE = {
  height: (value) => ratioHeight(Math.log10(value)),
  guide: ratioHeight(RATIO_GUIDE),
  format: (value) => formatNumber(value, 2),
  marks: [
    { at: ratioHeight(-6), text: '10⁻⁶' },
    { at: ratioHeight(-3), text: '10⁻³' },
    { at: ratioHeight(0), text: '1' },
  ],
};

/** @returns {import('./layer-columns-chart.js').Scale} */
const createShareScale = () => ({
  height: (value) => value,
  marks: [0, 0.5, 1].map((at) => ({ at, text: formatPercent(at) })),
  format: formatPercent,
});

export function createAllLayerColumns() {
  const shares = createShareScale();
  const ratio = createLayerColumns(t('distributions.ratio'), t('distributions.ratioAbout'), RATIO_SCALE),
    saturated = createLayerColumns(t('distributions.saturated'), t('distributions.saturatedAbout'), shares),
    dead = createLayerColumns(t('distributions.dead'), t('distributions.deadAbout'), shares);
  return {
    element: html('div', { class: 'multiples' }, ratio.element, saturated.element, dead.element),
    /** @param {import('../../../engine/protocol/snapshot.js').LayerStats} layers */
    draw(layers) {
      const width = ratio.element.clientWidth;
      ratio.draw(layers.updateRatio, width);
      saturated.draw(layers.saturated, width);
      dead.draw(layers.dead, width);
    },
  };
}
