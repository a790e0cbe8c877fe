/**
 * What a learner expects, to be chosen, typed or drawn; and what came out beside it.
 *
 * @typedef {import('../../lesson/step-blocks.js').Prediction} Prediction
 * @typedef {import('../../lesson/progress.js').Guess} Guess
 * @typedef {import('../../lesson/progress.js').StepState} StepState
 * @typedef {import('../../lesson/expression.js').Lookup} Lookup
 *
 * @typedef {object} PredictionForm
 * @property {HTMLElement} element
 * @property {() => Guess|null} guess null where nothing usable was given: then it says so
 * @property {() => void} lock
 * @property {(state: StepState, measure: Lookup) => void} show what came out, beside it
 */
import { parseNumber } from '../../experiment/parse-number.js';
import { formatCompact, formatLoss, formatNumber, formatRound } from '../../words/format.js';
import { t } from '../../words/lesson-text.js';
import { judgeGuess } from '../../lesson/judge-guess.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createExpectedBars } from './expected-bars.js';
import { createExpectedCurve } from './expected-curve.js';

/** As near as digits are written. */
const EXACT = 5e-3;

let forms = 0;

/**
 * @param {Prediction} prediction
 * @param {StepState} state
 * @param {{layers: number, loss: number}} facts of the network when it is asked
 * @returns {PredictionForm}
 */
export function createPredictionForm(prediction, state, facts) {
  if (prediction.kind === 'choice') return createChoice(prediction, state);
  if (prediction.kind === 'number') return createNumber(prediction, state);
  if (prediction.kind === 'bars') return createBars(prediction, state, facts);
  return createCurve(prediction, state, facts);
}

/** @param {string} ask @param {...Node} children */
const group = (ask, ...children) => html('fieldset', { class: 'lesson-predict' }, html('legend', {}, ask), ...children);

/** @param {import('../../lesson/step-blocks.js').ChoicePrediction} prediction @param {StepState} state @returns {PredictionForm} */
function createChoice(prediction, { guess }) {
  const name = `lesson-choice-${++forms}`;
  const inputs = prediction.options.map((_, i) => html('input', { type: 'radio', name, value: String(i) }));
  const labels = prediction.options.map(({ says }, i) =>
    html('label', { class: 'lesson-option' }, inputs[i], html('span', {}, says)),
  );
  if (typeof guess === 'number' && inputs[guess]) inputs[guess].checked = true;
  const result = html('p', { class: 'lesson-result', role: 'status' });
  const element = group(prediction.ask, ...labels, result);
  return {
    element,
    guess() {
      const chosen = inputs.findIndex((input) => input.checked);
      return chosen < 0 ? null : chosen;
    },
    lock() {
      for (const input of inputs) input.disabled = true;
    },
    show({ guess: given }, measure) {
      const { right = -1, isRight } = judgeGuess(prediction, given, measure);
      labels.forEach((label, i) => {
        label.classList.toggle('right', i === right);
        label.classList.toggle('wrong', i === given && right >= 0 && i !== right);
      });
      const sentences = [
        right < 0
          ? t('lesson.result.unclear')
          : isRight === null
            ? t('lesson.result.noGuess')
            : t(isRight ? 'lesson.result.right' : 'lesson.result.wrong'),
        isRight === false && typeof given === 'number' ? (prediction.options[given].reply ?? '') : '',
        right >= 0 && isRight !== true ? t('lesson.result.saidRun', { says: prediction.options[right].says }) : '',
        right >= 0 && isRight === true ? (prediction.options[right].reply ?? '') : '',
      ];
      setText(result, sentences.filter(Boolean).join(' '));
    },
  };
}

/** @param {import('../../lesson/step-blocks.js').NumberPrediction} prediction @param {StepState} state @returns {PredictionForm} */
function createNumber(prediction, { guess }) {
  const id = `lesson-number-${++forms}`;
  const input = html('input', {
    type: 'text',
    id,
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-label': t('lesson.number'),
  });
  if (typeof guess === 'number') input.value = formatRound(guess, 6);
  const complaint = html('p', { class: 'lesson-complaint', role: 'alert', hidden: '' });
  const result = html('p', { class: 'lesson-result', role: 'status' });
  const line = html('p', { class: 'lesson-number' }, input, ...(prediction.unit ? [` ${prediction.unit}`] : []));
  return {
    element: group(prediction.ask, line, complaint, result),
    guess() {
      const value = readTyped(input.value);
      setShown(complaint, Number.isNaN(value));
      setText(complaint, t('lesson.isNoNumber', { typed: input.value.slice(0, 30) }));
      return Number.isNaN(value) ? null : value;
    },
    lock() {
      input.disabled = true;
    },
    show({ guess: given }, measure) {
      const { measured = null, isRight, factor, off } = judgeGuess(prediction, given, measure);
      if (measured === null) return setText(result, t('lesson.result.unclear'));
      const values = { measured: formatNumber(measured), guess: typeof given === 'number' ? formatNumber(given) : '' };
      if (typeof given !== 'number') return setText(result, t('lesson.result.numberOnly', values));
      // What follows from nothing on the page was not measured.
      if (prediction.of.names.length === 0) return setText(result, t('lesson.result.answer', values));
      setText(result, [t('lesson.result.number', values), howFar(isRight, factor, off)].filter(Boolean).join(' '));
    },
  };
}

/** 1/1000 may be typed as a fraction. @param {string} typed */
function readTyped(typed) {
  const [over, under, ...more] = typed.split('/').map((part) => parseNumber(part, { point: t('numbers.point') }));
  return more.length > 0 || typed.trim() === '' ? NaN : under === undefined ? over : over / under;
}

/** @param {boolean|null} isRight @param {number|undefined} factor @param {number|undefined} off */
function howFar(isRight, factor, off) {
  const isExact = factor !== undefined && Math.abs(factor - 1) < EXACT;
  if (isRight) return t(isExact ? 'lesson.result.right' : 'lesson.result.near');
  if (factor === undefined || off === undefined) return t('lesson.result.wrong');
  return factor > 1
    ? t('lesson.result.large', { factor: formatCompact(factor) })
    : t('lesson.result.small', { factor: formatCompact(1 / factor) });
}

const legend = () =>
  html(
    'p',
    { class: 'lesson-legend' },
    html('span', { class: 'key guess' }),
    t('lesson.expected'),
    html('span', { class: 'key measured' }),
    t('lesson.measured'),
  );

/** @param {import('../../lesson/step-blocks.js').BarsPrediction} prediction @param {StepState} state @param {{layers: number}} facts @returns {PredictionForm} */
function createBars(prediction, { guess, outcome }, { layers }) {
  const measured = outcome?.values[prediction.of];
  const count = Array.isArray(measured) ? measured.length : Array.isArray(guess) ? guess.length : layers;
  const chart = createExpectedBars(prediction.of, count, /** @type {number[]|undefined} */ (guess));
  const hint = html('p', { class: 'hint' }, t('lesson.barsHint')),
    key = legend();
  setShown(key, false);
  return {
    element: group(prediction.ask, chart.element, hint, key),
    guess: chart.drawn,
    lock: () => setShown(hint, false),
    show({ outcome: came }) {
      const values = came?.values[prediction.of];
      if (Array.isArray(values)) chart.show(values.map((value) => (typeof value === 'number' ? value : null)));
      setShown(key, true);
    },
  };
}

/** @param {import('../../lesson/step-blocks.js').CurvePrediction} prediction @param {StepState} state @param {{loss: number}} facts @returns {PredictionForm} */
function createCurve(prediction, { guess }, { loss }) {
  const chart = createExpectedCurve(prediction.to, loss, /** @type {[number, number][]|undefined} */ (guess));
  const hint = html('p', { class: 'hint' }, t('lesson.curveHint')),
    key = legend();
  const result = html('p', { class: 'lesson-result', role: 'status' });
  setShown(key, false);
  return {
    element: group(prediction.ask, chart.element, hint, key, result),
    guess: chart.drawn,
    lock: () => setShown(hint, false),
    show({ outcome: came, guess: given }) {
      chart.show(came?.curve ?? []);
      setShown(key, true);
      const last = came?.curve?.at(-1),
        expected = Array.isArray(given) ? /** @type {[number, number]|undefined} */ (given.at(-1)) : undefined;
      if (!last) return;
      const measured = formatLoss(last[1]);
      setText(
        result,
        expected
          ? t('lesson.result.number', { guess: formatLoss(expected[1]), measured })
          : t('lesson.result.numberOnly', { measured }),
      );
    },
  };
}
