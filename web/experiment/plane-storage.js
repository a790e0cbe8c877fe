/**
 * The plane of the plot as it is stored with points, and back.
 *
 * @typedef {import('./points.js').Plane} Plane
 */

/** Relative to the lengths: what rounding leaves of an inner product that is 0. */
const ROUNDING = 1e-9;

/** @param {Plane} plane @param {(numbers: Float64Array) => string} write */
export const writePlane = ({ origin, across, up }, write) => ({
  origin: write(origin),
  across: write(across),
  up: write(up),
});

/** @param {any} stored @param {number} inputs @param {(text: unknown) => Float64Array} read @returns {Plane|null} null where it is none */
export function readPlane(stored, inputs, read) {
  const plane = { origin: read(stored.origin), across: read(stored.across), up: read(stored.up) };
  const { across, up } = plane;
  const areNumbers = Object.values(plane).every(
    (numbers) => numbers.length === inputs && numbers.every(Number.isFinite),
  );
  const lengths = Math.sqrt(product(across, across) * product(up, up));
  return areNumbers && lengths > 0 && Math.abs(product(across, up)) <= ROUNDING * lengths ? plane : null;
}

/** @param {Float64Array} a @param {Float64Array} b */
const product = (a, b) => a.reduce((sum, value, i) => sum + value * Number(b[i]), 0);
