/**
 * What usually helps in each situation, the best first: the order is what was measured in real runs of several seeds
 * (tests/web/unit/verdict/remedies.test.js measures them again), not what is usually written.
 *
 * @typedef {import('./judge.js').Finding} Finding
 * @typedef {import('./facts.js').Facts} Facts
 * @typedef {import('../experiment/settings.js').Settings} Settings
 *
 * @typedef {object} Remedy
 * @property {string} name of the fix
 * @property {string} label for its button
 * @property {'network'|'data'|'reset'|'live'} costs what becomes of the run
 * @property {Partial<Settings>} settings what changes
 * @property {boolean} reset whether the run has to be put back to step 0 besides: nothing can be saved of it
 * @property {boolean} restarts whether it goes back to step 0 either way
 */

import { lossFacts } from '../experiment/catalog.js';
import { hiddenWidths } from '../experiment/network-shape.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { DEEP } from './depth.js';
import { FIXES, keepsSize } from './fixes.js';
import { alwaysShrinks, sizeOfWeights } from './initial-gain.js';
import { isOutOfReach } from './loss-scale.js';
import { verdictText } from './verdict-text.js';

const MOST = 4;

/** Hidden layers up to which skip connections are offered: of more, their sum saturates the output. */
const SKIPPABLE = 5;

/** Kinds whose weights are lost: with other training settings alone nothing would come of them. */
const LOST = ['diverged', 'dead', 'saturated', 'silent', 'unstable', 'overfitting'];

/** @param {Finding} finding @param {Facts} facts @returns {Remedy[]} */
export function remediesFor(finding, facts) {
  const isLost = LOST.includes(finding.kind) || finding.because === 'penalty' || wasLostInTraining(finding.kind, facts);
  const names = new Set(namesFor(finding, facts));
  return [...names].flatMap((name) => remedy(name, facts, isLost)).slice(0, MOST);
}

/** @typedef {(cause: string, facts: Facts, kind: string) => string[]} Choice names of fixes, '' for none */

/** By the kind of the finding. @type {Record<string, string[]|Choice>} */
const FIXES_FOR = {
  vanishing: forVanished,
  constant: forVanished,
  fading: forVanished,
  underflow: forVanished,
  exploding: (cause, facts) => forWeights(facts, cause),
  diverged: (cause, facts) => (cause === 'weights' ? forWeights(facts) : ['slower', 'adam']),
  dead: forDead,
  saturated: (cause, facts) => (cause === 'rate' ? ['adam', 'slower'] : forWeights(facts, cause)),
  silent: forSilent,
  dying: ['leaky', 'batch'],
  unstable: (cause, { settings }) =>
    cause === 'penalty' ? ['noPenalty'] : ['slower', 'adam', settings.outputActivation === 'linear' ? '' : 'clip'],
  symmetric: ['lecun'],
  slow: forSlow,
  unreachable: (_, facts) => otherOutputs(facts),
  unmeasured: (cause, facts) => (cause === 'weights' ? forWeights(facts) : []),
  single: ['deeper'],
  stalled: forStalled,
  learned: (cause) => (cause === 'output' ? ['linearOutput'] : []),
  overfitting: ['l2', 'more'],
};

/** @param {Finding} finding @param {Facts} facts */
function namesFor({ kind, because = '' }, facts) {
  const names = FIXES_FOR[kind] ?? [];
  return typeof names === 'function' ? names(because, facts, kind) : names;
}

/** @type {Choice} */
function forSlow(cause) {
  if (cause === 'clipping') return ['noClip'];
  return cause === 'schedule' ? ['constantRate'] : ['faster', 'adam'];
}

/** Outputs that reach what is wanted. @param {Facts} facts */
function otherOutputs({ settings, task, catalog }) {
  const canBeTanh =
    !lossFacts(settings, catalog).takesLogits &&
    !isOutOfReach({ ...settings, outputActivation: 'tanh' }, task, catalog);
  return canBeTanh ? ['tanhOutput', 'linearOutput'] : ['linearOutput'];
}

/** @type {Choice} */
function forSilent(cause, facts) {
  if (cause === 'bias') return ['noBias'];
  return cause === 'rate' ? ['slower', 'adam'] : otherOutputs(facts);
}

/** @type {Choice} */
function forVanished(cause, facts, kind) {
  const { settings, catalog } = facts;
  const depth = hiddenWidths(settings).length;
  if (cause === 'penalty') return ['noPenalty'];
  if (wasLostInTraining(kind, facts)) return ['clip', 'slower', 'fewer'];
  if (depth > DEEP)
    return [
      'fewer',
      ...(settings.normalization === 'none' ? ['he', 'heSlower'] : []),
      alwaysShrinks(settings, catalog) ? 'batch' : '',
      kind === 'underflow' && settings.precision === 'float' ? 'double' : '',
    ];
  if (cause === 'weights' && sizeOfWeights(settings, catalog) !== 'usual') return ['lecun', 'he', 'batch', 'fewer'];
  const plain = settings.normalization === 'none';
  return ['relu', 'batch', plain && depth <= SKIPPABLE ? 'skip' : '', plain ? 'adam' : '', 'tanh', 'fewer'];
}

/**
 * Whether a deep network began with weights that keep the signal's size, and its units died on the way.
 * @param {string} kind @param {Facts} facts
 */
function wasLostInTraining(kind, { settings, catalog, snapshot }) {
  const isDeep = hiddenWidths(settings).length > DEEP;
  return (
    isDeep &&
    kind === 'vanishing' &&
    snapshot.step > 0 &&
    FIXES.slower.when?.(settings, catalog) === true &&
    keepsSize(settings, catalog)
  );
}

/** @param {Facts} facts @param {string} [cause] */
function forWeights({ settings, catalog }, cause) {
  // Where each layer shrinks the gradient for sure, the way around them is not what has to go.
  const noSkip = alwaysShrinks(settings, catalog) ? [] : ['noSkip', 'noSkipSlower'];
  if (cause === 'skip') return [...noSkip, 'fewer'];
  if (cause === 'bias' && settings.bias !== 0) return ['noBias'];
  if (settings.skip === 'on' && sizeOfWeights(settings, catalog) === 'usual') return [...noSkip, 'fewer'];
  if (!alwaysShrinks(settings, catalog)) return ['lecun', 'batch'];
  // Through many layers of sigmoid a gradient vanishes under weights of any usual size.
  return hiddenWidths(settings).length > 2 ? ['relu', 'batch'] : ['lecun', 'relu'];
}

/** @type {Choice} */
function forDead(cause, { settings, catalog }) {
  if (cause === 'bias') return ['noBias'];
  if (cause === 'penalty') return ['noPenalty'];
  if (cause === 'depth') return ['he', 'heSlower', 'fewer', 'wider'];
  if (cause === 'draw') return ['wider'];
  if (cause === 'weights')
    return sizeOfWeights(settings, catalog) === 'usual'
      ? ['heSlower', FIXES.heSlower.when?.(settings, catalog) ? '' : 'batch', 'fewer']
      : ['lecun', 'he', 'batch', 'fewer'];
  return ['slower', 'adam', 'clip', 'batch'];
}

/** @type {Choice} */
function forStalled(cause) {
  if (cause === 'linear') return ['reluHidden'];
  if (cause === 'output') return ['linearOutput'];
  return cause === 'capacity' ? ['bigger'] : ['relu', 'batch', 'adam'];
}

/** None where it makes no sense here or would change nothing. @param {string} name @param {Facts} facts @param {boolean} isLost whether nothing can be saved of the run @returns {Remedy[]} */
function remedy(name, { settings, catalog }, isLost) {
  const fix = FIXES[name];
  if (!fix || (fix.when && !fix.when(settings, catalog))) return [];
  const change = whatDiffers(fix.change(settings, catalog), settings);
  const effects = Object.keys(change).map((key) => SETTINGS[/** @type {keyof Settings} */ (key)].effect);
  if (effects.length === 0) return [];
  const begins = effects.includes('network') || effects.includes('data'),
    reset = isLost && !begins;
  return [
    {
      name,
      settings: change,
      reset,
      restarts: begins || reset,
      costs: costOf(effects, reset),
      label: verdictText(`fix.${name}`, fix.names?.({ ...settings, ...change }) ?? {}),
    },
  ];
}

/** What of a change is not set so already. @param {Partial<Settings>} change @param {Settings} settings @returns {Partial<Settings>} */
const whatDiffers = (change, settings) =>
  Object.fromEntries(
    Object.entries(change).filter(([key, value]) => settings[/** @type {keyof Settings} */ (key)] !== value),
  );

/** What becomes of the run. @param {string[]} effects @param {boolean} reset @returns {Remedy['costs']} */
function costOf(effects, reset) {
  if (effects.includes('network')) return 'network';
  if (effects.includes('data')) return 'data';
  return reset ? 'reset' : 'live';
}
