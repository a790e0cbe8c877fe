/**
 * The plot in words: a point, the output.
 *
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('../../experiment/target-coding.js').Coding} Coding
 */
import { classNameOf } from '../../experiment/axes.js';
import { largestOutput } from '../../experiment/target-coding.js';
import { t } from '../../words/text.js';
import { placeOf } from './plot-geometry.js';
import { formatByStep, formatOnAxis, formatTarget, minus } from './plot-numbers.js';

/** The name of the class that a label stands for, or of a regression the name and value of the target. */
function labelInWords(/** @type {Axes} */ axes, /** @type {number} */ label) {
  const { target } = axes;
  return target
    ? t('plot.valueOf', { name: target.name, value: formatTarget(target, label) })
    : classNameOf(axes, label);
}

/** "Point 12 of 250, blue, at x 1.2, y −0.4", counted from the left. */
export function describePoint(
  /** @type {Points} */ points,
  /** @type {Axes} */ axes,
  /** @type {number} */ index,
  /** @type {boolean} */ showTest,
) {
  const { place, count } = placeOf(points, showTest, index);
  return t(points.test[index] ? 'plot.testPoint' : 'plot.point', {
    place,
    count,
    kind: labelInWords(axes, points.label[index]),
    x: `${axes.x.name} ${formatOnAxis(axes.x, points.x[index])}`,
    y: `${axes.y.name} ${formatOnAxis(axes.y, points.y[index])}`,
  });
}

/** What the network says, a line each: "output +0.83: blue", or "says green" and every output, or "predicted 12.4". */
export function describeOutputs(
  /** @type {Axes} */ axes,
  /** @type {number[]} */ outputs,
  /** @type {Coding} */ coding,
) {
  if (outputs.length !== coding.outputs) return []; // of the network before
  if (!outputs.every(Number.isFinite)) return [t('plot.noOutput')];
  if (axes.target) return [t('plot.predicts', { value: formatTarget(axes.target, outputs[0]) })];
  if (outputs.length === 1) return [describeOutput(axes, outputs[0], coding.border)];
  return [
    t('plot.says', { kind: axes.classes[largestOutput(outputs)] }),
    ...outputs.map((output, k) => t('plot.valueOf', { name: axes.classes[k], value: signed(output) })),
  ];
}

/** What a point wants where the network gives `outputs`: the value, or its class where it is another one. */
export function describeWanted(
  /** @type {Axes} */ axes,
  /** @type {number[]} */ outputs,
  /** @type {Coding} */ coding,
  /** @type {number} */ wanted,
) {
  if (axes.target) return [t('plot.wanted', { value: formatTarget(axes.target, wanted) })];
  if (outputs.length !== coding.outputs || !outputs.every(Number.isFinite)) return [];
  if (outputs.length === 1 && isUndecided(outputs[0], coding.border)) return [];
  const said = outputs.length > 1 ? largestOutput(outputs) : Number(outputs[0] > coding.border);
  const says = axes.classes.length > 2 ? said : said === 1 ? 1 : -1;
  return says === wanted ? [] : [t('plot.wrong', { kind: labelInWords(axes, wanted) })];
}

/** "output +0.83: blue" */
export function describeOutput(/** @type {Axes} */ axes, /** @type {number} */ output, border = 0) {
  if (!Number.isFinite(output)) return t('plot.noOutput');
  const undecided = isUndecided(output, border);
  const value = border === 0 && !undecided ? signed(output) : formatOutput(output);
  return t('plot.outputIs', {
    value,
    kind: undecided ? t('plot.undecided') : labelInWords(axes, output > border ? 1 : -1),
  });
}

const isUndecided = (/** @type {number} */ output, /** @type {number} */ border) =>
  Number((output - border).toFixed(3)) === 0;

const formatOutput = (/** @type {number} */ output) =>
  Math.abs(output) >= 1000
    ? formatByStep(output, 10 ** Math.floor(Math.log10(Math.abs(output)) - 2))
    : minus(output.toFixed(3));

const signed = (/** @type {number} */ output) => `${Number(output.toFixed(3)) > 0 ? '+' : ''}${formatOutput(output)}`;
