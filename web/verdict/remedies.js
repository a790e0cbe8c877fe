/**
 * What usually helps in each situation, the best first: the order is what was measured in real runs of several seeds
 * (tests/web/unit/verdict/remedies.test.js measures them again), not what is usually written.
 *
 * @typedef {import('./judge.js').Opinion} Opinion
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

import { commonActivation, hiddenWidths } from '../experiment/network-shape.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { FIXES } from './fixes.js';
import { weightsAre } from './initial-gain.js';
import { say } from './verdict-text.js';

const MOST = 4;

/** From so many hidden layers on, an activation alone does not carry a gradient through them any more. */
const DEEP = 16;
/** Up to so many, skip connections do not add up to a saturated output. */
const SKIPPABLE = 5;

/** Kinds whose weights are lost: with other training settings alone nothing would come of them. */
const LOST = ['diverged', 'dead', 'saturated', 'silent', 'unstable', 'overfitting'];

/** @param {Opinion} opinion @param {Facts} facts @returns {Remedy[]} */
export function remediesFor(opinion, facts) {
  const { settings } = facts;
  const names = namesFor(opinion, settings).filter((name, i, all) => all.indexOf(name) === i);
  return names
    .flatMap((name) => remedy(name, settings, LOST.includes(opinion.kind) || opinion.because === 'penalty'))
    .slice(0, MOST);
}

/** @param {Opinion} opinion @param {Settings} settings @returns {string[]} */
function namesFor({ kind, because }, settings) {
  switch (kind) {
    case 'vanishing':
    case 'constant':
    case 'fading':
    case 'underflow':
      return forVanished(kind, because ?? '', settings);
    case 'exploding':
      return forWeights(settings);
    case 'diverged':
      return because === 'weights' ? forWeights(settings) : ['slower', 'adam'];
    case 'dead':
      return forDead(because ?? '', settings);
    case 'saturated':
      return because === 'rate' ? ['adam', 'slower'] : forWeights(settings);
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
      return settings.loss.endsWith('entropy') ? ['linearOutput'] : ['tanhOutput', 'linearOutput'];
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

/** @param {string} kind @param {string} because @param {Settings} settings */
function forVanished(kind, because, settings) {
  const depth = hiddenWidths(settings).length;
  if (because === 'penalty') return ['noPenalty'];
  if (depth > DEEP)
    return [
      'fewer',
      commonActivation(settings) === 'sigmoid' ? 'batch' : '',
      kind === 'underflow' && settings.precision === 'float' ? 'double' : '',
    ];
  if (because === 'weights' && weightsAre(settings) !== 'usual') return ['lecun', 'he', 'batch', 'fewer'];
  const plain = settings.normalization === 'none';
  return ['relu', 'batch', plain && depth <= SKIPPABLE ? 'skip' : '', plain ? 'adam' : '', 'tanh', 'fewer'];
}

/** @param {Settings} settings */
function forWeights(settings) {
  if (settings.skip === 'on' && weightsAre(settings) === 'usual') return ['fewer'];
  if (commonActivation(settings) !== 'sigmoid') return ['lecun', 'batch'];
  // Through many layers of sigmoid a gradient vanishes under weights of any usual size.
  return hiddenWidths(settings).length > 2 ? ['relu', 'batch'] : ['lecun', 'relu'];
}

/** @param {string} because @param {Settings} settings */
function forDead(because, settings) {
  if (because === 'bias') return ['noBias'];
  if (because === 'penalty') return ['noPenalty'];
  if (because === 'depth') return ['he', 'fewer', 'wider'];
  if (because === 'weights') return weightsAre(settings) === 'usual' ? ['fewer'] : ['lecun', 'he', 'batch', 'fewer'];
  return ['slower', 'adam', 'clip', 'batch'];
}

/** @param {string} because */
function forStalled(because) {
  if (because === 'linear') return ['reluHidden'];
  if (because === 'output') return ['linearOutput'];
  return because === 'capacity' ? ['bigger'] : ['relu', 'batch', 'adam'];
}

/** None where it makes no sense here or would change nothing. @param {string} name @param {Settings} settings @param {boolean} lost @returns {Remedy[]} */
function remedy(name, settings, lost) {
  const fix = FIXES[name];
  if (!fix || (fix.when && !fix.when(settings))) return [];
  const wanted = Object.entries(fix.change(settings)).filter(
    ([key, value]) => settings[/** @type {keyof Settings} */ (key)] !== value,
  );
  if (wanted.length === 0) return [];
  const change = /** @type {Partial<Settings>} */ (Object.fromEntries(wanted));
  const effects = wanted.map(([key]) => SETTINGS[/** @type {keyof Settings} */ (key)].effect);
  const network = effects.includes('network'),
    reset = lost && !network;
  const costs = network
    ? 'remedies.network'
    : reset
      ? 'remedies.reset'
      : effects.includes('data')
        ? 'remedies.data'
        : 'remedies.live';
  return [
    {
      name,
      settings: change,
      reset,
      restarts: network || reset,
      does: say(`fix.${name}.does`),
      costs: say(costs),
      label: say(`fix.${name}`, fix.names?.({ ...settings, ...change }) ?? {}),
    },
  ];
}
