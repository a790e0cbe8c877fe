/**
 * One weight or bias taken apart exactly: ∂L/∂W = mean over samples of dz · a, dz term by term back to the loss, and a
 * difference quotient beside it.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../core-watch.js').Watched} Watched
 */
import { trainingCount, trainingIndex } from '../../../experiment/points.js';
import { setShown } from '../../shared/dom.js';
import { createCoreWatch } from '../core-watch.js';
import { createStateLine } from '../state-line.js';
import { createGradientCheck } from './gradient-check.js';
import { createGradientEquations } from './gradient-equations.js';
import { createUnitTree } from './unit-tree.js';
import { createWeightPicker } from './weight-picker.js';
import { checkRequest, layerSizes, nearestWeight, traceCalls } from './weight-question.js';

/** Of the selected point, its number among those that train; else 0. @param {Model} model */
const selectedSample = ({ selected, experiment: { points } }) => Math.max(0, trainingIndex(points, selected));

/**
 * @param {HTMLElement} element
 * @param {import('../../view-model.js').Actions} actions
 * @returns {import('../panel-list.js').Panel}
 */
export function createWeightBreakdown(element, actions) {
  /** @type {Model|null} */
  let model = null;
  /** null: the mean; of one sample, with which it begins, every number is a plain product. @type {number|null} */
  let sample = 0;
  let begun = false;
  const picker = createWeightPicker(choose),
    state = createStateLine(),
    equations = createGradientEquations(),
    tree = createUnitTree(refresh),
    check = createGradientCheck(actions);
  const answered = [...equations.elements, tree.element, check.element, equations.about];
  element.append(picker.element, state.element, ...answered);
  const watch = createCoreWatch(actions, draw);

  function choose(/** @type {import('./weight-picker.js').Choice} */ choice) {
    const wasMean = sample === null;
    sample = choice.sample;
    if (wasMean && sample !== null && model) sample = selectedSample(model);
    actions.pick(choice.picked);
    refresh();
  }

  function refresh() {
    if (!model?.picked || !model.snapshot) return;
    const sizes = layerSizes(model),
      weight = nearestWeight(model.picked, sizes),
      { samples } = model.snapshot;
    const last = trainingCount(model.experiment.points) - 1;
    if (sample !== null) sample = Math.max(0, Math.min(sample, last));
    tree.aim(weight);
    picker.draw(weight, sizes, sample, samples);
    // Under batch norm samples depend on each other, so that only the mean can be checked.
    const ofBatch = sample !== null && model.snapshot.settings.normalization === 'batch';
    check.aim(checkRequest(weight, sizes, ofBatch ? null : sample, samples.measured), { side: model.side, ofBatch });
    watch.render(model, traceCalls(weight, tree.openUnits(), sample));
  }

  function draw(/** @type {Watched} */ watched) {
    if (!model) return;
    state.draw(watched, model);
    for (const part of answered) setShown(part, watched.answers !== null);
    if (!watched.answers) return;
    const [parameter, ...traces] = watched.answers,
      [weight, ...units] = watched.calls.map(([, request]) => /** @type {any} */ (request));
    equations.draw(weight, parameter, sample === null);
    element.classList.toggle('one-sample', weight.sample !== undefined);
    tree.draw(units, traces);
  }

  return {
    render(next) {
      if (!begun && next.picked) sample = selectedSample(next);
      begun ||= next.picked !== null;
      const other = model?.picked !== next.picked;
      model = next;
      if (next.picked && (other || next.snapshot)) refresh();
    },
  };
}
