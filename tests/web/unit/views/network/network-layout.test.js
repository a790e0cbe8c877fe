import assert from 'node:assert/strict';
import { test } from 'node:test';
import { biasMarkAt, layOutNetwork, unitAt } from '../../../../../web/views/network/network-layout.js';

/** The largest mark of a bias, as unit-tiles.js draws it, with its casing. */
const MARK_PX = 5.2;

test('units and the marks of their biases are within the drawing', () => {
  for (const [width, height] of [
    [780, 176],
    [780, 129],
    [350, 165],
    [1100, 300],
  ]) {
    for (const units of [1, 3, 8, 12, 40]) {
      const layout = layOutNetwork({ width, height, widths: [2, units, units, 1], scale: 1, starts: new Map() });
      layout.columns.forEach(({ shown, from }, column) => {
        for (let i = 0; i < shown; i++) {
          const place = { column, unit: from + i },
            at = unitAt(layout, place),
            mark = biasMarkAt(layout, place);
          assert.ok(
            at && at.y + layout.tileHeight / 2 <= height && at.y - layout.tileHeight / 2 >= layout.namesY,
            `${units} units in ${height} px`,
          );
          assert.ok(!mark || mark.y + MARK_PX <= height, `the mark of ${units} units in ${height} px: ${mark?.y}`);
        }
      });
    }
  }
});
