/**
 * A colour for the size of a gradient: equal ratios are equal steps in lightness, small is dark. The stops are those
 * of matplotlib's "magma" (van der Walt & Smith 2015, CC0) without its darkest fifth, which no screen tells apart.
 */
export const SIGNAL_COLOURS = [
  '#2c115f',
  '#51127c',
  '#721f81',
  '#932b80',
  '#b73779',
  '#d8456c',
  '#f1605d',
  '#fc8961',
  '#feb078',
  '#fed799',
  '#fcfdbf',
];
const SHADES = 256;

/** So that a healthy network does not look torn, and noise is not blown up. */
const LEAST_DECADES = 4;

/** As ImageData takes them. @type {Uint32Array} */
const TABLE = buildTable();

function buildTable() {
  const table = new Uint8ClampedArray(4 * SHADES);
  const stops = SIGNAL_COLOURS.map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
  for (let i = 0; i < SHADES; i++) {
    const place = (i / (SHADES - 1)) * (stops.length - 1),
      low = Math.min(stops.length - 2, Math.floor(place));
    for (let c = 0; c < 3; c++) table[4 * i + c] = stops[low][c] + (place - low) * (stops[low + 1][c] - stops[low][c]);
    table[4 * i + 3] = 255;
  }
  return new Uint32Array(table.buffer);
}

/**
 * Whole powers of ten that hold every positive number of `values`; NaN where there is none.
 * @param {Float64Array} values
 * @returns {{low: number, high: number}}
 */
export function decadesSpanned(values) {
  let least = Infinity,
    most = 0;
  for (const value of values) {
    if (!(value > 0 && value < Infinity)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most === 0) return { low: NaN, high: NaN };
  const high = Math.ceil(Math.log10(most) - 1e-9);
  return { low: Math.min(high - LEAST_DECADES, Math.floor(Math.log10(least) + 1e-9)), high };
}

/**
 * One pixel as ImageData takes it; fully transparent for what is no positive number.
 * @param {number} value
 * @param {{low: number, high: number}} decades
 */
export function signalPixel(value, { low, high }) {
  if (!(value > 0)) return 0;
  const share = (Math.log10(value) - low) / (high - low);
  return TABLE[Math.max(0, Math.min(SHADES - 1, Math.round(share * (SHADES - 1))))];
}
