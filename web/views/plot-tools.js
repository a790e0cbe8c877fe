/**
 * What belongs to the plot: the class of the next point, test points on or off, and the colours' legend.
 *
 * @typedef {import('../model.js').Model} Model
 * @typedef {import('../model.js').Actions} Actions
 * @typedef {import('../experiment.js').Axes} Axes
 */
import { t } from '../text.js';
import { html, setText } from './dom.js';

/** @param {HTMLElement} element @param {Actions} actions */
export function createPlotToolsView(element, actions) {
  const classes = [createClassChoice(-1, actions), createClassChoice(1, actions)];
  const names = classes.map(({ name }) => name);
  const choice = html('fieldset', { class: 'plot-classes' },
    html('legend', {}, t('plot.addOfClass')), ...classes.map(({ label }) => label));

  const test = html('input', { type: 'checkbox' });
  test.addEventListener('change', () => actions.showTest(test.checked));
  const showTest = html('label', { class: 'plot-check' }, test, html('span', {}, t('plot.showTest')));

  let selected = -1;
  const remove = html('button', { type: 'button', class: 'plot-remove' }, t('plot.removePoint'));
  remove.disabled = true;
  remove.addEventListener('click', () => {
    // The button is about to be disabled, and would take the focus away with it.
    (classes.find(({ input }) => input.checked) ?? classes[0]).input.focus();
    actions.removePoint(selected);
    actions.select(-1);
  });

  const legend = createLegend();
  const hint = html('p', { class: 'plot-hint' },
    html('span', { class: 'plot-hint-mouse' }, t('plot.hint')), html('span', { class: 'plot-hint-touch' }, t('plot.touchHint')));
  element.append(legend.element, choice, showTest, remove, hint);

  /** @type {Axes|null} */
  let axes = null;
  return {
    render(/** @type {Model} */ model) {
      if (model.experiment.axes !== axes) {
        axes = model.experiment.axes;
        names.forEach((name, i) => setText(name, model.experiment.axes.classes[i]));
        legend.write(axes);
      }
      classes.forEach(({ input, label }) => { input.checked = label.dataset.label === String(model.addLabel); });
      if (test.checked !== model.showTest) test.checked = model.showTest;
      selected = model.selected < model.experiment.points.x.length ? model.selected : -1;
      if (remove.disabled !== selected < 0) remove.disabled = selected < 0;
    },
  };
}

/** @param {-1|1} value @param {Actions} actions */
function createClassChoice(value, actions) {
  const input = html('input', { type: 'radio', name: 'plot-class' });
  input.addEventListener('change', () => actions.chooseAddLabel(value));
  const name = html('span', { class: 'plot-class-name' });
  const swatch = html('span', { class: `plot-swatch ${value < 0 ? 'plot-negative' : 'plot-positive'}` });
  const label = html('label', { 'data-label': String(value) }, input, swatch, name);
  return { input, name, label };
}

function createLegend() {
  const ends = [html('span', { class: 'plot-legend-name' }), html('span', { class: 'plot-legend-name' })];
  const element = html('div', { class: 'plot-legend' },
    html('span', { class: 'plot-legend-title' }, t('plot.output')),
    html('span', {}, '−1 ', ends[0]), html('span', { class: 'plot-ramp', 'aria-hidden': 'true' }),
    html('span', {}, '+1 ', ends[1]));
  return {
    element,
    write(/** @type {Axes} */ { classes }) { ends.forEach((end, i) => setText(end, classes[i])); },
  };
}
