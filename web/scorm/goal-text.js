/**
 * Goals as one writes them on a command line: `Low loss: testLoss < 0.1 and hiddenLayers >= 4`.
 *
 * @typedef {import('../embed/goals.js').Goal} Goal
 */
import { readGoals } from '../embed/goals.js';

/** @type {Record<string, import('../embed/goals.js').Condition['is']>} */
const SIGNS = { '<=': 'atMost', '>=': 'atLeast', '<': 'below', '>': 'above', '=': 'equal' };

/** @param {string[]} texts @returns {Goal[]} @throws {Error} with a sentence */
export const readGoalTexts = (texts) => readGoals(texts.map(readGoalText), 'goals');

/** @param {string} text */
function readGoalText(text) {
  const [, name, rest] = /^(?:([^:<>=]+):)?(.*)$/s.exec(text) ?? [];
  const conditions = rest.split(/\band\b|&&/).map((part) => readConditionText(part, text));
  return { name: (name ?? rest).trim(), conditions };
}

/** @param {string} part @param {string} text */
function readConditionText(part, text) {
  const [, of, sign, than] = /^\s*([\w.]+)\s*(<=|>=|<|>|=)\s*(\S+)\s*$/.exec(part) ?? [];
  if (!of) throw new Error(`“${text}” is no goal such as “testLoss < 0.1 and hiddenLayers >= 4”`);
  return { of, is: SIGNS[sign], than: valueOf(than) };
}

/** @param {string} text */
function valueOf(text) {
  if (text === 'true' || text === 'false') return text === 'true';
  const [over, under] = text.split('/').map(Number);
  const number = under === undefined ? over : over / under;
  return Number.isFinite(number) ? number : text;
}
