/**
 * What the activation of a network is called.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */
import { commonActivation, hiddenActivations } from '../experiment/network-shape.js';
import { choiceLabel } from './setting-names.js';

/** Of networks that change it more often only the first layers are told. */
const MOST_RUNS = 3;

/** "Sigmoid" where all hidden layers have it, "Sigmoid 1–7, ReLU 8" where they differ. @param {Settings} settings */
export function activationName(settings) {
  const common = commonActivation(settings);
  if (common) return choiceLabel('activation', common);
  /** @type {{value: string, from: number, to: number}[]} */
  const runs = [];
  hiddenActivations(settings).forEach((value, l) => {
    const last = runs.at(-1);
    if (last?.value === value) last.to = l + 1;
    else runs.push({ value, from: l + 1, to: l + 1 });
  });
  const names = runs.map(
    ({ value, from, to }) => `${choiceLabel('activation', value)} ${from === to ? from : `${from}–${to}`}`,
  );
  return [...names.slice(0, MOST_RUNS), ...(names.length > MOST_RUNS ? ['…'] : [])].join(', ');
}
