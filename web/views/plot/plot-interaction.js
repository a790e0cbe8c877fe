/**
 * What the plot answers: to pointers and keys, by a readout under the pointer, and in words to those who listen.
 *
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('./plot-readout.js').Place} Place
 *
 * @typedef {object} Shown what is drawn now
 * @property {Points} points
 * @property {import('../../experiment/axes.js').Axes} axes
 * @property {number} selected
 * @property {import('../../experiment/target-coding.js').Coding} coding
 *
 * @typedef {Omit<import('./plot-gestures.js').GestureHost & import('./plot-keys.js').KeyHost, 'hover'|'grip'|'offer'|'cancel'>
 *   & {shown: () => Shown, predict: (place: import('./prediction.js').PlotPlace) => Promise<number[]>}} PlotHost the others
 *   are told what will be drawn next
 */
import { isFunction } from '../../experiment/points.js';
import { t } from '../../words/text.js';
import { nearestPoint, pixelX, pixelY, plotLength } from './plot-geometry.js';
import { createGestures } from './plot-gestures.js';
import { listenToKeys } from './plot-keys.js';
import { createReadout } from './plot-readout.js';
import { describeAnswers, describePoint, describeWanted } from './plot-words.js';
import { createPrediction } from './prediction.js';

/** Pixels around a point within which the pointer is on it. */
const ON_POINT = 9;

/** @param {import('./plot-elements.js').PlotParts} parts @param {PlotHost} host */
export function listenToPlot(parts, host) {
  const readout = createReadout(parts.stage),
    prediction = createPrediction(host.predict, (place, answers) => readout.tell(readScene(), place, answers)),
    spoken = createPrediction(host.predict, (place, answers) => sayAnswer(place, answers)),
    bar = document.getElementById('toolbar');
  /** @type {Place|null} */
  let pointer = null;
  let announced = '',
    gripped = -1;
  /** How many points there were when one was asked to be added or removed; 0: none was. */
  let countBefore = 0;

  const edit = {
    ...host,
    add(/** @type {number} */ x, /** @type {number} */ y) {
      countBefore ||= host.shown().points.x.length;
      host.add(x, y);
    },
    remove(/** @type {number} */ index) {
      countBefore ||= host.shown().points.x.length;
      host.remove(index);
    },
  };
  const gestures = createGestures(parts.stage, {
    ...edit,
    hover: (at) => showPointer(at && { ...at, covered: coveredByBar(), drags: gestures.isDragging() }),
    grip: showGrip,
    offer: showOffer,
  });
  listenToKeys(parts.stage, { ...edit, cancel: gestures.cancel });

  /** How much of the plot the bar at the top lies over, which stays there while the page scrolls: measured with an event, when the page is laid out. */
  const coveredByBar = () =>
    Math.max(0, (bar?.getBoundingClientRect().bottom ?? 0) - parts.stage.getBoundingClientRect().top);

  const readScene = () => ({
    ...host.shown(),
    isFunction: isFunction(host.shown().points),
    frame: host.frame(),
    wantedAt,
  });

  function showPointer(/** @type {Place|null} */ at) {
    pointer = at;
    const place = at && readout.show(at, readScene());
    if (place) prediction.at(place);
    else leave();
  }

  function leave() {
    prediction.forget();
    readout.hide();
  }

  /** The value of the point that is at a place, in a regression. @param {import('./prediction.js').PlotPlace} place */
  function wantedAt({ x, y }) {
    const { points, coding } = host.shown();
    if (coding.classes !== 0) return null;
    const index = nearestPoint(points, host.showTest(), x, y, plotLength(host.frame(), ON_POINT));
    return index < 0 ? null : points.label[index];
  }

  /** A ring around the point that a finger can drag, wherever that goes. */
  function showGrip(/** @type {number} */ index) {
    gripped = index;
    const { points } = host.shown();
    parts.grip.hidden = !(index >= 0 && index < points.x.length);
    if (parts.grip.hidden) return;
    const frame = host.frame();
    parts.grip.style.translate = `${pixelX(frame, points.x[index])}px ${pixelY(frame, points.y[index])}px`;
  }

  /** @param {{px: number, py: number}|null} at */
  function showOffer(at) {
    parts.offer.hidden = at === null;
    if (!at) return;
    parts.offer.style.translate = `${at.px}px ${at.py}px`;
    parts.offer.classList.toggle('plot-offer-left', at.px > parts.stage.clientWidth / 2);
  }

  /** In words, except during a drag: it would not stop talking. */
  function announce() {
    if (gestures.isDragging()) return;
    const { points, axes, selected } = host.shown();
    const point =
      selected >= 0 && selected < points.x.length ? describePoint(points, axes, selected, host.showTest()) : '';
    const count = points.x.length;
    const isEdited = countBefore > 0 && count !== countBefore,
      isLess = count < countBefore;
    countBefore = 0;
    if (point === announced && !isEdited) return;
    announced = point;
    const edited = isLess ? t('plot.removed', { point }) : t('plot.added', { point });
    parts.status.textContent = isEdited ? edited : point;
    askAnswer(point === '' ? -1 : selected);
  }

  /** What the network says to a point, for who cannot see the colour under it. @param {number} index -1 for none */
  function askAnswer(index) {
    const { points } = host.shown();
    parts.answer.textContent = '';
    // Of more than two columns the place in the plane is not the point itself.
    if (index < 0 || points.values) return spoken.forget();
    spoken.at({ x: points.x[index], y: points.y[index] });
  }

  /** @param {import('./prediction.js').PlotPlace} place @param {number[]} answers */
  function sayAnswer(place, answers) {
    const { points, axes, coding, selected } = host.shown();
    if (points.x[selected] !== place.x || points.y[selected] !== place.y) return;
    const wanted = describeWanted(axes, answers, coding, points.label[selected]);
    const said = [...describeAnswers(axes, answers, coding), ...wanted].join(', ');
    parts.answer.textContent = said && t('plot.answer', { said });
  }

  return {
    /** Something was drawn. @param {{points: boolean, surface: boolean}} fresh what of it is new */
    follow(fresh) {
      if (fresh.points) gestures.checkAgainst(host.shown().points);
      gestures.checkGrip(host.shown().selected);
      if (gripped >= 0) showGrip(gripped);
      if (fresh.surface && pointer) showPointer(pointer);
      announce();
    },
  };
}
