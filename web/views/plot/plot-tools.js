/**
 * What belongs to the plot: what the next point will be, test points on or off, and the colours' legend.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 */
import { areColumns } from '../../experiment/columns.js';
import { classesOf, inputsOf, isFunction, trainingIndex } from '../../experiment/points.js';
import { codingOf } from '../../experiment/target-coding.js';
import { formatInteger, formatLoss } from '../../words/format.js';
import { t } from '../../words/text.js';
import { describeMisplaced } from '../../verdict/misplaced-point.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createLaterTools } from './later-tools.js';
import { createAddChoice } from './new-point-class.js';
import { createLegend } from './plot-legend.js';

/** @param {HTMLElement} element @param {Actions} actions */
export function createPlotToolsView(element, actions) {
  const choice = createAddChoice(actions);

  const draw = html(
    'button',
    { type: 'button', class: 'plot-draw plot-curve', 'aria-pressed': 'false', hidden: '' },
    t('plot.draw'),
  );
  draw.addEventListener('click', () => actions.chooseTool(actions.model().tool === 'curve' ? 'points' : 'curve'));

  const brush = html('button', { type: 'button', class: 'plot-draw plot-brush' }, t('plot.brush'));
  brush.addEventListener('click', () => actions.chooseTool(isBrush(actions.model().tool) ? 'points' : 'spray'));

  const test = html('input', { type: 'checkbox' });
  test.addEventListener('change', () => actions.showTest(test.checked));
  const showTest = html('label', { class: 'plot-check test-points' }, test, html('span', {}, t('plot.showTest')));

  let selected = -1;
  const remove = html('button', { type: 'button', class: 'plot-remove' }, t('plot.removePoint'));
  remove.disabled = true;
  remove.addEventListener('click', () => {
    // The button is about to be disabled, and would take the focus away with it.
    if (choice.element.hidden) draw.focus();
    else choice.focus();
    actions.removePoint(selected);
    actions.select(-1);
  });

  const legend = createLegend();
  const hint = html(
    'p',
    { class: 'plot-hint' },
    html('span', { class: 'plot-hint-mouse' }, t('plot.hint')),
    html('span', { class: 'plot-hint-touch' }, t('plot.touchHint')),
  );
  const told = html('p', { class: 'plot-told' });
  const run = createRunNumbers();
  const plane = createLaterTools(
    element,
    'plane-place',
    actions,
    async () => (await import('./plane-view.js')).createPlaneView,
  );
  const brushRow = createLaterTools(
    element,
    'brush-place',
    actions,
    async () => (await import('./brush-row.js')).createBrushRow,
  );
  element.append(legend.element, choice.element, draw, brush, showTest, remove, hint, told, run.element);

  /** @type {Axes|null} */
  let axes = null;
  let coded = '';
  return {
    render(/** @type {Model} */ model) {
      const { settings, points, axes: now } = model.experiment;
      const coding = codingOf(settings, classesOf(points));
      const isNew = now !== axes;
      if (isNew) choice.rebuild(now);
      if (isNew || coded !== JSON.stringify(coding)) legend.write(now, coding, isFunction(points));
      // Where it is put decides the value of a function's point.
      setShown(choice.element, !isFunction(points));
      drawTool(draw, hint, isFunction(points), model.tool === 'curve');
      if (isNew) tellTitle(now);
      [axes, coded] = [now, JSON.stringify(coding)];
      choice.render(model.addLabel);
      if (test.checked !== model.showTest) test.checked = model.showTest;
      selected = model.selected < points.x.length ? model.selected : -1;
      if (remove.disabled !== selected < 0) remove.disabled = selected < 0;
      run.draw(model.snapshot);
      setAttribute(brush, 'aria-pressed', String(isBrush(model.tool)));
      void brushRow.render(model, isBrush(model.tool));
      void plane.render(model, areColumns(inputsOf(points)));
      const misplaced = tellMisplaced(model);
      setText(told, misplaced);
      // Not over the point that it is about.
      told.classList.toggle('is-below', points.y[selected] > 0);
      setShown(told, misplaced !== '');
      // It keeps its line.
      hint.classList.toggle('plot-hint-covered', misplaced !== '');
    },
  };
}

const isBrush = (/** @type {Model['tool']} */ tool) => tool === 'spray' || tool === 'erase';

/** The choice of the tool that draws a curve, and how it is used. @param {HTMLElement} button @param {HTMLElement} hint @param {boolean} isOffered @param {boolean} isChosen */
function drawTool(button, hint, isOffered, isChosen) {
  setShown(button, isOffered);
  setAttribute(button, 'aria-pressed', String(isOffered && isChosen));
  const [mouse, touch] = /** @type {HTMLElement[]} */ ([...hint.children]);
  setText(mouse, t(isOffered && isChosen ? 'plot.drawHint' : 'plot.hint'));
  setText(touch, t(isOffered && isChosen ? 'plot.drawHint' : 'plot.touchHint'));
}

/** Step and loss, where the figures of the run are not on the first screen; those who listen have them there. */
function createRunNumbers() {
  const step = html('b'),
    loss = html('b');
  const row = (/** @type {string} */ name, /** @type {HTMLElement} */ value) => html('span', {}, value, t(name));
  return {
    element: html(
      'p',
      { class: 'plot-run', 'aria-hidden': 'true' },
      row('toolbar.stats.step', step),
      row('toolbar.stats.train', loss),
    ),
    /** @param {Model['snapshot']} snapshot */
    draw(snapshot) {
      if (!snapshot) return;
      setText(step, formatInteger(snapshot.step));
      setText(loss, formatLoss(snapshot.trainLoss));
    },
  };
}

/** Values have no boundary to decide by. */
function tellTitle(/** @type {Axes} */ { target }) {
  const title = document.getElementById('plot-title');
  if (title) setText(title, t(target ? 'plot.titleOfValues' : 'plot.title'));
}

/** That the selected point is on the wrong side, and why; '' where it is not, or where its numbers are not there yet. @param {Model} model */
function tellMisplaced({ experiment, snapshot, selected }) {
  const { settings, points, axes } = experiment,
    known = snapshot?.selected;
  if (!known || selected >= points.x.length || known.point !== trainingIndex(points, selected)) return '';
  return describeMisplaced({ settings, points, axes, index: selected, states: known.states });
}
