/**
 * The lines under the network while the verbs are made one at a time: the formula with its numbers, and of which point
 * of the mini-batch; else a hint how to begin.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').Round} Round
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 */
import { exactValue, formatNumber, formatRound } from '../../words/format.js';
import { t } from '../../words/verb-text.js';
import { batchPoints } from '../shared/batch-points.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createSmallNetworkOffer } from '../shared/small-network.js';
import { lossChangeWords } from './loss-change.js';
import { createPointStepper } from './point-stepper.js';
import { createUpdateTrace } from './update-trace.js';
import { createVerbButtons } from './verb-buttons.js';
import { createVerbOverview } from './verb-overview.js';
import { createVerbWalk } from './verb-walk.js';
import { explainedPart, explainVerb, verbWords } from './verb-words.js';

/** Which quantity is written on the units after a verb. */
const ON_UNITS = { forward: 'a', loss: 'a', backward: 'dz', update: 'Δb' };

/** Numbers that are usually round, written without zeros that say nothing. */
const ROUND = ['rate', 'target', 'momentum', 'smoothing', 'beta1', 'beta2', 'decay'];

/**
 * @param {import('../view-model.js').Actions} actions
 * @param {HTMLElement} stage of the network, where the arrow keys walk over the units: there the hint says so
 */
export function createVerbLine(actions, stage) {
  const buttons = createVerbButtons(actions);
  const hint = createHint(stage),
    small = createSmallNetworkOffer(actions);
  const walk = createVerbWalk(() => drawWords());
  const head = createHead(actions, walk.controls);
  const explanation = html('p', { class: 'hint verb-plain', hidden: '' });
  const numbers = createNumbers();
  const overview = createVerbOverview();
  const change = html('p', { class: 'verb-change', role: 'status', hidden: '' });
  const traceOf = createUpdateTrace(actions, () => drawWords());
  /** @type {[Model, Snapshot, Part|null, Shape]|null} */
  let shown = null;

  function drawWords() {
    if (!shown) return;
    const [model, snapshot, part, shape] = shown;
    const { round } = snapshot;
    if (!round) return;
    const looked = explainedPart(part ?? walk.place(), shape, round.verb);
    const trace = round.verb === 'update' ? traceOf(snapshot, model.side, looked, shape.widths) : null;
    const words = verbWords(snapshot, round, looked, shape, trace);
    const changed = lossChangeWords(snapshot, round);
    setText(change, changed);
    setShown(change, changed !== '');
    head.draw(model, round, words.formula);
    walk.drawControls();
    setText(explanation, explainVerb(snapshot, round));
    numbers.announce(part === null, walk.isPlaying());
    numbers.draw(words);
  }

  return {
    buttons: buttons.element,
    head: head.element,
    words: html(
      'div',
      { class: 'verb-words' },
      explanation,
      numbers.element,
      change,
      hint,
      overview.element,
      small.element,
    ),
    /** Over the network. */
    layers: walk.layers,

    /** @param {Model} model @param {Snapshot} snapshot @param {Part|null} part that is looked at @param {Shape} shape @param {import('./verb-walk.js').Place} place */
    draw(model, snapshot, part, shape, place) {
      const { round } = snapshot;
      buttons.draw(snapshot);
      small.render(model.experiment);
      for (const element of [head.element, explanation, numbers.element]) setShown(element, round !== null);
      if (!round) setShown(change, false);
      setShown(hint, round === null);
      overview.draw(model, snapshot, shape.widths);
      shown = [model, snapshot, part, shape];
      walk.draw(snapshot, part, place);
      drawWords();
    },
  };
}

/** How to begin, by the keys of where the focus is. @param {HTMLElement} stage */
function createHint(stage) {
  const keys = html('span', { class: 'keys' });
  const write = (/** @type {boolean} */ isHere) =>
    setText(keys, ` ${t(isHere ? 'verbs.idleKeysHere' : 'verbs.idleKeys')}`);
  stage.addEventListener('focus', () => write(true));
  stage.addEventListener('blur', () => write(false));
  write(stage === document.activeElement);
  return html('p', { class: 'hint verb-idle' }, t('verbs.idle'), keys);
}

/** Name and formula of the verb, what is written on the units, and the choice of the point. @param {import('../view-model.js').Actions} actions @param {HTMLElement} walkControls */
function createHead(actions, walkControls) {
  const name = html('b', { class: 'verb-name' });
  const formula = html('span', { class: 'verb-formula' });
  const legend = html('span', { class: 'verb-legend' });
  const outside = html('span', { class: 'verb-legend', role: 'status' });
  const stepper = createPointStepper(actions);
  const element = html(
    'div',
    { class: 'verb-head', hidden: '' },
    name,
    formula,
    legend,
    outside,
    walkControls,
    stepper.element,
  );
  return {
    element,
    /** @param {Model} model @param {Round} round @param {string} formulaText */
    draw(model, round, formulaText) {
      setAttribute(element, 'data-verb', round.verb);
      setText(name, t(`verbs.${round.verb}.name`));
      setText(formula, formulaText);
      setText(legend, t('verbs.onUnits', { what: ON_UNITS[round.verb] }));
      setText(outside, isSelectedOutside(model, round) ? t('verbs.notInBatch') : '');
      stepper.draw(model.sample, round.batch.length);
    },
  };
}

/** Whether a point is selected that is not in the mini-batch. @param {Model} model @param {Round} round */
function isSelectedOutside({ selected, experiment, sample }, round) {
  return selected >= 0 && !batchPoints(experiment.points, round, sample).points.includes(selected);
}

/** The formula with the numbers in it, and whose they are. */
function createNumbers() {
  const place = html('span', { class: 'verb-place' });
  const numbers = html('span');
  const element = html('p', { class: 'verb-made', 'aria-atomic': 'true', hidden: '' }, place, ' ', numbers);
  let shown = '';
  return {
    element,
    /**
     * A walk is heard where it rests, not at every column that it passes; a unit that is looked at is told by the network.
     * @param {boolean} isWalk @param {boolean} isPlaying
     */
    announce(isWalk, isPlaying) {
      setAttribute(element, 'aria-live', isWalk ? 'polite' : 'off');
      setAttribute(element, 'aria-busy', String(isPlaying));
    },
    /** @param {import('./verb-words.js').VerbWords} words */
    draw({ at, parts }) {
      const key = JSON.stringify([at, parts]);
      if (key === shown) return;
      shown = key;
      setText(place, at);
      numbers.replaceChildren(
        ...parts.flatMap((part) => (typeof part === 'string' ? withBreaks(part) : [createNumber(part)])),
      );
    },
  };
}

/** One equation a line. @param {string} text @returns {(string|HTMLElement)[]} */
const withBreaks = (text) => (text.endsWith('; ') ? [text, html('br')] : [text]);

/** @param {import('./formula-parts.js').FormulaNumber} number */
function createNumber({ name, value, digits = 4 }) {
  const exact = exactValue(value);
  const text = ROUND.includes(name) ? formatRound(value, digits) : formatNumber(value, digits);
  return html('data', { value: exact, 'data-value': exact, 'data-name': name }, text);
}
