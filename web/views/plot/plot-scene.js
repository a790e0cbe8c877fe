/**
 * What a plot shows of the model, and what of it is new since the last one.
 *
 * @typedef {import('../view-model.js').Model} Model
 *
 * @typedef {object} PlotScene
 * @property {import('../../experiment/points.js').Points} points
 * @property {import('../../experiment/axes.js').Axes} axes
 * @property {import('../../experiment/target-coding.js').Coding} coding what the network's outputs mean
 * @property {boolean} showTest
 * @property {number} selected a point; −1: none
 * @property {import('../../engine/protocol.js').Surface|null} surface the last one there was
 * @property {import('../../engine/protocol.js').Curves|null} curves the last ones there were, of a network with one input
 * @property {import('../shared/batch-points.js').Batch} batch points of the mini-batch of which the verbs are made, and
 *   which of them is looked at
 * @property {boolean|null} dark null: not known yet
 *
 * @typedef {{batch: boolean, axes: boolean, points: boolean, surface: boolean, colours: boolean}} Fresh what of it is new;
 *   `surface`: or the curve
 */
import { classesOf, noPoints } from '../../experiment/points.js';
import { defaultSettings } from '../../experiment/settings.js';
import { codingOf } from '../../experiment/target-coding.js';
import { drawnAxes } from '../../words/drawn-axes.js';
import { batchPoints } from '../shared/batch-points.js';

/** Before there is a model. @returns {PlotScene} */
export function emptyScene() {
  const points = noPoints();
  return {
    points,
    axes: drawnAxes(),
    coding: codingOf(defaultSettings(), 2),
    showTest: false,
    selected: -1,
    surface: null,
    curves: null,
    batch: batchPoints(points, null, -1),
    dark: null,
  };
}

/** @param {Model} model @param {PlotScene} before @returns {PlotScene} */
export function sceneOf(model, before) {
  const { experiment, snapshot } = model,
    { points, axes, settings } = experiment;
  return {
    points,
    axes,
    coding: codingOf(settings, classesOf(points)),
    showTest: model.showTest,
    selected: selectedIn(model),
    // Of other data the last one is no use, and its pixels may have gone back to the worker.
    surface: snapshot?.curves ? null : (snapshot?.surface ?? before.surface),
    curves: snapshot?.surface ? null : (snapshot?.curves ?? before.curves),
    batch: batchPoints(points, snapshot?.round ?? null, model.sample),
    dark: model.dark,
  };
}

/** @param {PlotScene} now @param {PlotScene} before @returns {Fresh} */
export function freshIn(now, before) {
  const recoded = !isSameCoding(now.coding, before.coding);
  return {
    batch: now.batch.key !== before.batch.key,
    axes: now.axes !== before.axes,
    points:
      recoded || now.points !== before.points || now.selected !== before.selected || now.showTest !== before.showTest,
    surface: recoded || now.surface !== before.surface || now.curves !== before.curves,
    colours: now.dark !== before.dark,
  };
}

/** @param {PlotScene['coding']} a @param {PlotScene['coding']} b */
const isSameCoding = (a, b) =>
  a.border === b.border && a.outputs === b.outputs && a.low === b.low && a.classes === b.classes;

/** The selected point; −1 where there is none, or not among the points of a past step. @param {Model} model */
export const selectedIn = ({ selected, experiment }) => (selected < experiment.points.x.length ? selected : -1);
