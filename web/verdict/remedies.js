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
 * @property {string} does one sentence
 * @property {string} costs whether the run goes back to step 0
 * @property {Partial<Settings>} settings what changes
 * @property {boolean} reset whether the run has to be put back to step 0 besides: nothing can be saved of it
 * @property {boolean} restarts whether it goes back to step 0 either way
 */

import { lossFacts } from '../experiment/catalog.js';
import { hiddenWidths } from '../experiment/network-shape.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { DEEP } from './depth.js';
import { FIXES } from './fixes.js';
import { alwaysShrinks, sizeOfWeights } from './initial-gain.js';
import { verdictText } from './verdict-text.js';

const MOST = 4;

/** Up to so many, skip connections do not add up to a saturated output. */
const SKIPPABLE = 5;

/** Kinds whose weights are lost: with other training settings alone nothing would come of them. */
const LOST = ['diverged', 'dead', 'saturated', 'silent', 'unstable', 'overfitting'];

/** @param {Finding} finding @param {Facts} facts @returns {Remedy[]} */
export function remediesFor(finding, facts) {
  const isLost = LOST.includes(finding.kind) || finding.because === 'penalty';
  const names = new Set(namesFor(finding, facts));
  return [...names].flatMap((name) => remedy(name, facts, isLost)).slice(0, MOST);
}

/** @param {Finding} finding @param {Facts} facts @returns {string[]} */
function namesFor({ kind, because }, facts) {
  const { settings, catalog } = facts;
  switch (kind) {
    case 'vanishing':
    case 'constant':
    case 'fading':
    case 'underflow':
      return forVanished(kind, because ?? '', facts);
    case 'exploding':
      return forWeights(facts);
    case 'diverged':
      return because === 'weights' ? forWeights(facts) : ['slower', 'adam'];
    case 'dead':
      return forDead(because ?? '', facts);
    case 'saturated':
      return because === 'rate' ? ['adam', 'slower'] : forWeights(facts);
    case 'silent':
      return because === 'bias' ? ['noBias'] : because === 'rate' ? ['slower', 'adam'] : ['tanhOutput', 'linearOutput'];
    case 'dying':
      return ['leaky', 'batch'];
    case 'unstable':
      return ['slower', 'adam', settings.outputActivation === 'linear' ? '' : 'clip'];
    case 'symmetric':
      return ['lecun'];
    case 'slow':
      return SLOW[because ?? ''] ?? [];
    case 'unreachable':
      return lossFacts(settings, catalog).takesLogits ? ['linearOutput'] : ['tanhOutput', 'linearOutput'];
    case 'single':
      return ['deeper'];
    case 'stalled':
      return forStalled(because ?? '');
    case 'learned':
      return because === 'output' ? ['linearOutput'] : [];
    case 'overfitting':
      return ['l2', 'more'];
    default:
      return [];
  }
}

/** @type {Record<string, string[]>} */
const SLOW = { rate: ['faster', 'adam'], clipping: ['noClip'], schedule: ['constantRate'] };

/** @param {string} kind @param {string} because @param {Facts} facts */
function forVanished(kind, because, { settings, catalog }) {
  const depth = hiddenWidths(settings).length;
  if (because === 'penalty') return ['noPenalty'];
  if (depth > DEEP)
    return [
      'fewer',
      alwaysShrinks(settings, catalog) ? 'batch' : '',
      kind === 'underflow' && settings.precision === 'float' ? 'double' : '',
    ];
  if (because === 'weights' && sizeOfWeights(settings, catalog) !== 'usual') return ['lecun', 'he', 'batch', 'fewer'];
  const plain = settings.normalization === 'none';
  return ['relu', 'batch', plain && depth <= SKIPPABLE ? 'skip' : '', plain ? 'adam' : '', 'tanh', 'fewer'];
}

/** @param {Facts} facts */
function forWeights({ settings, catalog }) {
  if (settings.skip === 'on' && sizeOfWeights(settings, catalog) === 'usual') return ['fewer'];
  if (!alwaysShrinks(settings, catalog)) return ['lecun', 'batch'];
  // Through many layers of sigmoid a gradient vanishes under weights of any usual size.
  return hiddenWidths(settings).length > 2 ? ['relu', 'batch'] : ['lecun', 'relu'];
}

/** @param {string} because @param {Facts} facts */
function forDead(because, { settings, catalog }) {
  if (because === 'bias') return ['noBias'];
  if (because === 'penalty') return ['noPenalty'];
  if (because === 'depth') return ['he', 'fewer', 'wider'];
  if (because === 'weights')
    return sizeOfWeights(settings, catalog) === 'usual' ? ['fewer'] : ['lecun', 'he', 'batch', 'fewer'];
  return ['slower', 'adam', 'clip', 'batch'];
}

/** @param {string} because */
function forStalled(because) {
  if (because === 'linear') return ['reluHidden'];
  if (because === 'output') return ['linearOutput'];
  return because === 'capacity' ? ['bigger'] : ['relu', 'batch', 'adam'];
}

/** None where it makes no sense here or would change nothing. @param {string} name @param {Facts} facts @param {boolean} isLost whether nothing can be saved of the run @returns {Remedy[]} */
function remedy(name, { settings, catalog }, isLost) {
  const fix = FIXES[name];
  if (!fix || (fix.when && !fix.when(settings, catalog))) return [];
  const change = whatDiffers(fix.change(settings, catalog), settings);
  const effects = Object.keys(change).map((key) => SETTINGS[/** @type {keyof Settings} */ (key)].effect);
  if (effects.length === 0) return [];
  const network = effects.includes('network'),
    reset = isLost && !network;
  return [
    {
      name,
      settings: change,
      reset,
      restarts: network || reset,
      does: verdictText(`fix.${name}.does`),
      costs: verdictText(costOf(effects, reset)),
      label: verdictText(`fix.${name}`, fix.names?.({ ...settings, ...change }) ?? {}),
    },
  ];
}

/** What of a change is not set so already. @param {Partial<Settings>} change @param {Settings} settings @returns {Partial<Settings>} */
const whatDiffers = (change, settings) =>
  Object.fromEntries(
    Object.entries(change).filter(([key, value]) => settings[/** @type {keyof Settings} */ (key)] !== value),
  );

/** The sentence on what becomes of the run. @param {string[]} effects @param {boolean} reset */
function costOf(effects, reset) {
  if (effects.includes('network')) return 'remedies.network';
  if (reset) return 'remedies.reset';
  return effects.includes('data') ? 'remedies.data' : 'remedies.live';
}
