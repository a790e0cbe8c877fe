// @ts-check
/** A pointer and a keyboard with Playwright's interface; every move and key is one of the driver's own. */
import { Origin } from 'selenium-webdriver';
import { keysOf } from './keys.js';

/** @typedef {import('selenium-webdriver').WebDriver} WebDriver */

/** @param {WebDriver} driver */
export function createMouse(driver) {
  let at = { x: 0, y: 0 };
  const actions = () => driver.actions({ async: false });
  const place = (/** @type {number} */ x, /** @type {number} */ y) => ({
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: Origin.VIEWPORT,
  });

  async function move(/** @type {number} */ x, /** @type {number} */ y, { steps = 1 } = {}) {
    const from = at;
    at = { x, y };
    const chain = actions();
    for (let i = 1; i <= steps; i++)
      chain.move(place(from.x + ((x - from.x) * i) / steps, from.y + ((y - from.y) * i) / steps));
    await chain.perform();
  }

  return {
    move,
    down: () => actions().press().perform(),
    up: () => actions().release().perform(),
    click: async (/** @type {number} */ x, /** @type {number} */ y) => {
      at = { x, y };
      await actions().move(place(x, y)).press().release().perform();
    },
  };
}

/** @param {WebDriver} driver */
export function createKeyboard(driver) {
  const actions = () => driver.actions({ async: false });
  return {
    press: async (/** @type {string} */ name) => {
      const keys = keysOf(name);
      const chain = actions();
      for (const key of keys) chain.keyDown(key);
      for (const key of keys.reverse()) chain.keyUp(key);
      await chain.perform();
    },
    type: async (/** @type {string} */ text) => {
      if (text !== '') await actions().sendKeys(text).perform();
    },
  };
}
