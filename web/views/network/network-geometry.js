/**
 * Where the network's parts stand, for what is drawn over it.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('../verbs/walk-scene.js').NetworkGeometry} NetworkGeometry
 */
import { hasLinks, riseAt } from './link-path.js';
import { placeIn } from './network-layout.js';

/** @param {NetworkLayout} layout @returns {NetworkGeometry} */
export function geometryOf({ columns, width, height, scale }) {
  return {
    width,
    height,
    scale,
    columns: columns.map((column, c) => {
      const { x, wide, high, shown, rowStep, across, acrossStep } = column;
      const before = columns[c - 1];
      return {
        ...{ x, wide, high, shown, rowStep },
        acrossStep: across > 1 ? acrossStep : null,
        at: (unit) => placeIn(column, unit),
        isLinked: before !== undefined && before.shown > 0 && shown > 0 && hasLinks(before, column),
      };
    }),
    rise: riseAt,
  };
}
