/** The verdict on a run: its parts are in verdict/. */
export { judge } from './verdict/judge.js';
export { taskOf } from './verdict/task.js';

/**
 * @typedef {import('./verdict/judge.js').Verdict} Verdict
 * @typedef {import('./verdict/judge.js').Part} Part
 * @typedef {import('./verdict/judge.js').Kind} Kind
 */
