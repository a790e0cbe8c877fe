/**
 * Stands in the document itself and runs before anything else of the page is there: starts the worker, which takes
 * longest to come. Where no experiment is kept in this browser, the worker begins with the usual one unasked, and has its
 * numbers by the time that the page can draw them.
 *
 * @typedef {object} Opening what the engine takes over
 * @property {Worker} worker
 * @property {import('./protocol.js').Reply[]} mail what it has said so far
 * @property {boolean} begins whether it begins with the usual experiment
 * @property {boolean} failed
 */
import { readStored } from '../experiment/storage.js';
import { BEGINS } from './protocol.js';

/** The page is laid out once, with its first numbers; if they take longer, without them. */
const HIDDEN_MS = 1000;

const begins = readStored() === null;
/** @type {Opening} */
const opening = {
  worker: new Worker('./worker.js', { type: 'module', name: begins ? BEGINS : '' }),
  mail: [],
  begins,
  failed: false,
};
opening.worker.onmessage = (/** @type {MessageEvent<import('./protocol.js').Reply>} */ { data }) =>
  opening.mail.push(data);
opening.worker.onerror = () => {
  opening.failed = true;
};
Object.assign(globalThis, { opening });

const page = document.documentElement;
page.dataset.opening = '';
setTimeout(() => {
  delete page.dataset.opening;
}, HIDDEN_MS);
