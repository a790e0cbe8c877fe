/**
 * One weight or bias taken apart exactly: ∂L/∂W = mean over samples of dz · a, dz term by term back to the loss, and a
 * difference quotient beside it.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../core-watch.js').Watched} Watched
 */
import { trainingCount, trainingIndex, trainingPoint } from '../../../experiment/points.js';
import { t } from '../../../words/panel-text.js';
import { html, setShown } from '../../shared/dom.js';
import { createCoreWatch } from '../core-watch.js';
import { createStateLine } from '../state-line.js';
import { createGradientCheck } from './gradient-check.js';
import { createGradientEquations } from './gradient-equations.js';
import { createUnitTree } from './unit-tree.js';
import { createWeightPicker } from './weight-picker.js';
import { checkRequest, layerSizes, nearestWeight, traceCalls, tracedIn } from './weight-question.js';

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
  const ofRound = html('p', { class: 'hint' }, t('expansion.ofRound'));
  element.append(picker.element, state.element, ofRound, ...answered);
  const watch = createCoreWatch(actions, draw);

  function choose(/** @type {import('./weight-picker.js').Choice} */ choice) {
    if (model && choice.sample !== shownPoint()) chooseSample(model, choice.sample);
    actions.pick(choice.picked);
    refresh();
  }

  const shownPoint = () => tracedIn(model?.snapshot?.round ?? null, sample).point;

  /** For the network as well: both show numbers of the same point. @param {Model} now @param {number|null} chosen */
  function chooseSample({ snapshot, selected, experiment: { points } }, chosen) {
    const round = snapshot?.round;
    const wasMean = shownPoint() === null;
    if (round) return actions.chooseSample(chosen === null ? -1 : Math.max(0, round.batch.indexOf(chosen)));
    sample = chosen !== null && wasMean ? Math.max(0, trainingIndex(points, selected)) : chosen;
    if (sample !== null && !wasMean) actions.select(trainingPoint(points, sample));
    return undefined;
  }

  function refresh() {
    if (!model?.picked || !model.snapshot) return;
    const sizes = layerSizes(model),
      weight = nearestWeight(model.picked, sizes),
      { samples } = model.snapshot;
    const last = trainingCount(model.experiment.points) - 1;
    if (sample !== null) sample = Math.max(0, Math.min(sample, last));
    const traced = tracedIn(model.snapshot.round, sample),
      { point } = traced;
    tree.aim(weight);
    picker.draw(weight, sizes, point, samples, model.snapshot.round?.batch.length ?? 0);
    setShown(ofRound, traced.ofRound);
    // Under batch norm samples depend on each other, so that only the mean can be checked.
    const ofBatch = point !== null && model.snapshot.settings.normalization === 'batch';
    check.aim(checkRequest(weight, sizes, ofBatch ? null : point, samples.measured), { side: model.side, ofBatch });
    watch.render(model, traceCalls(weight, tree.openUnits(), traced));
  }

  function draw(/** @type {Watched} */ watched) {
    if (!model) return;
    state.draw(watched, model);
    for (const part of answered) setShown(part, watched.answers !== null);
    if (!watched.answers) return;
    const [parameter, ...traces] = watched.answers,
      [weight, ...units] = watched.calls.map(([, request]) => /** @type {any} */ (request));
    equations.draw(weight, parameter, weight.sample === undefined);
    element.classList.toggle('one-sample', weight.sample !== undefined);
    tree.draw(units, traces);
  }

  return {
    render(next) {
      if (!begun && next.picked) sample = selectedSample(next);
      begun ||= next.picked !== null;
      // The point selected on the plot is the one whose numbers the network shows.
      const follows = begun && sample !== null && model !== null && next.selected !== model.selected;
      if (follows && trainingIndex(next.experiment.points, next.selected) >= 0) sample = selectedSample(next);
      const other = model?.picked !== next.picked;
      model = next;
      if (next.picked && (other || next.snapshot)) refresh();
    },
  };
}
