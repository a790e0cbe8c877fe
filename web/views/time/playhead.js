/**
 * The playhead: a line over the loss and one over the strip, at the step that is looked at. It is dragged by pointer or
 * touch, or moved by keys from moment to moment.
 *
 * @typedef {import('./signal-strip.js').StepAxis} StepAxis
 *
 * @typedef {object} PlayheadScene
 * @property {StepAxis} axis
 * @property {Float64Array} steps of the recorded moments
 * @property {number} shown the step that is looked at
 * @property {number} head the last step of the run
 * @property {number} height of the strip
 *
 * @typedef {object} Playhead
 * @property {HTMLElement} strip
 * @property {HTMLElement} slider takes pointer and keys
 * @property {HTMLElement[]} lines over the strip and over the loss
 * @property {(step: number|null) => void} seek
 * @property {PlayheadScene|null} scene
 * @property {number|null} goal the step that was asked for and is not shown yet: keys pressed meanwhile start from it
 * @property {(at: {x: number, y: number}|null) => void} onHover
 */
import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute } from '../shared/dom.js';
import { momentAt } from './signal-strip.js';

/** Moments that a page key moves by. */
const PAGE = 10;

/** @param {HTMLElement} strip @param {(step: number|null) => void} seek null: to the last step */
export function createPlayhead(strip, seek) {
  const line = html('div', { class: 'playhead-line' }, html('span', { class: 'playhead-grip' }));
  const overLoss = html('div', { class: 'playhead-above' });
  const slider = createSlider();
  strip.append(line, slider);
  document.querySelector('#loss .chart-holder')?.append(overLoss);
  /** @type {Playhead} */
  const playhead = { strip, slider, lines: [line, overLoss], seek, scene: null, goal: null, onHover: () => {} };
  listenToPointer(playhead);
  listenToKeys(playhead);
  return {
    /** @param {Playhead['onHover']} listener is told where in the strip the pointer is */
    onHover(listener) {
      playhead.onHover = listener;
    },
    /** @param {PlayheadScene} scene */
    draw: (scene) => draw(playhead, scene),
  };
}

const createSlider = () =>
  html('div', {
    class: 'playhead',
    role: 'slider',
    tabindex: '0',
    'aria-label': t('time.playhead'),
    'aria-valuemin': '0',
    'aria-valuemax': '0',
    'aria-valuenow': '0',
    'aria-orientation': 'horizontal',
  });

/** @param {Playhead} playhead */
function listenToPointer(playhead) {
  const { slider, strip } = playhead;
  let isDragging = false;
  slider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    isDragging = true;
    slider.setPointerCapture(event.pointerId);
    goToPointer(playhead, event);
  });
  slider.addEventListener('pointermove', (event) => {
    const box = strip.getBoundingClientRect();
    playhead.onHover({ x: event.clientX - box.left, y: event.clientY - box.top });
    if (isDragging) goToPointer(playhead, event);
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    slider.addEventListener(end, () => {
      isDragging = false;
    });
  }
  slider.addEventListener('pointerleave', () => playhead.onHover(null));
}

/** @param {Playhead} playhead */
function listenToKeys(playhead) {
  playhead.slider.addEventListener('keydown', (event) => {
    const { scene, goal } = playhead;
    const next = scene && stepAfterKey(event.key, scene, goal ?? scene.shown);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(playhead, next);
  });
}

/** @param {Playhead} playhead @param {number} step from the last one on: back to the running run */
function goTo(playhead, step) {
  const { scene, seek } = playhead;
  if (!scene) return;
  const goal = step >= scene.head ? null : Math.max(0, step);
  playhead.goal = goal ?? scene.head;
  seek(goal);
}

/** @param {Playhead} playhead @param {PointerEvent} event */
function goToPointer(playhead, { clientX }) {
  const { scene, strip } = playhead;
  if (!scene) return;
  const { axis, head } = scene;
  const x = clientX - strip.getBoundingClientRect().left;
  // The last pixel is the last step, so that it need not be hit exactly.
  goTo(playhead, x >= axis.x(head) - 1 ? head : Math.round(axis.stepAt(x)));
}

/** @param {Playhead} playhead @param {PlayheadScene} scene */
function draw(playhead, scene) {
  if (isGoalOver(playhead, scene)) playhead.goal = null;
  playhead.scene = scene;
  const { slider, lines } = playhead;
  const { axis, shown, head } = scene;
  for (const line of lines) line.style.transform = `translateX(${Math.round(axis.x(shown) * 10) / 10}px)`;
  slider.style.left = `${axis.left}px`;
  slider.style.width = `${axis.right - axis.left}px`;
  setAttribute(slider, 'aria-valuemax', head);
  setAttribute(slider, 'aria-valuenow', shown);
  const steps = { step: formatInteger(shown), head: formatInteger(head) };
  setAttribute(slider, 'aria-valuetext', t(shown < head ? 'time.stepOf' : 'time.nowAt', steps));
}

/** The goal is reached, exactly or at the moment before it, or the run goes on. @param {Playhead} playhead @param {PlayheadScene} next */
function isGoalOver({ goal, scene }, { head, shown, steps }) {
  return head !== scene?.head || shown === goal || (goal !== null && steps[momentAt(steps, goal)] === shown);
}

/** Where a key leads from `step`; null for a key that leads nowhere. @param {string} key @param {Pick<PlayheadScene, 'steps'|'head'>} scene @param {number} step */
export function stepAfterKey(key, { steps, head }, step) {
  const at = momentAt(steps, step);
  // The last step may be a little after the last moment.
  const by = (/** @type {number} */ count) => (at + count >= steps.length ? head : steps[Math.max(0, at + count)]);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return step > steps[at] ? steps[at] : by(-1);
    case 'ArrowRight':
    case 'ArrowUp':
      return by(1);
    case 'PageDown':
      return by(-PAGE);
    case 'PageUp':
      return by(PAGE);
    case 'Home':
      return 0;
    case 'End':
      return head;
    default:
      return null;
  }
}
