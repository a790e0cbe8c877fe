/** The settings column: data (with the place for opening a file), network, training, and three things to try. */
import { isDrawn } from '../settings.js';
import { html, setShown } from './dom.js';
import { createDataSetsView } from './datasets.js';
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
    group('Data', dataSets, html('div', { id: 'import' }), slider('pointCount', logarithmic(10, 10_000)), slider('noise', linear(0, 50)),
      more('data', number('trainShare'), number('dataSeed'))),
    group('Network', slider('hiddenLayers', quadratic(128)), slider('units', logarithmic(1, 512)), select('initializer'),
      more('network', select('outputActivation'), select('precision'))),
    group('Training', slider('learningRate', logarithmic(min, max)), slider('batchSize', logarithmic(1, 1000))),
    suggestions());
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

/** @param {string} title @param {HTMLElement[]} children */
function group(title, ...children) {
  const id = `group-${title.toLowerCase()}`;
  return html('section', { class: 'group', 'aria-labelledby': id }, html('h2', { id }, title), ...children);
}

/** @param {string} of names the group for those who do not see it @param {HTMLElement[]} children */
function more(of, ...children) {
  const summary = html('summary', {}, 'More', html('span', { class: 'sr-only' }, ` ${of} settings`));
  return html('details', { class: 'more' }, summary, ...children);
}

function suggestions() {
  const list = html('ol', {},
    html('li', {}, html('b', {}, 'Train'), ' with Sigmoid: the loss does not move.'),
    html('li', {}, 'Choose ', html('b', {}, 'ReLU'), ', train: same weights, and it learns.'),
    html('li', {}, html('b', {}, 'Drag'), ' a point while it trains.'));
  return html('section', { class: 'group try', 'aria-labelledby': 'group-try' },
    html('h2', { id: 'group-try' }, 'Try this'), list);
}
