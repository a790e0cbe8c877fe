// @ts-check
/** The four verbs, one at a time: their numbers are the core's, their light goes their way, their points are marked. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { numberOnUnit } from '../../../web/views/verbs/walk-cells.js';
import { succeed } from '../../wasm/load.js';
import {
  attributeOf,
  frames,
  PHONE,
  pixels,
  plotFrame,
  press,
  settle,
  step,
  textOf,
  type,
  unfold,
  until,
  useBrowser,
} from './harness.js';
import { keysOnNetwork, readout, readoutIfShown, sameSession, wayTo } from './same-session.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** @param {Page} page */
const openVerbs = (page) => page.getByRole('tab', { name: 'One step' }).click();

/** How the buttons say where the verbs stand. @param {Page} page */
const states = (page) =>
  page.locator('.verb').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-state')));

/** A verb's numbers are there at once. */
const STILL = /** @type {const} */ ({ reducedMotion: 'reduce' });

/** The line under the network: its words, and its numbers in full by their names, in their order. @param {Page} page */
const line = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, number[]>} */
    const numbers = {};
    for (const data of document.querySelectorAll('.verb-made data')) {
      if (data instanceof HTMLElement) (numbers[data.dataset.name ?? ''] ??= []).push(Number(data.dataset.value));
    }
    const text = (/** @type {string} */ selector) => document.querySelector(selector)?.textContent ?? '';
    return { verb: text('.verb-name'), formula: text('.verb-formula'), words: text('.verb-made'), numbers };
  });

/** @param {Page} page @param {string} verb */
const made = (page, verb) => until(async () => (await textOf(page.locator('.verb-name'))) === verb, verb);

/** Chooses a point of the mini-batch, from the first one on. @param {Page} page @param {number} number from 1 */
async function choosePoint(page, number) {
  for (let i = 1; i < number; i++) await page.getByRole('button', { name: 'The next point' }).click();
  await until(async () => (await textOf(page.locator('.verb-point'))) === `point ${number} of 10`, `point ${number}`);
  await settle(page);
}

/**
 * The table of DESIGN.md as formulas: ŷ = sigmoid(w·x + b), loss (ŷ − y)².
 * @param {number[]} x @param {number} y @param {number[]} w @param {number} b @param {number} rate
 */
function byHand(x, y, w, b, rate) {
  const z = x.reduce((sum, value, i) => sum + value * w[i], b),
    prediction = 1 / (1 + Math.exp(-z));
  const dz = 2 * (prediction - y) * prediction * (1 - prediction);
  return {
    z,
    prediction,
    loss: (prediction - y) ** 2,
    dz,
    dw: x.map((value) => dz * value),
    wAfter: w.map((value, i) => value - rate * dz * x[i]),
    bAfter: b - rate * dz,
  };
}

/** @param {number} actual @param {number} expected @param {number} tolerance @param {string} what */
const near = (actual, expected, tolerance, what) =>
  assert.ok(
    Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(expected), 1e-300),
    `${what}: ${actual}, expected ${expected}`,
  );

/**
 * What each unit has, of one point of the mini-batch or of its mean, as after all verbs: a number that is not there yet
 * fails where it is compared.
 * @typedef {{x: any, prediction: any, target: any, loss: any, layers: {z: Float64Array, a: Float64Array, dz: any}[]}} AnyStates
 * @param {import('../../../wasm/backprop.js').Session} session @param {number} [sample] from 0; the mean, if left out
 * @returns {AnyStates}
 */
const statesOf = (session, sample) =>
  succeed(session.states({ of: 'batch', ...(sample === undefined ? {} : { sample }) }));

testPage('one verb after the other gives the core’s numbers, of one point and of the mean', STILL, async ({ page }) => {
  const { session } = await sameSession();
  const of = (/** @type {number|undefined} */ sample) => statesOf(session, sample);
  const looked = wayTo(3, 4);

  await keysOnNetwork(page, looked);
  await page.keyboard.press('f');
  await made(page, 'Forward');
  await settle(page);
  succeed(session.forward());
  assert.equal((await readout(page)).numbers.a, of(0).layers[2].a[4], 'one point');
  await page.getByRole('button', { name: 'The mean over the mini-batch, or one point' }).click();
  await until(async () => (await textOf(page.locator('.verb-point'))) === 'mean of 10', 'the mean');
  await settle(page);
  await keysOnNetwork(page, []);
  assert.equal((await readout(page)).numbers.a, of(undefined).layers[2].a[4], 'the mean');
  await page.getByRole('button', { name: 'The mean over the mini-batch, or one point' }).click();
  await until(async () => (await textOf(page.locator('.verb-point'))) === 'point 1 of 10', 'the point again');
  await choosePoint(page, 4);
  await keysOnNetwork(page, []);
  const forward = of(3),
    seen = await line(page);
  assert.match(seen.formula, /z = W a \+ b, a = f\(z\)/);
  assert.equal(seen.numbers.z[0], forward.layers[2].z[4]);
  assert.equal(seen.numbers.a[0], forward.layers[2].a[4]);
  assert.deepEqual(seen.numbers.aPrev, [...forward.layers[1].a]);
  assert.deepEqual(seen.numbers.w, [...succeed(session.weights()).layers[2].W.slice(32, 40)]);
  assert.equal((await readout(page)).numbers.dz, undefined, 'no dz before backward');

  await page.keyboard.press('l');
  await made(page, 'Loss');
  await settle(page);
  const { loss } = succeed(session.loss()),
    after = of(3),
    lossLine = await line(page);
  near(lossLine.numbers.loss[0], after.loss, 0, 'the point’s loss');
  assert.deepEqual(lossLine.numbers.prediction, [...after.prediction]);
  const probability = 1 / (1 + Math.exp(-after.prediction[0]));
  const byHandToo = -Math.log(after.target[0] === 1 ? probability : 1 - probability);
  near(lossLine.numbers.loss[0], byHandToo, 1e-6, 'it is the cross-entropy, in 32 bits');
  assert.equal(lossLine.numbers.batchLoss[0], loss, 'and the mini-batch’s');

  await page.keyboard.press('b');
  await made(page, 'Backward');
  await settle(page);
  succeed(session.backward());
  const backward = of(3),
    backwardLine = await line(page);
  assert.equal(backwardLine.numbers.dz[0], backward.layers[2].dz[4]);
  assert.deepEqual(backwardLine.numbers.dzNext, [...backward.layers[3].dz]);
  assert.deepEqual(
    backwardLine.numbers.wNext,
    [0, 1, 2, 3, 4, 5, 6, 7].map((i) => succeed(session.weights()).layers[3].W[i * 8 + 4]),
  );
  assert.equal((await readout(page)).numbers.dz, backward.layers[2].dz[4]);

  const before = succeed(session.weights()).layers,
    { layers: gradients } = succeed(session.gradients());
  await page.keyboard.press('u');
  await made(page, 'Update');
  await settle(page);
  succeed(session.update());
  for (const [layer, unit, input] of [
    [9, 0, 5],
    [3, 4, 6],
    [1, 2, 1],
  ]) {
    await keysOnNetwork(page, wayTo(layer, unit, input));
    const index = unit * before[layer - 1].inputs + input,
      { formula, numbers } = await line(page);
    assert.equal(formula, 'old − rate × gradient = new');
    assert.equal(numbers.old[0], before[layer - 1].W[index]);
    assert.equal(numbers.gradient[0], gradients[layer - 1].dW[index]);
    assert.equal(numbers.new[0], succeed(session.weights()).layers[layer - 1].W[index]);
    // In 32 bits: a product and a difference, each rounded to 6e-8.
    near(numbers.old[0] - numbers.rate[0] * numbers.gradient[0], numbers.new[0], 2e-7, 'old − rate × gradient');
  }
  assert.equal(await step(page), 1);
  assert.ok(Number.isFinite(loss));

  await choosePointAgain(page);
  await keysOnNetwork(page, looked);
  assert.equal((await readout(page)).numbers.dz, backward.layers[2].dz[4], 'and the point’s numbers stay to be seen');
});

/** Keeps what is written on the units since they were last drawn. @param {Page} page */
const watchUnits = (page) =>
  page.addInitScript(() => {
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype,
      onUnits = (/** @type {CanvasRenderingContext2D} */ { canvas }) => canvas.classList.contains('net-cells');
    const written = /** @type {string[]} */ (Object.assign(globalThis, { written: [] }).written);
    CanvasRenderingContext2D.prototype.clearRect = function clear(/** @type {Parameters<typeof clearRect>} */ ...box) {
      if (onUnits(this)) written.length = 0;
      clearRect.apply(this, box);
    };
    CanvasRenderingContext2D.prototype.fillText = function fill(/** @type {Parameters<typeof fillText>} */ ...text) {
      if (onUnits(this)) written.push(text[0]);
      fillText.apply(this, text);
    };
  });

testPage(
  'on the units stand the core’s numbers: a, then dz, then the change of the bias',
  { before: watchUnits, reducedMotion: 'reduce' },
  async ({ page }) => {
    await openVerbs(page);
    await type(page, 'Hidden layers', 3);
    await until(async () => (await page.locator('.net-column').count()) === 5, 'three hidden layers');
    await settle(page);
    const { session } = await sameSession({ hiddenLayers: 3 });
    const written = () => page.evaluate(() => /** @type {any} */ (globalThis).written);
    const all = (/** @type {ArrayLike<number>[]} */ ...columns) =>
      columns.flatMap((column) => Array.from(column, (value) => numberOnUnit(value, 4)));
    const states = (/** @type {number|undefined} */ sample) => statesOf(session, sample);
    assert.deepEqual(await written(), [], 'none before the first verb');
    const make = async (/** @type {string} */ verb) => {
      await press(page, verb);
      await made(page, verb);
      await settle(page);
    };

    await make('Forward');
    succeed(session.forward());
    assert.deepEqual(await written(), all(states(0).x, ...states(0).layers.map(({ a }) => a)), 'the first point');
    await page.getByRole('button', { name: 'The mean over the mini-batch, or one point' }).click();
    await settle(page);
    const mean = states(undefined);
    assert.deepEqual(
      await written(),
      all(...mean.layers.map(({ a }) => a)),
      'the mean, of which no point is the input',
    );
    await page.getByRole('button', { name: 'The mean over the mini-batch, or one point' }).click();
    await choosePoint(page, 4);
    assert.deepEqual(await written(), all(states(3).x, ...states(3).layers.map(({ a }) => a)), 'a point');

    succeed(session.loss());
    succeed(session.backward());
    await make('Backward');
    const { x } = states(3);
    assert.deepEqual(await written(), all(x, ...states(3).layers.map(({ dz }) => dz)));

    const before = succeed(session.weights()).layers;
    succeed(session.update());
    const after = succeed(session.weights()).layers;
    await make('Update');
    // From 0, so that the difference of the two is exactly what was added.
    const changes = before.map(({ b }, l) => Array.from(b, (old, i) => after[l].b[i] - old));
    assert.deepEqual(await written(), all(x, ...changes));
  },
);

/** Away from the point and back to it: what was computed is kept. @param {Page} page */
async function choosePointAgain(page) {
  await page.getByRole('button', { name: 'The point before' }).click();
  await page.getByRole('button', { name: 'The next point' }).click();
  await until(async () => (await textOf(page.locator('.verb-point'))) === 'point 4 of 10', 'the point');
  await settle(page);
}

testPage('one neuron by hand: every number of the worked example’s table', STILL, async ({ page }) => {
  const table = byHand([2], 1, [0.5], 0, 0.1);
  for (const [name, value] of Object.entries({
    z: 1,
    prediction: 0.7310585786300049,
    loss: 0.07232948812851325,
    dz: -0.10575418556853343,
    bAfter: 0.010575418556853344,
  })) {
    near(/** @type {Record<string, any>} */ (table)[name], value, 1e-14, name);
  }
  near(table.wAfter[0], 0.5211508371137067, 1e-14, 'w after');

  await unfold(page);
  await type(page, 'Hidden layers', 0);
  await page.getByRole('combobox', { name: 'Output', exact: true }).selectOption({ label: 'Sigmoid' });
  await page.getByRole('combobox', { name: 'Precision' }).selectOption({ label: '64-bit' });
  await type(page, 'Batch size', 1);
  await type(page, 'Learning rate', 0.1);
  await until(async () => (await page.locator('.net-column').count()) === 2, 'one neuron');
  await settle(page);
  const w = [0.5, -0.25],
    b = 0.125;
  await keysOnNetwork(page, [...wayTo(1, 0), 'Enter']);
  const dialog = page.getByRole('dialog'),
    field = dialog.getByRole('spinbutton', { name: 'Value' });
  for (const [label, value] of /** @type {const} */ ([
    ['bias', b],
    ['weight from input x', w[0]],
    ['weight from input y', w[1]],
  ])) {
    await dialog.getByRole('combobox', { name: 'Which number' }).selectOption({ label });
    await field.fill(String(value));
    await field.press('Enter');
    await until(async () => Number(await attributeOf(field, 'data-value')) === value, label);
  }
  await field.press('Escape');
  await keysOnNetwork(page, wayTo(1, 0));

  await page.keyboard.press('f');
  await made(page, 'Forward');
  assert.equal(await page.locator('.verb-stepper').isVisible(), false, 'of one point there is nothing to choose');
  await settle(page);
  const x = (await line(page)).numbers.aPrev;
  assert.deepEqual((await line(page)).numbers.w, w);
  await page.keyboard.press('l');
  await made(page, 'Loss');
  const { numbers: lossNumbers } = await line(page),
    y = lossNumbers.target[0];
  const expected = byHand(x, y, w, b, 0.1);
  // A handful of roundings of 64-bit numbers.
  near(lossNumbers.prediction[0], expected.prediction, 1e-14, 'ŷ');
  near(lossNumbers.loss[0], expected.loss, 1e-13, 'loss');
  await page.keyboard.press('b');
  await made(page, 'Backward');
  near((await line(page)).numbers.dz[0], expected.dz, 1e-13, 'dz');
  await page.keyboard.press('u');
  await made(page, 'Update');
  await settle(page);
  for (const input of [0, 1]) {
    await keysOnNetwork(page, wayTo(1, 0, input));
    const { numbers } = await line(page);
    near(numbers.gradient[0], expected.dw[input], 1e-13, 'dw');
    assert.equal(numbers.rate[0], 0.1);
    assert.equal(numbers.old[0], w[input]);
    assert.equal(
      numbers.new[0],
      numbers.old[0] - numbers.rate[0] * numbers.gradient[0],
      'old − rate × gradient is new, exactly',
    );
    near(numbers.new[0], expected.wAfter[input], 1e-14, 'w after');
  }
  await keysOnNetwork(page, wayTo(1, 0));
  near((await readout(page)).numbers.bias, expected.bAfter, 1e-13, 'b after');
});

testPage(
  '→ makes one verb after the other, however fast; S a whole step; the buttons say where it stands',
  STILL,
  async ({ page }) => {
    const { session } = await sameSession();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await made(page, 'Loss');
    await settle(page);
    assert.equal(await step(page), 1);
    assert.deepEqual(await states(page), ['made', 'current', 'next', '']);
    assert.match(await page.locator('.verb-plain').innerText(), /^How wrong the answer for this point is/);
    await page.keyboard.press('s');
    await until(async () => (await step(page)) === 2, 'the round to be finished');
    succeed(session.train(2));
    await settle(page);
    await keysOnNetwork(page, wayTo(2, 1, 3));
    assert.equal((await readout(page)).numbers.weight, succeed(session.weights()).layers[1].W[8 + 3]);
    assert.deepEqual(await states(page), ['next', '', '', '']);
    assert.equal(await page.locator('.verb-idle').isVisible(), true);
    assert.match(
      await page.locator('.verb-idle').innerText(),
      /the arrows walk over the units/,
      'where the focus is on the network',
    );
    await page.locator('h1').click();
    assert.match(await page.locator('.verb-idle').innerText(), /F L B U, or →/);
    await press(page, 'Backward');
    await made(page, 'Backward');
    await settle(page);
    assert.deepEqual(
      await states(page),
      ['made', 'made', 'current', 'next'],
      'what comes before is made along with it',
    );
    assert.match(await page.locator('.verb-plain').innerText(), /^Right to left: the error comes back/);
  },
);

/** Keeps every number that was on its way along the links. @param {Page} page */
const watchWay = (page) =>
  page.addInitScript(() => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    const moved = /** @type {string[]} */ (Object.assign(globalThis, { moved: [] }).moved);
    CanvasRenderingContext2D.prototype.fillText = function fill(/** @type {Parameters<typeof fillText>} */ ...text) {
      if (this.canvas.classList.contains('net-moving') && !moved.includes(text[0])) moved.push(text[0]);
      fillText.apply(this, text);
    };
  });

testPage(
  'a verb goes column by column, its numbers along the links; paused, stepped, skipped, ended by Train',
  { before: watchWay },
  async ({ page }) => {
    const { session } = await sameSession();
    const moved = () => page.evaluate(() => /** @type {any} */ (globalThis).moved.splice(0));
    const walk = (/** @type {string} */ name) => page.locator('.verb-walk').getByRole('button', { name });
    const place = () => textOf(page.locator('.verb-place'));
    const links = page.getByRole('combobox', { name: 'Links show' });
    await page.keyboard.press('f');
    await until(async () => /^layer [2-7], /.test(await place()), 'the walk to come to layer 2 or past it');
    await walk('Pause').click();
    const from = Number((await place()).match(/\d+/)?.[0]);
    const held = await pixels(page, '.net-cells');
    await frames(page, 5);
    assert.equal(await pixels(page, '.net-cells'), held);
    for (let layer = from + 1; layer < 9; layer++) {
      await walk('One layer more').click();
      await until(async () => (await place()).startsWith(`layer ${layer}, `), `layer ${layer}`);
    }
    assert.notEqual(await pixels(page, '.net-cells'), held);
    succeed(session.forward());
    const forward = statesOf(session, 0);
    const known = new Set(
      [forward.x, ...forward.layers.map(({ a }) => a)].flatMap((column) =>
        Array.from(column, (value) => numberOnUnit(value, 2)),
      ),
    );
    const travelled = await moved();
    assert.ok(travelled.length > 0, 'numbers were on their way');
    assert.deepEqual(
      travelled.filter((/** @type {string} */ text) => !known.has(text)),
      [],
      'all of them the core’s',
    );

    await page.keyboard.press('b');
    await made(page, 'Backward');
    assert.equal(await links.inputValue(), 'gradients', 'the links turn by themselves');
    // Whoever has paused one walk begins the next one paused.
    await until(async () => (await place()).startsWith('output'), 'the walk to begin');
    await frames(page, 20);
    assert.match(await place(), /^output/);
    await walk('One layer more').click();
    await until(async () => (await place()).startsWith('layer 8, '), 'the walk to go backward');
    await walk('Skip to the end').click();
    await until(async () => (await place()).startsWith('layer 1, '), 'the end, where it has come to');
    succeed(session.loss());
    succeed(session.backward());
    const dz = new Set(
      statesOf(session, 0).layers.flatMap((one) => Array.from(one.dz, (value) => numberOnUnit(Number(value), 2))),
    );
    assert.deepEqual(
      (await moved()).filter((/** @type {string} */ text) => !dz.has(text) && !known.has(text)),
      [],
    );
    await walk('Show it again').click();
    await page.keyboard.press('u');
    await made(page, 'Update');
    await until(async () => (await links.inputValue()) === 'weights', 'the links to turn back');
    await page.keyboard.press('f');
    await made(page, 'Forward');
    await page.keyboard.press(' ');
    await until(async () => !(await page.locator('.verb-walk').isVisible()), 'the walk to end');
  },
);

testPage('no way for who wants no motion: all is there at once', STILL, async ({ page }) => {
  await openVerbs(page);
  await until(() => page.locator('.verb-idle').isVisible(), 'the verbs');
  assert.deepEqual(await states(page), ['next', '', '', '']);
  await press(page, 'Forward');
  await made(page, 'Forward');
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  assert.equal(await page.getByRole('button', { name: 'Skip to the end' }).isDisabled(), true);
  assert.match(await textOf(page.locator('.verb-place')), /^output/);
});

testPage(
  'the mini-batch is marked on the plot, and a click on one of its points chooses it',
  STILL,
  async ({ page }) => {
    const { session, points } = await sameSession();
    const bare = await pixels(page, '.plot-chosen');
    await openVerbs(page);
    await press(page, 'Backward');
    await made(page, 'Backward');
    await settle(page);
    const marked = await pixels(page, '.plot-chosen');
    assert.notEqual(marked, bare, 'rings');
    succeed(session.forward());
    succeed(session.loss());
    succeed(session.backward());
    const { indices } = succeed(session.batchIndices());
    const training = [...points.test.keys()].filter((i) => points.test[i] === 0);
    const frame = await plotFrame(page);
    // The points' own rings, sampled at the four sides of each: all accent; as many as the batch has.
    const ringed = await page.evaluate(
      (places) => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.plot-chosen')),
          box = canvas.getBoundingClientRect();
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')),
          ratio = canvas.width / box.width;
        return places.filter(({ x, y }) => {
          const { data } = context.getImageData(
            Math.round((x - box.left) * ratio) - 12,
            Math.round((y - box.top) * ratio) - 12,
            24,
            24,
          );
          return data.some((value, i) => i % 4 === 3 && value > 200);
        }).length;
      },
      Array.from(indices, (index) => frame.at(points.x[training[index]], points.y[training[index]])),
    );
    assert.equal(ringed, indices.length);

    const chosen = training[indices[6]],
      at = frame.at(points.x[chosen], points.y[chosen]);
    await page.mouse.click(at.x, at.y);
    await until(async () => (await textOf(page.locator('.verb-point'))) === 'point 7 of 10', 'the point');
    await settle(page);
    await keysOnNetwork(page, wayTo(9, 0));
    assert.equal((await line(page)).numbers.dz[0], statesOf(session, 6).layers[8].dz[0]);
    await keysOnNetwork(page, wayTo(1, 0).slice(0, 3));
    await page.keyboard.press('s');
    await until(async () => (await step(page)) === 1, 'the round to end');
    await page.locator('.plot-stage').focus();
    await page.keyboard.press('Escape');
    await settle(page);
    await frames(page, 3);
    assert.equal(await pixels(page, '.plot-chosen'), bare, 'no rings without a round');
  },
);

testPage(
  'a selected point is read out, and where it is not in the mini-batch that is said',
  STILL,
  async ({ page }) => {
    const { session, points } = await sameSession();
    const training = [...points.test.keys()].filter((i) => points.test[i] === 0);
    succeed(session.forward());
    const { indices } = succeed(session.batchIndices());
    const frame = await plotFrame(page),
      outside = training.findIndex(
        (i, number) =>
          !indices.includes(number) &&
          training.every(
            (other) => other === i || Math.hypot(points.x[i] - points.x[other], points.y[i] - points.y[other]) > 0.3,
          ),
      );
    const at = frame.at(points.x[training[outside]], points.y[training[outside]]);
    await page.mouse.click(at.x, at.y);
    await keysOnNetwork(page, wayTo(3, 4));
    const { z, a } = succeed(session.states({ of: 'training', sample: outside })).layers[2];
    await until(async () => (await readoutIfShown(page))?.numbers.z === z[4], 'z of the selected point');
    assert.equal((await readout(page)).numbers.a, a[4]);
    assert.match(await textOf(page.locator('.net-readout-notes')), /z, a: the selected point/);
    const note = page.getByText('The selected point is not in this mini-batch.');
    assert.equal(await note.count(), 0);
    await page.keyboard.press('f');
    await note.waitFor();
    await until(
      async () => (await readoutIfShown(page))?.numbers.a === statesOf(session, 0).layers[2].a[4],
      'a of the mini-batch’s point',
    );
    assert.match(await textOf(page.locator('.net-readout-notes')), /z, a: point 1 of 10/);
  },
);

testPage(
  'on a phone the verbs can be told apart: by colour, and by the way they go',
  { viewport: PHONE, hasTouch: true, isMobile: true, ...STILL },
  async ({ page }) => {
    const seen = new Set(),
      way = new Set();
    await page.getByRole('tab', { name: 'One step' }).tap();
    for (const verb of ['Forward', 'Backward', 'Update']) {
      await page.getByRole('button', { name: verb, exact: true }).tap();
      await made(page, verb);
      await settle(page);
      seen.add(await pixels(page, '.net-cells'));
      way.add(
        await page.locator('.net-stage').evaluate((stage) => getComputedStyle(stage, '::before').backgroundImage),
      );
    }
    assert.equal(seen.size, 3, 'numbers');
    assert.equal(way.size, 3, 'ways');
  },
);

testPage(
  'the lines of the code do the verbs and are lit with them, and the code follows the settings',
  STILL,
  async ({ page }) => {
    const lit = () => page.locator('.code-line[data-state="current"]').allInnerTexts();
    const isLit = (/** @type {string} */ text) =>
      until(async () => (await lit()).some((line) => line.includes(text)), text);
    await page.getByRole('tab', { name: 'Code' }).click();
    await page.getByRole('button', { name: 'loss.backward()' }).focus();
    assert.deepEqual(await lit(), []);
    await page.keyboard.press('Enter');
    await isLit('loss.backward()');
    assert.deepEqual(
      (await lit()).map((line) => line.replace(/\s+/g, ' ').trim()),
      ['optimizer.zero_grad()', 'loss.backward() Backward'],
    );
    assert.equal(await attributeOf(page.locator('#tab-code'), 'aria-selected'), 'true', 'the code stays open');
    assert.equal(await attributeOf(page.locator('.net-stage').first(), 'data-verb'), 'backward');
    await page.keyboard.press('u');
    await isLit('optimizer.step()');
    await type(page, 'Learning rate', 0.03);
    await until(async () => (await textOf(page.locator('.code-box'))).includes('lr=0.03'), 'the rate');
    await press(page, 'Train');
    await page.locator('.code-box[data-training="true"]').waitFor();
    await press(page, 'Pause');
    await page.locator('.code-box[data-training="false"]').waitFor();

    await type(page, 'Hidden layers', 0);
    await type(page, 'Batch size', 1);
    await page.getByRole('radio', { name: 'Python', exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'z = w1 * x1 + w2 * x2 + b' }).press('Enter');
    await isLit('z = w1');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.startsWith('z = w1')), true, 'focus');
    await page.keyboard.press('l');
    await made(page, 'Loss');
    await isLit('loss = ');
    await settle(page);
    const program = (await page.locator('.code-line code').allTextContents()).join('\n');
    const printed = execFileSync('python3', ['-c', program], { encoding: 'utf8' }).split(/\s+/).map(Number);
    // The page's own are in single precision.
    near(printed[0], (await line(page)).numbers.loss[0], 1e-5, 'the loss that Python prints');
  },
);
