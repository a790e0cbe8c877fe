/** The control of a setting, of the kind that its values want. */
import { SETTINGS } from '../../experiment/setting-table.js';
import {
  createSelect,
  createSliderField,
  createSpinbutton,
  linear,
  logarithmic,
  quadratic,
} from '../shared/setting-inputs.js';
import { createChips, createListField } from './list-inputs.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** The learning rates that one tries; the field beside the slider takes more. */
const USUAL_RATES = { min: 1e-4, max: 10 };

/** Those with a slider: a number that one tries out. @type {Partial<Record<SettingName, import('../shared/setting-inputs.js').Curve>>} */
const CURVES = {
  pointCount: logarithmic(10, 10_000),
  noise: linear(0, 50),
  hiddenLayers: quadratic(128),
  units: logarithmic(1, 512),
  learningRate: logarithmic(USUAL_RATES.min, USUAL_RATES.max),
  batchSize: logarithmic(1, 1000),
};

/** @param {SettingName} name @param {import('../view-model.js').Actions} actions @returns {import('../shared/setting-inputs.js').Control} */
export function createControl(name, actions) {
  const curve = CURVES[name];
  if (curve) return createSliderField(name, actions, curve);
  switch (SETTINGS[name].kind) {
    case 'choice':
      return createSelect(name, actions);
    case 'set':
      return createChips(name, actions);
    case 'list':
    case 'names':
      return createListField(name, actions);
    default:
      return createSpinbutton(name, actions);
  }
}
