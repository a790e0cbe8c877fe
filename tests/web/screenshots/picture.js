// @ts-check
/// <reference lib="dom" />
/**
 * A picture of the whole page. Of a phone, its screens side by side, each as it is seen after scrolling there: a window as
 * tall as the page would stretch what is measured by the window, and when Chromium itself captures more than the window,
 * the page has no finger for that moment (pointer: coarse).
 *
 * @typedef {import('playwright-core').Page} Page
 */
import { wait } from './states.js';

/** @param {Page} page @param {string} path @param {boolean} isTouch */
export async function picture(page, path, isTouch) {
  if (!isTouch) return page.screenshot({ path, fullPage: true });
  const screens = await screensOf(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const viewport = { width: (width + 8) * screens.length, height };
  const sheet = await page.context().browser()?.newPage({ viewport });
  if (!sheet) throw new Error('the browser is gone');
  const images = screens.map((screen) => `<img src="data:image/png;base64,${screen.toString('base64')}">`).join('');
  await sheet.setContent(
    `<style>body{margin:0;background:#888;display:flex;gap:8px}img{width:${width}px}</style>${images}`,
  );
  await sheet.screenshot({ path });
  await sheet.close();
}

/** From the top to the end of the page, one picture for each height of the window. @param {Page} page */
async function screensOf(page) {
  const screens = [];
  const { height } = page.viewportSize() ?? { height: 0 };
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < pageHeight; top += height) {
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    await wait(page, 150);
    if (!(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)))
      throw new Error("the picture shows no finger's controls");
    screens.push(await page.screenshot());
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return screens;
}
