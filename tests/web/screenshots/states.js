// @ts-check
/// <reference lib="dom" />
/**
 * The states of the page that are worth a picture: from the first view, what is pressed to come there.
 *
 * @typedef {import('playwright-core').Page} Page
 */

export const wait = (/** @type {Page} */ page, /** @type {number} */ milliseconds) => page.waitForTimeout(milliseconds);
const setting = (/** @type {Page} */ page, /** @type {string} */ name) => page.locator(`#setting-${name}`);

/** Trains for a while, and pauses. @param {Page} page @param {number} milliseconds */
async function train(page, milliseconds) {
  await page.locator('button.train').click();
  await wait(page, milliseconds);
  await page
    .locator('button.train')
    .click({ timeout: 2000 })
    .catch(() => {}); // a diverged run has stopped
  await wait(page, 400);
}

/** @param {Page} page @param {string} name @param {string|number} value */
async function type(page, name, value) {
  await setting(page, name).fill(String(value));
  await setting(page, name).press('Enter');
  await wait(page, 500);
}

/** @param {Page} page @param {string} value of a radio button */
async function choose(page, value) {
  await page.evaluate(() =>
    document.querySelectorAll('details.more').forEach((element) => {
      /** @type {HTMLDetailsElement} */ (element).open = true;
    }),
  );
  await page.locator(`input[type=radio][value="${value}"]`).first().check();
  await page.evaluate(() =>
    document.querySelectorAll('details.more').forEach((element) => {
      /** @type {HTMLDetailsElement} */ (element).open = false;
    }),
  );
  await wait(page, 700);
}

/** @param {Page} page @param {string} panel @param {number} [milliseconds] until it is filled */
async function open(page, panel, milliseconds = 1500) {
  await page.locator(`#tab-${panel}`).click();
  await wait(page, milliseconds);
}

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export const STATES = {
  'first view': async () => {},
  'sigmoid is stuck': (page) => train(page, 1500),
  async 'ReLU has learned, sigmoid behind it'(page) {
    await train(page, 800);
    await choose(page, 'relu');
    await train(page, 1200);
  },
  async 'backward, one batch'(page) {
    for (const key of ['f', 'l', 'b']) {
      await page.keyboard.press(key);
      await wait(page, 800);
    }
  },
  async 'two networks'(page) {
    await page.locator('.compare-toggle').click();
    await train(page, 1500);
  },
  async 'back in time'(page) {
    await choose(page, 'relu');
    await train(page, 1200);
    await page.locator('.playhead').focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowLeft');
    await wait(page, 600);
  },
  async '100 layers'(page) {
    await type(page, 'hiddenLayers', 100);
    await train(page, 800);
  },
  async 'five classes'(page) {
    await choose(page, 'relu');
    await choose(page, 'spiral5');
    await train(page, 2500);
  },
  async regression(page) {
    await choose(page, 'relu');
    await choose(page, 'reg-gauss');
    await train(page, 2000);
  },
  async diverged(page) {
    await setting(page, 'learningRate').fill('100');
    await setting(page, 'learningRate').press('Enter');
    await choose(page, 'linear');
    await page.evaluate(() =>
      document.querySelectorAll('details.more').forEach((element) => {
        /** @type {HTMLDetailsElement} */ (element).open = true;
      }),
    );
    await setting(page, 'outputActivation').selectOption('linear');
    await page.evaluate(() =>
      document.querySelectorAll('details.more').forEach((element) => {
        /** @type {HTMLDetailsElement} */ (element).open = false;
      }),
    );
    await train(page, 800);
  },
  async 'loss landscape'(page) {
    await choose(page, 'relu');
    await train(page, 800);
    await open(page, 'landscape', 6000);
  },
  async 'several seeds'(page) {
    await choose(page, 'relu');
    await open(page, 'seeds', 6000);
  },
  'the slope': (page) => open(page, 'slope'),
  why: (page) => open(page, 'why'),
  distributions: (page) => open(page, 'distributions'),
  spectrum: (page) => open(page, 'spectrum'),
  'one neuron': (page) => open(page, 'neuron'),
  numbers: (page) => open(page, 'numbers'),
  async 'second step of the guide'(page) {
    await page.locator('.guide-next').click();
    await wait(page, 3500);
    await page.locator('.guide-next').click();
    await wait(page, 1500);
  },
  async 'clean view'(page) {
    await choose(page, 'relu');
    await train(page, 800);
    await page.keyboard.press('p');
    await wait(page, 600);
  },
  async '30 layers of 32'(page) {
    await type(page, 'hiddenLayers', 30);
    await type(page, 'units', 32);
    await train(page, 1500);
  },
};
