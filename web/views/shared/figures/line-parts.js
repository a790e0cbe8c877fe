/** Lines of charts. */
import { hundredth } from '../../../export/figures/nodes.js';

/** Through the values that are numbers. @param {ArrayLike<number>} at @param {ArrayLike<number>} values @param {(value: number) => number} x @param {(value: number) => number} y */
export function lineAlong(at, values, x, y) {
  let d = '',
    isDown = false;
  for (let i = 0; i < values.length; i++) {
    const [column, row] = [x(at[i]), y(values[i])];
    const isThere = Number.isFinite(column) && Number.isFinite(row);
    if (isThere) d += `${isDown ? 'L' : 'M'}${hundredth(column)} ${hundredth(row)}`;
    isDown = isThere;
  }
  return d;
}

/** Dashes that are given in letters. @param {import('../../../export/figures/nodes.js').Paint} paint @param {number} em */
export const dashedBy = ({ dash }, em) =>
  dash
    ? {
        dash: dash
          .split(' ')
          .map((length) => hundredth(Number(length) * em))
          .join(' '),
      }
    : {};

/** Between two lines over the same places. @param {ArrayLike<number>} at @param {ArrayLike<number>} low @param {ArrayLike<number>} high @param {(value: number) => number} x @param {(value: number) => number} y */
export function areaBetween(at, low, high, x, y) {
  const there = Array.from(low, (_, i) => i).filter((i) => Number.isFinite(x(at[i]) + y(low[i]) + y(high[i])));
  if (there.length < 2) return '';
  const along = (/** @type {ArrayLike<number>} */ values) => (/** @type {number} */ i) =>
    `${hundredth(x(at[i]))} ${hundredth(y(values[i]))}`;
  return `M${there.map(along(low)).join('L')}L${[...there].reverse().map(along(high)).join('L')}Z`;
}
