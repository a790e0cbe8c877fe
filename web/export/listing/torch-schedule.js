/**
 * How the learning rate goes, in PyTorch and in NumPy.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 */
import { pythonNumber } from '../pytorch/python-text.js';

/** The share of the rate that an update has, as Python. @type {Record<string, (period: string, factor: string) => string>} */
const SHARES = {
  constant: () => '1',
  step: (period, factor) => `${factor} ** (update // ${period})`,
  cosine: (period) => `(1 + math.cos(math.pi * min(1, update / ${period}))) / 2`,
};

/** @param {Settings} settings */
export const isScheduled = ({ schedule, warmUp }) => schedule !== 'constant' || warmUp > 0;

/** `share_of_rate`, of the number of an update from 0. @param {Settings} settings */
export function scheduleFunction({ schedule, schedulePeriod, scheduleFactor, warmUp }) {
  const [period, factor] = [schedulePeriod, scheduleFactor].map(pythonNumber);
  return [
    '',
    'def share_of_rate(update):',
    ...(warmUp > 0 ? [`    if update < ${warmUp}:`, `        return (update + 1) / ${warmUp}`] : []),
    ...(warmUp > 0 && schedule !== 'constant' ? [`    update -= ${warmUp}`] : []),
    `    return ${SHARES[schedule](period, factor)}`,
    '',
  ];
}

/** @param {Settings} settings @returns {string[]} */
export function scheduleLines(settings) {
  const { schedule, schedulePeriod, scheduleFactor, warmUp } = settings;
  if (!isScheduled(settings)) return [];
  if (warmUp > 0 || schedule !== 'step')
    return [...scheduleFunction(settings), 'scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, share_of_rate)'];
  const [period, factor] = [schedulePeriod, scheduleFactor].map(pythonNumber);
  return [`scheduler = torch.optim.lr_scheduler.StepLR(optimizer, ${period}, gamma=${factor})`];
}
