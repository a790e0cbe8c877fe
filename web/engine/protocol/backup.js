/**
 * What the worker hands to the page now and then, so that another worker can go on where it stood.
 *
 * Large things are parts with numbers: a part that was handed over once is only named afterwards.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/points.js').Points} Points
 *
 * @typedef {{settings: Settings, points: number, byHand: boolean}} ConditionsPart `points`: the number of that part
 * @typedef {Uint8Array|Points|ConditionsPart} Part a checkpoint, points, or the conditions of a step
 *
 * @typedef {{step: number, bytes: number, conditions: number}} Lead an earlier step of the run: updates from there bring the numbers of
 *   the last mini-batch back, which no checkpoint holds
 *
 * @typedef {object} BackedUpRun a run at its latest step
 * @property {number} run its number
 * @property {number} step
 * @property {number} bytes its checkpoint
 * @property {number} conditions
 * @property {'forward'|'loss'|'backward'|null} round the last verb of the round that is under way at that checkpoint
 * @property {boolean} isUpdated whether the round's update is made as well, after that checkpoint
 * @property {Lead|null} lead
 * @property {number|null} past the past step that is shown
 * @property {number} pace updates a second, as measured; 0: not known
 * @property {boolean} isRecorded whether the last of the losses are of these conditions
 * @property {import('./snapshot.js').History} losses all that were recorded
 * @property {import('./snapshot.js').Timeline} signals of the moments of its timeline
 * @property {Int32Array} momentBytes the checkpoint of each moment; 0: none
 * @property {Int32Array} momentConditions of each moment; 0: not known
 *
 * @typedef {object} Backup
 * @property {number} after the number of the last request whose effect it holds
 * @property {BackedUpRun[]} runs one, or the two that are compared
 * @property {[number, Part][]} parts those that were not handed over before
 *
 * @typedef {Pick<Backup, 'runs'|'parts'> & {until: number|null}} Restorable with all parts; `until`: a step that was seen, up to which
 *   the run is trained again
 */
export {};
