// @ts-check
/** The page's run in Node, to compare numbers with, and what the page says about its network. */
import assert from 'node:assert/strict';
import { dataConfig, runConfig } from '../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../web/experiment/settings.js';
import { loadModule, succeed } from '../../wasm/load.js';
import { frames } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * The run of the page's first view, some of its settings changed.
 * @param {Partial<import('../../../web/experiment/settings.js').Settings>} [change]
 */
export async function sameSession(change = {}) {
  const settings = { ...defaultSettings(), ...change };
  const core = await loadModule();
  const session = new core.Session();
  const { points } = succeed(core.generate(dataConfig(settings)));
  succeed(session.configure(runConfig(settings), points));
  return { session, points };
}

/** @param {Page} page @param {string[]} keys */
export async function keysOnNetwork(page, keys) {
  await page.locator('.net-stage').focus();
  for (const key of keys) await page.keyboard.press(key);
  await frames(page, 2);
}

/** Keys that choose a unit, or the link to it from unit `input` of the layer before. @param {number} layer from 1 @param {number} unit from 0 @param {number} [input] */
export const wayTo = (layer, unit, input) => [
  'Escape',
  'ArrowRight',
  'Home',
  ...Array(layer).fill('ArrowRight'),
  ...Array(10).fill('ArrowUp'),
  ...Array(unit).fill('ArrowDown'),
  ...(input === undefined ? [] : Array(input + 1).fill('Shift+ArrowDown')),
];

/** What the box says, which must be shown. @param {Page} page */
export async function readout(page) {
  const shown = await readoutIfShown(page);
  assert.ok(shown, 'a unit or link is read out');
  return shown;
}

/** What the box says: its title, and every number in full by its name; null where it is not shown. @param {Page} page */
export const readoutIfShown = (page) =>
  page.evaluate(() => {
    const box = document.querySelector('.net-readout');
    if (!(box instanceof HTMLElement) || box.hidden) return null;
    const rows = [...box.querySelectorAll('dl > div')].map((row) => [
      row.querySelector('dt')?.textContent ?? '',
      Number(row.querySelector('dd')?.dataset.value),
    ]);
    return {
      title: box.querySelector('b')?.textContent ?? '',
      numbers: /** @type {Record<string, number>} */ (Object.fromEntries(rows)),
    };
  });
