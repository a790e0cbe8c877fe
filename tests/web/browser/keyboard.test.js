// @ts-check
/** The page by keyboard alone, and where the focus goes. */
import assert from 'node:assert/strict';
import {
  choose,
  DESK,
  PHONE,
  pointStatus,
  press,
  settle,
  step,
  textOf,
  trainLoss,
  unfold,
  until,
  useBrowser,
  verdict,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** What has the focus, as a screen reader would call it, and whether one sees that it has. */
const focused = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    const element = /** @type {HTMLInputElement|null} */ (document.activeElement);
    if (!element || element === document.body) return null;
    const labels = [...(element.labels ?? [])].map((label) => label.textContent.trim()).join(' ');
    const name = element.getAttribute('aria-label') ?? (labels || element.textContent.trim());
    const outlined = (/** @type {Element|null} */ candidate) =>
      candidate !== null &&
      getComputedStyle(candidate).outlineStyle !== 'none' &&
      parseFloat(getComputedStyle(candidate).outlineWidth) > 0;
    const rect = element.getBoundingClientRect();
    const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    return {
      name,
      type: element.type ?? '',
      tag: element.tagName,
      seen: [element, element.nextElementSibling, element.closest('label'), element.parentElement].some(outlined),
      covered:
        top !== null && !element.contains(top) && !top.contains(element) && !element.closest('label')?.contains(top),
      inView: rect.bottom > 0 && rect.top < innerHeight && rect.width > 0,
    };
  });

/** Tabs on until `name` has the focus. */
async function tabTo(/** @type {Page} */ page, /** @type {string|RegExp} */ name) {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at && (typeof name === 'string' ? at.name === name : name.test(at.name))) return at;
  }
  return assert.fail(`Tab never came to ${name}`);
}

testPage('the main job by keyboard alone', async ({ page }) => {
  await tabTo(page, 'Train');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await until(async () => (await step(page)) > 500, '500 steps');
  assert.equal((await focused(page))?.name, 'Pause', 'the focus stays');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  assert.match(await verdict(page), /Layer 1 .*gets/);
  await tabTo(page, 'Step');
  const before = await step(page);
  await page.keyboard.press('Enter');
  await until(async () => (await step(page)) === before + 1, 'one step');
  await tabTo(page, 'Sigmoid');
  await page.keyboard.press('ArrowRight');
  await until(
    async () => (await page.getByRole('radio', { name: 'ReLU', exact: true }).isChecked()) && (await step(page)) === 0,
    'ReLU',
  );
  await tabTo(page, 'Train');
  await page.keyboard.press('Space');
  await until(async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
  const seed = page.getByRole('spinbutton', { name: 'Seed' });
  const drawn = await seed.inputValue();
  await page.getByRole('link', { name: 'Skip to the plot' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await until(async () => (await pointStatus(page)).startsWith('Point 1 of 75'), 'the first point');
  assert.equal(await seed.inputValue(), drawn, 'N is the next point there, and not new weights');
  const answer = page.locator('#plot [aria-live]:not([role])');
  await until(async () => /^The network: >?[\d.]+\s% orange/.test(await textOf(answer)), 'what the network says to it');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('a');
  await until(async () => /^Point added\. .* of 76/.test(await pointStatus(page)), 'another point');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Redo removal of a point' }).waitFor();
  await page.getByRole('tab', { name: 'Numbers' }).click();
  await page.getByRole('region', { name: 'Numbers of every layer' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tab', { name: 'Numbers' }).getAttribute('aria-selected'), 'true', 'it scrolls');
});

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  testPage(`Tab goes all the way round, always in sight: ${name}`, { viewport }, async ({ page }) => {
    await unfold(page);
    const names = [];
    for (let i = 0; i < 100; i++) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (!at) break;
      names.push(at.name);
      assert.ok(at.seen, `one sees that ${at.tag} “${at.name}” has the focus`);
      assert.ok(at.inView && !at.covered, `${at.tag} “${at.name}” is not covered or out of sight`);
    }
    assert.ok(names.length < 100, `it ends: ${names.join(', ')}`);
    for (const wanted of [
      'Skip to the plot',
      'Train',
      'Step',
      'Reset',
      'New weights',
      'Seed',
      'Speed',
      'Sigmoid',
      'Circle',
      'Open CSV…',
      'Points',
      'Noise',
      'Hidden layers',
      'Learning rate',
      'Batch size',
      'orange',
      'blue',
      'Layer to read out',
    ]) {
      assert.ok(
        names.includes(wanted) ||
          (['orange', 'blue'].includes(wanted) && names.some((each) => ['orange', 'blue'].includes(each))),
        `${wanted} among ${names.join(', ')}`,
      );
    }
    // On a phone one goes through the bar's rows as they are seen.
    const early = name === 'desk' ? 6 : 10;
    assert.ok(names.indexOf('Train') < early, `Train comes early: ${names.slice(0, early)}`);
  });
}

testPage('shortcuts work where nothing is typed, and not where something is', async ({ page }) => {
  await page.locator('h1').click();
  await page.keyboard.press('s');
  await until(async () => (await step(page)) === 1, 'a step');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  await page.keyboard.press('r');
  await until(async () => (await step(page)) === 0, 'step 0');
  const seed = page.getByRole('spinbutton', { name: 'Seed' });
  await page.keyboard.press('n');
  await until(async () => (await seed.inputValue()) !== '1', 'another seed');
  const drawn = await seed.inputValue();
  await seed.focus();
  await page.keyboard.type('sr n');
  await page.keyboard.press('Escape');
  await settle(page);
  assert.equal(await seed.inputValue(), drawn);
  assert.equal(await step(page), 0);
});

/** A key as another keyboard sends it, to what has the focus. @param {Page} page @param {KeyboardEventInit} event */
const sendKey = (page, event) =>
  page.evaluate((text) => {
    const init = { bubbles: true, cancelable: true, ...JSON.parse(text) };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
  }, JSON.stringify(event));

/** What the same finger sends on other layouts, and under Caps Lock. @type {Record<string, {s: KeyboardEventInit, z: KeyboardEventInit}>} */
const LAYOUTS = {
  'Caps Lock': { s: { key: 'S', code: 'KeyS' }, z: { key: 'Z', code: 'KeyZ' } },
  German: { s: { key: 's', code: 'KeyS' }, z: { key: 'z', code: 'KeyY' } },
  French: { s: { key: 's', code: 'KeyS' }, z: { key: 'z', code: 'KeyW' } },
  Dvorak: { s: { key: 's', code: 'Semicolon' }, z: { key: 'z', code: 'Slash' } },
  Russian: { s: { key: 'ы', code: 'KeyS' }, z: { key: 'я', code: 'KeyZ' } },
  Greek: { s: { key: 'σ', code: 'KeyS' }, z: { key: 'ζ', code: 'KeyZ' } },
};

/** What Undo would take back, by its name. @param {Page} page */
const undoName = (page) => page.locator('#toolbar .history button').first().textContent();

/** Each leaves the focus on something, by mouse. @type {Record<string, (page: Page) => Promise<unknown>>} */
const FOCUSES = {
  'the title': (page) => page.locator('h1').click(),
  'a slider': (page) => page.locator('.field.noise input[type=range]').click({ position: { x: 3, y: 8 } }),
  'a list': async (page) => {
    const list = page.getByRole('combobox', { name: 'Optimiser' });
    await list.click();
    await page.keyboard.press('Escape');
    await list.selectOption({ label: 'AdaGrad' });
  },
  'a tick box': (page) => page.getByRole('checkbox', { name: 'Test points' }).click(),
  'a button': (page) => page.locator('.theme').click(),
  'a choice': (page) => choose(page, 'Xor'),
  'the plot': (page) => page.getByRole('application', { name: 'Decision boundary with the points' }).focus(),
};

for (const [name, focus] of Object.entries(FOCUSES)) {
  testPage(`shortcuts work when ${name} has the focus, on every layout`, async ({ page }) => {
    await choose(page, 'Linear');
    await settle(page);
    await focus(page);
    await settle(page);
    await page.keyboard.press('s');
    await until(async () => (await step(page)) === 1, 'a step by S');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
    for (const [layout, { s, z }] of Object.entries(LAYOUTS)) {
      const before = await step(page);
      await sendKey(page, s);
      await until(async () => (await step(page)) === before + 1, `a step by S: ${layout}`);
      const name = await undoName(page);
      await sendKey(page, { ...z, ctrlKey: true });
      await until(async () => (await undoName(page)) !== name, `an undo: ${layout}`);
      await sendKey(page, { ...z, ctrlKey: true, shiftKey: true });
      await until(async () => (await undoName(page)) === name, `a redo: ${layout}`);
      await settle(page);
    }
  });
}

testPage('Ctrl+Z in a number field leaves field and network equal', async ({ page }) => {
  const field = page.getByRole('spinbutton', { name: 'Hidden layers' });
  const bars = () => page.locator('#bars .bar').count();
  await field.fill('3');
  await field.press('Enter');
  await until(async () => (await bars()) === 4, 'three hidden layers');
  await page.keyboard.press('Control+z');
  await until(async () => (await bars()) === 9, 'eight again');
  assert.equal(await field.inputValue(), '8');
  // What is typed and not in use yet is taken back alone.
  await page.keyboard.type('2');
  await page.keyboard.press('Control+z');
  assert.equal(await field.inputValue(), '8');
  await press(page, 'Train');
  await until(async () => (await step(page)) > 20, '20 steps');
  assert.equal(await bars(), 9);
  assert.equal(await field.inputValue(), '8');
});

testPage(
  'after a choice with the mouse, Space trains and → makes a verb; with the keys → chooses',
  async ({ page }) => {
    const verb = page.locator('.verb-name');
    for (const name of ['Batch gradient', 'ReLU', 'Xor']) {
      await choose(page, name);
      await settle(page);
      await page.keyboard.press('ArrowRight');
      await until(async () => (await verb.isVisible()) && (await textOf(verb)) === 'Forward', `a verb after ${name}`);
      // The verb has opened its panel over the bars.
      const chosen = page.getByRole('radio', { name, exact: true, includeHidden: true });
      assert.ok(await chosen.isChecked(), `${name} stays chosen`);
      await press(page, 'Reset');
      await until(async () => !(await verb.isVisible()), 'the round to be over');
    }
    await choose(page, 'ReLU');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Train', exact: true }).waitFor();

    await tabTo(page, 'ReLU');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await until(() => page.getByRole('radio', { name: 'Tanh', exact: true }).isChecked(), 'Tanh');
    assert.equal((await focused(page))?.name, 'Tanh', 'and the focus is on it');
  },
);

/** Where the focus is: how far down the page its part begins, and whether the bar at the top lies over it. */
const place = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body,
      part = focused.closest('#toolbar, .skip, #guide, .card, #controls, .foot') ?? focused;
    const bar = document.querySelector('#toolbar').getBoundingClientRect(),
      box = focused.getBoundingClientRect();
    const inBar = part.matches('#toolbar, .skip, body');
    return {
      name: `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 20)} in ${part.id || part.className}`,
      top: inBar ? -1 : Math.round(part.getBoundingClientRect().top + scrollY),
      inBar,
      covered: inBar
        ? box.bottom < 1 && !part.matches('.skip, body')
        : box.bottom <= bar.bottom + 1 && getComputedStyle(document.querySelector('#toolbar')).position === 'sticky',
    };
  });

for (const viewport of [{ width: 360, height: 740 }, { width: 720, height: 450 }, DESK]) {
  testPage(
    `by Tab one goes through the page as it is seen, and back, and never out of sight: ${viewport.width} px`,
    { viewport },
    async ({ page }) => {
      await page.keyboard.press('Tab');
      const seen = [];
      for (let i = 0; i < 90; i++) {
        const at = await place(page);
        if (at.name.startsWith('BODY')) break; // once round
        seen.push(at);
        await page.keyboard.press('Tab');
      }
      const narrow = viewport.width < 860,
        inPage = seen.filter(({ top }) => top >= 0);
      assert.ok(inPage.length > 20);
      const firsts = inPage.filter(({ top }, i) => i === 0 || top !== inPage[i - 1].top);
      // On a desk there are columns; in one column the way leads down.
      if (narrow)
        assert.deepEqual(
          firsts.map(({ top }) => top),
          firsts.map(({ top }) => top).sort((a, b) => a - b),
          JSON.stringify(firsts.map(({ name }) => name)),
        );
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Shift+Tab');
        seen.push(await place(page));
      }
      assert.deepEqual(
        seen.filter(({ covered }) => covered).map(({ name }) => name),
        [],
      );
    },
  );
}
