/**
 * What a teacher would say about the run, in one sentence with its number, one more for the cause, and what usually
 * helps. Says only what the measured numbers support. views/verdict/ shows it.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./facts.js').Facts} Facts
 * @typedef {import('./task.js').Task} Task
 * @typedef {import('./remedies.js').Remedy} Remedy
 *
 * @typedef {object} Part a piece of the headline
 * @property {string} text
 * @property {boolean} [strong] stands out, in the colour of the verdict's tone
 * @property {string} [term] of the words that are explained, its name
 *
 * @typedef {'waiting'|'unmeasured'|'alike'|'diverged'|'symmetric'|'learned'|'overfitting'|'unreachable'|'single'|'silent'|'dead'|
 *   'underflow'|'vanishing'|'exploding'|'saturated'|'unstable'|'slow'|'dying'|'constant'|'stalled'|'fading'|'untouched'|
 *   'healthy'} Kind
 *
 * @typedef {''|'slope'|'weights'|'skip'|'normalisation'|'dead'|'rate'|'draw'|'bias'|'inputs'|'depth'|'clipping'|'penalty'|
 *   'schedule'|'output'|'linear'|'capacity'|'data'} Cause
 *
 * @typedef {object} Finding
 * @property {Kind} kind changes only when the situation does, not with every number
 * @property {'plain'|'good'|'bad'} tone
 * @property {string} headline with *stars* around what stands out; what follows a | begins the cause
 * @property {string} cause one sentence or two, or ''
 * @property {Cause} [because] what the cause is, in a word
 * @property {'first'|'stopped'} [stage] how far it has come, where one kind says several things
 *
 * @typedef {(facts: Facts) => Finding|null} Judge null where it has nothing to say
 *
 * @typedef {object} Verdict
 * @property {Kind} kind
 * @property {'plain'|'good'|'bad'} tone
 * @property {Part[]} headline
 * @property {string} cause
 * @property {Cause} because
 * @property {'first'|'stopped'} [stage]
 * @property {Remedy[]} remedies what usually helps, the best first
 */
import { coreCatalog } from '../experiment/catalog.js';
import { factsOf } from './facts.js';
import { collapsed, exploding, fading, saturated, underflow } from './gradient-flow.js';
import { learned, overfitting, single } from './outcome.js';
import { joined } from './phrases.js';
import { alike, diverged, symmetric, unmeasured, unreachable } from './preconditions.js';
import { dying, healthy, slow, stalled, unstable, untouched } from './progress.js';
import { remediesFor } from './remedies.js';
import { guessTask } from './task.js';
import { dead, saturatedOutput, silent } from './units.js';
import { vanishing } from './vanishing.js';
import { inParts, verdictText } from './verdict-text.js';

/** The first that has something to say is right; the last always has. @type {Judge[]} */
const JUDGES = [
  diverged,
  unmeasured,
  alike,
  learned,
  overfitting,
  unreachable,
  symmetric,
  dead,
  collapsed,
  exploding,
  saturatedOutput,
  silent,
  single,
  unstable,
  saturated,
  underflow,
  vanishing,
  untouched,
  slow,
  stalled,
  dying,
  fading,
  healthy,
];

/** The headline is one line; what it leaves out comes first under it. @param {Finding} finding */
function inWords({ headline, cause }) {
  const [line, more] = headline.split(/\|(?![^[]*\])/);
  return { headline: inParts(line), cause: joined(more, cause) };
}

/** What is said while there is nothing to judge. @returns {Verdict} */
const waitingVerdict = () => ({
  kind: 'waiting',
  tone: 'plain',
  headline: inParts(verdictText('waiting')),
  cause: '',
  because: '',
  remedies: [],
});

/**
 * @param {Snapshot|null} snapshot
 * @param {Settings} settings those that the snapshot was taken under
 * @param {Task} [task] what the points ask for; guessed from the settings where it is left out
 * @param {import('../experiment/catalog.js').Catalog} [catalog] what the core knows; another one where a test asks what the verdict makes of it
 * @returns {Verdict}
 */
export function judge(snapshot, settings, task, catalog = coreCatalog) {
  if (!snapshot) return waitingVerdict();
  const facts = factsOf(snapshot, settings, task ?? guessTask(snapshot, settings, catalog), catalog);
  for (const judgeOf of JUDGES) {
    const finding = judgeOf(facts);
    if (finding) return { because: '', ...finding, ...inWords(finding), remedies: remediesFor(finding, facts) };
  }
  throw new Error('no judge had anything to say');
}
