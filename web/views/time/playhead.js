/**
 * The playhead: a line over the loss and one over the strip, clear of the words between them, at the step that is
 * looked at. It is dragged by pointer or touch, or moved by keys from moment to moment; where it stands is where the run
 * stands.
 *
 * @typedef {import('./signal-strip.js').StepAxis} StepAxis
 *
 * @typedef {object} PlayheadScene
 * @property {StepAxis} axis
 * @property {Float64Array} steps of the moments
 * @property {number} stand the step that is looked at
 * @property {number} head the step at which the run goes on
 * @property {number} height of the strip
 */
import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute } from '../shared/dom.js';

const PAGE = 10;

/** @param {HTMLElement} holder of the strip @param {(step: number|null) => void} seek */
export function createPlayhead(holder, seek) {
  const line = html('div', { class: 'playhead-line' }, html('span', { class: 'playhead-grip' })),
    above = html('div', { class: 'playhead-above' });
  const slider = html('div', {
    class: 'playhead',
    role: 'slider',
    tabindex: '0',
    'aria-label': t('time.playhead'),
    'aria-valuemin': '0',
    'aria-valuemax': '0',
    'aria-valuenow': '0',
    'aria-orientation': 'horizontal',
  });
  holder.append(line, slider);
  document.querySelector('#loss .chart-holder')?.append(above);
  /** @type {PlayheadScene|null} */
  let scene = null;
  /** The step asked for and not shown yet: keys pressed meanwhile go on from it. @type {number|null} */
  let aim = null;
  let dragging = false;
  /** @type {(at: {x: number, y: number}|null) => void} */
  let hover = () => {};

  /** @param {number} step beyond the last moment: now */
  function goTo(step) {
    if (!scene) return;
    const goal = step >= scene.head ? null : Math.max(0, step);
    aim = goal ?? scene.head;
    seek(goal);
  }

  function goToPointer(/** @type {PointerEvent} */ event) {
    if (!scene) return;
    const x = event.clientX - holder.getBoundingClientRect().left;
    // The last pixel is now, so that one need not hit it exactly.
    goTo(x >= scene.axis.x(scene.head) - 1 ? scene.head : Math.round(scene.axis.stepAt(x)));
  }

  slider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    dragging = true;
    slider.setPointerCapture(event.pointerId);
    goToPointer(event);
  });
  slider.addEventListener('pointermove', (event) => {
    const box = holder.getBoundingClientRect();
    hover({ x: event.clientX - box.left, y: event.clientY - box.top });
    if (dragging) goToPointer(event);
  });
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel', 'lostpointercapture'])) {
    slider.addEventListener(end, () => {
      dragging = false;
    });
  }
  slider.addEventListener('pointerleave', () => hover(null));
  slider.addEventListener('keydown', (event) => {
    const next = scene && stepAfter(event.key, scene, aim ?? scene.stand);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(next);
  });

  return {
    axis: () => scene?.axis ?? null,
    onHover(/** @type {typeof hover} */ listener) {
      hover = listener;
    },

    /** @param {PlayheadScene} next */
    draw(next) {
      // A run that goes on, or has come to where it was asked to, is aimed at no more.
      if (
        next.head !== scene?.head ||
        next.stand === aim ||
        (aim !== null && next.steps[lastUpTo(next.steps, aim)] === next.stand)
      )
        aim = null;
      scene = next;
      const { axis, stand, head } = next;
      for (const part of [line, above]) part.style.transform = `translateX(${Math.round(axis.x(stand) * 10) / 10}px)`;
      slider.style.left = `${axis.left}px`;
      slider.style.width = `${axis.right - axis.left}px`;
      setAttribute(slider, 'aria-valuemax', head);
      setAttribute(slider, 'aria-valuenow', stand);
      setAttribute(
        slider,
        'aria-valuetext',
        t(stand < head ? 'time.stepOf' : 'time.nowAt', { step: formatInteger(stand), head: formatInteger(head) }),
      );
    },
  };
}

/** @param {Float64Array} steps @param {number} step */
function lastUpTo(steps, step) {
  let i = steps.length - 1;
  while (i > 0 && steps[i] > step) i--;
  return i;
}

/** Where a key leads from `step`; null for a key that leads nowhere. @param {string} key @param {PlayheadScene} scene @param {number} step */
function stepAfter(key, { steps, head }, step) {
  const at = lastUpTo(steps, step);
  // Now may be a little after the last moment.
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
