/**
 * One weight or bias taken apart exactly: ∂L/∂W = mean over samples of dz · a, dz term by term back to the loss, and a
 * difference quotient beside it.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').PickedWeight} PickedWeight
 * @typedef {import('../../../wasm/backprop.js').ParameterTrace} ParameterTrace
 */

import { featuresOf, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { classesOf } from '../../experiment/points.js';
import { superscript } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createCheck } from './check.js';
import { createEquation } from './number-elements.js';
import { createWatch } from './panel-updates.js';
import { createPicker } from './picker.js';
import { createStateLine } from './state-line.js';
import { createUnitNode } from './unit-node.js';

/** Numbers of inputs, then of units of every layer. @param {Model} model @returns {number[]} */
export function sizesOf({ snapshot, experiment }) {
  const settings = snapshot?.settings ?? experiment.settings;
  return [featuresOf(settings).length, ...hiddenWidths(settings), outputCount(settings, classesOf(experiment.points))];
}

/** The same weight, or the nearest that there is. @param {PickedWeight} picked @param {number[]} sizes @returns {PickedWeight} */
export function within({ layer, unit, input }, sizes) {
  const l = Math.min(layer, sizes.length - 2);
  return {
    layer: l,
    unit: Math.min(unit, sizes[l + 1] - 1),
    input: input === null ? null : Math.min(input, sizes[l] - 1),
  };
}

/** Of the selected point, its number among those that train; else 0. @param {Model} model */
function selectedSample({ selected, experiment: { points } }) {
  if (selected < 0 || points.test[selected] !== 0) return 0;
  return countTraining(points.test.subarray(0, selected));
}

/** @param {Uint8Array} test */
const countTraining = (test) => test.reduce((count, one) => count + (one === 0 ? 1 : 0), 0);

/** @param {HTMLElement} element @param {import('../view-model.js').Actions} actions @returns {import('./panels.js').Panel} */
export function createExpansion(element, actions) {
  /** @type {Model|null} */
  let model = null;
  /** null: the mean; of one sample, with which it begins, every number is a plain product. @type {number|null} */
  let sample = 0;
  let begun = false;
  let samples = 1,
    nodeOf = '';
  /** @type {import('./unit-node.js').UnitNode|null} */
  let node = null;
  const picker = createPicker((choice) => {
    const wasMean = sample === null;
    sample = choice.sample;
    if (wasMean && sample !== null && model) sample = Math.min(samples - 1, selectedSample(model));
    actions.pick(choice.picked);
    refresh();
  });
  const state = createStateLine(),
    check = createCheck(actions);
  const name = html('span', { class: 'gradient-name' });
  const root = createEquation('root', ['=', { name: 'gradient' }]);
  root.element.prepend(name);
  const product = createEquation('product', [
    t('expansion.product'),
    { name: 'dz' },
    '×',
    { name: 'aPrev' },
    t('expansion.covariance'),
    { name: 'covariance' },
  ]);
  const about = html('p', { class: 'hint covariance-about' }, t('expansion.covarianceAbout'));
  const place = html('div', { class: 'tree' });
  element.append(picker.element, state.element, root.element, product.element, place, check.element, about);
  const watch = createWatch(actions, draw);

  /** All units that are open, each once. */
  function openUnits() {
    /** @type {Map<string, {layer: number, unit: number}>} */
    const units = new Map();
    node?.each((layer, unit) => units.set(`${layer} ${unit}`, { layer, unit }));
    return [...units.values()];
  }

  function refresh() {
    if (!model?.picked || !model.snapshot) return;
    const sizes = sizesOf(model),
      picked = within(model.picked, sizes),
      { layer, unit, input } = picked;
    if (sample !== null) sample = Math.max(0, Math.min(sample, countTraining(model.experiment.points.test) - 1));
    aimAt(layer, unit);
    picker.draw(picked, sizes, sample, samples);
    // Under batch norm a sample alone is another network: what can be checked is the mean.
    const ofBatch = sample !== null && model.snapshot.settings.normalization === 'batch';
    check.aim(
      {
        layer,
        part: input === null ? 'bias' : 'weight',
        index: input === null ? unit : unit * sizes[layer] + input,
        samples,
        sample: ofBatch ? null : sample,
      },
      { side: model.side, ofBatch },
    );
    const of = sample === null ? {} : { sample };
    watch.render(model, [
      ['traceParameter', { layer, unit, ...(input === null ? {} : { input }), ...of }],
      ...openUnits().map((one) => /** @type {import('./panel-updates.js').Call} */ (['traceUnit', { ...one, ...of }])),
    ]);
  }

  function aimAt(/** @type {number} */ layer, /** @type {number} */ unit) {
    const key = `${layer} ${unit}`;
    if (key === nodeOf) return;
    nodeOf = key;
    node = createUnitNode(layer, unit, refresh);
    setShown(node.element, false);
    place.replaceChildren(node.element);
  }

  function draw(/** @type {import('./panel-updates.js').Watched} */ watched) {
    if (!model) return;
    state.draw(watched, model);
    for (const part of [root.element, product.element, place, check.element, about])
      setShown(part, watched.answers !== null);
    if (!watched.answers) return;
    const [parameter, ...units] = watched.answers;
    const [, asked] = /** @type {[string, any]} */ (watched.calls[0]);
    if (samples !== parameter.sampleDz.length) {
      samples = parameter.sampleDz.length;
      refresh();
    }
    setText(name, nameOf(asked));
    root.show({ gradient: parameter.gradient });
    product.show(parameter);
    setText(product.element.children[0], t(sample === null ? 'expansion.product' : 'expansion.productOfSample'));
    const traces = new Map(
      watched.calls.slice(1).map(([, request], i) => {
        const { layer, unit } = /** @type {{layer: number, unit: number}} */ (request);
        return [`${layer} ${unit}`, units[i]];
      }),
    );
    element.classList.toggle('one-sample', asked.sample !== undefined);
    node?.draw((layer, unit) => traces.get(`${layer} ${unit}`));
  }

  return {
    render(next) {
      const other = model?.picked !== next.picked;
      if (!begun && next.picked) sample = selectedSample(next);
      begun ||= next.picked !== null;
      model = next;
      if (!next.picked) return;
      if (other || next.snapshot) refresh();
    },
  };
}

/** ∂L/∂W⁵ with its indices, or ∂L/∂b. @param {{layer: number, unit: number, input?: number}} asked */
function nameOf({ layer, unit, input }) {
  const power = superscript(layer + 1);
  if (input === undefined) return t('expansion.ofBias', { layer: power, unit: unit + 1 });
  const from = t(layer === 0 ? 'expansion.networkInput' : 'expansion.unit', { unit: input + 1 });
  return t('expansion.ofWeight', { layer: power, input: from, unit: t('expansion.unit', { unit: unit + 1 }) });
}
