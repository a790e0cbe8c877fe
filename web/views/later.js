/**
 * The second part of the page: what its first view does not need (rest.js), its words and its styles. It comes with the
 * first move over the page, or as soon as anything else than the first view is to be shown. What a person does until
 * then is kept, and done in order when it is here.
 *
 * @typedef {typeof import('./rest.js')} Rest
 */
import { addWords } from '../words/text.js';

/** @type {Rest|null} */
let rest = null;
/** @type {Promise<Rest>|null} */
let coming = null;
/** @type {((rest: Rest) => void)[]} */
const waiting = [];
/** `asked`: a person wants it, and is told if it cannot be. @type {{act: () => void, asked: boolean}[]} */
let kept = [];
let tellMissing = () => {};

/** The second part; null until it is here. */
export const restOfPage = () => rest;

/** Calls `use` with the second part: at once where it is here, else when it comes, ahead of all that was kept. @param {(rest: Rest) => void} use */
export function whenHere(use) {
  if (rest) use(rest);
  else waiting.push(use);
}

/** What is to be done when something was asked for and the second part did not come. @param {() => void} tell */
export function onMissing(tell) {
  tellMissing = tell;
}

/** Has the second part come; asked again after a failure, it tries again. */
export function loadRest() {
  coming ??= bring();
  return coming;
}

async function bring() {
  try {
    [rest] = await Promise.all([importRest(), addWords('rest'), addStyles()]);
  } catch (error) {
    coming = null;
    const missed = kept.some(({ asked }) => asked);
    kept = [];
    if (missed) tellMissing();
    throw error;
  }
  const part = rest;
  for (const use of waiting.splice(0)) attempt(() => use(part));
  for (const { act } of kept.splice(0)) attempt(act);
  return part;
}

/** What goes wrong in one of them keeps none of the others. @param {() => void} act */
function attempt(act) {
  try {
    act();
  } catch (error) {
    reportError(error);
  }
}

/** Has it come, where nobody waits for it. */
export const prepareRest = () => void loadRest().catch(() => {});

/** Does `act` when the second part is here. If that does not come it is not done at all, and that is told. @param {() => void} act */
export function keep(act) {
  kept.push({ act, asked: true });
  prepareRest();
}

/** `act`, which waits for the second part where that is not here yet. @template {unknown[]} Values @param {(...values: Values) => void} act @returns {(...values: Values) => void} */
export const onceHere =
  (act) =>
  (...values) =>
    rest ? act(...values) : keep(() => act(...values));

/** Keeps what comes to `element`, for listeners that the second part brings. @param {EventTarget} element @param {string[]} types of events */
export function keepEvents(element, types) {
  const hold = (/** @type {Event} */ event) => {
    const Kind = /** @type {new (type: string, from: Event) => Event} */ (event.constructor);
    const again = new Kind(event.type, event),
      target = event.target ?? element;
    const act = () => void target.dispatchEvent(again);
    if (event.type !== 'pointermove') keep(act);
    // Who only moves over it asks for nothing.
    else if (coming) kept.push({ act, asked: false });
  };
  for (const type of types) element.addEventListener(type, hold);
  whenHere(() => {
    for (const type of types) element.removeEventListener(type, hold);
  });
}

const importRest = () => import('./rest.js');

/** @returns {Promise<void>} */
function addStyles() {
  const { href } = new URL('./rest.css', import.meta.url);
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('the styles did not come'));
    });
    document.head.append(link);
  });
}
