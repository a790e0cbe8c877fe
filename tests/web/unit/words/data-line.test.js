/** On paper and in saved pictures stands what the data is and which colour is which class. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { noPoints } from '../../../../web/experiment/points.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { markUnedited } from '../../../../web/experiment/unedited-points.js';
import { dataLine } from '../../../../web/words/data-line.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { speak } from '../../../../web/words/text.js';
import { sourceOf } from '../../../../web/views/shared/figures/make-figure.js';

afterEach(() => speak('en'));

const axes = {
  x: { name: 'bill length (mm)', low: 30, high: 60 },
  y: { name: 'bill depth (mm)', low: 10, high: 22 },
  classes: ['Adelie', 'Gentoo'],
  source: 'Source: penguins.csv.',
};
const LINE = 'Source: penguins.csv · across bill length (mm), upwards bill depth (mm) · Adelie: orange · Gentoo: blue';

test('file, axes and classes are named', () => {
  assert.equal(dataLine(axes), LINE);
  const { classes: _, ...rest } = axes;
  const target = { name: 'body mass (g)', low: 3, high: 6 };
  assert.equal(
    dataLine({ ...rest, classes: [], target }),
    'Source: penguins.csv · across bill length (mm), upwards bill depth (mm) · predicted: body mass (g)',
  );
});

test('of many columns the inputs are named, and where the plane holds those that it does not show', () => {
  const column = (/** @type {string} */ name) => ({ name, mean: 0, deviation: 1 });
  const three = { ...axes, columns: ['bill length', 'bill depth', 'body mass'].map(column) };
  /** @type {import('../../../../web/experiment/axes.js').PlaneChoice} */
  const plane = { kind: 'columns', x: 0, y: 1, rest: 'median' };
  const [file, places, ...classes] = LINE.split(' · ');
  const inputs = '3 inputs: bill length, bill depth, body mass';
  assert.equal(dataLine({ ...three, plane }), [file, places, 'others at their median', inputs, ...classes].join(' · '));
  assert.equal(
    dataLine({ ...three, plane: { kind: 'principal', shares: [0.5, 0.2] } }),
    [file, places, inputs, ...classes].join(' · '),
  );
  assert.equal(dataLine({ ...three, picture: true }), LINE, 'cells have no names of their own');
  const many = dataLine({ ...axes, columns: Array.from({ length: 64 }, (_, i) => column(`c${i}`)) });
  assert.match(many, /64 inputs: c0, .*c15, … ·/);
});

test('drawn points have nothing to add, in any language', async () => {
  for (const language of /** @type {const} */ (['en', 'de'])) {
    await speak(language);
    for (const classes of [0, 2, 5]) assert.equal(dataLine(drawnAxes(classes)), '');
  }
});

test('it stands under a saved picture', () => {
  const experiment = { settings: defaultSettings(), axes, points: noPoints() };
  const model = /** @type {any} */ ({ experiment, snapshot: null });
  assert.equal(sourceOf(model, '', false)[1], LINE);
  assert.equal(sourceOf({ ...model, experiment: { ...experiment, axes: drawnAxes() } }, '', false).length, 2);
});

test('what no setting says is named under a saved picture', () => {
  const points = { x: Float64Array.of(1), y: Float64Array.of(1), label: Float64Array.of(1), test: Uint8Array.of(0) };
  const experiment = { settings: defaultSettings(), axes: drawnAxes(), points, byHand: [{}, {}], firstWeights: {} };
  const lines = (/** @type {boolean} */ isShort) =>
    sourceOf(/** @type {any} */ ({ experiment, snapshot: null }), '', isShort);
  const changed = 'begun with weights from a file · 2 numbers changed by hand · points edited';
  assert.deepEqual([lines(false)[1], lines(true)[1]], [changed, changed]);
  markUnedited(points, experiment.settings);
  assert.equal(lines(true)[1], 'begun with weights from a file · 2 numbers changed by hand');
});
