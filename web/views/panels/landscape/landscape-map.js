/**
 * The map of a landscape: colours, contours, the path of the run, and a cell that pointer and keys read out.
 *
 * @typedef {import('../../../../wasm/backprop.js').LandscapePlane} Plane
 *
 * @typedef {object} Landscape
 * @property {Plane} plane
 * @property {Float64Array} losses row after row; NaN where they are not computed yet
 * @property {number} run which run it is of
 * @property {number} step of the run
 * @property {import('../../../experiment/experiment.js').Points} points
 * @property {'a'|'b'} side of two networks
 */
import { t } from '../../../words/panel-text.js';
import { context2dOf } from '../../shared/canvas.js';
import { html, setAttribute, watchSize } from '../../shared/dom.js';
import { landscapeScale } from '../../shared/landscape-scale.js';
import { magnitudeColour } from '../../shared/magnitude-colours.js';
import { createLandscapeCursor } from './landscape-cursor.js';
import { presentCell } from './landscape-geometry.js';
import { createLandscapeOverlay } from './landscape-overlay.js';

/** @param {HTMLElement} element */
export function createLandscapeMap(element) {
  /** @type {Landscape|null} */
  let landscape = null;
  let size = 0;
  const canvas = html('canvas', { class: 'landscape-canvas' }),
    context = context2dOf(canvas);
  const overlay = createLandscapeOverlay();
  const stage = createStage(canvas, overlay.element);
  const cursor = createLandscapeCursor(stage, overlay);
  element.append(stage, html('p', { class: 'sr-only', id: 'landscape-help' }, t('landscape.keys')), cursor.readout);
  watchSize(stage, (width) => {
    size = width;
    placeOverlay();
  });

  function placeOverlay() {
    if (!landscape || size < 1) return;
    overlay.draw(landscape, size);
    cursor.resize(size);
  }

  return {
    /** @param {Landscape} next */
    draw(next) {
      const moved = landscape?.plane !== next.plane;
      landscape = next;
      cursor.use(next, moved);
      paintLosses(canvas, context, next);
      setAttribute(stage, 'data-present', presentLoss(next));
      placeOverlay();
    },
  };
}

/** @param {HTMLCanvasElement} canvas @param {SVGSVGElement} overlay */
const createStage = (canvas, overlay) =>
  html(
    'div',
    {
      class: 'landscape-stage',
      role: 'application',
      tabindex: '0',
      'aria-label': t('landscape.map'),
      'aria-describedby': 'landscape-help',
    },
    canvas,
    overlay,
  );

/**
 * A pixel a cell: grey where the loss is not finite, clear where it is not computed yet.
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2D} context
 * @param {Landscape} landscape
 */
function paintLosses(canvas, context, { plane, losses }) {
  const cells = plane.alpha.length,
    scale = landscapeScale(losses);
  if (canvas.width !== cells) canvas.width = canvas.height = cells;
  const image = context.createImageData(cells, cells);
  losses.forEach((loss, i) => {
    const share = scale ? scale.share(loss) : NaN;
    const colour = Number.isNaN(share)
      ? [128, 128, 128, Number.isNaN(loss) ? 0 : 90]
      : [...magnitudeColour(share), 255];
    image.data.set(colour, 4 * i);
  });
  context.putImageData(image, 0, 0);
}

/** The loss in the cell of the present weights. @param {Landscape} landscape */
const presentLoss = ({ plane: { alpha, beta }, losses }) =>
  losses[presentCell(beta) * alpha.length + presentCell(alpha)];
