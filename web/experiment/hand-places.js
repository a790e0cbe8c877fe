/**
 * Whether the network has the places of numbers that were changed by hand: whoever writes a link can name any.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./settings.js').Settings} Settings
 */
import { twinSettings } from './experiment.js';
import { featuresOf, hiddenWidths, outputCount } from './network-shape.js';
import { classesOf } from './points.js';

/** `experiment` with those numbers that its networks have, and how many they have not. @param {Experiment} experiment */
export function withoutLostPlaces(experiment) {
  const { byHand = [], settings } = experiment,
    classes = classesOf(experiment.points);
  const second = twinSettings(experiment);
  const networks = { a: layersOf(settings, classes), b: second ? layersOf(second, classes) : [] };
  const kept = byHand.filter(({ side, layer, part, index }) => index < (networks[side][layer]?.[part] ?? 0));
  const lost = byHand.length - kept.length;
  return { experiment: lost > 0 ? { ...experiment, byHand: kept } : experiment, lost };
}

/** How many numbers each part of each layer has. @param {Settings} settings @param {number} classes */
function layersOf(settings, classes) {
  const widths = [featuresOf(settings).length, ...hiddenWidths(settings), outputCount(settings, classes)];
  return widths.slice(1).map((units, l) => {
    const isNormalized = settings.normalization !== 'none' && l < widths.length - 2;
    const normalized = isNormalized ? units : 0;
    return { weight: units * Number(widths[l]), bias: units, scale: normalized, shift: normalized };
  });
}
