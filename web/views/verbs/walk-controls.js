/** Buttons of a verb's walk: pause or play, one column more, and at once to its end. */
import { t } from '../../words/verb-text.js';
import { html, setAttribute, setShown, svg } from '../shared/dom.js';

/** Outlines on a field of 12 × 12. */
const SHAPES = {
  play: 'M3 1.5 10.5 6 3 10.5Z',
  pause: 'M2.5 1.5h2.5v9h-2.5zM7 1.5h2.5v9H7z',
  again: 'M6 1.5a4.5 4.5 0 1 0 4.4 3.5L9 5.3A3 3 0 1 1 6 3v2l3-2.75L6-.5z',
  step: 'M1.5 1.5 8 6l-6.500 4.5zM8.500 1.5h2v9h-2z',
  skip: 'M.5 1.5 5 6 .5 10.5zM5 1.5 9.500 6 5 10.500zM9.500 1.5H11.500v9H9.500z',
};

/** @typedef {keyof typeof SHAPES} Shape */
/** @typedef {ReturnType<typeof import('./walk-clock.js').createWalkClock>} WalkClock */

/** @param {() => WalkClock} clock */
export function createWalkControls(clock) {
  const toggle = createButton(() => clock().toggle()),
    step = createButton(() => clock().step()),
    skip = createButton(() => clock().skip());
  step.draw('step', t('verbs.walk.step'));
  skip.draw('skip', t('verbs.walk.skip'));
  const element = html(
    'div',
    { class: 'verb-walk', role: 'group', 'aria-label': t('verbs.walk.name') },
    ...[toggle, step, skip].map((button) => button.element),
  );
  return {
    element,
    draw() {
      const { at, hops, isPlaying } = clock();
      const isOver = at() >= hops();
      setShown(element, hops() > 0);
      const shape = isPlaying() ? 'pause' : isOver ? 'again' : 'play';
      toggle.draw(shape, t(`verbs.walk.${shape}`));
      skip.element.disabled = isOver;
    },
  };
}

/** @param {() => void} onClick */
function createButton(onClick) {
  const path = svg('path');
  const button = html('button', { type: 'button' }, svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, path));
  button.addEventListener('click', onClick);
  return {
    element: button,
    /** @param {Shape} shape @param {string} name */
    draw(shape, name) {
      setAttribute(path, 'd', SHAPES[shape]);
      setAttribute(button, 'aria-label', name);
      setAttribute(button, 'title', name);
    },
  };
}
