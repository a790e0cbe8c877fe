/**
 * "Several seeds": the present experiment from many first weights, because one seed can mislead.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('./seeds-computation.js').SeedsResult} SeedsResult
 */
import { formatInteger, formatNumber } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createSamplesNote } from '../../shared/samples-note.js';
import { runFromSeeds, sameBesidesSeed } from './seeds-computation.js';
import { createSeedsFile } from './seeds-file.js';
import { createSeedsForm } from './seeds-form.js';
import { createSeedsResult } from './seeds-result.js';

/** While the page trains, its own run is redrawn this often. */
const DRAW_MS = 100;

/** @type {import('../panel-list.js').CreatePanel} */
export function createSeedsPanel(element, actions, saveMenu) {
  /** @type {Model|null} */
  let model = null;
  /** @type {ReturnType<typeof runFromSeeds>|null} */
  let running = null;
  /** @type {SeedsResult|null} */
  let made = null;
  /** What was opened from a file, and is shown instead. @type {import('./seeds-file.js').OpenedResults|null} */
  let opened = null;
  let drawnAt = -Infinity,
    wasOpen = false;
  const progress = createProgress();
  // The line of the progress is that of the runs, which may go on.
  const refuse = (/** @type {string} */ text) => actions.say({ kind: 'error', text });
  const file = createSeedsFile(show, refuse, draw),
    form = createSeedsForm(start, () => cancel('seeds.cancelled'), file.elements);
  const stale = html('p', { class: 'hint', role: 'status' });
  const samples = createSamplesNote(),
    result = createSeedsResult(saveMenu, draw);
  const about = html('p', { class: 'hint' }, t('seeds.about'));
  element.append(about, form.element, ...progress.elements, stale, samples.element, result.element);

  /** What a file has takes the place of what is being computed. @param {import('./seeds-file.js').OpenedResults} results @param {string} name */
  function show(results, name) {
    running?.cancel();
    opened = results;
    const count = results.groups.reduce((sum, group) => sum + group.results.length, 0);
    end(t('seeds.opened', { count: formatInteger(count), name }));
    draw();
  }

  async function start() {
    if (!model || model.experiment.points.x.length === 0) return;
    opened = null;
    file.close();
    running = runFromSeeds(model.experiment, form.request(model.experiment.settings), progress.show);
    form.setRunning(true);
    try {
      made = await running.done;
      end('');
      progress.showDone(made);
      draw();
    } catch (error) {
      end(t('state.refused', { message: error instanceof Error ? error.message : String(error) }));
    }
  }

  function end(/** @type {string} */ words) {
    running = null;
    form.setRunning(false);
    progress.end(words);
  }

  function cancel(/** @type {'seeds.cancelled'|'seeds.outdated'} */ reason) {
    running?.cancel();
    end(t(reason));
  }

  /** What is shown: of a file the runs of one value. */
  const shown = () => (opened ? { steps: opened.steps, results: [opened.groups[file.chosen()].results] } : made);

  function draw() {
    if (opened) {
      setText(stale, '');
      result.draw(/** @type {SeedsResult} */ (shown()), false, null);
      return;
    }
    if (!made || !model) return;
    drawnAt = performance.now();
    const outdated = !sameBesidesSeed(made.experiment, model.experiment);
    setText(stale, outdated ? t('seeds.ofBefore') : '');
    result.draw(made, outdated, model.snapshot?.history ?? null);
  }

  return {
    data: shown,
    render(next, open) {
      const other = next.snapshot !== model?.snapshot || next.experiment !== model?.experiment;
      model = next;
      if (running && !sameBesidesSeed(running.experiment, next.experiment)) cancel('seeds.outdated');
      const isOpened = open && !wasOpen && next.experiment.points.x.length > 0;
      wasOpen = open && (wasOpen || isOpened);
      if (!open) return;
      form.render(next);
      // Whoever opens it wants to see it; what is of this experiment already stays.
      if (isOpened && !running && !opened && !(made && sameBesidesSeed(made.experiment, next.experiment))) void start();
      if (next.snapshot && !opened) samples.losses(next.snapshot);
      if (other && !(next.snapshot?.training && performance.now() - drawnAt < DRAW_MS)) draw();
    },
  };
}

/** How many runs are finished, and how long the others will take. */
function createProgress() {
  const bar = html('progress', { 'aria-label': t('seeds.progress') });
  const status = html('p', { class: 'hint seeds-status', role: 'status' });
  setShown(bar, false);
  return {
    elements: [bar, status],
    /** @param {import('./seeds-computation.js').Progress} progress */
    show({ finished, all, seconds }) {
      status.removeAttribute('data-seconds');
      setAttribute(bar, 'max', all);
      bar.value = finished;
      const left = finished > 0 ? (seconds / finished) * (all - finished) : NaN;
      const values = { finished, all, left: formatNumber(left, 1) };
      setText(status, t(finished > 0 ? 'seeds.runningLeft' : 'seeds.running', values));
      setShown(bar, true);
    },
    /** @param {SeedsResult} made */
    showDone({ results, seconds, workers }) {
      const count = formatInteger(results.flat().length);
      setText(status, t('seeds.done', { count, seconds: formatNumber(seconds, 2), workers }));
      setAttribute(status, 'data-seconds', seconds);
    },
    /** @param {string} words */
    end(words) {
      setShown(bar, false);
      setText(status, words);
      status.removeAttribute('data-seconds');
    },
  };
}
