/**
 * "Landscape": the loss over a plane through the present weights, and the way the run has gone in it. It is computed
 * row by row in the worker, so that training goes on meanwhile.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('./landscape-map.js').Landscape} Landscape
 */
import { formatInteger, formatPercent } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createLandscapeForm } from './landscape-form.js';
import { createLandscapeLegend } from './landscape-legend.js';
import { createLandscapeMap } from './landscape-map.js';
import { lossScale } from './landscape-scale.js';
import { createPanelSave } from './save-panel.js';

/** How long one question to the worker should take: training waits for it. */
const ASK_MS = 25;
/** The map is painted while it is made, but not with every row. */
const PAINT_MS = 120;
/** Training points that the losses are of, at most, from the first on. */
const SAMPLES = 1000;
/** How far random directions reach (1: as long as the weights), and what is added around a path, as its share. */
const REACH = { random: 1, path: 0.25 };

/** @type {import('./panels.js').CreatePanel} */
export function createLandscapePanel(element, actions) {
  /** @type {Model|null} */
  let model = null;
  /** @type {Landscape|null} */
  let landscape = null;
  /** What the landscape is of. @type {{run: number, step: number, points: object, side: 'a'|'b'}|null} */
  let of = null;
  let number = 0,
    running = false;
  const form = createLandscapeForm(
    () => void start(),
    () => stop(t('landscape.cancelled')),
  );
  const progress = html('progress', { 'aria-label': t('landscape.progress') });
  const status = html('p', { class: 'hint landscape-status', role: 'status' }),
    shares = html('p', { class: 'landscape-shares' });
  const stale = html('p', { class: 'hint' });
  const frame = html('div', { class: 'landscape-frame' });
  const map = createLandscapeMap(frame),
    legend = createLandscapeLegend();
  const side = html(
    'div',
    { class: 'landscape-side' },
    createPanelSave('landscape', actions, () => ({ model, data: landscape })),
    legend.element,
    shares,
    html('p', { class: 'hint' }, t('landscape.about')),
  );
  const content = html('div', { class: 'landscape-content' }, frame, side);
  element.append(form.element, progress, status, stale, content);
  setShown(progress, false);
  setShown(content, false);

  async function start() {
    const snapshot = model?.snapshot;
    if (!model || !snapshot) return;
    if (snapshot.diverged) return setText(status, t('landscape.diverged'));
    const mine = ++number,
      { directions, cells, seed } = form.wish(),
      points = model.experiment.points,
      { side } = model;
    running = true;
    form.run(true);
    setText(status, t('landscape.starting'));
    setAttribute(progress, 'max', cells);
    progress.value = 0;
    setShown(progress, true);
    try {
      const plane = await actions.ask('startLandscape', {
        directions,
        seed,
        reach: REACH[directions],
        columns: cells,
        rows: cells,
        samples: SAMPLES,
      });
      if (mine !== number) return undefined;
      of = { run: plane.run, step: plane.step, points, side };
      landscape = { plane, losses: new Float64Array(cells * cells).fill(NaN), step: plane.step };
      await fill(mine, cells);
    } catch (error) {
      if (mine === number)
        stop(t('state.refused', { message: error instanceof Error ? error.message : String(error) }));
    }
    return undefined;
  }

  async function fill(/** @type {number} */ mine, /** @type {number} */ cells) {
    let rows = 1,
      paintedAt = -Infinity;
    for (let done = 0; done < cells; ) {
      const begun = performance.now();
      const answer = await actions.ask('landscapeRows', rows);
      if (mine !== number || !landscape) return;
      landscape.losses.set(answer.losses.subarray(0, answer.rowsDone * cells));
      done = answer.rowsDone;
      rows = Math.max(1, Math.min(cells, Math.round(rows * Math.min(4, ASK_MS / (performance.now() - begun)))));
      progress.value = done;
      setText(status, t('landscape.running', { done, cells }));
      if (performance.now() - paintedAt > PAINT_MS || done === cells) {
        paintedAt = performance.now();
        draw();
      }
    }
    stop(t('landscape.done', { step: formatInteger(landscape?.step ?? NaN), cells }));
  }

  function stop(/** @type {string} */ words) {
    const wasRunning = running;
    ++number;
    running = false;
    form.run(false);
    setShown(progress, false);
    setText(status, words);
    if (wasRunning) actions.ask('endLandscape').catch(() => {});
  }

  function draw() {
    setShown(content, landscape !== null);
    if (!landscape) return;
    map.draw(landscape);
    const scale = lossScale(landscape.losses);
    setShown(legend.element, scale !== null);
    if (scale) legend.draw(scale);
    else setText(status, t('landscape.notFinite'));
    const [first, second] = landscape.plane.shares,
      { step } = landscape.plane.path;
    const onPath = step.length > 1 && first > 0;
    setText(
      shares,
      onPath
        ? t('landscape.shares', {
            first: formatPercent(first),
            second: formatPercent(second),
            points: step.length,
            start: formatInteger(step[0]),
          })
        : t('landscape.random'),
    );
    setAttribute(shares, 'data-first', first);
    setAttribute(shares, 'data-second', second);
    setAttribute(shares, 'data-points', step.length);
  }

  return {
    render(next, open) {
      model = next;
      const { snapshot, experiment } = next;
      const other = of !== null && next.side !== of.side;
      if (running && !other && snapshot && of && snapshot.run !== of.run) stop(t('landscape.outdated'));
      if (!open) return;
      form.render(next);
      const late =
        landscape !== null &&
        of !== null &&
        snapshot !== null &&
        !running &&
        (snapshot.run !== of.run || snapshot.step !== of.step || experiment.points !== of.points);
      setText(
        stale,
        other
          ? t('landscape.ofOther', { side: (of?.side ?? '').toUpperCase() })
          : late
            ? t('landscape.stale', { step: formatInteger(of?.step ?? NaN) })
            : '',
      );
    },
  };
}
