/**
 * "Landscape": the loss over a plane through the present weights, and the way the run has gone in it.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('./landscape-map.js').Landscape} Landscape
 */

import { areSameSamples } from '../../../experiment/points.js';
import { formatInteger } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createLandscapeComputation } from './landscape-computation.js';
import { createLandscapeForm } from './landscape-form.js';
import { createLandscapeResult } from './landscape-result.js';

/** The map is painted while it is computed, but not with every row. */
const PAINT_MS = 120;

/** @type {import('../panel-list.js').CreatePanel} */
export function createLandscapePanel(element, actions, saveMenu) {
  /** @type {Model|null} */
  let model = null;
  /** @type {Landscape|null} */
  let landscape = null;
  let wasOpen = false;
  const computation = createLandscapeComputation(actions.ask);
  const form = createLandscapeForm(
    () => void start(),
    () => end(t('landscape.cancelled')),
  );
  const progress = createProgress();
  const stale = html('p', { class: 'hint' });
  const result = createLandscapeResult(saveMenu);
  element.append(form.element, ...progress.elements, stale, result.element);

  async function start() {
    if (!model?.snapshot) return;
    if (model.snapshot.diverged) return progress.say(t('landscape.diverged'));
    const request = form.request();
    form.setRunning(true);
    setText(stale, '');
    progress.begin(request.cells);
    try {
      const done = await computation.run(request, model, createPainter(request.cells));
      if (done) end(t('landscape.done', { step: formatInteger(done.step), cells: request.cells }));
    } catch (error) {
      end(t('state.refused', { message: error instanceof Error ? error.message : String(error) }));
    }
    return undefined;
  }

  /** @param {number} cells @returns {(next: Landscape, rowsDone: number) => void} */
  function createPainter(cells) {
    let paintedAt = -Infinity;
    return (next, rowsDone) => {
      landscape = next;
      progress.show(rowsDone, cells);
      if (performance.now() - paintedAt < PAINT_MS && rowsDone < cells) return;
      paintedAt = performance.now();
      if (!result.draw(next)) progress.say(t('landscape.notFinite'));
    };
  }

  function end(/** @type {string} */ words) {
    computation.cancel();
    form.setRunning(false);
    progress.end(words);
    showStale();
  }

  function showStale() {
    if (model) setText(stale, staleNote(landscape, model, computation.isRunning()));
  }

  return {
    data: () => landscape,
    render(next, open) {
      model = next;
      const computed = computation.current();
      if (computed && computed.side === next.side && next.snapshot && next.snapshot.run !== computed.run)
        end(t('landscape.outdated'));
      const isOpened = open && !wasOpen && next.snapshot !== null;
      wasOpen = open && (wasOpen || isOpened);
      if (!open) return;
      form.render(next);
      // Whoever opens it wants to see it; what is of this run already stays.
      if (isOpened && !computation.isRunning() && landscape?.run !== next.snapshot?.run) {
        form.suit();
        void start();
      }
      showStale();
    },
  };
}

/**
 * How the landscape differs from what the page shows; '' where it does not.
 * @param {Landscape|null} landscape
 * @param {Model} model
 * @param {boolean} running
 */
function staleNote(landscape, { side, snapshot, experiment }, running) {
  if (!landscape) return '';
  if (landscape.side !== side) return t('landscape.ofOther', { side: landscape.side.toUpperCase() });
  const { run, step, points } = landscape;
  const late =
    snapshot &&
    !running &&
    (snapshot.run !== run || snapshot.step !== step || !areSameSamples(experiment.points, points));
  return late ? t('landscape.stale', { step: formatInteger(step) }) : '';
}

/** How far the computation is. */
function createProgress() {
  const bar = html('progress', { 'aria-label': t('landscape.progress') });
  const status = html('p', { class: 'hint landscape-status', role: 'status' });
  setShown(bar, false);
  const say = (/** @type {string} */ words) => setText(status, words);
  return {
    elements: [bar, status],
    say,
    /** @param {number} cells rows to compute */
    begin(cells) {
      say(t('landscape.starting'));
      setAttribute(bar, 'max', cells);
      bar.value = 0;
      setShown(bar, true);
    },
    /** @param {number} done rows @param {number} cells */
    show(done, cells) {
      bar.value = done;
      say(t('landscape.running', { done, cells }));
    },
    /** @param {string} words */
    end(words) {
      setShown(bar, false);
      say(words);
    },
  };
}
