/** The control of a setting, of the kind that suits its values. */
import { SETTINGS } from '../../experiment/setting-table.js';
import { createSettingSelect } from '../shared/setting-inputs/setting-select.js';
import { createSpinbutton } from '../shared/setting-inputs/spinbutton.js';
import { createChoiceChips } from './choice-chips.js';
import { createListField } from './list-field.js';
import { createSeedField } from './seed-field.js';
import { createSliderField } from './slider-field.js';
import { linear, logarithmic, quadratic } from './slider-scales.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** Numbers that one tries out have a slider. @type {Partial<Record<SettingName, import('./slider-scales.js').SliderScale>>} */
const SLIDER_SCALES = {
  pointCount: logarithmic(10, 10_000),
  noise: linear(0, 50),
  hiddenLayers: quadratic(128),
  units: logarithmic(1, 512),
  // The field beside it takes smaller and larger ones.
  learningRate: logarithmic(1e-4, 10),
  batchSize: logarithmic(1, 1000),
};

/** @param {SettingName} name @param {import('../view-model.js').Actions} actions @returns {import('../shared/setting-inputs/setting-field.js').SettingControl} */
export function createSettingControl(name, actions) {
  const scale = SLIDER_SCALES[name];
  if (scale) return createSliderField(name, actions, scale);
  if (name === 'seed') return createSeedField(actions);
  switch (SETTINGS[name].kind) {
    case 'choice':
      return createSettingSelect(name, actions);
    case 'set':
      return createChoiceChips(name, actions);
    case 'list':
    case 'names':
      return createListField(name, actions);
    default:
      return createSpinbutton(name, actions);
  }
}
