// @ts-check
/// <reference lib="dom" />
/**
 * What must hold whatever was done to the page: the fields say what the experiment has, the network is the experiment's,
 * undo leads back to how it began and redo forth again, and nothing is written that is meant for nobody.
 *
 * @typedef {import('./acts.js').Driver} Driver
 */
import assert from 'node:assert/strict';
import { defaultSettings } from '../../../web/experiment/settings.js';
import { VERSION } from '../../../web/experiment/version.js';

const PATIENCE_MS = 60_000;

/** @template T @param {() => Promise<T>} condition @param {string} what @param {() => string} [seen] what there is instead @returns {Promise<NonNullable<Exclude<T, false>>>} */
async function until(condition, what, seen = () => '') {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const value = await condition();
    if (value) return /** @type {NonNullable<Exclude<T, false>>} */ (value);
    if (Date.now() > end) assert.fail(`waited in vain for ${what} ${seen()}`);
    await new Promise((done) => {
      setTimeout(done, 60);
    });
  }
}

/** Until two looks at the page, a while apart, find the same. @param {Driver} page */
async function settle(page) {
  let before = '';
  await until(
    async () => {
      const now = await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        await new Promise((done) => {
          setTimeout(done, 150);
        });
        const awaited = [...document.querySelectorAll('[aria-busy=true], .awaited')]
          .filter((element) => element.checkVisibility())
          .map((element) => element.id || element.className || element.tagName);
        return `${awaited}|${document.querySelector('#table')?.textContent}|${document.querySelector('.stats')?.textContent}`;
      });
      const isStill = now === before && now.startsWith('|');
      before = now;
      return isStill;
    },
    'the page to come to rest',
    () => before,
  );
}

const press = (/** @type {Driver} */ page, /** @type {string} */ selector) =>
  page.evaluate((where) => {
    const element = /** @type {HTMLElement|null} */ (document.querySelector(where));
    if (!element?.checkVisibility() || element.matches(':disabled, [aria-disabled=true]')) return false;
    element.click();
    return true;
  }, selector);

/** Closes what is open, leaves the past, and pauses. @param {Driver} page */
export async function bringToRest(page) {
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog[open]')) /** @type {HTMLDialogElement} */ (dialog).close();
    /** @type {HTMLElement|null} */ (document.activeElement)?.blur();
  });
  for (let i = 0; i < 3; i++) await page.press('Escape');
  await press(page, '.lesson-head > button:last-of-type');
  await press(page, '.back-to-now');
  if (await page.evaluate(() => document.querySelector('.stat.rate dd')?.textContent !== '–'))
    await press(page, '#toolbar .train');
  await until(
    () => page.evaluate(() => document.querySelector('.stat.rate dd')?.textContent === '–'),
    'the training to pause',
  );
  await settle(page);
}

/** @typedef {{settings: Record<string, string|number>, text: string, step: string, numbers: string, fields: Record<string, string>, layers: number, words: string}} State */

/** @param {Driver} page @returns {Promise<State>} */
export const look = (page) =>
  page.evaluate(() => {
    const stored = localStorage.getItem(`backprop-playground/tab/${sessionStorage.getItem('backprop-playground/tab')}`);
    const experiment = JSON.parse(stored ?? '{"settings":{}}');
    for (const name of ['kept', 'trained', 'name']) delete experiment[name];
    const fields = Object.fromEntries(
      [...document.querySelectorAll('input[id^=setting-], select[id^=setting-]')].map((field) => [
        field.id.slice('setting-'.length),
        /** @type {HTMLInputElement} */ (field).value,
      ]),
    );
    const chosen = /** @type {HTMLInputElement|HTMLSelectElement|null} */ (
      document.querySelector('#activation input:checked, #activation select')
    );
    if (chosen) fields.activation = chosen.value;
    return {
      settings: experiment.settings,
      text: JSON.stringify({ ...experiment, settings: { ...experiment.settings, speed: '' } }),
      step: document.querySelector('.stat.step dd')?.textContent ?? '',
      numbers: [...document.querySelectorAll('#table tbody td')]
        .map((cell) => /** @type {HTMLElement} */ (cell).dataset.value ?? cell.textContent)
        .join(' '),
      fields,
      layers: document.querySelectorAll('#table tbody tr').length,
      words: document.body.innerText,
    };
  });

/** How the page begins, which is stored only once something has been changed. */
const AS_BEGUN = JSON.stringify({ version: VERSION, settings: { ...defaultSettings(), speed: '' }, twin: null });

/** What undo leads back to. @param {Driver} page */
export async function lookAtBeginning(page) {
  await page.evaluate(() => Object.assign(globalThis, { sinceLoad: true }));
  const { text, settings } = await look(page);
  return settings.learningRate === undefined ? AS_BEGUN : text;
}

/** Whether the page has been loaded anew since. @param {Driver} page */
export const isLoadedAnew = (page) => page.evaluate(() => !('sinceLoad' in globalThis));

/** What is stored a moment after each change. @param {Driver} page */
async function lookWhenStored(page) {
  let before = '';
  await until(async () => {
    const { text } = await look(page);
    await new Promise((done) => {
      setTimeout(done, 400);
    });
    const isSame = text === before;
    before = text;
    return isSame;
  }, 'the experiment to be stored');
  return look(page);
}

/** Every field shows what the experiment has. @param {State} state */
function checkFields({ settings, fields }) {
  for (const [name, value] of Object.entries(settings)) {
    const shown = fields[name];
    if (shown === undefined) continue;
    const read =
      typeof value === 'number'
        ? Number(shown.replace(/[\s\u202f\u2009]/g, '').replace('−', '-'))
        : shown.replaceAll(', ', ',');
    assert.equal(read, value, `the field of ${name} shows “${shown}”, the experiment has ${value}`);
  }
}

/** Words for programs, of which a person can make nothing. */
const RAW = /\bundefined\b|\bNaN\b|\[object |TypeError|ReferenceError|RangeError|Failed to|\{[a-z]+\}/;

/** @param {State} state @param {string[]} typed what was typed may be quoted */
function checkWords({ words }, typed) {
  const own = typed.reduce((text, part) => text.replaceAll(part, ''), words);
  const at = own.search(RAW);
  assert.ok(at < 0, `the page says “${own.slice(Math.max(0, at - 80), at + 80)}”`);
}

/** Undo to the beginning and redo to the end. @param {Driver} page @param {string} begun @param {State} now */
async function checkUndo(page, begun, now) {
  const MOST = 200;
  /** As often as the button lets one; it says so with the next frame. @param {string} which */
  const pressAll = async (which) => {
    let count = 0;
    for (; count < MOST && (await press(page, `#toolbar .history button:${which}-of-type`)); count++)
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)))),
      );
    return count;
  };
  const undone = await pressAll('first');
  if (undone === MOST) return;
  await settle(page);
  const back = await lookWhenStored(page);
  assert.equal(back.text, begun, `${undone} times undone, it is not as it began`);
  assert.equal(await pressAll('last'), undone, 'as many times redone');
  await settle(page);
  assert.equal((await lookWhenStored(page)).text, now.text, 'redone, it is not as it was');
}

/** A page that is opened anew with the same experiment has the same network. @param {Driver} page */
async function checkNetwork(page) {
  await press(page, '#toolbar .back-to-start');
  await settle(page);
  await until(async () => (await look(page)).step === '0', 'the first step');
  const before = await lookWhenStored(page);
  await page.reload();
  await until(async () => (await look(page)).layers > 0, 'the first numbers after a reload');
  await settle(page);
  const after = await look(page);
  assert.equal(after.text, before.text, 'the experiment after a reload');
  assert.equal(after.step, '0', 'the step after a reload');
  assert.equal(after.numbers, before.numbers, 'the network after a reload');
}

/**
 * All of it; returns how the page begins anew.
 * @param {Driver} page @param {string} begun @param {string[]} typed
 * @returns {Promise<string>}
 */
export async function checkInvariants(page, begun, typed) {
  await bringToRest(page);
  const now = await lookWhenStored(page);
  checkFields(now);
  checkWords(now, typed);
  await checkUndo(page, begun, now);
  await checkNetwork(page);
  return lookAtBeginning(page);
}
