// @ts-check
/// <reference lib="dom" />
/**
 * What a learner does on the page in a lesson, by its real controls and in any language.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {ReturnType<typeof createHand>} Hand
 */
import assert from 'node:assert/strict';
import { frames, plotFrame, settle, until } from './harness.js';

/** @param {Page} page @param {string} language */
export function createHand(page, language) {
  const written = (/** @type {string|number} */ value) =>
    language === 'de' ? String(value).replace('.', ',') : String(value);

  /** The settings stand behind a button while a lesson is open. @param {import('playwright-core').Locator} control */
  async function bringUp(control) {
    if (await control.isVisible()) return;
    const button = page.locator('.lesson-settings');
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await control.evaluate((element) => {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (at instanceof HTMLDetailsElement) at.open = true;
    });
  }

  const fill = async (/** @type {import('playwright-core').Locator} */ field, /** @type {string|number} */ value) => {
    await field.fill(written(value));
    await field.press('Enter');
  };

  const hand = {
    page,
    /** @param {string} name @param {string|number} value */
    async set(name, value) {
      const control = page.locator(`#setting-${name}`);
      await bringUp(control);
      const isList = await control.evaluate((element) => element.tagName === 'SELECT');
      if (isList) await control.selectOption(String(value));
      else await fill(control, value);
    },
    /** Above the network. @param {string} name */
    async activation(name) {
      const radio = page.locator(`#activation input[value="${name}"]`);
      if ((await radio.count()) > 0) await radio.check({ force: true });
      else await page.locator('#activation select').selectOption(name);
    },
    /** @param {string} name */
    async dataSet(name) {
      const radio = page.locator(`input[name=dataSet][value="${name}"]`);
      await bringUp(radio.locator('xpath=..'));
      await radio.check({ force: true });
    },
    /** Switches an input of the network on or off. @param {string} name */
    async feature(name) {
      const box = page.locator(`.field.features input[value="${name}"]`);
      await bringUp(page.locator('.field.features'));
      await box.click({ force: true });
    },
    /** @param {string} speed */
    async speed(speed) {
      await page.locator('#setting-speed').selectOption(speed, { force: true });
    },
    /** In the tab “Neuron”. @param {Record<string, number|string>} numbers */
    async neuron(numbers) {
      for (const [name, value] of Object.entries(numbers)) {
        const field = page.locator(`#neuron-${name}`);
        if (name === 'activation') await field.selectOption(String(value));
        else await fill(field, value);
      }
    },
    updateNeuron: () => page.locator('.panel.neuron .neuron-verbs').first().locator('button').nth(0).click(),
    textbook: () => page.locator('.panel.neuron .neuron-verbs').first().locator('button').nth(1).click(),
    /** @param {string} name */
    tab: (name) => page.locator(`#tab-${name}`).click(),
    /** Each verb by the letter that it has on the keyboard. @param {string} verbs such as FLBU */
    async verbs(verbs) {
      await page.locator('.lesson-title').focus();
      for (const verb of verbs) {
        await page.keyboard.press(verb.toLowerCase());
        await settle(page);
      }
    },
    /** Begins to train, and waits until the page says so; a run may also be over at once. */
    async train() {
      if (await hand.isTraining()) return;
      const before = await hand.stepCount();
      await page.locator('#toolbar .train').click();
      await until(async () => (await hand.isTraining()) || (await hand.stepCount()) !== before, 'the run to begin');
    },
    step: () => page.locator('#toolbar .one-step').click(),
    reset: () => page.locator('#toolbar .back-to-start').click(),
    undo: () => page.locator('#toolbar .history button').first().click(),
    async newWeights() {
      await bringUp(page.locator('.new-weights'));
      await page.locator('.new-weights').click();
    },
    /** Presses the bar of a layer in “Gradients”. @param {number} layer from 1 */
    async bar(layer) {
      await hand.tab('gradients');
      await settle(page);
      const box = await page
        .locator('.gains text')
        .nth(layer - 1)
        .boundingBox();
      assert.ok(box, 'the bars are there');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    /** Types a number into a weight of the network. @param {number} layer @param {number} unit @param {number} input all from 1 @param {number} value */
    async weight(layer, unit, input, value) {
      await page.locator('.net-stage').focus();
      const way = [
        ...['Escape', 'ArrowRight', 'Home', ...Array(layer).fill('ArrowRight'), ...Array(10).fill('ArrowUp')],
        ...[...Array(unit - 1).fill('ArrowDown'), ...Array(input).fill('Shift+ArrowDown'), 'Enter'],
      ];
      for (const key of way) await page.keyboard.press(key);
      await frames(page, 2);
      const field = page.locator('dialog[open] [role=spinbutton]');
      await fill(field, value);
      await page.keyboard.press('Escape');
    },
    /** Drags a point of the plot that far across; the first one there is, from the left. @param {number} by in the plot's numbers */
    async dragPoint(by) {
      const stage = page.locator('#plot-stage');
      await stage.scrollIntoViewIfNeeded();
      await stage.focus();
      await page.keyboard.press('Home');
      await frames(page, 2);
      for (let i = 0; i < 4; i++) await page.keyboard.press(by > 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
      await page.keyboard.press('Enter');
    },
    /** Puts a point where one clicks. @param {number} x @param {number} y */
    async addPoint(x, y) {
      const place = (await plotFrame(page)).at(x, y);
      await page.mouse.click(place.x, place.y);
    },
    /** One moment back. */
    async back() {
      await page.locator('.playhead').focus();
      await page.keyboard.press('ArrowLeft');
    },
    /** Trains until `isEnough`, and pauses. @param {() => Promise<boolean>} isEnough @param {string} what @param {number} [patience] */
    async trainUntil(isEnough, what, patience) {
      await hand.train();
      await until(isEnough, what, patience);
      await hand.pause();
    },
    /** Where it still trains. */
    async pause() {
      if (!(await hand.isTraining())) return;
      await page.locator('#toolbar .train').click();
      await settle(page);
    },
    isTraining: () => page.evaluate(() => document.querySelector('.stat.rate dd')?.textContent !== '–'),
    stepCount: () =>
      page.evaluate(() => Number((document.querySelector('.stat.step dd')?.textContent ?? '').replace(/\D/g, ''))),
  };
  return hand;
}
