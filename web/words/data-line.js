/**
 * What a figure on paper has to say of the data, beside its settings: the file, what is on the axes, and which colour is
 * which class.
 *
 * @typedef {import('../experiment/axes.js').Axes} Axes
 */
import { drawnAxes } from './drawn-axes.js';
import { t } from './text.js';

/** '' of the data sets that the core draws: their classes go by their colours. @param {Axes} axes */
export function dataLine(axes) {
  const { x, y, classes, target, source } = axes;
  const colours = drawnAxes(classes.length).classes;
  const named = classes.flatMap((name, i) =>
    name === colours[i] ? [] : [t('export.classIs', { name, colour: colours[i] ?? '' })],
  );
  const drawn = drawnAxes(0);
  const isDrawn = x.name === drawn.x.name && y.name === drawn.y.name && source === '';
  if (isDrawn && named.length === 0) return '';
  return [
    source.replace(/\.$/, ''),
    t('export.axes', { x: x.name, y: y.name }),
    ...(target ? [t('export.target', { name: target.name })] : []),
    ...named,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
