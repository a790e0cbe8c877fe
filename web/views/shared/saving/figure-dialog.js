/**
 * The dialog that saves any figure at a chosen size.
 *
 * @typedef {import('../../view-model.js').Actions} Actions
 * @typedef {import('../figures/figure-list.js').FigureEntry} FigureEntry
 */

import { t } from '../../../words/figure-text.js';
import { paintDrawing } from '../../../export/figures/paint.js';
import { BOUNDS, PRESETS } from '../../../export/figures/sizes.js';
import { toSvg } from '../../../export/figures/svg-text.js';
import { openDialog } from '../dialog.js';
import { html, setShown, setText } from '../dom.js';
import { ALL_FIGURES } from '../figures/figure-list.js';
import { drawingAsPng, figureState, fileName, makeFigure } from '../figures/make-figure.js';
import { createArchiveRow } from './archive-row.js';
import { chooseSize, chosenSize, figureSize } from './chosen-size.js';
import { download } from './download.js';
import { askOfState, holdState } from './hold-state.js';
import { saveTable } from './table-files.js';

/** @param {Actions} actions @param {string} [first] the figure that is chosen: what its files are called */
export async function openFigureDialog(actions, first = ALL_FIGURES[0].file) {
  const { model, shown, goOn } = await holdState(actions);
  const { href } = await actions.address();
  const state = figureState(model, shown);
  const figure = createFigureSelect(state, first),
    size = createSizeFields();
  const preview = createPreview(),
    tables = createTableButtons(actions, state, sayFailed),
    buttons = createButtons(),
    archive = createArchiveRow({ actions, state, address: href, size: () => figureSize(size.read()) }, sayFailed);
  const form = html(
    'form',
    { class: 'import-form figure-form' },
    html('h2', { id: 'figures-title' }, t('figures.title')),
    html('div', { class: 'figure-fields' }, figure.element, ...size.elements),
    preview.element,
    tables.element,
    buttons.element,
    html('div', { class: 'figure-foot' }, archive.element, buttons.close),
  );
  function sayFailed() {
    const { title } = figure.entry();
    actions.say({ kind: 'error', text: t('export.failed', { title: t(title) }) });
  }
  const dialog = html('dialog', { class: 'import-dialog figure-dialog', 'aria-labelledby': 'figures-title' }, form);

  const make = () => makeFigure(figure.entry(), state, figureSize(size.read()), href);
  const name = (/** @type {string} */ ending) => fileName(figure.entry().file, state.model, ending);
  function update() {
    size.draw();
    chooseSize(size.read());
    const drawing = make();
    preview.draw(drawing);
    tables.draw(figure.entry(), drawing !== null);
    for (const button of [buttons.svg, buttons.png]) button.disabled = drawing === null;
  }
  buttons.svg.addEventListener('click', () => {
    const drawing = make();
    if (drawing) download(name('.svg'), new Blob([toSvg(drawing)], { type: 'image/svg+xml' }));
  });
  buttons.png.addEventListener('click', () => {
    const drawing = make();
    if (drawing)
      drawingAsPng(drawing, figureSize(size.read()).scale).then((blob) => download(name('.png'), blob), sayFailed);
  });
  buttons.close.addEventListener('click', () => dialog.close());
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  dialog.addEventListener('close', () => {
    archive.cancel();
    goOn();
  });
  if (openDialog(dialog)) update();
}

/** @param {import('../figures/figure-list.js').FigureState} state @param {string} first */
function createFigureSelect(state, first) {
  const options = ALL_FIGURES.map(({ file, title }) => html('option', { value: file }, t(title)));
  const select = html('select', {}, ...options);
  select.value = first;
  // What there is nothing of is not offered.
  ALL_FIGURES.forEach(({ chart, file }, i) => {
    if (file !== first && chart(state) === null) options[i].disabled = true;
  });
  return {
    element: html('label', {}, html('span', {}, t('figures.which')), select),
    entry: () => /** @type {FigureEntry} */ (ALL_FIGURES.find(({ file }) => file === select.value)),
  };
}

function createSizeFields() {
  const choice = chosenSize();
  const options = [...Object.keys(PRESETS), 'custom'].map((value) =>
    html('option', { value }, t(`figures.sizes.${value}`)),
  );
  const select = html('select', {}, ...options);
  select.value = choice.preset;
  const bounds = { type: 'number', min: String(BOUNDS.least), max: String(BOUNDS.most), step: '1' };
  const [width, height] = [choice.width, choice.height].map((value) =>
    html('input', { ...bounds, value: String(value) }),
  );
  const labels = /** @type {const} */ ([
    ['figures.width', width],
    ['figures.height', height],
  ]).map(([key, field]) => html('label', {}, html('span', {}, t(key)), field));
  const read = () => ({
    preset: /** @type {import('./chosen-size.js').SizeChoice['preset']} */ (select.value),
    width: width.valueAsNumber || BOUNDS.least,
    height: height.valueAsNumber || BOUNDS.least,
  });
  return {
    elements: [html('label', {}, html('span', {}, t('figures.size')), select), ...labels],
    read,
    draw() {
      for (const label of labels) setShown(label, select.value === 'custom');
    },
  };
}

/** The figure as it is saved, as large as there is room. */
function createPreview() {
  const canvas = html('canvas', { role: 'img' }),
    nothing = html('p', { role: 'status' });
  return {
    element: html('div', { class: 'figure-preview' }, canvas, nothing),
    /** @param {import('../../../export/figures/nodes.js').Drawing|null} drawing */
    draw(drawing) {
      setShown(canvas, drawing !== null);
      setText(nothing, drawing ? '' : t('figures.nothing'));
      const context = canvas.getContext('2d');
      if (!drawing || !context) return;
      const scale = Math.min((2 * 600) / drawing.width, (2 * 400) / drawing.height);
      canvas.width = Math.round(drawing.width * scale);
      canvas.height = Math.round(drawing.height * scale);
      canvas.setAttribute('aria-label', t('figures.preview', { title: drawing.title }));
      paintDrawing(context, drawing, scale);
    },
  };
}

function createButtons() {
  const close = html('button', { type: 'button' }, t('figures.close')),
    png = html('button', { type: 'button' }, t('figures.png')),
    svg = html('button', { type: 'button', class: 'primary' }, t('figures.svg'));
  return { close, png, svg, element: html('div', { class: 'import-buttons' }, png, svg) };
}

/** The numbers of the figure that is chosen. @param {Actions} actions @param {import('../figures/figure-list.js').FigureState} state @param {() => void} fail */
function createTableButtons(actions, state, fail) {
  const element = html('div', { class: 'import-buttons figure-tables' });
  return {
    element,
    /** @param {FigureEntry} entry @param {boolean} isThere whether there is anything to save */
    draw(entry, isThere) {
      const buttons = entry.tables.map((table) => {
        const { label: key } = table,
          button = html('button', { type: 'button' }, t(key));
        button.disabled = !isThere;
        button.addEventListener('click', () => {
          saveTable(entry, table, state.model, state.shown, askOfState(actions.ask, state.model)).catch(fail);
        });
        return button;
      });
      element.replaceChildren(...buttons);
    },
  };
}
