/**
 * Starts the worker, which takes longest to load, ahead of everything else: the build puts this script into the document
 * itself. Where this browser has no stored experiment, the worker begins with the default one unasked, and has its
 * numbers by the time that the page can draw them.
 *
 * @typedef {object} Prestarted what the engine takes over
 * @property {Worker} worker
 * @property {import('./protocol.js').Reply[]} messages received so far
 * @property {boolean} begins whether it begins with the default experiment
 * @property {boolean} failed
 */
import './trusted-scripts.js';
import { isOpenedByLink, readExperimentText } from '../experiment/storage.js';
import { BEGINS } from './protocol.js';

/** The page is shown once it has its first numbers, so that it is laid out once; without them after this time. */
const HIDDEN_MS = 1000;

const begins = readExperimentText() === null && !isOpenedByLink();
/** @type {Prestarted} */
const prestarted = {
  worker: new Worker('./worker.js', { type: 'module', name: begins ? BEGINS : '' }),
  messages: [],
  begins,
  failed: false,
};
prestarted.worker.onmessage = (/** @type {MessageEvent<import('./protocol.js').Reply>} */ { data }) =>
  prestarted.messages.push(data);
prestarted.worker.onerror = () => {
  prestarted.failed = true;
};
Object.assign(globalThis, { prestarted });

const page = document.documentElement;
page.dataset.opening = '';
setTimeout(() => {
  delete page.dataset.opening;
}, HIDDEN_MS);
