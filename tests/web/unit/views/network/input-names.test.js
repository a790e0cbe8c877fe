/** The names of columns in the network: where they have room, cut to it, and called in full. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import { cutText } from '../../../../../web/views/network/input-names.js';
import { layOutNetwork, placeIn, unitUnder } from '../../../../../web/views/network/network-layout.js';
import { shapeOfNetwork } from '../../../../../web/views/network/network-parts.js';
import { unitName } from '../../../../../web/views/shared/part-names.js';
import { tanhOutput } from '../../tanh-output.js';

const measure = (/** @type {string} */ text) => 7 * [...text].length;
const layOut = (/** @type {number} */ width, layers = 8, inputs = 10, height = 200) =>
  layOutNetwork({
    ...{ width, height, scale: 1, opened: null, named: true },
    widths: [inputs, ...new Array(layers).fill(8), 1],
  });

test('a name is cut to its room, with a sign of it', () => {
  assert.equal(cutText('mass', 28, measure), 'mass');
  assert.equal(cutText('petal width', 42, measure), 'petal…');
  assert.equal(cutText('petal width', 49, measure), 'petal…', 'no space before the sign');
  assert.equal(cutText('äöü𝒳yz', 35, measure), 'äöü𝒳…', 'whole letters');
  assert.equal(cutText('x', 1, measure), 'x…');
  assert.ok(cutText('m'.repeat(5000), 1e9, measure).length < 50);
});

test('names stand between the edge and the first layer, and leave room for links', () => {
  for (const width of [560, 780, 1100])
    for (const layers of [1, 2, 8]) {
      const [inputs, first] = layOut(width, layers).columns;
      assert.equal(inputs.named, true, `${width} px, ${layers} layers`);
      assert.ok(inputs.x - inputs.wide / 2 >= 3);
      assert.ok(first.x - first.wide / 2 - (inputs.x + inputs.wide / 2) >= 15);
    }
  const layout = layOut(780);
  const [inputs] = layout.columns;
  assert.deepEqual(unitUnder(layout, inputs.x + inputs.wide / 3, inputs.top + 3 * inputs.rowStep), {
    column: 0,
    unit: 3,
  });
});

test('opened, all names have places of their own, which are hit', () => {
  for (const count of [13, 30, 64]) {
    const layout = layOutNetwork({
      ...{ width: 780, height: 200, scale: 1, opened: 0, named: true },
      widths: [count, 8, 8, 8, 8, 1],
    });
    const [inputs] = layout.columns;
    assert.equal(inputs.named, true);
    assert.ok(inputs.rowStep >= 13 && inputs.wide >= 28, `${count}: ${inputs.wide} × ${inputs.rowStep}`);
    for (let unit = 0; unit < count; ++unit) {
      const { x, y } = placeIn(inputs, unit);
      assert.ok(x - inputs.wide / 2 >= 0 && y + 6 <= 200 - 20, 'above the button that closes it');
      assert.deepEqual(unitUnder(layout, x, y), { column: 0, unit });
    }
  }
});

test('tiles stay where no name could be read', () => {
  assert.equal(layOut(250).columns[0].named, undefined, 'too narrow');
  assert.equal(layOut(780, 8, 10, 120).columns[0].named, undefined, 'too low');
});

test('an input is called as the column that it is', () => {
  const axis = { low: 0, high: 1 };
  const columns = ['petal width', 'mass', 'age'].map((name) => ({ name, mean: 0, deviation: 1 }));
  const nameOf = (/** @type {string} */ features, /** @type {object} */ axes, /** @type {number} */ unit) => {
    const shape = shapeOfNetwork({ settings: { ...tanhOutput(), features }, links: null }, 2, {
      ...drawnAxes(),
      ...axes,
    });
    return unitName({ column: 0, unit }, shape);
  };
  assert.equal(nameOf('columns:3', { columns }, 0), 'input petal width');
  const bills = { x: { ...axis, name: 'bill length' }, y: { ...axis, name: 'bill depth' } };
  assert.equal(nameOf('x,y,x_times_y', bills, 1), 'input bill depth');
  assert.equal(nameOf('x,y', {}, 0), 'input x', 'of the sets that the page draws');
  assert.notEqual(nameOf('x,y,x_times_y', bills, 2), 'input undefined');
});
