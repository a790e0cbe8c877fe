/** Every figure of a real run: valid, at every size, with names, units and source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DARK, LIGHT } from '../../../../../../web/export/figures/colours.js';
import { customSize, presetSize } from '../../../../../../web/export/figures/sizes.js';
import { toSvg } from '../../../../../../web/export/figures/svg-text.js';
import { faultOfXml } from '../../../export/figures/read-xml.js';
import { paletteOf } from '../../../../../../web/views/shared/class-colours.js';
import { ALL_FIGURES } from '../../../../../../web/views/shared/figures/figure-list.js';
import { figureState, makeFigure } from '../../../../../../web/views/shared/figures/make-figure.js';
import { recolour } from '../../../../../../web/views/shared/figures/recolour.js';
import { sceneDrawing } from '../../../../../../web/views/shared/figures/scene.js';
import { modelOfRun } from './figure-model.js';

/** @typedef {import('../../../../../../web/views/view-model.js').Model} Model */

const ADDRESS = 'https://example.org/#v=2&activation=relu';
const SIZES = [presetSize('column'), presetSize('page'), presetSize('slide'), customSize(240, 240)];

/** @param {Model} model @param {string} file @param {import('../../../../../../web/export/figures/sizes.js').FigureSize} [size] */
function textsOf(model, file, size = presetSize('page')) {
  const entry = ALL_FIGURES.find((one) => one.file === file);
  assert.ok(entry, file);
  const drawing = makeFigure(entry, figureState(model, {}), size, ADDRESS);
  assert.ok(drawing, file);
  return [...toSvg(drawing).matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
}

/** Numbers in the attributes of an SVG that are none. @param {string} svg */
const brokenNumbers = (svg) => svg.match(/="(?!data:)[^"]*(NaN|Infinity|undefined)[^"]*"/g) ?? [];

test('every figure is valid at every size, and says where it comes from', async () => {
  const model = await modelOfRun({ activation: 'relu' });
  for (const entry of ALL_FIGURES) {
    for (const size of SIZES) {
      const drawing = makeFigure(entry, figureState(model, {}), size, ADDRESS);
      if (!drawing) continue;
      const svg = toSvg(drawing);
      assert.equal(faultOfXml(svg), '', entry.file);
      assert.deepEqual(brokenNumbers(svg), [], entry.file);
      const said = drawing.description;
      for (const part of ['ReLU', 'Seed 1', 'step 20', 'Backprop Playground', ADDRESS])
        assert.ok(said.includes(part), `${entry.file}: ${part} in ${said}`);
    }
  }
});

test('figures of unusual networks and of two of them are valid too', async () => {
  const several = await modelOfRun({ hiddenLayers: 60, units: 2 });
  const models = [
    several,
    {
      ...several,
      snapshot: several.snapshot && { ...several.snapshot, twin: (await modelOfRun({ units: 3 })).snapshot },
    },
    await modelOfRun({ hiddenLayers: 0 }),
    await modelOfRun({ hiddenLayers: 1, units: 40 }),
    await modelOfRun({ learningRate: 1e6, activation: 'linear', hiddenLayers: 4 }, 200),
    { ...several, snapshot: null },
  ];
  for (const model of models) {
    for (const entry of ALL_FIGURES) {
      for (const size of [presetSize('column'), customSize(240, 240)]) {
        const drawing = makeFigure(entry, figureState(model, {}), size, '');
        if (!drawing) continue;
        const svg = toSvg(drawing);
        assert.equal(faultOfXml(svg), '', entry.file);
        assert.deepEqual(brokenNumbers(svg), [], `${entry.file}, ${model.snapshot?.settings.hiddenLayers} layers`);
      }
    }
  }
});

/** @param {Model} model @param {string} file */
function svgOf(model, file, shown = {}) {
  const entry = ALL_FIGURES.find((one) => one.file === file);
  const drawing = entry && makeFigure(entry, figureState(model, shown), presetSize('page'), '');
  assert.ok(drawing, file);
  return toSvg(drawing);
}

test('the smallest and the largest of all numbers have their places, and so has what is none', async () => {
  const model = await modelOfRun({ hiddenLayers: 5 });
  const snapshot = /** @type {NonNullable<Model['snapshot']>} */ (model.snapshot);
  const edges = [
    [5e-324, 1e-200, 1, 1, 1, 1],
    [1, 1, 1e200, 1.7e308, 1, 1],
    [Infinity, 5e-324, 0, NaN, 1, Infinity],
    [NaN, NaN, NaN, NaN, NaN, NaN],
  ];
  for (const values of edges) {
    const numbers = Float64Array.from(values);
    const layers = /** @type {typeof snapshot.layers} */ (
      Object.fromEntries(Object.keys(snapshot.layers).map((name) => [name, numbers]))
    );
    const shown = { spectrum: { layers: [numbers.subarray(0, 3)], whole: numbers.subarray(3) } };
    for (const file of ['gradient-per-layer', 'batch-gradient-per-layer', 'chain-rule', 'spectrum'])
      assert.deepEqual(
        brokenNumbers(svgOf({ ...model, snapshot: { ...snapshot, layers } }, file, shown)),
        [],
        `${file} of ${values}`,
      );
  }
});

test('a bar of no number is not drawn as one of 0', async () => {
  const model = await modelOfRun({ hiddenLayers: 2 });
  const snapshot = /** @type {NonNullable<Model['snapshot']>} */ (model.snapshot);
  const barsOf = (/** @type {number} */ first) =>
    svgOf(
      { ...model, snapshot: { ...snapshot, layers: { ...snapshot.layers, signal: Float64Array.of(first, 1, 1) } } },
      'gradient-per-layer',
    );
  assert.ok(barsOf(NaN).includes('no number any more') && !barsOf(0).includes('no number any more'));
});

test('a boundary has the names of its classes and axes, escaped', async () => {
  const model = await modelOfRun();
  const { experiment } = model;
  experiment.axes = {
    ...experiment.axes,
    x: { name: 'bill <length>, mm', low: 30, high: 60 },
    classes: ['Adélie & "co"', '<b>Gentoo</b>'],
  };
  const texts = textsOf(model, 'decision-boundary');
  for (const text of [
    'bill &lt;length&gt;, mm',
    'Adélie &amp; &quot;co&quot;',
    '&lt;b&gt;Gentoo&lt;/b&gt;',
    'test points',
  ])
    assert.ok(texts.includes(text), `${text} in ${texts}`);
});

test('an address that is too long for a line is that of the page, and that of a file is none', async () => {
  const model = await modelOfRun();
  const said = (/** @type {string} */ address) =>
    makeFigure(ALL_FIGURES[0], figureState(model, {}), presetSize('page'), address)?.description.split('\n').at(-1);
  assert.equal(said(`https://example.org/#${'x'.repeat(200)}`), 'Backprop Playground · https://example.org/');
  assert.equal(said('file:///home/someone/backprop-playground.html'), 'Backprop Playground');
});

test('a picture of the dark page is that of the light one but for rounding', () => {
  const [dark, light] = [DARK, LIGHT].map(paletteOf);
  for (const k of [0, 1]) {
    for (let share = 0; share <= 1; share += 0.25) {
      const mixed = (/** @type {typeof dark} */ { middle, classes }) =>
        middle.map((from, c) => Math.round(from + share * (classes[k][c] - from)));
      const [pixel] = [recolour(Uint8ClampedArray.of(...mixed(dark), 255), true, false)];
      mixed(light).forEach((value, c) => assert.ok(Math.abs(pixel[c] - value) <= 2, `${k} ${share}: ${pixel}`));
    }
  }
});

test('a recording shows the loss of a run, and the network with the mini-batch while the verbs are made', async () => {
  const model = await modelOfRun();
  const scene = (/** @type {Model} */ shown) => toSvg(sceneDrawing(figureState(shown, {}), 'A <headline>', ''));
  const snapshot = /** @type {NonNullable<Model['snapshot']>} */ (model.snapshot);
  const run = scene(model),
    verbs = scene({
      ...model,
      sample: 0,
      snapshot: {
        ...snapshot,
        round: /** @type {any} */ ({ verb: 'forward', batch: Uint32Array.of(0, 3), states: null }),
      },
    });
  for (const svg of [run, verbs]) {
    assert.equal(faultOfXml(svg), '');
    assert.deepEqual(brokenNumbers(svg), []);
    assert.ok(svg.includes('A &lt;headline&gt;') && svg.includes('Decision boundary'));
  }
  assert.ok(run.includes('>Loss<') && !run.includes('>The network<'));
  assert.ok(verbs.includes('>The network<') && !verbs.includes('>Loss<'));
});

test('the bars keep the run before beside them, dashed and named, where it had as many layers', async () => {
  const [model, before] = [await modelOfRun({ activation: 'relu' }), await modelOfRun({ activation: 'sigmoid' })];
  assert.ok(before.snapshot);
  const { step, layers, history } = before.snapshot;
  const ghost = { label: 'Sigmoid', step, layers, history, sameData: true, sameWeights: true };
  const drawn = (/** @type {Model} */ shown) => {
    const entry = ALL_FIGURES.find(({ file }) => file === 'gradient-per-layer');
    assert.ok(entry);
    const drawing = makeFigure(entry, figureState(shown, {}), presetSize('page'), ADDRESS);
    assert.ok(drawing);
    return toSvg(drawing);
  };
  const svg = drawn({ ...model, ghost });
  assert.deepEqual(brokenNumbers(svg), []);
  assert.match(svg, /stroke-dasharray/);
  assert.match(svg, /<text[^>]*>[^<]*Sigmoid[^<]*step 20/);
  assert.doesNotMatch(drawn(model), /stroke-dasharray/);
  const fewer = { ...ghost, layers: { ...layers, signal: layers.signal.slice(1) } };
  assert.doesNotMatch(drawn({ ...model, ghost: fewer }), /stroke-dasharray/);
});
