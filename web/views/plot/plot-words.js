/**
 * The plot in words: a point, the output.
 *
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('../../experiment/target-coding.js').Coding} Coding
 */
import { classNameOf } from '../../experiment/axes.js';
import { isFunction } from '../../experiment/points.js';
import { saidClass } from '../../experiment/target-coding.js';
import { formatNumber, formatPercent } from '../../words/format.js';
import { shownText } from '../../words/shown-text.js';
import { t } from '../../words/text.js';
import { placeOf } from './plot-geometry.js';
import { formatByStep, formatOnAxis, formatTarget, minus } from './plot-numbers.js';

/** The name of the class that a label stands for, or of a regression the name and value of the target. */
function labelInWords(/** @type {Axes} */ axes, /** @type {number} */ label) {
  const { target } = axes;
  return target
    ? t('plot.valueOf', { name: shownText(target.name), value: formatTarget(target, label) })
    : shownText(classNameOf(axes, label));
}

/** "Point 12 of 250, blue, at x 1.2, y −0.4", counted from the left. */
export function describePoint(
  /** @type {Points} */ points,
  /** @type {Axes} */ axes,
  /** @type {number} */ index,
  /** @type {boolean} */ showTest,
) {
  const { place, count } = placeOf(points, showTest, index);
  if (isFunction(points))
    return t(points.test[index] ? 'plot.testPointOfFunction' : 'plot.pointOfFunction', {
      place,
      count,
      x: `${shownText(axes.x.name)} ${formatOnAxis(axes.x, points.x[index])}`,
      y: `${shownText(axes.y.name)} ${formatOnAxis(axes.y, points.y[index], 500)}`,
    });
  return t(points.test[index] ? 'plot.testPoint' : 'plot.point', {
    place,
    count,
    kind: labelInWords(axes, points.label[index]),
    x: `${shownText(axes.x.name)} ${formatOnAxis(axes.x, points.x[index])}`,
    y: `${shownText(axes.y.name)} ${formatOnAxis(axes.y, points.y[index])}`,
  });
}

/**
 * What the network says, a line each: "83 % blue", "output +0.83: blue", "says green" and every answer, or
 * "predicted 12.4". `answers` are the core's: probabilities where the outputs are logits, else the outputs.
 */
export function describeAnswers(
  /** @type {Axes} */ axes,
  /** @type {number[]} */ answers,
  /** @type {Coding} */ coding,
) {
  if (answers.length !== coding.outputs) return []; // of the network before
  if (!answers.every(Number.isFinite)) return [t('plot.noOutput')];
  if (axes.target) return [t('plot.predicts', { value: formatTarget(axes.target, answers[0]) })];
  if (answers.length === 1)
    return [coding.logits ? describeProbability(axes, answers[0]) : describeOutput(axes, answers[0], coding.border)];
  const said = saidAnswer(answers, coding);
  const value = coding.logits ? formatPercent : signed;
  return [
    said < 0 ? t('plot.undecided') : t('plot.says', { kind: shownText(axes.classes[said]) }),
    ...answers.map((answer, k) => t('plot.valueOf', { name: shownText(axes.classes[k]), value: value(answer) })),
  ];
}

const saidAnswer = (/** @type {number[]} */ answers, /** @type {Coding} */ { answerBorder }) =>
  saidClass(answers, { border: answerBorder });

/** "83 % blue", of the second class's probability. */
function describeProbability(/** @type {Axes} */ axes, /** @type {number} */ probability) {
  const said = saidClass([probability], { border: 0.5 });
  const share = formatPercent(said === 0 ? 1 - probability : probability);
  return said < 0 ? t('plot.undecided') : t('plot.sure', { share, kind: labelInWords(axes, said === 1 ? 1 : -1) });
}

/** What a point wants where the network gives `answers`: the value, or its class where they do not say it. */
export function describeWanted(
  /** @type {Axes} */ axes,
  /** @type {number[]} */ answers,
  /** @type {Coding} */ coding,
  /** @type {number} */ wanted,
) {
  if (axes.target) return [t('plot.wanted', { value: formatTarget(axes.target, wanted) })];
  if (answers.length !== coding.outputs || !answers.every(Number.isFinite)) return [];
  const said = saidAnswer(answers, coding);
  // An undecided answer is no class's, and counts as wrong.
  const says = said < 0 ? NaN : axes.classes.length > 2 ? said : said === 1 ? 1 : -1;
  return says === wanted ? [] : [t('plot.wrong', { kind: labelInWords(axes, wanted) })];
}

/** "output +0.83: blue" */
export function describeOutput(/** @type {Axes} */ axes, /** @type {number} */ output, border = 0) {
  if (!Number.isFinite(output)) return t('plot.noOutput');
  const said = saidClass([output], { border });
  return t('plot.outputIs', {
    value: valueBeside(output, border),
    kind: said < 0 ? t('plot.undecided') : labelInWords(axes, said === 1 ? 1 : -1),
  });
}

/** An output that three decimals could not tell from the border is written as its distance from it. */
function valueBeside(/** @type {number} */ output, /** @type {number} */ border) {
  const away = output - border;
  const isClose = away !== 0 && Number(away.toFixed(3)) === 0;
  const distance = `${away > 0 ? '+' : ''}${formatNumber(away, 2)}`;
  if (border === 0) return isClose ? distance : away === 0 ? formatOutput(output) : signed(output);
  return isClose ? `${formatOutput(border)} ${distance.replace(/^([+−])/, '$1 ')}` : formatOutput(output);
}

const formatOutput = (/** @type {number} */ output) =>
  Math.abs(output) >= 1000
    ? formatByStep(output, 10 ** Math.floor(Math.log10(Math.abs(output)) - 2))
    : minus(output.toFixed(3));

const signed = (/** @type {number} */ output) => `${Number(output.toFixed(3)) > 0 ? '+' : ''}${formatOutput(output)}`;
