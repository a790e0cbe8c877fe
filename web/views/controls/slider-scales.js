/**
 * How the positions of a slider are spread over the values of a setting.
 *
 * @typedef {object} SliderScale
 * @property {(position: number) => number} toValue of a position 0 … 1
 * @property {(value: number) => number} toPosition
 */

/** Even steps between whole numbers. @param {number} min @param {number} max @returns {SliderScale} */
export const linear = (min, max) => ({
  toValue: (position) => Math.round(min + position * (max - min)),
  toPosition: (value) => (value - min) / (max - min),
});

/** Even ratios. @param {number} min @param {number} max @param {number} digits that values have @returns {SliderScale} */
export const logarithmic = (min, max, digits = 2) => ({
  toValue: (position) => Number((min * (max / min) ** position).toPrecision(digits)),
  toPosition: (value) => Math.log(value / min) / Math.log(max / min),
});

/** Whole numbers from 0, fine at the low end, where one more matters most. @param {number} max @returns {SliderScale} */
export const quadratic = (max) => ({
  toValue: (position) => Math.round(position * position * max),
  toPosition: (value) => Math.sqrt(value / max),
});
