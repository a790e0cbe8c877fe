/**
 * A tanh output under squared error, which many tests are about: an output that saturates, targets of −1 and 1, a loss of
 * 1 for the answer 0.
 */
import { defaultSettings } from '../../../web/experiment/settings.js';

/** @param {Partial<import('../../../web/experiment/settings.js').Settings>} [changes] */
export const tanhOutput = (changes = {}) => ({
  ...defaultSettings(),
  pointCount: 500,
  outputActivation: 'tanh',
  loss: 'squared_error',
  learningRate: 0.03,
  ...changes,
});
