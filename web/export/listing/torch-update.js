/**
 * What an update consists of in PyTorch: clipping, penalty, the optimiser's step, the schedule.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./line.js').Line} Line
 */
import { t } from '../../words/program-text.js';
import { pythonNumber } from '../pytorch/python-text.js';
import { indented, lines } from './line.js';
import { isScheduled } from './torch-schedule.js';

/** @type {Record<string, (limit: string) => string[]>} */
const CLIPPINGS = {
  none: () => [],
  norm: (limit) => [`nn.utils.clip_grad_norm_(model.parameters(), ${limit})`],
  value: (limit) => [`nn.utils.clip_grad_value_(model.parameters(), ${limit})`],
};

/** @param {Settings} settings @returns {Line[]} */
export function updateLines(settings) {
  const kills = killsWeights(settings),
    beside = /** @type {const} */ ({ verb: 'update' });
  return [
    ...CLIPPINGS[settings.clipping](pythonNumber(settings.clippingLimit)).flatMap((text) => lines(text, beside)),
    ...penaltyLines(settings),
    ...(kills ? lines('signs = [layer.weight.detach().sign() for layer in linear]', beside) : []),
    ...lines('optimizer.step()', { verb: 'update', isCall: true }),
    ...(kills ? pullLines(settings) : []),
    ...(isScheduled(settings) ? lines('scheduler.step()', beside) : []),
  ];
}

/** Whether L1 is TensorFlow Playground's. @param {Settings} settings */
const killsWeights = ({ l1, l1Kills }) => l1 > 0 && l1Kills === 'on';

/** What that has to remember. @param {Settings} settings */
export const aliveLines = (settings) =>
  killsWeights(settings) ? ['alive = [torch.ones_like(layer.weight, dtype=torch.bool) for layer in linear]'] : [];

/** The gradient of the penalty, which is on weights alone. @param {Settings} settings @returns {Line[]} */
function penaltyLines({ l1, l2, l1Kills }) {
  const terms = [
    ...(l1 > 0 && l1Kills !== 'on' ? [`${pythonNumber(l1)} * layer.weight.sign()`] : []),
    ...(l2 > 0 ? [`${pythonNumber(l2)} * layer.weight`] : []),
  ];
  if (terms.length === 0) return [];
  return lines(
    `with torch.no_grad():  # ${t('program.penalty')}\n    for layer in linear:\n        layer.weight.grad += ${terms.join(' + ')}`,
    { verb: 'update' },
  );
}

/** TensorFlow Playground's L1 pulls weights towards 0 after the step; one that crosses 0 stays there. @param {Settings} settings @returns {Line[]} */
const pullLines = ({ l1 }) => [
  ...lines(`with torch.no_grad():  # ${t('program.pull')}`, { verb: 'update' }),
  ...indented([
    ...lines(`pull = optimizer.param_groups[0]["lr"] * ${pythonNumber(l1)}`, { verb: 'update' }),
    ...lines('for layer, sign, lives in zip(linear, signs, alive):', { verb: 'update' }),
    ...indented(
      lines(
        'pulled = layer.weight - pull * sign\nlives &= layer.weight * pulled >= 0\nlayer.weight.copy_(pulled * lives)',
        {
          verb: 'update',
        },
      ),
    ),
  ]),
];
