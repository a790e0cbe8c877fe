// @ts-check
/// <reference lib="dom" />
/**
 * Elements as Playwright's locators find them and wait for them, for a driver that knows neither.
 *
 * @typedef {import('./in-page.js').Part} Part
 * @typedef {import('./in-page.js').Pattern} Pattern
 *
 * @typedef {object} ElementAccess what a page gives to its locators
 * @property {(parts: Part[], fn: (all: any[], value: any) => unknown, value?: unknown) => Promise<any>} onAll with all elements, none too
 * @property {(parts: Part[], fn: (one: any, value: any) => unknown, value?: unknown) => Promise<any>} onFirst waits for the first one
 * @property {(condition: () => Promise<any>, what: string) => Promise<any>} waitUntil
 * @property {(parts: Part[], force: boolean) => Promise<{x: number, y: number}>} placeToPress
 * @property {(parts: Part[], file: string|{name: string, buffer: Buffer}) => Promise<void>} setFiles
 * @property {ReturnType<typeof import('./input.js').createMouse>} mouse
 * @property {ReturnType<typeof import('./input.js').createKeyboard>} keyboard
 */

/** @param {string|RegExp} text @returns {Pattern} */
const pattern = (text) => (text instanceof RegExp ? { source: text.source, flags: text.flags } : text);

/** @param {{name?: string|RegExp, exact?: boolean}} [options] */
const byName = ({ name, exact } = {}) => ({ ...(name === undefined ? {} : { name: pattern(name) }), exact });

/** The four ways to go on from a page or an element. @param {ElementAccess} page @param {Part[]} parts */
export const finders = (page, parts) => ({
  locator: (/** @type {string} */ css, /** @type {{hasText?: string|RegExp}} */ { hasText } = {}) =>
    createLocator(page, [...parts, { css }, ...(hasText === undefined ? [] : [{ hasText: pattern(hasText) }])]),
  getByRole: (/** @type {string} */ role, /** @type {Parameters<typeof byName>[0]} */ options) =>
    createLocator(page, [...parts, { role, ...byName(options) }]),
  getByText: (/** @type {string|RegExp} */ text, /** @type {{exact?: boolean}} */ { exact } = {}) =>
    createLocator(page, [...parts, { text: pattern(text), exact }]),
  getByLabel: (/** @type {string|RegExp} */ label, /** @type {{exact?: boolean}} */ { exact } = {}) =>
    createLocator(page, [...parts, { label: pattern(label), exact }]),
});

/** What is asked of all that are there now. @param {ElementAccess} page @param {Part[]} parts */
const manyAtOnce = (page, parts) => ({
  count: () => page.onAll(parts, (all) => all.length),
  allTextContents: () => page.onAll(parts, (all) => all.map((one) => one.textContent ?? '')),
  evaluateAll: (/** @type {(found: any, value: any) => unknown} */ fn, /** @type {unknown} */ value) =>
    page.onAll(parts, fn, value),
  all: async () =>
    Array.from({ length: await page.onAll(parts, (all) => all.length) }, (_, nth) =>
      createLocator(page, [...parts, { nth }]),
    ),
  isVisible: () => page.onAll(parts, ([one]) => !!one && window.engineTest.isShown(one)),
  isHidden: () => page.onAll(parts, ([one]) => !one || !window.engineTest.isShown(one)),
});

/** What waits for the element to be there. @param {ElementAccess} page @param {Part[]} parts */
const reading = (page, parts) => ({
  evaluate: (/** @type {(found: any, value: any) => unknown} */ fn, /** @type {unknown} */ value) =>
    page.onFirst(parts, fn, value),
  textContent: () => page.onFirst(parts, (one) => one.textContent),
  innerText: () => page.onFirst(parts, (one) => one.innerText),
  inputValue: () => page.onFirst(parts, (one) => one.value),
  isChecked: () => page.onFirst(parts, (one) => one.checked ?? one.getAttribute('aria-checked') === 'true'),
  isDisabled: () => page.onFirst(parts, (one) => one.matches(':disabled, [aria-disabled=true]')),
  isEnabled: () => page.onFirst(parts, (one) => !one.matches(':disabled, [aria-disabled=true]')),
  getAttribute: (/** @type {string} */ name) =>
    page.onFirst(parts, (one, /** @type {string} */ wanted) => one.getAttribute(wanted), name),
  boundingBox: () =>
    page.onFirst(parts, (one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return width || height ? { x, y, width, height } : null;
    }),
  focus: () => page.onFirst(parts, (one) => one.focus()),
  blur: () => page.onFirst(parts, (one) => one.blur()),
  scrollIntoViewIfNeeded: () => page.onFirst(parts, (one) => one.scrollIntoView({ block: 'nearest' })),
});

/** What a person does with it. @param {ElementAccess} page @param {Part[]} parts */
function acting(page, parts) {
  const read = reading(page, parts);
  const click = async (/** @type {{force?: boolean}} */ { force = false } = {}) => {
    const { x, y } = await page.placeToPress(parts, force);
    await page.mouse.click(x, y);
  };
  const press = async (/** @type {string} */ key) => {
    await read.focus();
    await page.keyboard.press(key);
  };
  return {
    click,
    tap: click,
    press,
    hover: async () => {
      const { x, y } = await page.placeToPress(parts, true);
      await page.mouse.move(x, y);
    },
    check: async (/** @type {{force?: boolean}} */ options) => {
      if (!(await read.isChecked())) await click(options);
    },
    uncheck: async (/** @type {{force?: boolean}} */ options) => {
      if (await read.isChecked()) await click(options);
    },
    fill: async (/** @type {string} */ text) => {
      await page.onFirst(parts, (one) => {
        one.focus();
        one.select();
      });
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
    selectOption: (/** @type {string|{label?: string, value?: string}} */ wanted) =>
      page.onFirst(
        parts,
        (select, /** @type {any} */ option) => {
          const found = [...select.options].find(({ label, value }) =>
            typeof option === 'string'
              ? value === option || label === option
              : option.label === label || option.value === value,
          );
          if (!found) throw new Error(`no option ${JSON.stringify(option)}`);
          select.value = found.value;
          select.dispatchEvent(new Event('input', { bubbles: true }));
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        wanted,
      ),
    setInputFiles: (/** @type {any} */ file) => page.setFiles(parts, file),
  };
}

/** @param {ElementAccess} page @param {Part[]} parts @returns {any} */
export function createLocator(page, parts) {
  const part = (/** @type {Part} */ one) => createLocator(page, [...parts, one]);
  return {
    ...finders(page, parts),
    ...manyAtOnce(page, parts),
    ...reading(page, parts),
    ...acting(page, parts),
    nth: (/** @type {number} */ nth) => part({ nth }),
    first: () => part({ nth: 0 }),
    last: () => part({ nth: -1 }),
    filter: ({ hasText = /** @type {string|RegExp} */ ('') }) => part({ hasText: pattern(hasText) }),
    waitFor: ({ state = 'visible' } = {}) =>
      page.waitUntil(
        () =>
          page.onAll(
            parts,
            ([one], wanted) => {
              const shown = !!one && window.engineTest.isShown(one);
              return { visible: shown, hidden: !shown, attached: !!one, detached: !one }[
                /** @type {'visible'} */ (wanted)
              ];
            },
            state,
          ),
        `${JSON.stringify(parts)} to be ${state}`,
      ),
    toString: () => JSON.stringify(parts),
  };
}
