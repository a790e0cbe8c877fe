/**
 * What is under the pointer: a crosshair, the place in original units, and what the network says exactly there. The
 * crosshair follows at once; the words change together, when the network has answered.
 *
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {import('./prediction.js').PlotPlace} PlotPlace
 */
import { VALUE_HEIGHT } from '../../experiment/points.js';
import { shownText } from '../../words/shown-text.js';
import { html, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { insidePlot, pixelY, plotX, plotY } from './plot-geometry.js';
import { formatOnAxis } from './plot-numbers.js';
import { describeAnswers, describeWanted } from './plot-words.js';

/** Pixels between the pointer and the readout; above a finger it needs more. */
const GAP = 14;
const FINGER_GAP = 44;
/** Which share of the plot is left above the pointer where the box goes below it. */
const ROOM_ABOVE = 0.35;
/** An answer that takes longer is not waited for: the place is said without it. */
const LATE_MS = 150;

/**
 * @typedef {{px: number, py: number, type: string, covered: number, drags: boolean}} Place of a pointer, in pixels of the element, of which
 *   the bar at the top of the page lies over the first `covered`; it `drags` a point, whose surroundings are being watched
 *
 * @typedef {object} Scene what is read out
 * @property {Frame} frame
 * @property {Axes} axes
 * @property {import('../../experiment/target-coding.js').Coding} coding
 * @property {boolean} isFunction whether x is the only input: then the place is x alone, and the crosshair rests on the curve
 * @property {(place: PlotPlace) => number|null} wantedAt the value of the point that is there; null: there is none
 */

/** @param {HTMLElement} parent */
export function createReadout(parent) {
  const vertical = html('div', { class: 'plot-cross plot-cross-vertical', hidden: '' });
  const horizontal = html('div', { class: 'plot-cross plot-cross-horizontal', hidden: '' });
  const box = html('div', { class: 'plot-readout', hidden: '', 'aria-hidden': 'true' });
  const write = createWriter(box);
  parent.append(vertical, horizontal, box);
  /** Where the crosshair is, and the place that the words are of. @type {PlotPlace|null} */
  let here = null,
    told = /** @type {PlotPlace|null} */ (null);
  let isLate = false,
    timer = 0;

  const setHidden = (/** @type {boolean} */ hidden) => {
    if (box.hidden === hidden) return;
    for (const element of [vertical, horizontal, box]) element.hidden = hidden;
  };

  function hide() {
    setHidden(true);
    clearTimeout(timer);
    timer = 0;
    here = told = null;
  }

  /** Where the words are still of another place, they are so for a moment only. */
  function awaitAnswer(/** @type {Scene} */ scene) {
    if (!here || isSame(here, told)) return;
    if (isLate || !told) write(scene, here, null);
    timer ||= window.setTimeout(() => {
      timer = 0;
      isLate = true;
      if (here) write(scene, here, null);
    }, LATE_MS);
  }

  return {
    hide,
    /** @param {Place} at @param {Scene} scene @returns {PlotPlace|null} the place to be told of; null outside the plot */
    show(at, scene) {
      const { frame } = scene;
      const next = { x: plotX(frame, at.px), y: plotY(frame, at.py) };
      if (!insidePlot(next.x, next.y)) {
        hide();
        return null;
      }
      here = next;
      setHidden(false);
      awaitAnswer(scene);
      vertical.style.transform = `translate(${at.px}px, ${frame.top}px)`;
      vertical.style.height = `${frame.side}px`;
      if (!scene.isFunction) horizontal.style.transform = `translate(${frame.left}px, ${at.py}px)`;
      horizontal.style.width = `${frame.side}px`;
      place(box, at, frame);
      return here;
    },
    /** The network's answers at a place. @param {Scene} scene @param {PlotPlace} at @param {number[]} answers */
    tell(scene, at, answers) {
      if (!here) return;
      clearTimeout(timer);
      timer = 0;
      isLate = false;
      told = at;
      write(scene, at, answers);
      if (scene.isFunction) horizontal.style.transform = onCurve(scene.frame, answers[0]);
      awaitAnswer(scene);
    },
  };
}

/** Where the line across lies on the network's curve; out of sight where that leaves the plot. @param {Frame} frame @param {number} answer */
function onCurve(frame, answer) {
  const y = answer * VALUE_HEIGHT;
  return insidePlot(0, y) ? `translate(${frame.left}px, ${pixelY(frame, y)}px)` : 'translate(-200vw)';
}

/** @param {PlotPlace} a @param {PlotPlace|null} b */
const isSame = (a, b) => a.x === b?.x && a.y === b.y;

/** @param {HTMLElement} box */
function createWriter(box) {
  const lines = createPool(box, () => html('span'));
  /** @param {Scene} scene @param {PlotPlace} at @param {number[]|null} answers null: not known yet */
  return ({ axes, coding, isFunction, wantedAt }, at, answers) => {
    const wanted = wantedAt(at);
    const texts = [
      `${shownText(axes.x.name)} ${formatOnAxis(axes.x, at.x, 500)}`,
      ...(isFunction ? [] : [`${shownText(axes.y.name)} ${formatOnAxis(axes.y, at.y, 500)}`]),
      ...(answers ? describeAnswers(axes, answers, coding) : []),
      ...(wanted === null ? [] : describeWanted(axes, answers ?? [], coding, wanted)),
    ];
    lines(texts.length).forEach((line, i) => setText(line, texts[i]));
    Object.assign(box.dataset, { x: at.x, y: at.y, value: answers?.join(' ') ?? '' });
  };
}

/**
 * Beside the pointer, on the side that has more room; above a finger. A percentage is of the box itself: to measure that
 * would have the page laid out in the middle of every frame of a drag.
 */
function place(
  /** @type {HTMLElement} */ box,
  /** @type {Place} */ { px, py, type, covered, drags },
  /** @type {Frame} */ { left, top, side },
) {
  if (drags) return placeFarFrom(box, px, py, { left, top, side }, covered);
  const gap = type === 'touch' ? FINGER_GAP : GAP;
  const x = px < left + side / 2 ? `${px + gap}px` : `${px - gap}px - 100%`;
  const seen = Math.max(top, Math.min(top + side, covered));
  const y = py < seen + ROOM_ABOVE * side ? `${py + gap}px` : `${py - gap}px - 100%`;
  box.style.transform = `translate(max(${left + 2}px, min(${left + side - 2}px - 100%, ${x})), max(${seen}px, min(${top + side}px - 100%, ${y})))`;
}

/** In the corner opposite to a point that is dragged: the border near it is what is watched. */
function placeFarFrom(
  /** @type {HTMLElement} */ box,
  /** @type {number} */ px,
  /** @type {number} */ py,
  /** @type {Frame} */ { left, top, side },
  /** @type {number} */ covered,
) {
  const seen = Math.max(top, Math.min(top + side, covered)),
    x = px < left + side / 2 ? `${left + side - 2}px - 100%` : `${left + 2}px`,
    y = py < (seen + top + side) / 2 ? `${top + side - 2}px - 100%` : `${seen + 2}px`;
  box.style.transform = `translate(calc(${x}), calc(${y}))`;
}
