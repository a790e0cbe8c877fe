/**
 * A number with a slider over its usual range. The slider is for pointers only: the field beside it has the name, and
 * the same range by keyboard.
 */
import { html } from '../shared/dom.js';
import { createSpinbutton } from '../shared/setting-inputs/spinbutton.js';

const SLIDER_STEPS = 1000;
/** Numbers the drags: each is undone as one. */
let gestures = 0;

/**
 * @param {import('../../experiment/settings.js').SettingName} name
 * @param {import('../view-model.js').Actions} actions
 * @param {import('./slider-scales.js').SliderScale} scale
 * @returns {import('../shared/setting-inputs/setting-field.js').SettingControl}
 */
export function createSliderField(name, actions, scale) {
  const field = createSpinbutton(name, actions);
  const slider = createSlider();
  const position = () => Number(slider.value) / SLIDER_STEPS;
  const paint = () => slider.style.setProperty('--filled', `${position() * 100}%`);
  let gesture = '';
  slider.addEventListener('pointerdown', () => {
    gesture = `slider-${++gestures}`;
  });
  slider.addEventListener('input', () => {
    field.commit(String(scale.toValue(position())), gesture);
    paint();
  });
  field.input.before(slider);
  return {
    ...field,
    render(value) {
      field.render(value);
      // While it is dragged it stays under the finger, also between two values.
      if (slider.matches(':active')) return;
      const step = String(Math.round(scale.toPosition(Number(value)) * SLIDER_STEPS));
      if (slider.value !== step) slider.value = step;
      paint();
    },
  };
}

const createSlider = () =>
  html('input', {
    type: 'range',
    min: '0',
    max: String(SLIDER_STEPS),
    step: '1',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
