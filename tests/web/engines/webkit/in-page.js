// @ts-check
/// <reference lib="dom" />
/**
 * What runs in the page under test, ahead of the page's own code: finds elements as Playwright does, and keeps what goes wrong.
 *
 * @typedef {{css: string} | {role: string, name?: Pattern, exact?: boolean} | {text: Pattern, exact?: boolean}
 *   | {label: Pattern, exact?: boolean} | {hasText: Pattern} | {nth: number}} Part of a locator
 * @typedef {string | {source: string, flags: string}} Pattern
 */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';

const plain = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

/** @param {Pattern|undefined} pattern @param {string} text @param {boolean} [exact] */
function matches(pattern, text, exact = false) {
  if (pattern === undefined) return true;
  if (typeof pattern !== 'string') return new RegExp(pattern.source, pattern.flags).test(text);
  return exact ? plain(text) === plain(pattern) : plain(text).toLowerCase().includes(plain(pattern).toLowerCase());
}

const isShown = (/** @type {Element} */ element) =>
  element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest('[aria-hidden=true]');

/** Elements that may have a role, so that not every one is asked. @type {Record<string, string>} */
const CANDIDATES = {
  button: 'button, summary, input[type=button], input[type=submit]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select, input[list]',
  dialog: 'dialog',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img',
  link: 'a[href]',
  radio: 'input[type=radio]',
  region: 'section',
  slider: 'input[type=range]',
  spinbutton: 'input[type=number]',
  table: 'table',
  textbox: 'input, textarea',
  columnheader: 'th',
  group: 'fieldset, details',
  listitem: 'li',
};

/** @param {Element} root @param {string} role */
const ofRole = (root, role) =>
  [...root.querySelectorAll([`[role~=${role}]`, CANDIDATES[role]].filter(Boolean).join())].filter(
    (element) => getRole(element) === role,
  );

/** @param {Element} root @param {Pattern} text @param {boolean} [exact] the innermost elements with this text */
const ofText = (root, text, exact) =>
  [...root.querySelectorAll('*')].filter(
    (element) =>
      !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) &&
      matches(text, element.textContent ?? '', exact) &&
      ![...element.children].some((child) => matches(text, child.textContent ?? '', exact)),
  );

/** @param {Element[]} found @param {Part} part @returns {Element[]} */
function narrow(found, part) {
  if ('nth' in part) return [found.at(part.nth)].flatMap((element) => element ?? []);
  if ('hasText' in part) return found.filter((element) => matches(part.hasText, element.textContent ?? ''));
  const below = found.flatMap((root) => {
    if ('css' in part) return [...root.querySelectorAll(part.css)];
    if ('text' in part) return ofText(root, part.text, part.exact);
    if ('label' in part)
      return [...root.querySelectorAll('input, select, textarea, [aria-label], [aria-labelledby]')].filter((element) =>
        matches(part.label, computeAccessibleName(element), part.exact),
      );
    return ofRole(root, part.role).filter(
      (element) => isShown(element) && matches(part.name, computeAccessibleName(element), part.exact),
    );
  });
  return [...new Set(below)];
}

/** @type {string[]} */
const troubles = [];
/** Says only that a size which changed while sizes were told is told with the next frame. No other engine's driver reports it. */
const DELAYED_SIZE = /^ResizeObserver loop/;

Object.assign(window, {
  engineTest: {
    find: (/** @type {Part[]} */ parts) => parts.reduce(narrow, [document.documentElement]),
    isShown: (/** @type {Element} */ element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility({ checkVisibilityCSS: true });
    },
    /** Whether a pointer at the middle of an element reaches it, or what stands for it. */
    isReached: (/** @type {Element} */ element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const label = hit?.closest('label');
      return !!hit && (element.contains(hit) || hit.contains(element) || label?.control === element);
    },
    takeTroubles: () => troubles.splice(0),
  },
});

addEventListener(
  'error',
  (event) => {
    const { target, error, message } = event;
    const failed = target instanceof Element ? `did not load: ${target.outerHTML.slice(0, 200)}` : '';
    if (!DELAYED_SIZE.test(message)) troubles.push(failed || `exception: ${message} ${error?.stack ?? ''}`);
  },
  true,
);
addEventListener('unhandledrejection', ({ reason }) => troubles.push(`exception: ${reason} ${reason?.stack ?? ''}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  troubles.push(`policy: ${violatedDirective} ${blockedURI}`),
);
const { error } = console;
console.error = (...values) => {
  troubles.push(`console: ${values.map(String).join(' ')}`);
  error.apply(console, values);
};
