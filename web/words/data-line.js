/**
 * What a figure on paper has to say of the data, beside its settings: the file, what is on the axes, and which colour is
 * which class.
 *
 * @typedef {import('../experiment/axes.js').Axes} Axes
 */
import { drawnAxes } from './drawn-axes.js';
import { shownText } from './shown-text.js';
import { t } from './text.js';

/** More columns are counted and not all named: a caption has a few lines. */
const MOST_NAMED = 16;

/** '' of the data sets that the core draws: their classes go by their colours. @param {Axes} axes */
export function dataLine(axes) {
  const { x, y, classes, target, source } = axes;
  const colours = drawnAxes(classes.length).classes;
  const named = classes.flatMap((name, i) =>
    name === colours[i] ? [] : [t('export.classIs', { name: shownText(name), colour: colours[i] ?? '' })],
  );
  const drawn = drawnAxes(0);
  const isDrawn = x.name === drawn.x.name && y.name === drawn.y.name && source === '';
  if (isDrawn && named.length === 0) return '';
  return [
    shownText(source, 240).replace(/\.$/, ''),
    t('export.axes', { x: shownText(x.name), y: shownText(y.name) }),
    ...inputsIn(axes),
    ...(target ? [t('export.target', { name: shownText(target.name) })] : []),
    ...named,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Where columns are the inputs: which they are, and where those are that the plane does not show. @param {Axes} axes */
function inputsIn({ columns, plane, picture }) {
  if (!columns) return [];
  const names = columns.slice(0, MOST_NAMED).map(({ name }) => shownText(name));
  if (columns.length > MOST_NAMED) names.push('…');
  return [
    ...(plane?.kind === 'columns' ? [t(`export.others.${plane.rest}`)] : []),
    ...(picture ? [] : [t('export.inputs', { count: columns.length, names: names.join(', ') })]),
  ];
}
