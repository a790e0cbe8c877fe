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

/** Chooses the first point; the page then says where it is. @param {Page} page */
async function firstPoint(page) {
  await page.locator('#plot [role=application]').first().focus();
  await page.keyboard.press('Escape'); // forgets the one chosen before, and its words
  await page.waitForFunction(() => !/^Point 1 /.test(document.querySelector('#plot [role=status]')?.textContent ?? ''));
  await page.keyboard.press('Home');
  const words = await page.waitForFunction(() =>
    /Point 1 .*, at .+? ([−\d.]+), .+? ([−\d.]+)$/.exec(
      document.querySelector('#plot [role=status]')?.textContent ?? '',
    ),
  );
  return (await words.jsonValue())?.slice(1).map((one) => Number(one.replace('−', '-'))) ?? [];
}

/** Takes hold of the first point and moves it in circles; a pointer tells of itself about every frame. @param {Page} page @param {number} duration */
export async function drag(page, duration) {
  const box = await page.locator('.plot-surface').first().boundingBox();
  if (!box) throw new Error('there is no surface');
  const place = await firstPoint(page);
  const at = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {[number, number]} */ ([box.x + ((x + 6) / 12) * box.width, box.y + ((6 - y) / 12) * box.height]);
  await page.mouse.move(...at(place[0], place[1]));
  await page.mouse.down();
  for (let end = Date.now() + 1000 * duration, angle = 0; Date.now() < end; angle += 0.1) {
    await page.mouse.move(...at(3 * Math.cos(angle), 3 * Math.sin(angle)));
    await seconds(0.012);
  }
  await page.mouse.up();
}
