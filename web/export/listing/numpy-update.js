/**
 * What an update consists of in NumPy: clipping, penalty, the rate, the optimiser.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./line.js').Line} Line
 */
import { t } from '../../words/program-text.js';
import { numbersOf } from '../pytorch/describe.js';
import { pythonNumber } from '../pytorch/python-text.js';
import { lines } from './line.js';
import { OPTIMIZERS_IN_NUMPY } from './numpy-formulas.js';
import { isScheduled } from './torch-schedule.js';

/** @type {Record<string, (limit: string) => string[]>} */
const CLIPPINGS = {
  none: () => [],
  norm: (limit) => [
    'norm = np.sqrt(sum((d * d).sum() for d in dW + db))',
    'for d in dW + db:',
    `    d *= min(1, ${limit} / (norm + 1e-6))`,
  ],
  value: (limit) => ['for d in dW + db:', `    np.clip(d, -${limit}, ${limit}, out=d)`],
};

/** What there is before the loop: the number of updates made, and what the optimiser keeps. @param {Settings} settings @returns {Line[]} */
export function keptLines(settings) {
  const { keeps } = OPTIMIZERS_IN_NUMPY[settings.optimizer];
  return lines(
    [
      ...(countsUpdates(settings) ? ['t = 0'] : []),
      ...(isScheduled(settings) ? [] : [`rate = ${pythonNumber(settings.learningRate)}`]),
      ...keeps.map((name) => `${NAMES[name]} = [np.zeros_like(p) for p in W + b]`),
    ].join('\n'),
  ).filter(({ text }) => text !== '');
}

/** What is kept of all parameters, by what it is called of one. @type {Record<string, string>} */
const NAMES = { v: 'velocity', s: 'squares', m: 'means' };

/** @param {Settings} settings */
const countsUpdates = (settings) =>
  isScheduled(settings) || OPTIMIZERS_IN_NUMPY[settings.optimizer].steps.some((step) => step.includes('**t'));

/** @param {Settings} settings @returns {Line[]} */
export function numpyUpdate(settings) {
  const { keeps, steps } = OPTIMIZERS_IN_NUMPY[settings.optimizer],
    numbers = /** @type {Record<string, number>} */ (numbersOf(settings));
  const filled = steps.map((step) =>
    step.replace(/\b(?:MOMENTUM|ALPHA|BETA1|BETA2|WEIGHT_DECAY)\b/g, (name) =>
      pythonNumber(numbers[name.toLowerCase()]),
    ),
  );
  const all = [
    ...CLIPPINGS[settings.clipping](pythonNumber(settings.clippingLimit)),
    ...penalty(settings),
    ...(isScheduled(settings) ? [`rate = ${pythonNumber(settings.learningRate)} * share_of_rate(t)`] : []),
    ...(countsUpdates(settings) ? ['t += 1'] : []),
    `for ${['p', 'd', ...keeps].join(', ')} in zip(${['W + b', 'dW + db', ...keeps.map((name) => NAMES[name])].join(', ')}):`,
    ...filled.map((step) => `    ${step}`),
  ];
  return all.map((text, i) => ({ text, verb: 'update', ...(i === all.length - 1 ? { isCall: true } : {}) }));
}

/** On weights alone. @param {Settings} settings */
function penalty({ l1, l2 }) {
  const terms = [
    ...(l1 > 0 ? [`${pythonNumber(l1)} * np.sign(w)`] : []),
    ...(l2 > 0 ? [`${pythonNumber(l2)} * w`] : []),
  ];
  return terms.length === 0
    ? []
    : [`for w, d in zip(W, dW):  # ${t('program.penalty')}`, `    d += ${terms.join(' + ')}`];
}
