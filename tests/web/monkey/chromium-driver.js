// @ts-check
/** Chromium's page as the monkey takes it. */

/** @param {import('playwright-core').Page} page @param {string[]} troubles @returns {import('./acts.js').Driver & {troubles: string[]}} */
export function driveChromium(page, troubles) {
  const isThere = () => page.locator('#table tbody tr').first().waitFor({ state: 'attached' });
  return {
    troubles,
    async evaluate(run, given) {
      const ask = () => page.evaluate(/** @type {any} */ (run), given);
      try {
        return await ask();
      } catch (error) {
        // Another language loads the page anew.
        if (!/context was destroyed|navigat/.test(String(error))) throw error;
        await isThere();
        return ask();
      }
    },
    async drag(path) {
      const [first, ...rest] = path;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    write: (text) => page.keyboard.insertText(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async reload() {
      await page.reload();
      await isThere();
    },
  };
}
