// @ts-check
/** The network: where it stands, that its numbers are the core's, and that they can be changed in place. */
import assert from 'node:assert/strict';
import { CLASS_COLOURS, readPalette } from '../../../web/views/shared/class-colours.js';
import { succeed } from '../../wasm/load.js';
import { runAxe } from './axe.js';
import {
  answered,
  attributeOf,
  boxOf,
  choose,
  frames,
  pixels,
  press,
  pressVerb,
  readNumber,
  settle,
  step,
  textOf,
  type,
  until,
  useBrowser,
} from './harness.js';
import { keysOnNetwork, readout, readoutIfShown, sameSession, wayTo } from './same-session.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

testPage('every number read out is the core’s, at first and after ten updates', async ({ page }) => {
  const { session } = await sameSession();
  for (const made of [0, 10]) {
    for (let i = 0; i < made; i++) await page.keyboard.press('s');
    await until(async () => (await step(page)) === made, `step ${made}`);
    await settle(page);
    if (made > 0) succeed(session.train(made));
    const { layers } = succeed(session.weights());
    const updates = succeed(session.lastUpdate()).layers;
    for (const [layer, unit, input] of [
      [1, 0, 1],
      [3, 4, 6],
      [8, 7, 0],
      [9, 0, 5],
    ]) {
      await keysOnNetwork(page, wayTo(layer, unit));
      const seen = await readout(page);
      assert.equal(seen.title, layer === 9 ? 'output ŷ, layer 9' : `layer ${layer}, unit ${unit + 1}`);
      assert.equal(seen.numbers.bias, layers[layer - 1].b[unit]);
      await keysOnNetwork(page, Array(input + 1).fill('Shift+ArrowDown'));
      const link = await readout(page),
        index = unit * layers[layer - 1].inputs + input;
      assert.equal(link.numbers.weight, layers[layer - 1].W[index]);
      if (made === 0) {
        assert.equal(link.numbers['last update'], undefined);
        assert.equal(link.numbers.gradient, undefined);
      } else {
        assert.equal(link.numbers['last update'], updates[layer - 1].dW[index]);
        assert.equal(link.numbers.gradient, succeed(session.gradients()).layers[layer - 1].dW[index]);
      }
    }
    await page.locator('.net-stage').blur();
  }
});

testPage('with normalisation γ and β, their gradients and last changes are read out', async ({ page }) => {
  await page.locator('#setting-normalization').selectOption('layer');
  await settle(page);
  await page.locator('.net-stage').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('s');
  await until(async () => (await step(page)) === 3, 'step 3');
  await settle(page);
  const { session } = await sameSession({ normalization: 'layer' });
  succeed(session.train(3));
  const own = succeed(session.weights()).layers[4],
    slope = succeed(session.gradients()).layers[4],
    change = succeed(session.lastUpdate()).layers[4];
  await keysOnNetwork(page, wayTo(5, 2));
  const { numbers } = await readout(page);
  assert.deepEqual(
    [numbers['norm scale γ'], numbers['gradient of γ'], numbers['last update of γ']],
    [own.scale[2], slope.dscale[2], change.dscale[2]],
  );
  assert.deepEqual(
    [numbers['norm shift β'], numbers['gradient of β'], numbers['last update of β']],
    [own.shift[2], slope.dshift[2], change.dshift[2]],
  );
  assert.notEqual(change.dscale[2], 0);
});

testPage('the pointer reads out the unit and the link under it', async ({ page }) => {
  const box = await boxOf(page.locator('.net-stage'));
  const x = (/** @type {number} */ column) =>
    page
      .locator('.net-column')
      .nth(column)
      .evaluate((rect) => Number(rect.getAttribute('data-x')));
  const [x3, x4] = [await x(3), await x(4)];
  const heights = Array.from({ length: Math.floor(box.height / 4) }, (_, i) => i * 4);
  const seen = new Set();
  for (const y of heights) {
    await page.mouse.move(box.x + x3, box.y + y);
    await frames(page, 1);
    seen.add((await readoutIfShown(page))?.title ?? '');
  }
  for (let unit = 1; unit <= 8; unit++) assert.ok(seen.has(`layer 3, unit ${unit}`), `unit ${unit} among ${[...seen]}`);
  const links = new Set();
  for (const y of heights) {
    await page.mouse.move(box.x + (x3 + x4) / 2, box.y + y);
    await frames(page, 1);
    links.add((await readoutIfShown(page))?.title ?? '');
  }
  assert.ok(
    [...links].some((title) => /^from layer 3, unit \d to layer 4, unit \d$/.test(title)),
    [...links].join('; '),
  );
});

testPage('a unit’s picture is what the core computes over the plane', async ({ page }) => {
  await choose(page, 'Tanh');
  await settle(page);
  const { session } = await sameSession({ activation: 'tanh' });
  const { rgba } = succeed(session.tiles(32, await paletteOf(page), null));
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('.net-column')].map((rect) => Number(rect.getAttribute('data-x'))),
  );
  /** Mean colour of a rectangle of the canvas, in CSS pixels. */
  const drawn = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ side) =>
    page.locator('.net-tiles').evaluate(
      (element, at) => {
        const canvas = /** @type {HTMLCanvasElement} */ (element),
          ratio = canvas.width / canvas.getBoundingClientRect().width;
        const [left, top, side] = at.map((value) => Math.round(value * ratio));
        const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(
          left,
          top,
          side,
          side,
        );
        return [0, 1, 2].map(
          (c) => data.filter((_, i) => i % 4 === c).reduce((sum, value) => sum + value, 0) / (side * side),
        );
      },
      [x, y, side],
    );
  const colours = [];
  for (const [layer, unit] of [
    [1, 0],
    [1, 5],
    [2, 3],
  ]) {
    await keysOnNetwork(page, wayTo(layer, unit));
    // Without the focus it is not enlarged.
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    // The frame around the chosen unit says where it is: it is the only thing on the canvas of marks.
    const box = await page.locator('.net-marks').evaluate((element) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element),
        ratio = canvas.width / canvas.getBoundingClientRect().width;
      const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
      data.forEach((value, i) => {
        if (i % 4 !== 3 || value < 128) return;
        const x = (i >> 2) % canvas.width,
          y = Math.floor((i >> 2) / canvas.width);
        [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      });
      return { x: (left + right + 1) / 2 / ratio, y: (top + bottom + 1) / 2 / ratio, side: (bottom - top + 1) / ratio };
    });
    assert.ok(Math.abs(box.x - places[layer]) < 1.5, 'the frame is where the column is');
    // Two corners of the tile, away from its frame, and from the mark of its bias in a third.
    const start = ((layer - 1) * 8 + unit) * 32 * 32,
      tile = box.side - 9,
      side = (tile * 12) / 32;
    const corner = (/** @type {number} */ from) =>
      [0, 1, 2].map((c) => {
        let sum = 0;
        for (let row = 4; row < 16; row++)
          for (let column = from; column < from + 12; column++) sum += rgba[4 * (start + row * 32 + column) + c];
        return sum / 144;
      });
    for (const from of [4, 16]) {
      const seen = await drawn(box.x + (tile * (from - 16)) / 32, box.y - side, side),
        expected = corner(from);
      // Scaled down by the browser, and by half a pixel elsewhere.
      seen.forEach((value, c) =>
        assert.ok(Math.abs(value - expected[c]) < 24, `layer ${layer}, unit ${unit}: ${seen} is not ${expected}`),
      );
      colours.push(expected[0]);
    }
  }
  assert.ok(Math.max(...colours) - Math.min(...colours) > 80, 'and they differ');
});

/** The colours of the page, as it hands them to the core. @param {Page} page */
async function paletteOf(page) {
  const names = ['--panel', ...CLASS_COLOURS];
  const values = await page.evaluate(
    (names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)),
    names,
  );
  const style = { getPropertyValue: (/** @type {string} */ name) => values[names.indexOf(name)] };
  Object.assign(globalThis, { document: {}, getComputedStyle: () => style });
  const { classes, ...palette } = readPalette();
  return palette;
}

testPage('a weight and a bias changed by hand are the network’s, and the run goes on with them', async ({ page }) => {
  const { session } = await sameSession();
  await settle(page); // a finer surface of the same network comes at rest
  const before = await pixels(page, '.plot-surface');
  await keysOnNetwork(page, [...wayTo(9, 0, 2), 'Enter']);
  const field = page.getByRole('dialog').getByRole('spinbutton', { name: 'Value' });
  await field.waitFor();
  assert.equal(
    Number(await field.inputValue()),
    succeed(session.weights()).layers[8].W[2],
    'the field has the number in full',
  );

  await field.fill('abc');
  await field.press('Enter');
  assert.match(await textOf(page.locator('#net-editor-note')), /A number is needed here; “abc” is none\./);
  await field.fill('1e999');
  await field.press('Enter');
  assert.match(await textOf(page.locator('#net-editor-note')), /number is needed/);

  await field.fill('-2.5');
  await field.press('Enter');
  succeed(session.setParameter({ layer: 8, part: 'weight', index: 2, value: -2.5 }));
  await until(async () => (await pixels(page, '.plot-surface')) !== before, 'another surface');
  assert.equal(await textOf(page.locator('#net-editor-note')), '');
  await field.press('ArrowUp');
  succeed(session.setParameter({ layer: 8, part: 'weight', index: 2, value: -2.4 }));
  await until(async () => Number(await field.inputValue()) === Math.fround(-2.4), 'the number as the network holds it');

  await page.getByRole('dialog').getByRole('combobox', { name: 'Which number' }).selectOption({ label: 'bias' });
  await field.fill('0.25');
  await field.press('Enter');
  succeed(session.setParameter({ layer: 8, part: 'bias', index: 0, value: 0.25 }));
  await field.press('Escape');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.ok(
    await page.locator('.net-stage').evaluate((stage) => stage === document.activeElement),
    'back on the network',
  );
  await settle(page);
  assert.equal((await readout(page)).numbers.weight, succeed(session.weights()).layers[8].W[2]);

  for (let i = 0; i < 5; i++) await page.keyboard.press('s');
  await until(async () => (await step(page)) === 5, 'five updates');
  await settle(page);
  succeed(session.train(5));
  assert.equal((await readout(page)).numbers.weight, succeed(session.weights()).layers[8].W[2]);
  await keysOnNetwork(page, wayTo(9, 0));
  assert.equal((await readout(page)).numbers.bias, succeed(session.weights()).layers[8].b[0]);
});

testPage('a click opens the link that is lit, where links cross too', async ({ page }) => {
  const box = await boxOf(page.locator('.net-stage'));
  const x = await page
    .locator('.net-column')
    .evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('data-x'))));
  const dialog = page.getByRole('dialog');
  let opened = 0;
  // In the middle of a gap the links from j to k and from k to j cross.
  for (const column of [0, 4]) {
    const middle = box.x + (x[column] + x[column + 1]) / 2;
    for (let i = 0; i < 12; i++) {
      await page.mouse.move(middle + ((i % 5) - 2) * 0.45, box.y + 34 + (i * (box.height - 50)) / 12);
      await frames(page, 2);
      // Beside all links the one that was chosen last is still read out.
      const seen = (await page.locator('.net-on-part').count()) > 0 ? await readout(page) : null;
      const names = /^from (.*) to (.*)$/.exec(seen?.title ?? '');
      if (!names) continue;
      await page.mouse.down();
      await page.mouse.up();
      await dialog.waitFor();
      assert.equal(await textOf(dialog.locator('b')), names[2]);
      assert.equal(
        await dialog
          .getByRole('combobox', { name: 'Which number' })
          .evaluate((/** @type {HTMLSelectElement} */ select) => select.selectedOptions[0].textContent),
        `weight from ${names[1]}`,
      );
      assert.equal(Number(await dialog.getByRole('spinbutton').inputValue()), seen?.numbers.weight);
      await page.keyboard.press('Escape');
      ++opened;
    }
  }
  assert.ok(opened > 12, `${opened} links were opened`);
});

testPage(
  'a number changed by hand is undone and redone, each typed one by itself, a row of steps as one; at step 0 it is a first weight',
  async ({ page }) => {
    const weight = async () => {
      await keysOnNetwork(page, wayTo(9, 0, 2));
      return (await readoutIfShown(page))?.numbers.weight;
    };
    const shows = (/** @type {number} */ wanted, /** @type {string} */ what) =>
      until(async () => (await weight()) === Math.fround(wanted), what);
    const field = page.getByRole('dialog').getByRole('spinbutton', { name: 'Value' });
    const drawn = (await weight()) ?? NaN;
    await page.keyboard.press('Enter');
    await field.fill('-2.5');
    await field.press('Enter');
    await settle(page);
    await field.press('ArrowUp');
    await settle(page);
    await field.press('ArrowUp');
    await field.press('Escape');
    await page.keyboard.press('Control+z');
    await shows(-2.5, 'undo of both steps');
    await press(page, 'Undo change of a weight');
    await shows(drawn, 'the number that was drawn');
    assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled());
    await press(page, 'Redo change of a weight');
    await shows(-2.5, 'redo');

    for (let i = 0; i < 3; i++) await press(page, 'Step');
    await until(async () => (await step(page)) === 3, 'three updates');
    await press(page, 'Reset');
    await until(async () => (await step(page)) === 0, 'step 0');
    await shows(-2.5, 'the first weight');
    await page.getByRole('radio', { name: 'ReLU', exact: true }).click();
    await until(() => page.getByRole('button', { name: 'Undo change of activation' }).count(), 'ReLU');
    await settle(page);
    assert.equal(await weight(), -2.5, 'the same weights under another activation');
    await page.reload();
    await until(async () => (await page.locator('#table tbody tr').count()) > 0, 'the page');
    await shows(-2.5, 'after a reload');
    await press(page, 'New weights');
    await until(async () => (await weight()) !== -2.5, 'drawn anew');
  },
);

testPage('from the editor the gradient of the weight or bias shown there is taken apart', async ({ page }) => {
  await page.getByRole('tab', { name: 'Spectrum' }).click();
  for (const [label, input] of [
    ['weight from layer 2, unit 3', '2'],
    ['bias', '8'],
  ]) {
    await keysOnNetwork(page, [...wayTo(3, 4), 'Enter']);
    await page.getByRole('dialog').getByRole('combobox', { name: 'Which number' }).selectOption({ label });
    await page.getByRole('dialog').getByRole('button', { name: /^Why/ }).click();
    await until(
      async () =>
        (await page.locator('#picked-input').count()) === 1 &&
        (await page.locator('#picked-input').inputValue()) === input,
      label,
    );
    assert.deepEqual(
      [await page.locator('#picked-layer').inputValue(), await page.locator('#picked-unit').inputValue()],
      ['2', '4'],
    );
    assert.equal(await page.getByRole('dialog').count(), 0);
  }
});

testPage('a click on a link or a bias opens it', async ({ page }) => {
  const box = await boxOf(page.locator('.net-stage'));
  const columns = await page
    .locator('.net-column')
    .evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('data-x'))));
  const open = async () => page.getByRole('dialog').count();
  let links = 0;
  for (let y = 30; y < box.height && links === 0; y += 5) {
    await page.mouse.click(box.x + (columns[1] + columns[2]) / 2, box.y + y);
    await frames(page, 3);
    // The editor is loaded with its first use.
    if ((await page.locator('.net-on-part').count()) > 0) await page.getByRole('dialog').waitFor();
    links = await open();
  }
  assert.equal(links, 1, 'a link');
  assert.match(
    await page
      .getByRole('dialog')
      .getByRole('combobox', { name: 'Which number' })
      .evaluate((/** @type {HTMLSelectElement} */ select) => select.selectedOptions[0].textContent),
    /^weight from layer 1/,
  );
  await page.keyboard.press('Escape');
  // The mark on the lower left corner of a tile.
  let bias = '';
  for (let y = 25; y < box.height && bias === ''; y += 3) {
    await page.mouse.click(box.x + columns[2] - 9, box.y + y);
    await frames(page, 3);
    if (await open())
      bias = await page
        .getByRole('dialog')
        .getByRole('combobox', { name: 'Which number' })
        .evaluate((/** @type {HTMLSelectElement} */ select) => select.selectedOptions[0].textContent);
    if (bias !== '' && bias !== 'bias') {
      bias = '';
      await page.keyboard.press('Escape');
    }
  }
  assert.equal(bias, 'bias');
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  testPage(`every column stands over its bar at ${viewport.width} px`, { viewport }, async ({ page }) => {
    for (const layers of [1, 8, 16, 40, 100]) {
      await type(page, 'Hidden layers', layers - 1);
      await until(
        async () =>
          (await page.locator('.net-column').count()) === layers + 1 &&
          (await page.locator('#bars .bar').count()) === layers,
        `${layers} layers`,
      );
      await frames(page, 3);
      const { columns, bars } = await page.evaluate(() => {
        const centre = (/** @type {Element} */ element) => {
          const box = element.getBoundingClientRect();
          return box.left + box.width / 2;
        };
        return {
          columns: [...document.querySelectorAll('.net-column')].map(centre),
          bars: [...document.querySelectorAll('#bars .bar')].map(centre),
        };
      });
      bars.forEach((bar, l) =>
        assert.ok(
          Math.abs(bar - columns[l + 1]) <= 1,
          `layer ${l + 1} of ${layers}: bar at ${bar}, column at ${columns[l + 1]}`,
        ),
      );
      assert.ok(columns[0] < columns[1] - 4, 'the inputs stand left of them');
    }
  });
}

testPage('units and layers are added and removed in place, and undone', async ({ page }) => {
  const { session } = await sameSession({ shape: '8,8,9,8,8,8,8,8' });
  await page.getByRole('button', { name: 'Add a unit to layer 3' }).click();
  await until(async () => (await textOf(page.locator('.net-pair .net-number').nth(2))) === '9', 'nine units');
  await settle(page);
  await keysOnNetwork(page, wayTo(3, 8, 7));
  assert.equal((await readout(page)).numbers.weight, succeed(session.weights()).layers[2].W[8 * 8 + 7]);
  await keysOnNetwork(page, ['-']);
  await until(async () => (await textOf(page.locator('.net-pair .net-number').nth(2))) === '8', 'eight units');
  await page.getByRole('button', { name: 'Remove the last hidden layer' }).click();
  await until(async () => (await page.locator('.net-column').count()) === 9, 'seven hidden layers');
  await page.getByRole('button', { name: 'Add a layer at the end' }).click();
  await until(async () => (await page.locator('.net-column').count()) === 10, 'eight hidden layers');
  const numbers = () => page.locator('.net-pair .net-number').allTextContents();
  const eights = Array(8).fill('8');
  assert.deepEqual(await numbers(), eights);
  for (const expected of [eights.slice(1), eights, ['8', '8', '9', '8', '8', '8', '8', '8'], eights]) {
    await page.keyboard.press('Control+z');
    await until(async () => JSON.stringify(await numbers()) === JSON.stringify(expected), `undone to ${expected}`);
  }
});

testPage(
  'the network can be drawn again before the next picture is, while the worker has the one before',
  async ({ page }) => {
    await type(page, 'Hidden layers', 2);
    await type(page, 'Units per layer', 64);
    const opener = page.locator('.net-opener').first();
    await until(async () => (await textOf(opener)) === '+59', 'folded layers');
    await settle(page);
    await page.locator('.net-stage').focus();
    // Snapshots arrive and nothing draws them: what is shown is still the one before.
    await page.evaluate(() => {
      const { requestAnimationFrame: real } = window,
        held = /** @type {FrameRequestCallback[]} */ ([]);
      window.requestAnimationFrame = (callback) => held.push(callback);
      Object.assign(window, {
        drawAgain() {
          window.requestAnimationFrame = real;
          held.forEach((callback) => real(callback));
        },
      });
    });
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('s');
      await answered(page);
    }
    await opener.evaluate((button) => /** @type {HTMLElement} */ (button).click());
    assert.equal(await textOf(opener), '× Close');
    await page.evaluate(() => /** @type {any} */ (window).drawAgain());
    await until(async () => (await step(page)) === 3, 'step 3');
  },
);

testPage('one layer can have another activation, and the numbers are the core’s', async ({ page }) => {
  await keysOnNetwork(page, wayTo(8, 2));
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog').getByLabel('Activation of layer 8');
  assert.equal(await list.inputValue(), 'sigmoid');
  await list.selectOption('relu');
  const names = () => textOf(page.locator('.net-names'));
  await until(async () => (await names())?.includes('8 ReLU') ?? false, 'the name over the column');
  assert.match((await names()) ?? '', /7 Sigmoid/);
  assert.equal(await page.locator('#activation input:checked').count(), 0, 'none is that of all');
  await page.keyboard.press('Escape');
  for (let i = 0; i < 3; i++) await page.keyboard.press('s');
  await until(async () => (await step(page)) === 3, 'step 3');
  await settle(page);
  const { session } = await sameSession({ activations: Array(7).fill('sigmoid').concat('relu').join() });
  succeed(session.train(3));
  const { layers } = succeed(session.weights());
  for (const [layer, unit, input] of [
    [8, 2, 1],
    [3, 4, 6],
  ]) {
    await keysOnNetwork(page, wayTo(layer, unit, input));
    assert.equal((await readout(page)).numbers.weight, layers[layer - 1].W[unit * 8 + input]);
  }
  assert.match(await textOf(page.locator('.legend-ghost')), /Sigmoid.*same weights/);
  await page.keyboard.press('Escape');

  // One for all takes them back; undo brings them again.
  await page.getByLabel('Tanh', { exact: true }).check({ force: true });
  await until(async () => !(await names())?.includes('ReLU'), 'one activation for all');
  assert.match(await textOf(page.locator('.legend-ghost')), /Sigmoid 1–7, ReLU 8/);
  await page.keyboard.press('Control+z');
  await until(async () => (await names())?.includes('8 ReLU') ?? false, 'ReLU in layer 8 again');
});

testPage('wide layers fold, and every unit can be reached; too many weights are said', async ({ page }) => {
  await type(page, 'Hidden layers', 2);
  await type(page, 'Units per layer', 64);
  const { session } = await sameSession({ hiddenLayers: 2, units: 64 });
  const opener = page.locator('.net-opener').first();
  await until(async () => (await page.locator('.net-opener').count()) === 2, 'two folded layers');
  assert.equal(await textOf(opener), '+59');
  assert.ok((await attributeOf(opener, 'aria-label')).startsWith('+59'), 'what is seen is part of the name');
  await opener.click();
  assert.equal(await textOf(opener), '× Close');
  await opener.click();
  assert.equal(await textOf(opener), '+59');
  await settle(page);
  await keysOnNetwork(page, [
    'Escape',
    'ArrowRight',
    'ArrowRight',
    ...Array(40).fill('ArrowDown'),
    ...Array(30).fill('Shift+ArrowDown'),
  ]);
  const { layers } = succeed(session.weights());
  assert.equal((await readout(page)).title, 'from layer 1, unit 30 to layer 2, unit 41');
  assert.equal((await readout(page)).numbers.weight, layers[1].W[40 * 64 + 29]);
  await page.locator('.net-stage').blur();
  await type(page, 'Units per layer', 160);
  await until(
    async () => (await textOf(page.locator('.net-note'))).includes('Too many weights'),
    'the line that says so',
  );

  // Only the lines are left out: every number is still there, and can be changed.
  const { session: large } = await sameSession({ hiddenLayers: 2, units: 160 });
  await settle(page);
  await keysOnNetwork(page, wayTo(2, 30));
  await until(async () => (await readoutIfShown(page))?.numbers.bias !== undefined, 'the bias');
  await page.keyboard.press('s');
  succeed(large.train(1));
  const index = 30 * 160 + 3,
    gradients = succeed(large.gradients()).layers[1];
  await until(
    async () => (await readoutIfShown(page))?.numbers['its gradient'] === gradients.db[30],
    'the gradient of the bias',
  );
  await keysOnNetwork(page, Array(4).fill('Shift+ArrowDown'));
  const link = await readout(page);
  assert.equal(link.numbers.weight, succeed(large.weights()).layers[1].W[index]);
  assert.equal(link.numbers.gradient, gradients.dW[index]);
  assert.equal(link.numbers['last update'], succeed(large.lastUpdate()).layers[1].dW[index]);
  await page.keyboard.press('Enter');
  const field = page.getByRole('dialog').getByRole('spinbutton', { name: 'Value' });
  await field.fill('0.5');
  await field.press('Enter');
  await until(async () => Number(await attributeOf(field, 'data-value')) === 0.5, 'the weight set by hand');
  await field.press('Escape');
  succeed(large.setParameter({ layer: 1, part: 'weight', index, value: 0.5 }));
  await page.keyboard.press('u');
  for (const verb of /** @type {const} */ (['forward', 'loss', 'backward'])) succeed(large[verb]());
  const slope = succeed(large.gradients()).layers[1].dW[index];
  await until(
    async () =>
      (await page.locator('.verb-made data[data-name=gradient]').count()) === 1 &&
      Number(await attributeOf(page.locator('.verb-made data[data-name=gradient]'), 'data-value')) === slope,
    'the update in the line',
  );
});

testPage('of layers that stand too close some are drawn, and a press between two opens another', async ({ page }) => {
  await type(page, 'Units per layer', 14);
  await type(page, 'Hidden layers', 30);
  await until(async () => (await page.locator('.net-column').count()) === 32, 'the layers');
  assert.match(await textOf(page.locator('.net-note')), /One layer in 2 is drawn/);
  const places = await page.locator('.net-column').evaluateAll((bands) => bands.map((band) => band.dataset.x));
  await page.locator('.net-stage').click({ position: { x: Number(places[4]), y: 60 } });
  const close = page.getByRole('button', { name: 'Layer 4: close' });
  await close.waitFor();
  await close.click();
  await keysOnNetwork(page, wayTo(6, 13));
  await page.getByRole('button', { name: 'Layer 6: close' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.net-opener[data-opened]').count(), 0);
});

testPage('links show gradients or updates at a switch', async ({ page }) => {
  const { session } = await sameSession();
  const choose = (/** @type {string} */ label) =>
    page.getByRole('combobox', { name: 'Links show' }).selectOption({ label });
  const widest = () => page.locator('.net-legend data').evaluate((data) => Number(data.dataset.value));
  const largest = (/** @type {Float64Array[]} */ arrays) =>
    Math.max(...arrays.map((array) => array.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  assert.equal(await widest(), largest(succeed(session.weights()).layers.map(({ W }) => W)));
  const drawn = await pixels(page, '.net-links');
  await choose('gradients (log)');
  await until(async () => (await textOf(page.locator('.net-note'))).includes('No gradients to show'), 'no gradients');
  await page.locator('.net-stage').focus();
  await page.keyboard.press('s');
  succeed(session.train(1));
  const gradients = largest(succeed(session.gradients()).layers.map(({ dW }) => dW));
  await until(async () => (await widest()) === gradients, 'the gradients');
  assert.notEqual(await pixels(page, '.net-links'), drawn);
  await choose('last update (log)');
  const updates = largest(succeed(session.lastUpdate()).layers.map(({ dW }) => dW));
  await until(async () => (await widest()) === updates, 'the updates');
  assert.equal(readNumber((await textOf(page.locator('.net-legend data'))).replace('up to ±', '')) > 0, true);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  testPage(`axe finds nothing with the editor open: ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await pressVerb(page, 'Loss');
    await keysOnNetwork(page, [...wayTo(2, 3, 1), 'Enter']);
    await page.getByRole('dialog').waitFor();
    assert.deepEqual((await runAxe(page, '.card.network')).found, []);
  });
}
