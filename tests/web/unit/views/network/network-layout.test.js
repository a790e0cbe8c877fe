import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  biasMarkAt,
  halfWidth,
  layOutNetwork,
  leftOutAt,
  unitAt,
  unitUnder,
} from '../../../../../web/views/network/network-layout.js';

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
      const layout = layOutNetwork({ width, height, widths: [2, units, units, 1], scale: 1, opened: null });
      layout.columns.forEach(({ shown }, column) => {
        for (let i = 0; i < shown; i++) {
          const place = { column, unit: i },
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

/** Hidden layers of equal width, as the page draws them at 1440 × 900. @param {number} layers @param {number} units @param {number|null} [opened] */
const network = (layers, units, opened = null, width = 780) =>
  layOutNetwork({
    width,
    height: 200,
    widths: [2, ...Array(layers).fill(units), 1],
    scale: 1,
    opened,
  });

/** The columns of the hidden layers that show units. @param {ReturnType<typeof network>} layout */
const drawn = ({ columns }) => columns.slice(1, -1).filter(({ shown }) => shown > 0);

for (const [layers, units] of [
  [8, 8],
  [30, 32],
  [100, 8],
  [8, 128],
  [128, 2],
]) {
  test(`${layers}×${units}: pictures large enough to be made out, of layers that do not overlap`, () => {
    for (const width of [780, 340]) {
      const layout = network(layers, units, null, width);
      assert.ok(layout.tileWidth >= 16, `tiles of ${layout.tileWidth} px in ${width} px`);
      assert.ok(drawn(layout).length >= 6 && drawn(layout).length <= layers, 'several of the layers');
      assert.ok(layout.columns[1].shown > 0, 'the first layer, where a gradient vanishes, is among them');
      const shown = layout.columns.filter((column) => column.shown > 0);
      shown.slice(1).forEach((column, i) => {
        assert.ok(column.x - shown[i].x > (column.wide + shown[i].wide) / 2, `column ${i + 1} at ${width} px`);
      });
    }
  });

  test(`${layers}×${units}: any layer can be opened, and then shows every unit in a place of its own`, () => {
    for (const width of [780, 340]) {
      for (const c of [1, Math.ceil(layers / 2), layers]) {
        const layout = network(layers, units, c, width);
        const places = Array.from({ length: units }, (_, unit) => unitAt(layout, { column: c, unit }));
        const opened = layout.columns[c];
        places.forEach((at, unit) => {
          assert.ok(at && at.x >= 0 && at.x <= width && at.y >= layout.namesY && at.y + opened.high / 2 <= 200 - 18);
          assert.deepEqual(unitUnder(layout, at.x, at.y), { column: c, unit });
        });
        assert.ok(opened.wide >= 11, `tiles of ${opened.wide} px`);
        for (const other of layout.columns)
          assert.ok(
            other === opened ||
              other.shown === 0 ||
              Math.abs(other.x - opened.x) > halfWidth(other) + halfWidth(opened),
            'nothing lies under it',
          );
        const neighbours = [c - 1, c + 1].filter((one) => one > 0 && one <= layers);
        for (const one of neighbours)
          assert.ok(layout.columns[one].shown > 0, `layer ${one} beside layer ${c} stays in sight`);
        const shown = layout.columns.filter((column) => column.shown > 0);
        for (const [i, column] of shown.slice(1).entries())
          assert.ok(column.x - halfWidth(column) > shown[i].x + halfWidth(shown[i]), 'in order, none on another');
      }
    }
  });
}

test('a wide layer says how many units it does not show; between two layers of many one can be opened', () => {
  const layout = network(30, 32);
  const [, first] = layout.columns;
  assert.deepEqual([first.folded, first.shown, first.count], [true, 5, 32]);
  const leftOut = layout.columns.findIndex(({ shown }) => shown === 0);
  assert.equal(leftOut, 2);
  assert.equal(leftOutAt(layout, layout.columns[leftOut].x), leftOut);
  assert.equal(leftOutAt(layout, first.x), null);
});
