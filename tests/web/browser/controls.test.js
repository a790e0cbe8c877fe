// @ts-check
/** Every setting has a control: reached, set to another value, taken by the computation, and honest about its cost. */
import assert from 'node:assert/strict';
import { SETTINGS } from '../../../web/experiment/setting-table.js';
import { settingNames } from '../../../web/experiment/settings.js';
import { settingHint } from '../../../web/words/setting-names.js';
import {
  choose,
  layers,
  notice,
  press,
  settle,
  step,
  textOf,
  trainUntil,
  type,
  unfold,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('../../../web/experiment/settings.js').Settings} Settings */

const { testPage } = useBrowser();

/** What must be chosen first for a setting to mean anything. */
/** @type {Partial<Record<keyof Settings, [keyof Settings, string]>>} */
const FIRST = {
  initialSize: ['initializer', 'normal'],
  momentum: ['optimizer', 'momentum'],
  smoothing: ['optimizer', 'rmsprop'],
  beta1: ['optimizer', 'adam'],
  beta2: ['optimizer', 'adam'],
  weightDecay: ['optimizer', 'adamw'],
  clippingLimit: ['clipping', 'norm'],
  schedulePeriod: ['schedule', 'step'],
  scheduleFactor: ['schedule', 'step'],
  l1Kills: ['l1', '0.01'],
};

/** Another value than the first; where the second choice would bring more with it, a third. */
/** @type {Partial<Record<keyof Settings, string>>} */
const OTHER = {
  shape: '6, 4',
  activations: 'ReLU, Tanh',
  features: 'x_squared',
  dataSet: 'rings',
  activation: 'gelu',
  loss: 'huber',
  outputActivation: 'tanh',
};

const another = (/** @type {keyof Settings} */ name) => {
  const field = SETTINGS[name],
    other = OTHER[name];
  if (other) return other;
  if (field.choices) return field.choices.find((value) => value !== field.default) ?? '';
  return String(
    field.default === 0
      ? Math.max(field.min ?? -Infinity, Math.min(field.max ?? Infinity, field.kind === 'integer' ? 4 : 0.25))
      : field.kind === 'integer'
        ? Number(field.default) + 2
        : Number(field.default) / 2,
  );
};

const control = (/** @type {Page} */ page, /** @type {string} */ name) => page.locator(`#setting-${name}`);

/** Sets a setting as a person would, whatever its control is. */
async function set(/** @type {Page} */ page, /** @type {keyof Settings} */ name, /** @type {string} */ value) {
  const { kind } = SETTINGS[name];
  if (name === 'dataSet') return page.locator(`input[name=dataSet][value="${value}"]`).click();
  if (name === 'activation') return page.getByRole('combobox', { name: 'More activations' }).selectOption(value);
  if (kind === 'set') return page.locator(`.field.${name} input[value="${value}"]`).click();
  if (kind === 'choice') return control(page, name).selectOption(value);
  await control(page, name).fill(value);
  return control(page, name).press('Enter');
}

const valueOf = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.evaluate((/** @type {string} */ id) => {
    if (id === 'dataSet' || id === 'activation') {
      const checked = document.querySelector(`input[name=${id}]:checked`);
      return checked ? checked.value : document.querySelector('select.others')?.value;
    }
    const element = /** @type {HTMLInputElement|null} */ (document.getElementById(`setting-${id}`));
    return element
      ? element.value
      : [...document.querySelectorAll(`.field.${id} :checked`)].map((box) => box.value).join(',');
  }, name);

const noteOf = (/** @type {Page} */ page, /** @type {string} */ name) => textOf(page.locator(`#setting-${name}-note`));

testPage(
  'every setting is reached and set; what is live keeps the run, what is not goes back and is marked',
  async ({ page }) => {
    await unfold(page);
    await type(page, 'Hidden layers', 2); // quicker to draw, which is done for each setting
    await settle(page);
    let checked = 0;
    for (const name of settingNames) {
      const { effect } = SETTINGS[name];
      const wanted = another(name);
      const first = FIRST[name];
      if (first) {
        if (name !== 'weightDecay')
          assert.ok(await page.locator(`.field.${name}`).isHidden(), `${name} means nothing yet`);
        await set(page, ...first);
      }
      const was = await valueOf(page, name);
      await press(page, 'Step');
      await until(async () => (await step(page)) > 0, 'a step');
      await settle(page);
      const before = await step(page);
      await set(page, name, wanted);
      const undo = page.getByRole('button', { name: /^Undo change of/ });
      await undo.waitFor();
      const expected = name === 'features' ? 'x,y,x_squared' : wanted;
      await until(async () => (await valueOf(page, name)) === expected, `${name} to be ${expected}`);
      if (effect === 'data' || effect === 'network')
        await until(async () => (await step(page)) === 0, `${name} to go back to step 0`);
      await settle(page);
      assert.equal(await step(page), effect === 'data' || effect === 'network' ? 0 : before, `${name} is ${effect}`);
      assert.equal(await notice(page), '', `${name} is taken`);
      const marked = await page
        .locator(name === 'activation' ? '.activation .mark' : `#controls .field.${name} .mark`)
        .count();
      if (name !== 'seed' && name !== 'dataSet')
        assert.equal(marked > 0, effect === 'data' || effect === 'network', `${name} is marked`);
      await press(page, 'Step');
      const now = await step(page);
      await until(async () => (await step(page)) > 0 && (await step(page)) >= now, `a step under ${name}`);
      while (
        (await undo.isVisible()) &&
        ((await valueOf(page, name)) !== was || (first && (await valueOf(page, first[0])) === first[1]))
      ) {
        await undo.click();
        await settle(page);
      }
      assert.equal(await valueOf(page, name), was, `${name} is undone`);
      checked += 1;
    }
    assert.equal(checked, settingNames.length);
  },
);

testPage('every setting in the column has one sentence, for those who ask and those who listen', async ({ page }) => {
  for (const name of settingNames.filter((one) => !['dataSet', 'activation', 'seed', 'speed'].includes(one))) {
    const hint = page.locator(`#setting-${name}-hint`);
    // The help of the choice that is made may follow it.
    assert.ok((await textOf(hint)).startsWith(settingHint(name)), name);
    const described = await page.locator(`[aria-describedby~="setting-${name}-hint"]`).count();
    assert.equal(described, 1, `${name} is described`);
  }
  const rate = page.locator('#setting-learningRate-hint');
  assert.ok(await rate.isHidden());
  const explain = page.getByRole('button', { name: 'What the settings of Training do' });
  await explain.press('Enter');
  assert.ok(await rate.isVisible());
  assert.equal(await explain.getAttribute('aria-pressed'), 'true');
  await explain.click();
  assert.ok(await rate.isHidden());
});

testPage('at 1440 × 900 the column is seen whole; a data set behind More is named on it', async ({ page }) => {
  const overflow = () =>
    page.evaluate(() => {
      const column = document.querySelector('#controls');
      return column.scrollHeight - column.clientHeight;
    });
  assert.ok((await overflow()) <= 0, `${await overflow()} px too high`);
  const more = page.locator('#controls .group').first().locator('summary');
  await more.click();
  await choose(page, 'Five arms, five classes');
  await more.click();
  await until(async () => /^More: Five arms/.test(await textOf(more)), 'the data set’s name on what hides it');
});

testPage('what does not go together is made to fit, and says so at its control', async ({ page }) => {
  await unfold(page);
  await set(page, 'outputActivation', 'tanh');
  await until(async () => (await valueOf(page, 'loss')) === 'squared_error', 'squared error');
  await set(page, 'loss', 'binary_cross_entropy');
  assert.match(await noteOf(page, 'loss'), /output is linear now/);
  await until(async () => (await valueOf(page, 'outputActivation')) === 'linear', 'a linear output');
  await set(page, 'outputActivation', 'tanh');
  assert.match(await noteOf(page, 'outputActivation'), /squared error now/);
  await until(async () => (await valueOf(page, 'loss')) === 'squared_error', 'squared error');
  assert.equal(await noteOf(page, 'loss'), '', 'what it said before is out of date');
  await set(page, 'batchSize', '1');
  await set(page, 'normalization', 'batch');
  assert.match(await noteOf(page, 'normalization'), /batch size is 2 now/);
  await until(async () => (await valueOf(page, 'batchSize')) === '2', 'a batch of 2');
  await set(page, 'batchSize', '1');
  assert.equal(await valueOf(page, 'batchSize'), '2');
  assert.match(await noteOf(page, 'batchSize'), /at least 2 points/);
  await settle(page);
  await press(page, 'Step');
  await until(async () => (await step(page)) === 1, 'a step');
  assert.equal(await notice(page), '');
});

testPage('a loss says beforehand whether it goes back to step 0', async ({ page }) => {
  const marks = () =>
    page
      .locator('#setting-loss option')
      .evaluateAll((options) =>
        Object.fromEntries(
          /** @type {HTMLOptionElement[]} */ (options).map((option) => [
            option.value,
            [option.textContent.includes('↺'), option.disabled],
          ]),
        ),
      );
  assert.deepEqual(await marks(), {
    squared_error: [false, false],
    half_squared_error: [false, false],
    binary_cross_entropy: [false, false],
    softmax_cross_entropy: [true, false],
    huber: [false, false],
  });
  await unfold(page);
  await set(page, 'outputActivation', 'tanh');
  await until(async () => (await marks()).binary_cross_entropy[0], 'a linear output is another network');
  await set(page, 'loss', 'softmax_cross_entropy');
  await settle(page);
  assert.equal((await marks()).squared_error[0], true, 'one output again is another network');
  await press(page, 'Step');
  await until(async () => (await step(page)) === 1, 'a step');
  await set(page, 'loss', 'huber');
  await until(async () => (await step(page)) === 0, 'step 0');
  await choose(page, 'Regression: a slope');
  await settle(page);
  assert.deepEqual((await marks()).softmax_cross_entropy, [false, true], 'values have no classes');
});

testPage(
  'what the computation refuses does not stay on the page',
  {
    // As if the core refused what the page knows no reason for: three units are told it as a width it cannot have.
    before: (page) =>
      page.addInitScript(() => {
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ transfer) {
          const refused = message.type === 'configure' && message.settings.units === 3;
          const changed = refused ? { ...message, settings: { ...message.settings, initializer: 'unknown' } } : message;
          return postMessage.call(this, changed, transfer);
        };
      }),
  },
  async ({ page }) => {
    await press(page, 'Step');
    await until(async () => (await step(page)) === 1, 'a step');
    await settle(page);
    const before = (await layers(page)).length;
    await set(page, 'units', '3');
    await until(async () => (await notice(page)).includes('refused'), 'the refusal');
    assert.match(await notice(page), /initializer "unknown" is unknown/);
    await until(async () => (await valueOf(page, 'units')) === '8', 'the units of before');
    await settle(page);
    assert.equal((await layers(page)).length, before);
    await set(page, 'units', '5');
    await settle(page);
    await press(page, 'Step');
    await until(async () => (await step(page)) === 1, 'the run to go on with what was asked next');
    await trainUntil(page, async () => (await step(page)) > 20, '20 steps');
  },
);

testPage('by keyboard alone: the other activations, inputs, and units of each layer', async ({ page }) => {
  await page.getByRole('combobox', { name: 'More activations' }).focus();
  await page.keyboard.press('ArrowDown');
  await until(async () => (await valueOf(page, 'activation')) === 'leaky_relu', 'leaky ReLU');
  assert.equal(await page.getByRole('radio', { name: 'Sigmoid' }).isChecked(), false);
  await choose(page, 'Sigmoid');
  await until(async () => (await page.locator('select.others').inputValue()) === '', 'none of the others');
  await unfold(page);
  await page.locator('.field.features input[value=sin_x]').focus();
  await page.keyboard.press('Space');
  await until(async () => (await valueOf(page, 'features')) === 'x,y,sin_x', 'a third input');
  for (const value of ['x', 'y']) await set(page, 'features', value);
  await settle(page);
  await set(page, 'features', 'sin_x');
  assert.match(await noteOf(page, 'features'), /at least one/);
  assert.equal(await valueOf(page, 'features'), 'sin_x', 'the last one stays');
  await set(page, 'shape', '5, 3, x');
  assert.match(await noteOf(page, 'shape'), /“x” is not one/);
  await set(page, 'shape', '5,3');
  await until(async () => (await layers(page)).length === 3, 'two hidden layers');
  assert.equal(await valueOf(page, 'hiddenLayers'), '2');
});

for (const touch of [true, false]) {
  testPage(
    `on a phone ${touch ? 'by touch' : 'by mouse'} the column comes last, and its controls are large enough`,
    {
      viewport: { width: 390, height: 844 },
      hasTouch: touch,
      isMobile: touch,
    },
    async ({ page }) => {
      await unfold(page);
      const order = await page.evaluate(() =>
        ['#plot', '#bars', '#controls'].map((id) => document.querySelector(id).getBoundingClientRect().top),
      );
      assert.ok(order[2] > order[0] && order[2] > order[1]);
      if (!touch) return;
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '#controls .field :is(select, input[type=text]), #controls .chip, #controls .explain, #controls summary',
          ),
        ]
          .filter((element) => element.getClientRects().length && element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(small, []);
    },
  );
}
