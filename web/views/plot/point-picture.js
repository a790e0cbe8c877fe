/**
 * The selected point as the picture that it is, and beside it how its loss changes with the ink of each cell.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { classNameOf } from '../../experiment/axes.js';
import { trainingIndex, valuesOf } from '../../experiment/points.js';
import { t } from '../../words/column-text.js';
import { exactValue, formatNumber } from '../../words/format.js';
import { shownText } from '../../words/shown-text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createInputGradient } from './input-gradient.js';
import { createPictureCells, strongestCell } from './picture-cells.js';

/** @param {Actions} actions */
export function createPointPicture(actions) {
  const ink = createFigure('picture-ink', t('columns.picture.title')),
    slope = createFigure('picture-slope', t('columns.picture.slope')),
    about = html('p', { class: 'hint' });
  const element = html('div', { class: 'plane-picture' }, ink.element, slope.element, about);
  const gradient = createInputGradient(actions, () => draw());
  /** @type {Model|null} */
  let model = null;

  function draw() {
    if (!model) return;
    const { points, axes } = model.experiment,
      { selected } = model;
    const isSelected = selected >= 0 && selected < points.label.length,
      sample = isSelected ? trainingIndex(points, selected) : -1;
    const found = sample < 0 ? null : gradient.at(model, sample);
    setShown(ink.element, isSelected);
    setShown(slope.element, found !== null);
    if (isSelected) {
      const name = shownText(classNameOf(axes, points.label[selected]));
      ink.cells.draw(valuesOf(points, selected), 1, t('columns.picture.ink', { name }));
      setText(ink.caption, name);
    }
    if (found) drawSlope(slope, about, found.gradient, axes);
    else setText(about, t(isSelected && sample < 0 ? 'columns.picture.noSlope' : 'columns.picture.select'));
    setShown(about, found !== null || !isSelected || sample < 0);
  }

  return {
    element,
    /** @param {Model} next */
    render(next) {
      model = { ...next };
      draw();
    },
  };
}

/** @param {string} name @param {string} title */
function createFigure(name, title) {
  const cells = createPictureCells(name),
    caption = html('figcaption', {}, title);
  return { cells, caption, element: html('figure', {}, cells.element, caption) };
}

/**
 * @param {ReturnType<typeof createFigure>} figure @param {HTMLElement} about
 * @param {Float64Array} gradient @param {import('../../experiment/axes.js').Axes} axes
 */
function drawSlope({ cells }, about, gradient, { columns = [] }) {
  const strongest = strongestCell(gradient),
    most = Math.abs(gradient[strongest]);
  const value = formatNumber(gradient[strongest], 3);
  cells.draw(gradient, most, t('columns.picture.slopes', { value, cell: shownText(columns[strongest].name) }));
  setAttribute(cells.element, 'data-value', exactValue(gradient[strongest]));
  setText(
    about,
    most > 0 ? t('columns.picture.about', { most: `±${formatNumber(most, 3)}` }) : t('columns.picture.flat'),
  );
}
