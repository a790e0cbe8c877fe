/**
 * The units and links that the network has.
 *
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 */
import { featuresOf, hiddenWidths, outputCount } from '../../experiment/network-shape.js';

/** @param {Part|null} a @param {Part|null} b */
export const isSamePart = (a, b) =>
  a === b || (a !== null && b !== null && a.column === b.column && a.unit === b.unit && a.input === b.input);

/** @param {Part} part @param {Shape} shape */
export const partExists = ({ column, unit, input }, { widths }) =>
  unit < (widths[column] ?? 0) && (input ?? 0) < (column > 0 ? widths[column - 1] : 1);

/** The shape of the network that was measured. @param {Pick<Snapshot, 'settings'|'links'>} snapshot @param {number} classes of the data, where the snapshot has no weights to count the outputs by @param {import('../../experiment/axes.js').ColumnScale[]} [columns] where they are the inputs @returns {Shape} */
export function shapeOfNetwork({ settings, links }, classes, columns) {
  const features = featuresOf(settings);
  const outputs = links?.weights.at(-1)?.b.length ?? outputCount(settings, classes);
  const names = columns?.length === features.length ? { columns: columns.map(({ name }) => name) } : {};
  return { widths: [features.length, ...hiddenWidths(settings), outputs], features, ...names };
}
