// @ts-check
/** What a measurement does with the page. @typedef {import('playwright-core').Page} Page */

export const seconds = (/** @type {number} */ count) =>
  new Promise((done) => {
    setTimeout(done, 1000 * count);
  });

/** @param {Page} page @param {string} name @param {number} value */
export async function type(page, name, value) {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}
