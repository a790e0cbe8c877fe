/**
 * What activations are called: those of a network, one within a sentence, one in a formula.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */
import { commonActivation, hiddenActivations } from '../experiment/network-shape.js';
import { choiceLabel } from './setting-names.js';
import { t } from './text.js';

/** How many stretches of layers with the same activation a name lists at most. */
const MOST_STRETCHES = 3;

/** "Sigmoid" where all hidden layers have it, "Sigmoid 1–7, ReLU 8" where they differ. @param {Settings} settings */
export function activationName(settings) {
  const common = commonActivation(settings);
  if (common) return choiceLabel('activation', common);
  /** @type {{value: string, from: number, to: number}[]} */
  const stretches = [];
  hiddenActivations(settings).forEach((value, l) => {
    const last = stretches.at(-1);
    if (last?.value === value) last.to = l + 1;
    else stretches.push({ value, from: l + 1, to: l + 1 });
  });
  const names = stretches.map(
    ({ value, from, to }) => `${choiceLabel('activation', value)} ${from === to ? from : `${from}–${to}`}`,
  );
  return [...names.slice(0, MOST_STRETCHES), ...(names.length > MOST_STRETCHES ? ['…'] : [])].join(', ');
}

/** An activation within a sentence: "tanh", "Leaky ReLU". @param {string} activation */
export const activationInSentence = (activation) =>
  t('fields.activation.inSentence', { name: choiceLabel('activation', activation) });

/** An activation as the function of a formula, "tanh", "ReLU": words are written small, abbreviations as they are. @param {string} activation */
export const functionName = (activation) =>
  choiceLabel('activation', activation).replace(/^[A-Z](?=[a-z]+$)/, (first) => first.toLowerCase());

/** Functions that are written otherwise in formulas than in words. @type {Record<string, string>} */
const SYMBOLS = { sigmoid: 'σ', leaky_relu: 'leaky ReLU' };

/** How an activation is written: "tanh(z)", "σ(z)". @param {string} activation @param {string} [of] */
export const activationFormula = (activation, of = 'z') => `${SYMBOLS[activation] ?? functionName(activation)}(${of})`;

/** How its derivative is: "tanh′(z)", "σ′(z)". @param {string} activation @param {string} [of] */
export const derivativeName = (activation, of = 'z') => `${SYMBOLS[activation] ?? functionName(activation)}′(${of})`;
