/**
 * A digit that a person draws, the cells that the network is given of it, and what the network says. Loaded when it is opened.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { PICTURE_SIDE } from '../../experiment/columns.js';
import { valuesOf } from '../../experiment/points.js';
import { t } from '../../words/column-text.js';
import { pictureOf } from '../../import/drawn-picture.js';
import { html } from '../shared/dom.js';
import { answersAt } from './answers-at.js';
import { createDrawingArea, DRAWING_SIDE } from './drawing-area.js';
import { createPadAnswer } from './pad-answer.js';
import { createPadCells } from './pad-cells.js';
import { createPrediction } from './prediction.js';

/** While it trains, the network is asked anew this often. */
const INTERVAL_MS = 100;

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createDigitPad(element, actions) {
  /** @type {Float64Array} */
  let values = new Float64Array(PICTURE_SIDE ** 2);
  const area = createDrawingArea((strokes) => use(pictureOf(strokes, DRAWING_SIDE))),
    cells = createPadCells((changed) => use(changed), clear),
    answer = createPadAnswer();
  const buttons = createButtons(clear, () => {
    const { experiment, selected } = actions.model();
    area.clear();
    use(valuesOf(experiment.points, selected).slice());
  });
  element.append(answer.said, area.element, cells.element, answer.element, buttons.element);

  const question = createQuestion(actions, (answers) => {
    if (!isEmpty(values)) answer.draw(actions.model().experiment, answers);
  });

  function use(/** @type {Float64Array} */ next) {
    values = next;
    cells.draw(values);
    buttons.clear.disabled = isEmpty(values);
    if (isEmpty(values)) answer.draw(actions.model().experiment, null);
    else question.ask(values);
  }

  function clear() {
    area.clear();
    use(new Float64Array(values.length));
  }

  use(values);
  return {
    render(model) {
      buttons.take.disabled = model.selected < 0 || model.selected >= model.experiment.points.label.length;
      if (!isEmpty(values)) question.follow(model, values);
    },
  };
}

const isEmpty = (/** @type {Float64Array} */ values) => values.every((ink) => ink === 0);

/** @param {() => void} onClear @param {() => void} onTake */
function createButtons(onClear, onTake) {
  const [clear, take] = ['clear', 'take'].map((name) => html('button', { type: 'button' }, t(`columns.pad.${name}`)));
  clear.addEventListener('click', onClear);
  take.addEventListener('click', onTake);
  return { clear, take, element: html('div', { class: 'pad-buttons' }, clear, take) };
}

/** Asks the core for what the network that is shown says to a picture: at once, and again as that network changes. @param {Actions} actions @param {(answers: number[]) => void} onAnswer */
function createQuestion(actions, onAnswer) {
  /** @type {unknown} */
  let state = null;
  let askedAt = -Infinity;
  const prediction = createPrediction(
    async (/** @type {Float64Array} */ values) => {
      const { plane } = actions.model().experiment.points;
      return plane ? [...(await answersAt(actions.ask, plane, values)).answers] : [];
    },
    (_, answers) => onAnswer(answers),
  );
  return {
    ask: (/** @type {Float64Array} */ values) => prediction.at(values),
    follow(/** @type {Model} */ { snapshot }, /** @type {Float64Array} */ values) {
      if (!snapshot) return;
      const now = snapshot.layers;
      const isEarly = snapshot.training && performance.now() - askedAt < INTERVAL_MS;
      if (now === state || isEarly) return;
      [state, askedAt] = [now, performance.now()];
      prediction.at(values);
    },
  };
}
