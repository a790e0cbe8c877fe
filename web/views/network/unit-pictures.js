/**
 * The pictures of the units that are shown, kept on one sheet: of the hidden units as the core painted them, of the
 * outputs from the decision surface, of the inputs as what they are of a point.
 *
 * @typedef {import('./unit-tiles.js').TileScene} TileScene
 */

import { PLOT_RADIUS } from '../../experiment/points.js';
import { context2dOf } from '../shared/canvas.js';

/** Cells per side of an input's picture. */
const INPUT_CELLS = 24;

/** What an input shows of the plane, −1 … 1 where it is within its usual size. @type {Record<string, (x: number, y: number) => number>} */
const INPUTS = {
  x: (x) => x / PLOT_RADIUS,
  y: (_, y) => y / PLOT_RADIUS,
  x_squared: (x) => (x / PLOT_RADIUS) ** 2,
  y_squared: (_, y) => (y / PLOT_RADIUS) ** 2,
  x_times_y: (x, y) => (x * y) / PLOT_RADIUS ** 2,
  sin_x: (x) => Math.sin(x),
  sin_y: (_, y) => Math.sin(y),
};

export function createPictures() {
  const sheet = createSheet(),
    inputs = createSheet(),
    outputs = createSheet();
  let [inputsKey, hidden, surface, shownUnits] = [
    '',
    /** @type {object|null} */ (null),
    /** @type {object|null} */ (null),
    '',
  ];
  let last = 0;

  return {
    /** Takes over what has changed. @param {TileScene} scene */
    update(scene) {
      const {
        layout: { columns },
        snapshot,
        features,
        look,
      } = scene;
      last = columns.length - 1;
      const key = `${features.join()} ${look.palette.middle.join()}`;
      if (key !== inputsKey) paintInputs(inputs, features, look.palette);
      inputsKey = key;
      const units = columns.map(({ from, shown }) => `${from}+${shown}`).join();
      if (snapshot.tiles !== hidden || units !== shownUnits) copyTiles(sheet, scene);
      if (snapshot.surface && (snapshot.surface !== surface || units !== shownUnits)) paintOutputs(outputs, scene);
      [hidden, surface, shownUnits] = [snapshot.tiles, snapshot.surface ?? surface, units];
    },

    /** Draws the picture of the `row`-th unit shown of a column. @param {CanvasRenderingContext2D} context @param {number} column @param {number} row @param {number} x @param {number} y @param {number} width @param {number} height */
    draw(context, column, row, x, y, width, height) {
      const from = column === 0 ? inputs : column === last ? outputs : sheet;
      from.draw(context, from === sheet ? column - 1 : 0, row, x, y, width, height);
    },
  };
}

/** Pictures of one size in columns on a canvas. */
function createSheet() {
  const canvas = document.createElement('canvas'),
    context = context2dOf(canvas);
  let cells = 0,
    columns = 0,
    rows = 0;
  return {
    /** @param {number} size of a picture @param {number} wide pictures @param {number} high pictures */
    fit(size, wide, high) {
      [cells, columns, rows] = [size, wide, high];
      if (canvas.width < wide * size) canvas.width = wide * size;
      if (canvas.height < high * size) canvas.height = high * size;
    },
    clear() {
      columns = 0;
    },
    /** Pictures below each other. @param {number} column @param {Uint8ClampedArray} rgba */
    put(column, rgba) {
      if (rgba.length > 0)
        context.putImageData(
          new ImageData(/** @type {Uint8ClampedArray<ArrayBuffer>} */ (rgba), cells),
          column * cells,
          0,
        );
    },
    /** @param {CanvasRenderingContext2D} into @param {number} column @param {number} row @param {number} x @param {number} y @param {number} width @param {number} height */
    draw(into, column, row, x, y, width, height) {
      if (column < columns && row < rows)
        into.drawImage(canvas, column * cells, row * cells, cells, cells, x, y, width, height);
    },
  };
}

/** @param {ReturnType<typeof createSheet>} sheet @param {TileScene} scene */
function copyTiles(sheet, { layout: { columns }, snapshot: { tiles } }) {
  const hidden = columns.slice(1, -1);
  if (!tiles || tiles.units.length !== hidden.length) return sheet.clear();
  // Given back to the worker: while it trains, newer snapshots come than the one that the network shows.
  if (tiles.rgba.length === 0) return undefined;
  const { resolution, units, rgba } = tiles,
    picture = 4 * resolution * resolution;
  sheet.fit(resolution, hidden.length, Math.max(...hidden.map(({ shown }) => shown), 1));
  let first = 0;
  return hidden.forEach(({ from, shown }, l) => {
    const start = first + from,
      end = Math.min(start + shown, first + units[l]);
    sheet.put(l, rgba.subarray(start * picture, end * picture));
    first += units[l];
  });
}

/** @param {ReturnType<typeof createSheet>} sheet @param {TileScene} scene */
function paintOutputs(sheet, { layout: { columns }, snapshot: { surface }, look: { palette } }) {
  const column = columns[columns.length - 1];
  if (!surface) return sheet.clear();
  const { resolution, values, rgba } = surface,
    cells = resolution * resolution;
  sheet.fit(resolution, 1, column.shown);
  if (values.length === cells) return sheet.put(0, rgba);
  const pixels = new Uint8ClampedArray(4 * cells * column.shown);
  for (let i = 0; i < column.shown; i++) {
    const colour = palette.classes[(column.from + i) % palette.classes.length];
    const picture = values.subarray((column.from + i) * cells, (column.from + i + 1) * cells);
    picture.forEach((value, cell) => paint(pixels, i * cells + cell, palette.middle, colour, value));
  }
  return sheet.put(0, pixels);
}

/** @param {ReturnType<typeof createSheet>} sheet @param {string[]} features @param {import('../../engine/protocol.js').Palette} palette */
function paintInputs(sheet, features, palette) {
  const n = INPUT_CELLS,
    pixels = new Uint8ClampedArray(4 * n * n * features.length);
  const place = (/** @type {number} */ cell) => (((cell + 0.5) / n) * 2 - 1) * PLOT_RADIUS;
  features.forEach((name, f) => {
    for (let row = 0; row < n; row++) {
      for (let column = 0; column < n; column++) {
        const value = INPUTS[name]?.(place(column), -place(row)) ?? 0;
        paint(
          pixels,
          (f * n + row) * n + column,
          palette.middle,
          value < 0 ? palette.negative : palette.positive,
          Math.abs(value),
        );
      }
    }
  });
  sheet.fit(n, 1, features.length);
  sheet.put(0, pixels);
}

/** One pixel between two colours. @param {Uint8ClampedArray} pixels @param {number} at @param {number[]} low @param {number[]} high @param {number} share */
function paint(pixels, at, low, high, share) {
  const s = share > 0 ? Math.min(1, share) : 0;
  for (let c = 0; c < 3; c++) pixels[4 * at + c] = low[c] + s * (high[c] - low[c]);
  pixels[4 * at + 3] = 255;
}
