/** The settings column: data (with the place for opening a file), network, training, and three things to try. */
import { isDrawn } from '../settings.js';
import { t } from '../text.js';
import { html, setShown } from './dom.js';
import { createDataSetsView } from './datasets.js';
import { createFoot } from './foot.js';
import { createSelect, createSliderField, createSpinbutton, linear, logarithmic, quadratic } from './inputs.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */
/** @typedef {import('../settings.js').SettingName} SettingName */
/** @typedef {import('./inputs.js').Control} Control */

/** The learning rates that one tries; the field beside the slider takes more. */
const USUAL_RATES = { min: 1e-4, max: 10 };

/** What means nothing where the points were measured. @type {SettingName[]} */
const DRAWN_ONLY = ['pointCount', 'noise'];

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createControlsView(element, actions) {
  /** @type {[SettingName, Control][]} */
  const controls = [];
  const add = (/** @type {SettingName} */ name, /** @type {Control} */ control) => {
    controls.push([name, control]);
    return control.element;
  };
  const slider = (/** @type {SettingName} */ name, /** @type {import('./inputs.js').Curve} */ curve) =>
    add(name, createSliderField(name, actions, curve));
  const number = (/** @type {SettingName} */ name) => add(name, createSpinbutton(name, actions));
  const select = (/** @type {SettingName} */ name) => add(name, createSelect(name, actions));

  const dataSets = html('div', { class: 'datasets' });
  const dataSetsView = createDataSetsView(dataSets, actions);
  const { min, max } = USUAL_RATES;
  element.append(
    group('data', dataSets, html('div', { id: 'import' }), slider('pointCount', logarithmic(10, 10_000)), slider('noise', linear(0, 50)),
      more('data', number('trainShare'), number('dataSeed'))),
    group('network', slider('hiddenLayers', quadratic(128)), slider('units', logarithmic(1, 512)), select('initializer'),
      more('network', select('outputActivation'), select('precision'))),
    group('training', slider('learningRate', logarithmic(min, max)), slider('batchSize', logarithmic(1, 1000))),
    suggestions(), createFoot(actions));
  return {
    render(model) {
      dataSetsView.render(model);
      const { settings } = model.experiment;
      for (const [name, control] of controls) {
        control.render(settings[name]);
        setShown(control.element, !DRAWN_ONLY.includes(name) || isDrawn(settings));
      }
    },
  };
}

/** @param {'data'|'network'|'training'} name @param {HTMLElement[]} children */
function group(name, ...children) {
  const id = `group-${name}`;
  return html('section', { class: 'group', role: 'group', 'aria-labelledby': id }, html('h2', { id }, t(`controls.${name}`)), ...children);
}

/** @param {string} of names the group for those who do not see it @param {HTMLElement[]} children */
function more(of, ...children) {
  const summary = html('summary', {}, t('controls.more'), html('span', { class: 'sr-only' }, t(`controls.moreOf.${of}`)));
  return html('details', { class: 'more' }, summary, ...children);
}

function suggestions() {
  const list = html('ol', {}, ...['train', 'relu', 'drag'].map((name) => {
    const [before, strong, after] = ['before', 'strong', 'after'].map((part) => t(`suggestions.${name}.${part}`));
    return html('li', {}, before, html('b', {}, strong), after);
  }));
  return html('section', { class: 'group try', 'aria-labelledby': 'group-try' },
    html('h2', { id: 'group-try' }, t('suggestions.title')), list);
}
