/**
 * "Several seeds": the present experiment from many first weights, in the background, because one seed can mislead.
 * With two runs on the page, each seed makes both.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../../worker/seed-run.js').SeedResult} SeedResult
 * @typedef {{results: SeedResult[][], steps: number[], of: Experiment, seconds: number, workers: number}} Made results of the first run, and of the second
 */

import { runConfig } from '../../experiment/core-config.js';
import { twinSettings } from '../../experiment/experiment.js';
import { settingNames } from '../../experiment/settings.js';
import { formatInteger, formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { poolSize, recordSteps, startSeedRuns } from '../../engine/seed-pool.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPanelSave } from './save-panel.js';
import { createSeedsChart } from './seeds-chart.js';
import { createSeedsForm } from './seeds-form.js';
import { createSeedsNumbers } from './seeds-numbers.js';
import { bandOf } from './seeds-stats.js';

/** What changes nothing in a run from another seed. */
const IRRELEVANT = ['seed', 'speed'];

/** Whether runs from the same seeds would come out the same. @param {Experiment} a @param {Experiment} b */
export function sameBesidesSeed(a, b) {
  if (a.points !== b.points || (a.twin == null) !== (b.twin == null)) return false;
  const same = (/** @type {any} */ one, /** @type {any} */ other) =>
    settingNames.every((name) => IRRELEVANT.includes(name) || one[name] === other[name]);
  return same(a.settings, b.settings) && same(twinSettings(a) ?? {}, twinSettings(b) ?? {});
}

/** @type {import('./panels.js').CreatePanel} */
export function createSeedsPanel(element, actions) {
  /** @type {Model|null} */
  let model = null;
  /** @type {{runs: import('../../engine/seed-pool.js').SeedRuns, of: Experiment}|null} */
  let running = null;
  /** @type {Made|null} */
  let made = null;
  /** @type {'train'|'test'} */
  let which = 'train';
  const form = createSeedsForm(start, () => stop('seeds.cancelled'));
  const status = html('p', { class: 'hint seeds-status', role: 'status' });
  const progress = html('progress', { 'aria-label': t('seeds.progress') });
  const result = html('div', { class: 'panel seeds-result' }),
    stale = html('p', { class: 'hint', role: 'status' });
  const choice = createChoice((chosen) => {
    which = chosen;
    draw();
  });
  const chart = createSeedsChart(result),
    numbers = createSeedsNumbers();
  const legend = html(
    'p',
    { class: 'legend seeds-legend' },
    ...['median', 'half', 'all', 'own'].map((part) =>
      html('span', { class: `key-${part}` }, t(`seeds.legend.${part}`)),
    ),
  );
  const twinLegend = html('p', { class: 'hint' }, t('seeds.twinLegend'));
  result.prepend(
    html(
      'div',
      { class: 'panel-head' },
      legend,
      choice,
      createPanelSave('seeds', actions, () => ({ model, data: made })),
    ),
  );
  result.append(twinLegend, numbers.element);
  element.append(html('p', { class: 'hint' }, t('seeds.about')), form.element, progress, status, stale, result);
  setShown(progress, false);
  setShown(result, false);

  async function start() {
    if (!model || model.experiment.points.x.length === 0) return;
    const of = model.experiment,
      { count, first, last } = form.wish(of.settings);
    const steps = recordSteps(last),
      second = twinSettings(of),
      begun = performance.now();
    const seeds = Array.from({ length: count }, (_, i) => first + i);
    const task = (
      /** @type {import('../../experiment/settings.js').Settings} */ settings,
      /** @type {number} */ seed,
    ) => ({ config: runConfig({ ...settings, seed }), points: of.points, steps });
    const tasks = seeds.flatMap((seed) => [task(of.settings, seed), ...(second ? [task(second, seed)] : [])]);
    const runs = startSeedRuns(tasks, (finished) => tellProgress(finished, tasks.length, begun));
    running = { runs, of };
    tellProgress(0, tasks.length, begun);
    form.run(true);
    try {
      const results = await runs.done;
      const seconds = (performance.now() - begun) / 1000,
        workers = Math.min(poolSize(), tasks.length);
      const apart = second ? [0, 1].map((k) => results.filter((_, i) => i % 2 === k)) : [results];
      made = { results: apart, steps, of, seconds, workers };
      finish(t('seeds.done', { count: formatInteger(tasks.length), seconds: formatNumber(seconds, 2), workers }));
      setAttribute(status, 'data-seconds', seconds);
      draw();
    } catch (error) {
      finish(t('state.refused', { message: error instanceof Error ? error.message : String(error) }));
    }
  }

  function tellProgress(/** @type {number} */ finished, /** @type {number} */ all, /** @type {number} */ begun) {
    setAttribute(progress, 'max', all);
    progress.value = finished;
    const left = finished > 0 ? ((performance.now() - begun) / 1000 / finished) * (all - finished) : NaN;
    setText(
      status,
      t(finished > 0 ? 'seeds.runningLeft' : 'seeds.running', { finished, all, left: formatNumber(left, 1) }),
    );
    setShown(progress, true);
  }

  function finish(/** @type {string} */ words) {
    running = null;
    form.run(false);
    setShown(progress, false);
    setText(status, words);
    status.removeAttribute('data-seconds');
  }

  function stop(/** @type {'seeds.cancelled'|'seeds.outdated'} */ reason) {
    running?.runs.cancel();
    finish(t(reason));
  }

  function draw() {
    setShown(result, made !== null);
    if (!made || !model) return;
    const old = !sameBesidesSeed(made.of, model.experiment);
    setAttribute(result, 'data-outdated', String(old));
    setText(stale, old ? t('seeds.ofBefore') : '');
    setShown(twinLegend, made.results.length > 1);
    chart.draw({
      steps: made.steps,
      bands: made.results.map((results) => bandOf(results, which)),
      history: old ? null : (model.snapshot?.history ?? null),
      which,
    });
    numbers.draw(made.results);
  }

  let drawnAt = -Infinity;
  return {
    render(next, open) {
      const other = next.snapshot !== model?.snapshot || next.experiment !== model?.experiment;
      model = next;
      if (running && !sameBesidesSeed(running.of, next.experiment)) stop('seeds.outdated');
      if (!open) return;
      form.render(next);
      if (!other || !made || (next.snapshot?.training && performance.now() - drawnAt < 100)) return;
      drawnAt = performance.now();
      draw();
    },
  };
}

/** @param {(which: 'train'|'test') => void} onChoose */
function createChoice(onChoose) {
  return html(
    'div',
    { class: 'segmented small', role: 'radiogroup', 'aria-label': t('seeds.which') },
    .../** @type {('train'|'test')[]} */ (['train', 'test']).map((value) => {
      const radio = html('input', { type: 'radio', name: 'seeds-loss', value });
      radio.checked = value === 'train';
      radio.addEventListener('change', () => onChoose(value));
      return html('label', {}, radio, html('span', {}, t(`seeds.losses.${value}`)));
    }),
  );
}
