// @ts-check
/// <reference lib="dom" />
/**
 * What the monkey does: each act does one thing by mouse or keyboard and returns what it was, in a few words; null where it
 * found nothing to do it to.
 *
 * @typedef {import('./random.js').Random} Random
 *
 * @typedef {object} Driver a page in some browser
 * @property {<T>(run: (given: any) => T|Promise<T>, given?: unknown) => Promise<T>} evaluate
 * @property {(path: {x: number, y: number}[]) => Promise<unknown>} drag presses the mouse at the first place, lets go at the last
 * @property {(key: string) => Promise<unknown>} press such as 'Enter', 'a', 'Control+z'
 * @property {(text: string) => Promise<unknown>} write into what has the focus
 * @property {(width: number, height: number) => Promise<unknown>} resize
 * @property {() => Promise<unknown>} reload
 *
 * @typedef {(page: Driver, random: Random) => Promise<string|null>} Act
 */

const CONTROLS = [
  ...['button', 'summary', 'select', '[role=tab]', '[role=slider]', '[role=option]', '[role=treeitem]'],
  ...['text', 'range', 'radio', 'checkbox', 'search'].map((type) => `input[type=${type}]`),
].join();

/** What leaves the page, or opens a window of the system that nobody closes. */
const LEFT_ALONE = /print|choose a file|choose file|open csv|browse/i;

/** @typedef {{kind: string, name: string, x: number, y: number, options: string[]}} Control */

/**
 * One of the controls that can be seen and reached, brought into view.
 * @param {Driver} page @param {Random} random @param {string} [selector]
 * @returns {Promise<Control|null>}
 */
async function control(page, random, selector = CONTROLS) {
  const found = await page.evaluate(findControl, { selector, share: random.next() });
  return found && !LEFT_ALONE.test(found.name) ? found : null;
}

/** Runs in the page. @param {{selector: string, share: number}} given @returns {Control|null} */
function findControl({ selector, share }) {
  const modal = document.querySelector('dialog:modal') ?? document;
  const all = /** @type {HTMLElement[]} */ ([...modal.querySelectorAll(selector)]).filter(
    (element) => element.checkVisibility() && !element.matches(':disabled, [aria-disabled=true]'),
  );
  const chosen = all[Math.floor(share * all.length)];
  if (!chosen) return null;
  const label = /** @type {HTMLElement|null} */ (chosen.matches('input') ? chosen.closest('label') : null) ?? chosen;
  label.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = label.getBoundingClientRect(),
    x = box.x + box.width / 2,
    y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  if (!top || !(label.contains(top) || top.contains(label))) return null;
  return {
    kind: chosen.matches('input')
      ? `input ${/** @type {HTMLInputElement} */ (chosen).type}`
      : chosen.tagName.toLowerCase(),
    name: (chosen.getAttribute('aria-label') || chosen.id || label.textContent || '').trim().slice(0, 40),
    x,
    y,
    options: chosen instanceof HTMLSelectElement ? [...chosen.options].map(({ value }) => value) : [],
  };
}

/** @type {Act} */
async function pressSomething(page, random) {
  const found = await control(page, random);
  if (!found || found.kind === 'select') return null;
  await page.drag([found]);
  return `press ${found.kind} “${found.name}”`;
}

/** @type {Act} */
async function choose(page, random) {
  const found = await control(page, random, 'select');
  if (!found) return null;
  const value = random.pick(found.options);
  // Lists are drawn by the system, where no mouse of a test gets.
  await page.evaluate(
    ({ x, y, to }) => {
      const list = document.elementFromPoint(x, y)?.closest('select');
      if (!list || list.disabled || list.value === to) return;
      list.focus();
      list.value = to;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
    },
    { x: found.x, y: found.y, to: value },
  );
  return `choose ${value} of “${found.name}”`;
}

export const NONSENSE = [
  ...['0', '1', '2', '3', '5', '12', '30', '0.01', '0.5', '1e-3', '-1', '99999999', '1e400', 'NaN', '-', '', ' '],
  ...[
    'abc',
    '1,5',
    '1.000',
    '٣',
    '{column}',
    '<b>x</b>',
    '=1+1',
    '8 4 2',
    '4,relu',
    'relu tanh',
    '💥',
    'a'.repeat(300),
  ],
];

/** @type {Act} */
async function write(page, random) {
  const found = await control(page, random, 'input[type=text], [role=spinbutton], textarea');
  if (!found) return null;
  const text = random.pick(NONSENSE);
  await page.drag([found]);
  await page.press('Control+a');
  await (text === '' ? page.press('Delete') : page.write(text));
  await page.press(random.pick(['Enter', 'Tab', 'Escape']));
  return `write “${text.slice(0, 20)}” into “${found.name}”`;
}

const KEYS = [
  ...[' ', ' ', 's', 'f', 'l', 'b', 'u', 'r', 'c', 'p', 't', 'n', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Tab', 'Shift+Tab', 'Delete', 'Escape', 'Escape'],
  ...['Control+z', 'Control+z', 'Control+y', 'Shift+ArrowRight', '?', '1', '2'],
];

/** @type {Act} */
async function type(page, random) {
  const key = random.pick(KEYS),
    times = 1 + random.below(4);
  for (let i = 0; i < times; i++) await page.press(key);
  return `type ${key === ' ' ? 'Space' : key} ${times}×`;
}

/** @param {string} selector @param {string} name @returns {Act} */
const dragOn = (selector, name) => async (page, random) => {
  const box = await page.evaluate((where) => {
    const element = document.querySelector(where);
    if (!element?.checkVisibility() || document.querySelector('dialog:modal')) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }, selector);
  if (!box) return null;
  const place = () => ({ x: box.x + random.next() * box.width, y: box.y + random.next() * box.height });
  await page.drag(Array.from({ length: 2 + random.below(5) }, place));
  return `drag on the ${name}`;
};

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1366, 768],
  [390, 844],
  [360, 640],
  [1920, 1080],
  [820, 1180],
];

/** @type {Act} */
async function resize(page, random) {
  const [width, height] = random.pick(SIZES);
  await page.resize(width, height);
  return `resize to ${width}×${height}`;
}

/** @type {Act} */
async function wait(_, random) {
  const milliseconds = random.below(400);
  await new Promise((done) => {
    setTimeout(done, milliseconds);
  });
  return 'wait';
}

/** @type {Act} */
async function reload(page) {
  await page.reload();
  return 'reload';
}

/** How often each is done, in a hundred. @type {[number, Act][]} */
const ACTS = [
  [40, pressSomething],
  [10, choose],
  [10, write],
  [16, type],
  [9, dragOn('#plot-stage', 'plot')],
  [5, dragOn('.strip, .timeline, .playhead', 'strip')],
  [3, resize],
  [6, wait],
  [1, reload],
];

/** One act; returns what it was. @type {(page: Driver, random: Random) => Promise<string>} */
export async function act(page, random) {
  for (;;) {
    let left = random.next() * 100;
    const [, doIt] = ACTS.find(([share]) => (left -= share) < 0) ?? ACTS[0];
    const done = await doIt(page, random);
    if (done) return done;
  }
}
