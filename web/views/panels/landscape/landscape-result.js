/** A computed landscape: its map, and beside it the colours, what the directions are, and the menu that saves it. */
import { trainingCount } from '../../../experiment/points.js';
import { formatInteger, formatLoss, formatPercent } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { landscapeScale } from '../../shared/landscape-scale.js';
import { createSamplesNote } from '../../shared/samples-note.js';
import { createLandscapeLegend } from './landscape-legend.js';
import { createLandscapeMap } from './landscape-map.js';

/** @typedef {import('./landscape-map.js').Landscape} Landscape */

/** @param {HTMLElement} saveMenu */
export function createLandscapeResult(saveMenu) {
  const frame = html('div', { class: 'landscape-frame' });
  const map = createLandscapeMap(frame),
    legend = createLandscapeLegend();
  const shares = html('p', { class: 'landscape-shares' });
  const about = html('p', { class: 'hint' }, t('landscape.about'));
  const samples = createSamplesNote(),
    batchNorm = html('p', { class: 'hint landscape-batch-norm' });
  const side = html(
    'div',
    { class: 'landscape-side' },
    saveMenu,
    legend.element,
    shares,
    about,
    samples.element,
    batchNorm,
  );
  const element = html('div', { class: 'landscape-content' }, frame, side);
  setShown(element, false);
  return {
    element,
    /** @param {Landscape} landscape @returns {boolean} whether any of its losses is finite */
    draw(landscape) {
      setShown(element, true);
      map.draw(landscape);
      const scale = landscapeScale(landscape.losses);
      setShown(legend.element, scale !== null);
      if (scale) legend.draw(scale, landscape.plane.batchStatistics);
      drawShares(shares, landscape);
      drawBatchNorm(batchNorm, landscape);
      samples.measured({ samples: countsOf(landscape) });
      return scale !== null;
    },
  };
}

/** Of how many points the losses are. @param {Landscape} landscape */
function countsOf({ plane, points }) {
  const allTrain = trainingCount(points);
  const counts = { measured: plane.samples, train: plane.samples, test: 0, allTrain, allTest: 0 };
  return { ...counts, followedTrain: plane.samples, followedTest: 0 };
}

/** How much of the path each direction holds. @param {HTMLElement} element @param {Landscape} landscape */
function drawShares(element, { plane }) {
  const [first, second] = plane.shares,
    { step } = plane.path;
  const values = {
    first: formatPercent(first),
    second: formatPercent(second),
    points: step.length,
    start: formatInteger(step[0]),
  };
  const onPath = step.length > 1 && first > 0;
  setText(element, onPath ? t('landscape.shares', values) : t('landscape.random'));
  setAttribute(element, 'data-first', first);
  setAttribute(element, 'data-second', second);
  setAttribute(element, 'data-points', step.length);
}

/** Which statistics the losses are with, and the loss with the others. @param {HTMLElement} element @param {Landscape} landscape */
function drawBatchNorm(element, { plane }) {
  setShown(element, plane.batchStatistics);
  const values = { count: formatInteger(plane.samples), loss: formatLoss(plane.trainLoss) };
  setText(element, plane.batchStatistics ? t('landscape.batchNorm', values) : '');
  setAttribute(element, 'data-value', plane.trainLoss);
}
