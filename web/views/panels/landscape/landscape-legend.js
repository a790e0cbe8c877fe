/** The colours of a landscape with their losses. */

import { formatLoss } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { context2dOf } from '../../shared/canvas.js';
import { html, setAttribute, setText } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { magnitudeColour } from '../../shared/magnitude-colours.js';

const TICKS = 4,
  COLOURS = 128;

export function createLandscapeLegend() {
  const name = html('p');
  const canvas = html('canvas', { width: String(COLOURS), height: '1', class: 'ramp', 'aria-hidden': 'true' });
  const numbers = html('p', { class: 'ramp-numbers' }),
    pool = createPool(numbers, () => html('span'));
  const context = context2dOf(canvas),
    image = context.createImageData(COLOURS, 1);
  for (let i = 0; i < COLOURS; i++) image.data.set([...magnitudeColour(i / (COLOURS - 1)), 255], 4 * i);
  context.putImageData(image, 0, 0);
  return {
    element: html('div', { class: 'landscape-legend' }, name, canvas, numbers),
    /** @param {import('../../shared/landscape-scale.js').LandscapeScale} scale @param {boolean} ofBatch whether the losses depend on batch statistics */
    draw({ low, high }, ofBatch) {
      setText(name, t(ofBatch ? 'landscape.scaleOfBatch' : 'landscape.scale'));
      pool(TICKS + 1).forEach((label, i) => {
        const loss = 10 ** (low + ((high - low) * i) / TICKS);
        setText(label, formatLoss(loss));
        setAttribute(label, 'data-value', loss);
      });
    },
  };
}
