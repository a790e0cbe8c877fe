/**
 * The plot's numbers, in the original units.
 *
 * @typedef {import('../../experiment/axes.js').Axis} Axis
 */

import { toAxisUnit, toTargetUnit } from '../../experiment/axes.js';
import { decimal, superscript } from '../../words/format.js';

/**
 * `value` rounded to what `step` can tell apart; as 1.2·10⁶ where it would be long.
 *
 * @param {number} value
 * @param {number} step the smallest difference worth showing, above 0
 */
export function formatByStep(value, step) {
  const magnitude = Math.max(Math.abs(value), step);
  const rounded = Math.abs(value) < step / 2 ? 0 : value;
  // The small surplus keeps a step of 0.1 from being read as 0.0999….
  const stepExponent = Math.floor(Math.log10(step) + 1e-9);
  if (magnitude < 1e6 && stepExponent >= -4) return minus(rounded.toFixed(Math.max(0, -stepExponent)));
  if (rounded === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(rounded)) + 1e-12);
  const digits = Math.min(12, Math.max(0, exponent - stepExponent));
  return `${minus((rounded / 10 ** exponent).toFixed(digits))}·10${superscript(exponent)}`;
}

/** As the page's language writes it, with a real minus, and none before 0. */
export const minus = (/** @type {string} */ text) =>
  decimal(Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−'));

/** Plot coordinate `value` in the unit of `axis`, to a share of 1/`parts` of the axis. */
export const formatOnAxis = (/** @type {Axis} */ axis, /** @type {number} */ value, parts = 100) =>
  formatByStep(toAxisUnit(axis, value), (axis.high - axis.low) / parts);

/** A regression's value −1 … 1 in the unit of its target. */
export const formatTarget = (/** @type {Axis} */ axis, /** @type {number} */ value, parts = 500) =>
  formatByStep(toTargetUnit(axis, value), (axis.high - axis.low) / parts);
