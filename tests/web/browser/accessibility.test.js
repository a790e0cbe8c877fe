/** For who cannot see the page, or has no mouse. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import {
  choose, DESK, layers, openFile, PHONE, pointStatus, press, settle, setSpeed, step, trainLoss, trainUntil, type, unfold, until, useBrowser,
  verdict,
} from './harness.js';

const { testPage } = useBrowser();
const axe = createRequire(import.meta.url)('axe-core').source;

/** Everything axe-core has a rule for, in the page or a part of it. */
async function findsNothing(page, when, part = 'html') {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((where) => window.axe.run(where, { resultTypes: ['violations'] }), part);
  assert.ok(passes.length > (part === 'html' ? 20 : 5), 'the rules ran');
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
  assert.deepEqual(found, [], when);
}

for (const colorScheme of ['light', 'dark']) {
  for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    testPage(`axe-core finds nothing: ${colorScheme}, ${name}`, { colorScheme, viewport }, async ({ page }) => {
      await findsNothing(page, 'at rest');
      await setSpeed(page, 'Full speed');
      await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
      await choose(page, 'ReLU');
      await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
      await unfold(page);
      await type(page, 'Noise', 'abc');
      await findsNothing(page, 'after training, all unfolded, with a note');
      await openFile(page, 'bad.csv', 'a');
      await page.getByRole('alert').filter({ hasText: 'bad.csv' }).waitFor();
      await findsNothing(page, 'with a notice');
      const rows = Array.from({ length: 12 }, (_, i) => `${i},${i * 2},${i % 5},${i % 2 ? 'a' : 'b'}`).join('\n');
      await openFile(page, 'four.csv', `u,v,w,kind\n${rows}`);
      await page.getByRole('dialog').waitFor();
      await findsNothing(page, 'with the choice of columns');
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Output' }).selectOption({ label: 'Linear' });
      await type(page, 'Learning rate', 100);
      await settle(page);
      await press(page, 'Train');
      await until(async () => (await verdict(page)).includes('diverged'), 'it to diverge');
      await findsNothing(page, 'diverged');
    });
  }
}

/** On a desk and in the light, and on a phone in the dark: rules on colours and on sizes meet both. */
for (const { colorScheme, viewport } of [{ colorScheme: 'light', viewport: DESK }, { colorScheme: 'dark', viewport: PHONE }]) {
  testPage(`axe-core finds nothing where something is open or another task is set: ${colorScheme}`, { colorScheme, viewport }, async ({ page }) => {
    await press(page, 'What usually helps');
    await findsNothing(page, 'with the remedies');
    await press(page, 'What usually helps');
    await press(page, 'Save “Loss”');
    await page.getByRole('menu').waitFor();
    await findsNothing(page, 'with a menu');
    await page.keyboard.press('Escape');
    await press(page, 'Take one weight apart');
    await page.locator('.unit-node').first().waitFor();
    await press(page, 'Check by a finite difference');
    await page.locator('.check-numbers:not([hidden])').waitFor();
    await findsNothing(page, 'with a weight taken apart');
    await unfold(page);
    for (const name of ['Three arms, three classes', 'Regression: hills and hollows']) {
      await choose(page, name);
      await settle(page);
      await findsNothing(page, name);
    }
    if (viewport === PHONE) return;
    for (const name of ['Distributions', 'Spectrum', 'Several seeds', 'Landscape']) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.getByRole('tabpanel', { name }).locator('> :not(.hint)').first().waitFor();
      await findsNothing(page, name, '#panels');
    }
  });
}

testPage('axe-core finds nothing on the German page', { path: '?lang=de' }, async ({ page }) => {
  await unfold(page);
  await findsNothing(page, 'in German');
});

testPage('axe-core finds nothing on wide layers, a hundred of them, and a round under way', async ({ page }) => {
  await type(page, 'Units per layer', 14);
  await press(page, 'Backward');
  await until(() => page.locator('.net-pager').count(), 'layers that fold');
  await page.locator('.net-stage').focus();
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await findsNothing(page, 'wide layers, in a round');
  await type(page, 'Hidden layers', 100);
  await until(async () => (await layers(page)).length === 101, '100 layers');
  await settle(page);
  await findsNothing(page, 'a hundred layers');
});

testPage('every name of the issue is there, each once', async ({ page }) => {
  for (const name of ['Train', 'Step', 'Reset', 'New weights', 'Open CSV…', 'Undo', 'Redo']) {
    assert.equal(await page.getByRole('button', { name, exact: true }).count(), 1, name);
  }
  const activation = page.getByRole('radiogroup', { name: 'Activation' });
  for (const name of ['Sigmoid', 'ReLU', 'Tanh', 'Linear']) {
    assert.equal(await activation.getByRole('radio', { name, exact: true }).count(), 1, name);
  }
  for (const name of ['Seed', 'Points', 'Noise', 'Hidden layers', 'Units per layer', 'Learning rate', 'Batch size']) {
    assert.equal(await page.getByRole('spinbutton', { name, exact: true }).count(), 1, name);
  }
  assert.equal(await page.getByRole('radiogroup', { name: 'Data set' }).count(), 1);
  assert.equal(await page.getByRole('combobox', { name: 'Speed' }).count(), 1);
  await page.getByText('Numbers', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Gradient per layer' });
  assert.deepEqual(await table.getByRole('columnheader').allTextContents(),
    ['layer', 'signal', 'batch gradient', 'gain', 'mean f′', 'saturated', 'dead', 'update ratio']);
  assert.equal(await table.getByRole('rowheader').count(), 9);
  const exact = await table.locator('td').evaluateAll((cells) => cells.map((cell) => cell.dataset.value));
  assert.ok(exact.filter((value) => value.length > 12).length >= 9, 'full precision');
});

testPage('every choice is explained in a sentence that belongs to it', async ({ page }) => {
  for (const [name, words] of [['Data set', /Where the points come from/], ['Activation', /What each hidden unit does with its weighted sum.*goes back to step 0/]]) {
    const ids = await page.getByRole('radiogroup', { name }).getAttribute('aria-describedby');
    assert.match(await page.locator(`#${ids}`).textContent(), words);
  }
});

testPage('the numbers of the table hang together', async ({ page }) => {
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
  await settle(page);
  const rows = await layers(page);
  rows.slice(0, -1).forEach(({ signal, gain }, i) => {
    assert.ok(Math.abs(gain * rows[i + 1].signal / signal - 1) < 1e-6, `gain ${i + 1} is signal ÷ signal of the next`);
  });
  assert.ok(Number.isNaN(rows[8].gain));
  for (const row of rows) {
    assert.ok(row['mean f′'] > 0 && row['mean f′'] <= 1);
    assert.ok(row.saturated >= 0 && row.saturated <= 1 && row.dead >= 0 && row.dead <= 1);
    assert.ok(row['update ratio'] > 0);
  }
});

/** What has the focus, as a screen reader would call it, and whether one sees that it has. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const labels = [...(element.labels ?? [])].map((label) => label.textContent.trim()).join(' ');
  const name = element.getAttribute('aria-label') ?? (labels || element.textContent.trim());
  const outlined = (candidate) => candidate && getComputedStyle(candidate).outlineStyle !== 'none' && parseFloat(getComputedStyle(candidate).outlineWidth) > 0;
  const rect = element.getBoundingClientRect();
  const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  return {
    name, type: element.type ?? '', tag: element.tagName,
    seen: [element, element.nextElementSibling, element.closest('label'), element.parentElement].some(outlined),
    covered: Boolean(top) && !element.contains(top) && !top.contains(element) && !element.closest('label')?.contains(top),
    inView: rect.bottom > 0 && rect.top < innerHeight && rect.width > 0,
  };
});

/** Tabs on until `name` has the focus. */
async function tabTo(page, name) {
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
  assert.equal((await focused(page)).name, 'Pause', 'the focus stays');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  assert.match(await verdict(page), /Layer 1 receives/);
  await tabTo(page, 'Step');
  const before = await step(page);
  await page.keyboard.press('Enter');
  await until(async () => (await step(page)) === before + 1, 'one step');
  await tabTo(page, 'Sigmoid');
  await page.keyboard.press('ArrowRight');
  await until(async () => (await page.getByRole('radio', { name: 'ReLU', exact: true }).isChecked()) && (await step(page)) === 0, 'ReLU');
  await tabTo(page, 'Train');
  await page.keyboard.press('Space');
  await until(async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
  await tabTo(page, /^Decision boundary/);
  await page.keyboard.press('n');
  await until(async () => (await pointStatus(page)).startsWith('Point 1 of 250'), 'the first point');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('a');
  await until(async () => /of 251/.test(await pointStatus(page)), 'another point');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Redo removal of a point' }).waitFor();
});

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  testPage(`Tab goes all the way round, always in sight: ${name}`, { viewport }, async ({ page }) => {
    await unfold(page);
    const names = [];
    for (let i = 0; i < 90; i++) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (!at) break;
      names.push(at.name);
      assert.ok(at.seen, `one sees that ${at.tag} “${at.name}” has the focus`);
      assert.ok(at.inView && !at.covered, `${at.tag} “${at.name}” is not covered or out of sight`);
    }
    assert.ok(names.length < 90, `it ends: ${names.join(', ')}`);
    for (const wanted of ['Skip to the plot', 'Train', 'Step', 'Reset', 'New weights', 'Seed', 'Speed', 'Sigmoid', 'Circle',
      'Open CSV…', 'Points', 'Noise', 'Hidden layers', 'Learning rate', 'Batch size', 'orange', 'blue', 'Layer to read out']) {
      assert.ok(names.includes(wanted) || (['orange', 'blue'].includes(wanted) && names.some((each) => ['orange', 'blue'].includes(each))),
        `${wanted} among ${names.join(', ')}`);
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

testPage('after a choice with the mouse, Space trains and → makes a verb; with the keys → chooses', async ({ page }) => {
  const verb = page.locator('.verb-name');
  for (const name of ['ReLU', 'Batch gradient', 'Xor']) {
    await choose(page, name);
    await settle(page);
    await page.keyboard.press('ArrowRight');
    await until(async () => (await verb.isVisible()) && (await verb.textContent()) === 'Forward', `a verb after ${name}`);
    assert.ok(await page.getByRole('radio', { name, exact: true }).isChecked(), `${name} stays chosen`);
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
  assert.equal((await focused(page)).name, 'Tanh', 'and the focus is on it');
});

testPage('the verdict is spoken when the situation changes and at a pause, not with every number', async ({ page }) => {
  await page.evaluate(() => {
    window.spoken = [];
    const region = document.querySelector('#verdict [aria-live]');
    new MutationObserver(() => { if (region.textContent) window.spoken.push(region.textContent); })
      .observe(region, { childList: true, characterData: true, subtree: true });
  });
  const spoken = () => page.evaluate(() => window.spoken);
  const shown = async () => (await verdict(page)).replace(/\s/g, ' ').trim();
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await spoken()).some((text) => text.includes('all but stopped learning')), 'the stop to be spoken');
  await settle(page);
  await until(async () => (await spoken()).at(-1).replace(/\s/g, ' ') === await shown(), 'what is shown to be spoken at the pause');
  const count = (await spoken()).length;
  for (let i = 0; i < 3; i++) await press(page, 'Step');
  await settle(page);
  assert.equal((await spoken()).length, count, 'three steps on it is the same situation');
  await choose(page, 'ReLU');
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
  await until(() => page.evaluate(() => window.spoken.some((text) => text.startsWith('It has learned'))), 'the news to be spoken');
  assert.ok((await page.evaluate(() => window.spoken.length)) < 12, 'and not without end');
});

/** Where the focus is: how far down the page its part begins, and whether the bar at the top lies over it. */
const place = (page) => page.evaluate(() => {
  const focused = document.activeElement, part = focused.closest('#toolbar, .skip, .try, .card, #controls, .foot') ?? focused;
  const bar = document.querySelector('#toolbar').getBoundingClientRect(), box = focused.getBoundingClientRect();
  const inBar = part.matches('#toolbar, .skip, body');
  return {
    name: `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 20)} in ${part.id || part.className}`,
    top: inBar ? -1 : Math.round(part.getBoundingClientRect().top + scrollY), inBar,
    covered: inBar ? box.bottom < 1 && !part.matches('.skip, body') : box.bottom <= bar.bottom + 1 && getComputedStyle(document.querySelector('#toolbar')).position === 'sticky',
  };
});

for (const viewport of [{ width: 360, height: 740 }, { width: 720, height: 450 }, DESK]) {
  testPage(`by Tab one goes through the page as it is seen, and back, and never out of sight: ${viewport.width} px`, { viewport }, async ({ page }) => {
    await page.keyboard.press('Tab');
    const seen = [];
    for (let i = 0; i < 90; i++) {
      const at = await place(page);
      if (at.name.startsWith('BODY')) break; // once round
      seen.push(at);
      await page.keyboard.press('Tab');
    }
    const narrow = viewport.width < 860, inPage = seen.filter(({ top }) => top >= 0);
    assert.ok(inPage.length > 20);
    const firsts = inPage.filter(({ top }, i) => i === 0 || top !== inPage[i - 1].top);
    // On a desk there are columns; in one column the way leads down.
    if (narrow) assert.deepEqual(firsts.map(({ top }) => top), firsts.map(({ top }) => top).sort((a, b) => a - b), JSON.stringify(firsts.map(({ name }) => name)));
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Shift+Tab');
      seen.push(await place(page));
    }
    assert.deepEqual(seen.filter(({ covered }) => covered).map(({ name }) => name), []);
  });
}

testPage('less motion where the system asks for it', { reducedMotion: 'reduce' }, async ({ page }) => {
  await press(page, 'Train');
  await until(async () => (await step(page)) > 20, '20 steps');
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length);
  assert.equal(moving, 0);
});

for (const colorScheme of ['light', 'dark']) {
  testPage(`the system’s own colours: every choice can be told: ${colorScheme}`, { forcedColors: 'active', colorScheme }, async ({ page }) => {
    await findsNothing(page, 'with forced colours');
    const ground = (name) => page.getByRole('radio', { name, exact: true }).evaluate((radio) => getComputedStyle(radio.nextElementSibling).backgroundColor);
    const highlight = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = 'background: Highlight; forced-color-adjust: none';
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor;
    });
    const outline = (locator) => locator.evaluate((element) => getComputedStyle(element).outlineStyle);
    const classOf = (name) => page.locator('.plot-classes label', { hasText: name });
    assert.deepEqual([await outline(classOf('blue')), await outline(classOf('orange'))], ['solid', 'none'], 'the chosen class');
    await page.getByRole('button', { name: 'Save “Loss”' }).press('Enter');
    assert.equal(await outline(page.locator('.menu button:focus')), 'solid', 'where one is in a menu');
    await page.keyboard.press('Escape');
    for (const [chosen, other] of [['Sigmoid', 'ReLU'], ['Signal', 'Batch gradient']]) {
      assert.equal(await ground(chosen), highlight, chosen);
      assert.notEqual(await ground(other), highlight, other);
    }
    const ramp = await page.locator('.plot-ramp').first().evaluate((element) => getComputedStyle(element).backgroundImage);
    assert.match(ramp, /gradient/, 'the colours of the surface are explained');
    assert.ok((await page.screenshot()).length > 10_000);
  });
}
