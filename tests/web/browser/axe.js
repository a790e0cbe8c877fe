// @ts-check
/// <reference lib="dom" />
/** The rules of axe-core, on the page or a part of it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** @typedef {import('playwright-core').Page} Page */

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds, a line for each element, and how many of its rules the rest has passed.
 * @param {Page} page
 * @param {string} [part] selector
 * @returns {Promise<{found: string[], passed: number}>}
 */
export async function runAxe(page, part = 'html') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (where) => {
    const { axe } = /** @type {{axe: typeof import('axe-core')}} */ (/** @type {unknown} */ (window));
    const { violations, passes } = await axe.run(where, { resultTypes: ['violations'] });
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
    return { found, passed: passes.length };
  }, part);
}
