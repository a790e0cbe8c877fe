/** The verdict on a run: its parts are in verdict/. */
export { judge } from './judge.js';
export { taskOf } from './task.js';

/**
 * @typedef {import('./judge.js').Verdict} Verdict
 * @typedef {import('./judge.js').Part} Part
 * @typedef {import('./judge.js').Kind} Kind
 */
