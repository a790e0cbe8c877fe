/** What of a link of TensorFlow Playground is otherwise here, in sentences. */
import { PLOT_RADIUS } from '../../experiment/points.js';
import { formatInteger } from '../../words/format.js';
import { t } from '../../words/link-text.js';
import { quoted } from '../remarks.js';
import { hiddenControls } from './hidden-controls.js';

/**
 * @param {import('./read-fields.js').PlaygroundFields} fields
 * @param {string} seed
 * @param {import('../../experiment/points.js').Points} points
 * @param {number} training how many of them train
 */
export function playgroundRemarks(
  { seed: named, hides: allHidden, without, unknown, training: { batchSize } },
  seed,
  points,
  training,
) {
  const outside = points.x.filter((x, i) => Math.max(Math.abs(x), Math.abs(points.y[i])) > PLOT_RADIUS).length;
  const { unknown: hides } = hiddenControls(allHidden);
  return [
    named === null && t('links.playground.drawnSeed', { seed }),
    batchSize > training && t('links.playground.noUpdate', { training: formatInteger(training) }),
    outside > 0 && t('links.playground.outside', { count: outside }),
    hides.length > 0 && t('links.playground.hides', { names: quoted(hides) }),
    without.length > 0 && t('links.playground.without', { names: quoted(without) }),
    unknown.length > 0 && t('links.unknown', { names: quoted(unknown) }),
  ]
    .filter(Boolean)
    .join(' ');
}
