/**
 * What is usual of training settings, and what is too much.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/catalog.js').Catalog} Catalog
 */
import { findByName } from '../experiment/catalog.js';

/** From here on, L2, L1 or AdamW's decay pull weights to nothing that the data would let grow. */
const LARGE_L2 = 0.03,
  LARGE_L1 = 0.01,
  LARGE_DECAY = 1;

/** @param {Settings} settings @param {Catalog} catalog */
const optimizerFacts = ({ optimizer }, { optimizers }) => findByName(optimizers, optimizer);

/** Whether every weight's steps are divided by the size of its gradients, past ones included. @param {Settings} settings @param {Catalog} catalog */
export const rescalesSteps = (settings, catalog) => optimizerFacts(settings, catalog).secondMoment !== 'none';

/** Whether they are divided by the size of its recent gradients, so that steps stay large. @param {Settings} settings @param {Catalog} catalog */
export const adaptsSteps = (settings, catalog) => optimizerFacts(settings, catalog).secondMoment === 'average';

/** Whether the optimizer takes something off every weight, apart from the gradient. @param {Settings} settings @param {Catalog} catalog */
export const decaysWeights = (settings, catalog) => optimizerFacts(settings, catalog).settings.includes('weightDecay');

/** The learning rate that usually works. @param {Settings} settings @param {Catalog} catalog */
export const usualRate = (settings, catalog) => (adaptsSteps(settings, catalog) ? 0.003 : 0.03);

/** Whether the rate alone is enough to expect trouble. @param {Settings} settings @param {Catalog} catalog */
export const isRateLarge = (settings, catalog) => settings.learningRate > 3 * usualRate(settings, catalog);

/** Whether the penalty on large weights is enough to pull them to nothing. @param {Settings} settings @param {Catalog} catalog */
export const isPenaltyLarge = (settings, catalog) =>
  settings.l2 >= LARGE_L2 ||
  settings.l1 >= LARGE_L1 ||
  (decaysWeights(settings, catalog) && settings.weightDecay > LARGE_DECAY);
