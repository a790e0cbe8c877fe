/**
 * The figures of a worksheet: the page is set up as each step begins, on its own engine, and is then given back as it was.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../export/figures/svg-tree.js').SvgNode} SvgNode
 *
 * @typedef {object} StepFacts what is known of a step as it begins
 * @property {SVGElement|null} figure
 * @property {number} layers
 * @property {number} loss
 * @property {string} problem why it could not be set up; '' where it could
 *
 * @typedef {object} Making
 * @property {Actions} actions
 * @property {() => boolean} isCurrent whether the last snapshot has all that was asked for
 * @property {(at: number) => void} onProgress
 * @property {() => boolean} isCancelled
 */
import { hiddenWidths } from '../../experiment/network-shape.js';
import { t } from '../../words/lesson-text.js';
import { svgTree } from '../../export/figures/svg-tree.js';
import { svg } from '../shared/dom.js';
import { ALL_FIGURES } from '../shared/figures/figure-list.js';
import { figureState, makeFigure } from '../shared/figures/make-figure.js';
import { holdState } from '../shared/saving/hold-state.js';
import { figuresOfStep } from './figure-of-step.js';
import { settled, setUp } from './run-step.js';

/** As wide as the text of a sheet, and not so high that two steps have no room on it. */
const SIZE = { width: 640, height: 290, em: 10.5, scale: 1 };

/** @param {Lesson} lesson @param {Making} making @returns {Promise<StepFacts[]|null>} null: it was cancelled */
export async function makeFigures(lesson, { actions, isCurrent, onProgress, isCancelled }) {
  await settled({}, actions, isCurrent);
  const { goOn } = await holdState(actions);
  const before = latestStep(actions);
  const giveBack = actions.lend();
  /** @type {StepFacts[]} */
  const facts = [];
  let last = '';
  try {
    for (const at of lesson.steps.keys()) {
      if (isCancelled()) break;
      onProgress(at);
      const { tree, ...own } = await factsOf(lesson, at, actions, isCurrent);
      // The same one is not printed twice.
      const drawn = JSON.stringify(tree);
      facts.push({ ...own, figure: tree && drawn !== last ? asFigure(tree) : null });
      if (tree) last = drawn;
    }
  } finally {
    giveBack();
    await settled({}, actions, isCurrent);
    if (latestStep(actions) !== before) actions.say({ kind: 'info', text: t('lesson.pages.notBack') });
    else goOn();
  }
  return facts.length === lesson.steps.length ? facts : null;
}

/** @param {Actions} actions */
function latestStep(actions) {
  const { snapshot } = actions.model();
  return snapshot?.past?.step ?? snapshot?.step ?? 0;
}

/** @param {Lesson} lesson @param {number} at @param {Actions} actions @param {() => boolean} isCurrent @returns {Promise<Omit<StepFacts, 'figure'> & {tree: SvgNode|null}>} */
async function factsOf(lesson, at, actions, isCurrent) {
  const { setup } = lesson.steps[at];
  let problem = '';
  try {
    await setUp(setup, actions, at === 0 ? lesson.experiment : undefined);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  await settled(setup, actions, isCurrent);
  const { model, shown } = await holdState(actions);
  const state = figureState(model, shown);
  const drawing = problem ? null : firstOf(figuresOfStep(lesson, at, model.panel), state);
  return {
    tree: drawing && svgTree(drawing),
    layers: hiddenWidths(model.experiment.settings).length + 1,
    loss: model.snapshot?.trainLoss ?? 1,
    problem,
  };
}

/** @param {string[]} names @param {import('../shared/figures/figure-list.js').FigureState} state */
function firstOf(names, state) {
  for (const name of names) {
    const entry = ALL_FIGURES.find(({ file }) => file === name);
    const drawing = entry && makeFigure(entry, state, SIZE, '');
    if (drawing) return drawing;
  }
  return null;
}

/** @param {SvgNode} tree */
function asFigure(tree) {
  const element = asElement(tree);
  element.setAttribute('role', 'img');
  element.setAttribute('class', 'page-figure');
  return element;
}

/** @param {SvgNode} node @returns {SVGElement} */
function asElement({ tag, attributes, inside }) {
  const { xmlns, 'xmlns:xlink': _, 'xlink:href': href, ...own } = attributes;
  return svg(
    /** @type {'g'} */ (tag),
    href === undefined ? own : { ...own, href },
    ...inside.map((one) => (typeof one === 'string' ? one : asElement(one))),
  );
}
