/**
 * The cell of a landscape that is read out: where the pointer is, or where the arrow keys have moved it.
 *
 * @typedef {import('./landscape-map.js').Landscape} Landscape
 */
import { formatLoss, formatNumber } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setText } from '../../shared/dom.js';
import { presentCell } from './landscape-geometry.js';

/** Cells that an arrow key with Shift moves over. */
const FAR = 5;

/** The line under the map: the coordinates and the loss of a cell. */
function createReadout() {
  const element = html('p', { class: 'landscape-readout', role: 'status' });
  return {
    element,
    clear: () => setText(element, t('landscape.hint')),
    /** @param {number} alpha @param {number} beta @param {number} loss */
    show(alpha, beta, loss) {
      const values = { alpha: formatNumber(alpha, 3), beta: formatNumber(beta, 3), loss: formatLoss(loss) };
      setText(element, t('landscape.readout', values));
      setAttribute(element, 'data-alpha', alpha);
      setAttribute(element, 'data-beta', beta);
      setAttribute(element, 'data-value', loss);
    },
  };
}

/**
 * @param {HTMLElement} stage
 * @param {ReturnType<typeof import('./landscape-overlay.js').createLandscapeOverlay>} overlay
 */
export function createLandscapeCursor(stage, overlay) {
  /** @type {Landscape|null} */
  let landscape = null;
  let column = 0,
    row = 0,
    size = 0;
  const readout = createReadout();
  const cells = () => landscape?.plane.alpha.length ?? 1;
  const place = () => overlay.placeCursor(column, row, size / cells());

  /** @param {number} nextColumn @param {number} nextRow */
  function read(nextColumn, nextRow) {
    if (!landscape) return;
    const last = cells() - 1;
    [column, row] = [nextColumn, nextRow].map((cell) => Math.max(0, Math.min(last, cell)));
    overlay.showCursor(true);
    place();
    const { alpha, beta } = landscape.plane;
    readout.show(alpha[column], beta[row], landscape.losses[row * cells() + column]);
  }

  function hide() {
    overlay.showCursor(false);
    readout.clear();
  }

  function goToPresent() {
    if (landscape) read(presentCell(landscape.plane.alpha), presentCell(landscape.plane.beta));
  }

  listenToPointer(stage, (x, y) => read(Math.floor(x * cells()), Math.floor(y * cells())), hide);
  listenToKeys(stage, (right, down) => read(column + right, row + down), goToPresent);
  return {
    /** The line under the map. */
    readout: readout.element,
    /** @param {Landscape} next @param {boolean} moved whether it is another plane */
    use(next, moved) {
      landscape = next;
      if (!moved) return;
      [column, row] = [presentCell(next.plane.alpha), presentCell(next.plane.beta)];
      hide();
    },
    /** @param {number} pixels */
    resize(pixels) {
      size = pixels;
      place();
    },
  };
}

/**
 * @param {HTMLElement} stage
 * @param {(x: number, y: number) => void} point told shares of the stage's sides
 * @param {() => void} leave
 */
function listenToPointer(stage, point, leave) {
  const follow = (/** @type {PointerEvent} */ event) => {
    const box = stage.getBoundingClientRect();
    point((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  stage.addEventListener('pointermove', follow);
  stage.addEventListener('pointerdown', follow);
  stage.addEventListener('pointerleave', () => {
    if (document.activeElement !== stage) leave();
  });
  stage.addEventListener('blur', leave);
}

/**
 * @param {HTMLElement} stage
 * @param {(right: number, down: number) => void} move by cells
 * @param {() => void} goHome
 */
function listenToKeys(stage, move, goHome) {
  stage.addEventListener('keydown', (event) => {
    const cells = event.shiftKey ? FAR : 1;
    const way = { ArrowLeft: [-cells, 0], ArrowRight: [cells, 0], ArrowUp: [0, -cells], ArrowDown: [0, cells] }[
      event.key
    ];
    if (event.key === 'Home') goHome();
    else if (way) move(way[0], way[1]);
    else return;
    event.preventDefault();
  });
}
