/**
 * The results of a concept test, one after the other, kept in this browser: what a course has changed is the difference.
 *
 * @typedef {{date: string, right: number, count: number, guesses: string}} TestResult `guesses`: all of them, to tell one try from the next
 */
import { readStored, store } from '../experiment/storage.js';

const KEY = 'backprop-playground/test-results';
const MOST = 20;

/** @param {string} name of the test @returns {TestResult[]} the first one first */
export function testResults(name) {
  const all = readAll(),
    list = Object.hasOwn(all, name) ? all[name] : [];
  return Array.isArray(list) ? list.filter(isResult) : [];
}

/** @param {unknown} value @returns {value is TestResult} */
function isResult(value) {
  const { date, right, count, guesses } = /** @type {Partial<TestResult>} */ (value ?? {});
  return typeof date === 'string' && typeof guesses === 'string' && Number.isInteger(right) && Number.isInteger(count);
}

/** Keeps a result, once; returns all of them. @param {string} name @param {TestResult} result @returns {TestResult[]} */
export function keepResult(name, result) {
  const before = testResults(name);
  if (before.at(-1)?.guesses === result.guesses) return before;
  const all = [...before, result].slice(-MOST);
  store(KEY, JSON.stringify({ ...readAll(), [name]: all }));
  return all;
}

/** @returns {Record<string, unknown>} */
function readAll() {
  try {
    const kept = JSON.parse(readStored(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}
