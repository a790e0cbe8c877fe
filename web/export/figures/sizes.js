/**
 * The sizes that a figure can have.
 *
 * @typedef {object} FigureSize
 * @property {number} width in pixels, 96 of which are an inch on paper
 * @property {number} height
 * @property {number} em size of its letters
 * @property {number} [millimetres] its width on paper
 * @property {number} scale pixels of a PNG in one of these
 *
 * @typedef {keyof typeof PRESETS} Preset
 */
const INCH_MM = 25.4,
  INCH_PX = 96,
  PRINT_DPI = 300;

/** In millimetres, or in pixels. */
export const PRESETS = {
  column: { width: 85, height: 68, mm: true },
  page: { width: 170, height: 105, mm: true },
  slide: { width: 1920, height: 1080, mm: false },
};

/** What can be typed: less is no figure, and more than 8,000 pixels is more than a canvas of every browser has. */
export const BOUNDS = { least: 240, most: 8000 };

/** Letters of 7 points: what journals ask for at least. */
const LEAST_EM = (7 * INCH_PX) / 72;
/** So many of them in the width … */
const EMS = 62;
/** … of a figure that is not much wider than high. */
const WIDEST = 1.7;

/** @param {number} width @param {number} height */
const emOf = (width, height) => Math.max(LEAST_EM, Math.min(width, WIDEST * height) / EMS);

/** @param {Preset} preset @returns {FigureSize} */
export function presetSize(preset) {
  const { width, height, mm } = PRESETS[preset];
  if (!mm) return customSize(width, height);
  const [wide, high] = [width, height].map((length) => (length * INCH_PX) / INCH_MM);
  return { width: wide, height: high, em: emOf(wide, high), millimetres: width, scale: PRINT_DPI / INCH_PX };
}

/** Of so many pixels, held within the bounds. @param {number} width @param {number} height @returns {FigureSize} */
export function customSize(width, height) {
  const [wide, high] = [width, height].map((length) =>
    Math.round(Math.max(BOUNDS.least, Math.min(BOUNDS.most, Number.isFinite(length) ? length : BOUNDS.least))),
  );
  return { width: wide, height: high, em: emOf(wide, high), scale: 1 };
}
