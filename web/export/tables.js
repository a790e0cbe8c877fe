/**
 * The numbers behind each figure, as rows.
 *
 * @typedef {import('../views/view-model.js').Model} Model
 * @typedef {import('../engine/protocol.js').History} History
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('./csv.js').Rows} Rows
 * @typedef {import('../experiment/axes.js').Axes} Axes
 */

import { classNameOf, toAxisUnit, toColumnUnit, toTargetUnit } from '../experiment/axes.js';
import { fileNumbersOf } from '../experiment/file-numbers.js';
import { isFunction, PLOT_RADIUS, valuesOf } from '../experiment/points.js';
import { followsPart } from '../experiment/sample-counts.js';
import { scatteredOrder } from '../experiment/scattered-order.js';
import { t } from '../words/text.js';
import { rowsOf } from './csv.js';
import { networksOf, rowsByNetwork } from './networks.js';

/** What a layer is measured by, in the order of the table on the page, then what only the readout shows. */
const LAYER_COLUMNS = /** @type {const} */ ([
  ['stats.signal', 'signal'],
  ['stats.signalNorm', 'signalNorm'],
  ['stats.batchGradient', 'batchGradient'],
  ['stats.gain', 'gain'],
  ['stats.ofGainSlope', 'derivativeGain'],
  ['stats.ofGainWeights', 'weightGain'],
  ['stats.ofGainSkip', 'skipGain'],
  ['stats.ofGainNormalisation', 'normalizationGain'],
  ['stats.meanDerivative', 'meanDerivative'],
  ['stats.saturated', 'saturated'],
  ['stats.dead', 'dead'],
  ['stats.updateRatio', 'updateRatio'],
]);

/** One row a layer. @param {Model} model @returns {Rows} */
export function layerRows({ snapshot }) {
  if (!snapshot) return [[]];
  return rowsByNetwork(
    networksOf(snapshot).map(([side, { layers }]) => [
      side,
      rowsOf([
        [t('stats.layer'), Array.from(layers.signal, (_, i) => i + 1)],
        ...LAYER_COLUMNS.map(([name, of]) => /** @type {[string, Float64Array]} */ ([t(name), layers[of]])),
      ]),
    ]),
  );
}

/**
 * One row a weight or bias, layers and units from 1; a bias has no input. A network that is too large to be drawn link
 * by link is asked for its weights.
 * @param {'a'|'b'} side of two networks which @returns {(model: Model, source: import('./csv.js').Source) => Promise<Rows>}
 */
export const weightRows =
  (side) =>
  async ({ snapshot }, { ask }) => {
    const shown = side === 'b' ? snapshot?.twin : snapshot;
    const layers =
      shown?.links?.weights ??
      (shown
        ? /** @type {import('../engine/protocol.js').LayerParameters[]} */ (
            (await ask('weights', undefined, side)).layers
          )
        : []);
    return [
      [t('stats.layer'), t('export.unit'), t('export.input'), t('export.value')],
      ...layers.flatMap(({ W, b, inputs }, layer) =>
        Array.from(b, (bias, unit) => [
          ...Array.from(W.subarray(unit * inputs, (unit + 1) * inputs), (weight, input) => [
            layer + 1,
            unit + 1,
            input + 1,
            weight,
          ]),
          [layer + 1, unit + 1, NaN, bias],
        ]).flat(),
      ),
    ];
  };

/** One row a moment: its step, then the signal of every layer. @param {Model} model @returns {Rows} */
export function timeRows({ snapshot }) {
  const tables = networksOf(snapshot).flatMap(([side, { timeline }]) => {
    if (!timeline) return [];
    const { layers, step, signal } = timeline;
    return [
      /** @type {[string, Rows]} */ ([
        side,
        [
          [
            t('toolbar.stats.step'),
            ...Array.from({ length: layers }, (_, i) => t('bars.layerNumber', { layer: i + 1 })),
          ],
          ...Array.from(step, (at, i) => [at, ...signal.subarray(i * layers, (i + 1) * layers)]),
        ],
      ]),
    ];
  });
  // The deeper of two networks names the columns of both.
  tables.sort((a, b) => b[1][0].length - a[1][0].length);
  return tables.length === 0 ? [[t('toolbar.stats.step')]] : rowsByNetwork(tables);
}

/** One row a recorded step of every run that the chart shows; where the losses are of a part of the points, of how many. @param {Omit<Model, 'shelf'> & Partial<Model>} model @returns {Rows} */
export function lossRows({ snapshot, ghost, shelf = [] }) {
  const part = snapshot?.samples && followsPart(snapshot.samples) ? snapshot.samples : null;
  const runs = /** @type {[string, History|undefined][]} */ ([
    [t('export.now'), snapshot?.history],
    [t('export.twin'), snapshot?.twin?.history],
    [ghost?.label ?? '', ghost?.history],
    ...shelf.filter(({ history }) => history !== ghost?.history).map(({ label, history }) => [label, history]),
  ]);
  return [
    [
      t('export.run'),
      t('toolbar.stats.step'),
      t('toolbar.stats.train') + (part ? ` (${part.followedTrain}/${part.allTrain})` : ''),
      t('toolbar.stats.test') + (part ? ` (${part.followedTest}/${part.allTest})` : ''),
    ],
    ...runs.flatMap(([name, history]) =>
      Array.from(history?.step ?? [], (step, i) => [name, step, history?.train[i] ?? NaN, history?.test[i] ?? NaN]),
    ),
  ];
}

/** One row a point, in the units of its axes or of all its columns; what a regression is to predict in its own unit. @param {Model} model @returns {Rows} */
export function pointRows({ experiment }) {
  const { points, axes } = experiment,
    { target } = axes;
  if (axes.set) return fileRows(experiment);
  return [
    [...placeNames(axes), target?.name ?? t('export.label'), classColumn(axes), t('export.part')],
    ...Array.from(points.label, (_, i) => [
      ...placeOf(experiment, i),
      target ? toTargetUnit(target, points.label[i]) : points.label[i],
      target ? '' : classNameOf(axes, points.label[i]),
      partName(points, i),
    ]),
  ];
}

/**
 * A set of one's own as a file that is read as the same points: the rows and columns in the order of the file that it came from,
 * and which of them train.
 * @param {Model['experiment']} experiment
 * @returns {Rows}
 */
function fileRows({ points, axes, settings }) {
  const { target } = axes;
  const inputs = placeNames(axes).slice(0, isFunction(points) ? 1 : undefined),
    numbersOf = fileNumbersOf(points, axes);
  /** @type {Rows} */
  const rows = [];
  scatteredOrder(points.label.length, settings.dataSeed).forEach((row, i) => {
    const label = target ? [] : [classNameOf(axes, points.label[i])];
    rows[row] = [...numbersOf(i), ...label, partName(points, i)];
  });
  return [[...inputs, target?.name ?? classColumn(axes), t('export.part')], ...rows];
}

/** @param {Axes} axes */
const classColumn = ({ label }) => label ?? t('export.class');

/** @param {Model['experiment']['points']} points @param {number} i */
const partName = ({ test }, i) => t(test[i] ? 'loss.test' : 'loss.train');

/** @param {Axes} axes */
const placeNames = ({ columns, x, y }) => columns?.map(({ name }) => name) ?? [x.name, y.name];

/** @param {Model['experiment']} experiment @param {number} i */
const placeOf = ({ points, axes }, i) =>
  axes.columns?.map((column, k) => toColumnUnit(column, valuesOf(points, i)[k])) ?? [
    toAxisUnit(axes.x, points.x[i]),
    toAxisUnit(axes.y, points.y[i]),
  ];

/**
 * What the network answers all over the plot: of a network with one input a row a place of its curve, else `surfaceRows`.
 * @param {Model} model
 * @returns {Rows}
 */
export function answerRows(model) {
  const { axes, points } = model.experiment;
  return isFunction(points) ? curveRows(networksOf(model.snapshot), axes) : surfaceRows(model);
}

/** @param {ReturnType<typeof networksOf>} networks @param {Axes} axes @returns {Rows} */
function curveRows(networks, axes) {
  const tables = networks.flatMap(([side, { curves }]) => {
    if (!curves) return [];
    const { places, outputs } = curves;
    const answers = Array.from({ length: outputs.length / places }, (_, k) => k);
    const rows = Array.from({ length: places }, (_, i) => [
      toAxisUnit(axes.x, (2 * PLOT_RADIUS * i) / (places - 1) - PLOT_RADIUS),
      ...answers.map((k) => inTargetUnit(axes, outputs[k * places + i])),
    ]);
    return [/** @type {[string, Rows]} */ ([side, [[axes.x.name, ...outputNames(axes, answers.length)], ...rows]])];
  });
  return tables.length === 0 ? [[axes.x.name, ...outputNames(axes, 1)]] : rowsByNetwork(tables);
}

/**
 * One row a cell of the surface: its middle, in the units of the axes, and what the network says there: a column for
 * each output, that of a regression in the unit of what it predicts.
 * @param {Model} model
 * @returns {Rows}
 */
export function surfaceRows({ snapshot, experiment: { axes } }) {
  const tables = networksOf(snapshot).flatMap(([side, { surface }]) => {
    if (!surface) return [];
    const { resolution, values } = surface;
    const cells = resolution * resolution;
    const outputs = Array.from({ length: values.length / cells }, (_, k) => k);
    const middle = (/** @type {number} */ i) => ((i + 0.5) / resolution) * 2 * PLOT_RADIUS - PLOT_RADIUS;
    return [
      /** @type {[string, Rows]} */ ([
        side,
        [
          [axes.x.name, axes.y.name, ...outputNames(axes, outputs.length)],
          ...Array.from({ length: cells }, (_, i) => [
            toAxisUnit(axes.x, middle(i % resolution)),
            toAxisUnit(axes.y, -middle(Math.floor(i / resolution))),
            ...outputs.map((k) => inTargetUnit(axes, values[k * cells + i])),
          ]),
        ],
      ]),
    ];
  });
  return tables.length === 0 ? [[axes.x.name, axes.y.name, ...outputNames(axes, 1)]] : rowsByNetwork(tables);
}

/** @param {Axes} axes @param {number} outputs */
function outputNames({ classes, target }, outputs) {
  const named = (/** @type {string} */ value) => t('plot.valueOf', { name: t('plot.output'), value });
  if (target) return [named(target.name)];
  return outputs === 1 ? [t('plot.output')] : classes.map(named);
}

/** @param {Axes} axes @param {number} output */
const inTargetUnit = ({ target }, output) => (target ? toTargetUnit(target, output) : output);
