/**
 * The units and links that the network has.
 *
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 */
import { featuresOf, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { shownText } from '../../words/shown-text.js';

/** @param {Part|null} a @param {Part|null} b */
export const isSamePart = (a, b) =>
  a === b || (a !== null && b !== null && a.column === b.column && a.unit === b.unit && a.input === b.input);

/** @param {Part} part @param {Shape} shape */
export const partExists = ({ column, unit, input }, { widths }) =>
  unit < (widths[column] ?? 0) && (input ?? 0) < (column > 0 ? widths[column - 1] : 1);

/** @param {string|undefined} name */
const shownOrNone = (name) => name && shownText(name);

/** A column is called as in its file, and so is a coordinate; other features go by what they are. @param {import('../../experiment/axes.js').Axes} axes @returns {(feature: string) => string|undefined} */
const nameIn =
  ({ x, y, columns }) =>
  (feature) =>
    shownOrNone(columns ? columns[Number(feature)]?.name : { x, y }[feature]?.name);

/**
 * The shape of the network that was measured.
 * @param {Pick<Snapshot, 'settings'|'links'>} snapshot
 * @param {number} classes of the data, where the snapshot has no weights to count the outputs by
 * @param {import('../../experiment/axes.js').Axes} axes whose names the inputs have
 * @returns {Shape}
 */
export function shapeOfNetwork({ settings, links }, classes, axes) {
  const features = featuresOf(settings);
  const outputs = links?.weights.at(-1)?.b.length ?? outputCount(settings, classes);
  return { widths: [features.length, ...hiddenWidths(settings), outputs], features, names: features.map(nameIn(axes)) };
}
