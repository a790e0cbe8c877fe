/**
 * What a snapshot tells of one run.
 *
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('./run-session.js').RunSession} RunSession
 *
 * @typedef {object} RunParts
 * @property {ReturnType<typeof import('./run-position.js').createRunPosition>} position
 * @property {import('./run-record.js').RunRecord} record
 * @property {ReturnType<typeof import('./picture-painter.js').createPicturePainter>} painter
 * @property {number} weightCount
 *
 * @typedef {ReturnType<typeof measurement>} Measured
 */

import { outputCount } from '../experiment/network-shape.js';
import { isFunction } from '../experiment/points.js';
import { followsPart } from '../experiment/sample-counts.js';
import { unitNumbers } from '../engine/protocol/unit-parameters.js';
import { readLayerParameters, readLinks } from './layer-parameters.js';
import { unwrapResult } from './unwrap-result.js';

/** Networks with more weights than this are not drawn link by link. */
const DRAWN_WEIGHTS = 20_000;

/** All but which run it is, and the timeline. @param {RunParts} parts @param {FrameRequest} want */
export function snapshotOf(parts, want) {
  const shown = parts.position.shown();
  const { settings, byHand = false } = shown.conditions();
  const measured = measurement(shown.session());
  return {
    settings,
    byHand,
    step: shown.step,
    ...measured,
    ...pastAndHistory(parts, measured),
    ...parameters(parts, want, measured.layers.updateRatio),
    selected: statesOf(shown.session(), want.point ?? -1),
    ...pictures(parts, want),
  };
}

/** @param {Session} session */
function measurement(session) {
  const { trainLoss, testLoss, trainAccuracy, testAccuracy, explained, spread, constantLoss, ...others } = unwrapResult(
    session.measure(),
  );
  const { layers, samples, diverged, epoch, learningRate, clipped } = others;
  return {
    ...{ trainLoss, testLoss, trainAccuracy, testAccuracy, explained, spread, constantLoss },
    ...{ layers, samples, diverged, epoch, learningRate, clipped },
  };
}

/** @param {RunParts} parts @param {Measured} measured now */
function pastAndHistory({ position, record }, measured) {
  const { step, conditions } = position.shown();
  if (position.isPast()) {
    return { past: { step: position.latest().step, points: conditions().points }, history: record.history.copy() };
  }
  const { trainLoss, testLoss } = followed(position.shown().session(), measured);
  return { past: null, history: record.history.copy({ step, train: trainLoss, test: testLoss }) };
}

/** The losses as the history has them: of the same samples, or its line would jump at its end. @param {Session} session @param {Measured} measured */
const followed = (session, measured) => (followsPart(measured.samples) ? unwrapResult(session.follow()) : measured);

/** What is shown of the weights, and of the round. @param {RunParts} parts @param {FrameRequest} want @param {Float64Array} updateRatio */
function parameters({ position, weightCount }, { sample, links, look }, updateRatio) {
  const { round, session } = position.shown();
  const drawn = weightCount <= DRAWN_WEIGHTS;
  return {
    round: round.snapshot(sample, drawn),
    links: drawn ? readLinks(session(), links, updateRatio) : null,
    looked: drawn || !look ? null : unitNumbers(readLayerParameters(session(), updateRatio), round.update(), look),
  };
}

/** What each unit makes of a training point; null where none is meant. @param {Session} session @param {number} point */
function statesOf(session, point) {
  const states = point < 0 ? null : session.states({ of: 'training', sample: point });
  return states?.ok ? { point, states } : null;
}

/** @param {RunParts} parts @param {FrameRequest} want */
function pictures({ position, painter }, want) {
  const { settings, points } = position.shown().conditions();
  if (isFunction(points)) return { surface: null, tiles: null, curves: painter.curves(want, settings) };
  // The core wants as many colours as there are outputs.
  const classes = want.palette.classes?.slice(0, outputCount(settings, points.classes));
  const request = { ...want, palette: { ...want.palette, classes } };
  return { surface: painter.surface(request), tiles: painter.tiles(request, settings), curves: null };
}
