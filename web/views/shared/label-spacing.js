/** How wide the labels of an axis are, and which of them find room. */

/** Widths for the size of the labels over the bars, in the widest of the usual fonts. */
const DIGIT_PX = 7.1,
  POINT_PX = 3.6,
  SUPERSCRIPT_PX = 4.8,
  SPACE_PX = 2.6,
  TIMES_PX = 9.3;

/** @param {string} text of digits, points, spaces, signs of multiplication and superscripts */
export function labelWidth(text) {
  let width = 0;
  for (const character of text) {
    width +=
      character === '×'
        ? TIMES_PX
        : /\s/.test(character)
          ? SPACE_PX
          : /[.,]/.test(character)
            ? POINT_PX
            : /[⁰¹²³⁴-⁹⁻]/.test(character)
              ? SUPERSCRIPT_PX
              : DIGIT_PX;
  }
  return width;
}

/**
 * Which of `count` labels to write so that they do not touch: every k-th, counted from the last layer,
 * where the gradient comes from, and the first one, which the verdict speaks of.
 * @param {number} count
 * @param {number} pitch
 * @param {number} widest width of the widest label
 * @returns {(layer: number) => boolean}
 */
export function thinLabels(count, pitch, widest) {
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * pitch >= widest) ?? 100;
  return (layer) => layer === 0 || ((count - 1 - layer) % every === 0 && layer >= every);
}
