/**
 * What a figure is drawn of: a few kinds of parts, which are written as SVG (`svg-text.js`) or painted on a canvas
 * (`paint.js`) alike. Lengths are in pixels of the figure, 96 of which are an inch.
 *
 * @typedef {object} Paint
 * @property {string} [fill] none where it is left out
 * @property {string} [stroke]
 * @property {number} [width] of the stroke
 * @property {string} [dash] lengths with spaces between
 * @property {number} [opacity] of all of it
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 *
 * @typedef {object} Pixels one colour a cell, rows from the top
 * @property {number} columns
 * @property {number} rows
 * @property {Uint8ClampedArray} rgba
 *
 * @typedef {object} Lettering
 * @property {number} size
 * @property {string} fill
 * @property {'start'|'middle'|'end'} [anchor]
 * @property {boolean} [bold]
 * @property {boolean} [upright] false: it is turned and read from below
 * @property {string} [halo] colour around the letters, so that no line runs through them
 *
 * @typedef {Box & Omit<Paint, 'width'> & {kind: 'box', lineWidth?: number, round: number}} BoxPart `width` is that of the box
 * @typedef {Paint & {kind: 'path', d: string}} PathPart
 * @typedef {Lettering & {kind: 'words', x: number, y: number, text: string}} WordsPart
 * @typedef {Box & {kind: 'picture', pixels: Pixels}} PicturePart
 * @typedef {{kind: 'clipped', to: Box, parts: Part[]}} ClippedPart
 * @typedef {BoxPart|PathPart|WordsPart|PicturePart|ClippedPart} Part
 *
 * @typedef {object} Drawing
 * @property {number} width
 * @property {number} height
 * @property {number} [millimetres] its width on paper
 * @property {string} title
 * @property {string} description what it says of where it comes from
 * @property {string} background
 * @property {Part[]} parts the ones behind first
 */

/** @param {Box} box @param {Paint} paint @param {number} [round] radius of its corners @returns {BoxPart} */
export const boxPart = (box, { width: lineWidth, ...paint }, round = 0) => ({
  kind: 'box',
  ...paint,
  ...box,
  lineWidth,
  round,
});

/** @param {string} d as SVG and Path2D write it @param {Paint} paint @returns {PathPart} */
export const pathPart = (d, paint) => ({ kind: 'path', d, ...paint });

/** @param {number} x @param {number} y of the baseline @param {string} text @param {Lettering} lettering @returns {WordsPart} */
export const wordsPart = (x, y, text, lettering) => ({ kind: 'words', x, y, text, ...lettering });

/** @param {Box} box @param {Pixels} pixels @returns {PicturePart} */
export const picturePart = (box, pixels) => ({ kind: 'picture', ...box, pixels });

/** @param {Box} to @param {Part[]} parts @returns {ClippedPart} */
export const clippedPart = (to, parts) => ({ kind: 'clipped', to, parts });

/** A hundredth of a pixel is finer than any printer. */
export const hundredth = (/** @type {number} */ value) => Math.round(value * 100) / 100;

/** A straight line. @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {Paint} paint */
export const linePart = (x1, y1, x2, y2, paint) =>
  pathPart(`M${hundredth(x1)} ${hundredth(y1)}L${hundredth(x2)} ${hundredth(y2)}`, paint);
