/**
 * What each unit computes over the plane, as a picture: of the hidden units as the core painted them, of the outputs
 * from the decision surface, of the inputs from their definition. Where x is the only input, over that, as a curve.
 *
 * @typedef {import('./unit-tiles.js').TileScene} TileScene
 * @typedef {import('./picture-sheet.js').PictureSheet} PictureSheet
 * @typedef {import('./picture-sheet.js').Rectangle} Rectangle
 * @typedef {import('./network-layout.js').Column} Column
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 */

import { PLOT_RADIUS } from '../../experiment/points.js';
import { createPictureSheet } from './picture-sheet.js';
import { curveOf, drawCurve, scaleOf } from './unit-curves.js';

/** Pixels per side of an input's picture. */
const INPUT_RESOLUTION = 24;

/** The inputs as functions of the plane, scaled to about −1 … 1. @type {Record<string, (x: number, y: number) => number>} */
const INPUTS = {
  x: (x) => x / PLOT_RADIUS,
  y: (_, y) => y / PLOT_RADIUS,
  x_squared: (x) => (x / PLOT_RADIUS) ** 2,
  y_squared: (_, y) => (y / PLOT_RADIUS) ** 2,
  x_times_y: (x, y) => (x * y) / PLOT_RADIUS ** 2,
  sin_x: (x) => Math.sin(x),
  sin_y: (_, y) => Math.sin(y),
};

export function createUnitPictures() {
  const [inputs, hidden, outputs] = [createPictureSheet(), createPictureSheet(), createPictureSheet()];
  /** What the sheets were made from. */
  let made = { inputs: '', units: '', tiles: /** @type {unknown} */ (null), surface: /** @type {unknown} */ (null) };
  let lastColumn = 0;
  /** Where there are curves. @type {{snapshot: Snapshot, inputs: Float32Array[], colours: TileScene['colours']}|null} */
  let drawn = null;

  return {
    /** Makes those pictures anew whose source has changed. @param {Pick<TileScene, 'layout'|'snapshot'|'features'|'colours'>} scene */
    update({ layout: { columns }, snapshot, features, colours }) {
      const { tiles, surface, curves } = snapshot,
        { palette } = colours;
      drawn = curves && { snapshot, inputs: features.map(inputCurve), colours };
      const inputsKey = `${features.join()} ${palette.middle.join()}`;
      const units = columns.map(({ shown }) => shown).join();
      const isTurned = units !== made.units;
      lastColumn = columns.length - 1;
      if (inputsKey !== made.inputs) paintInputs(inputs, features, palette);
      if (tiles !== made.tiles || isTurned) copyTiles(hidden, tiles, columns.slice(1, -1));
      if (surface && (surface !== made.surface || isTurned))
        paintOutputs(outputs, surface, columns[lastColumn], palette);
      made = { inputs: inputsKey, units, tiles, surface: surface ?? made.surface };
    },

    /** @param {CanvasRenderingContext2D} context @param {number} column @param {number} row of the units that are shown @param {Rectangle} place */
    draw(context, column, row, place) {
      if (drawn?.snapshot.curves) {
        const { snapshot, inputs, colours } = drawn;
        const values = curveOf(drawn.snapshot.curves, { column, row }, lastColumn, inputs);
        drawCurve(context, values, scaleOf(snapshot.settings, column, lastColumn), place, colours);
      } else if (column === 0) inputs.draw(context, 0, row, place);
      else if (column === lastColumn) outputs.draw(context, 0, row, place);
      else hidden.draw(context, column - 1, row, place);
    },
  };
}

/** @param {PictureSheet} sheet @param {Snapshot['tiles']} tiles @param {Column[]} columns of the hidden layers */
function copyTiles(sheet, tiles, columns) {
  if (!tiles || tiles.units.length !== columns.length) return sheet.clear();
  const { resolution, units, rgba } = tiles;
  // The pixels go back to the worker when the next snapshot comes, which may be before this one is drawn again.
  if (rgba.length === 0) return undefined;
  const pixels = 4 * resolution * resolution;
  sheet.fit(resolution, columns.length, Math.max(...columns.map(({ shown }) => shown), 1));
  let firstOfLayer = 0;
  return columns.forEach(({ shown }, l) => {
    const end = firstOfLayer + Math.min(shown, units[l]);
    sheet.put(l, rgba.subarray(firstOfLayer * pixels, end * pixels));
    firstOfLayer += units[l];
  });
}

/** @param {PictureSheet} sheet @param {NonNullable<Snapshot['surface']>} surface @param {Column} column @param {import('../../engine/protocol.js').Palette} palette */
function paintOutputs(sheet, { resolution, values, rgba }, column, palette) {
  const cells = resolution * resolution;
  sheet.fit(resolution, 1, column.shown);
  if (values.length === cells) return sheet.put(0, rgba);
  const pixels = new Uint8ClampedArray(4 * cells * column.shown);
  for (let i = 0; i < column.shown; i++) {
    const colour = palette.classes[i % palette.classes.length];
    const picture = values.subarray(i * cells, (i + 1) * cells);
    picture.forEach((value, cell) => mixPixel(pixels, i * cells + cell, palette.middle, colour, value));
  }
  return sheet.put(0, pixels);
}

/** @param {PictureSheet} sheet @param {string[]} features @param {import('../../engine/protocol.js').Palette} palette */
function paintInputs(sheet, features, palette) {
  const cells = INPUT_RESOLUTION ** 2;
  const pixels = new Uint8ClampedArray(4 * cells * features.length);
  features.forEach((name, f) => {
    for (let cell = 0; cell < cells; cell++) {
      const value = inputAt(name, cell);
      const colour = value < 0 ? palette.negative : palette.positive;
      mixPixel(pixels, f * cells + cell, palette.middle, colour, Math.abs(value));
    }
  });
  sheet.fit(INPUT_RESOLUTION, 1, features.length);
  sheet.put(0, pixels);
}

/** An input over x. @param {string} name */
const inputCurve = (name) =>
  Float32Array.from({ length: INPUT_RESOLUTION + 1 }, (_, i) => {
    const x = ((2 * i) / INPUT_RESOLUTION - 1) * PLOT_RADIUS;
    return INPUTS[name]?.(x, 0) ?? 0;
  });

/** At the centre of a cell, counted row by row from the top. @param {string} name @param {number} cell */
function inputAt(name, cell) {
  const coordinate = (/** @type {number} */ i) => (((i + 0.5) / INPUT_RESOLUTION) * 2 - 1) * PLOT_RADIUS;
  const x = coordinate(cell % INPUT_RESOLUTION);
  const y = -coordinate(Math.floor(cell / INPUT_RESOLUTION));
  return INPUTS[name]?.(x, y) ?? 0;
}

/** One pixel between two colours. @param {Uint8ClampedArray} pixels @param {number} at @param {number[]} low @param {number[]} high @param {number} share of `high`; what is beyond 0 … 1 is clamped */
function mixPixel(pixels, at, low, high, share) {
  const s = share > 0 ? Math.min(1, share) : 0;
  for (let c = 0; c < 3; c++) pixels[4 * at + c] = low[c] + s * (high[c] - low[c]);
  pixels[4 * at + 3] = 255;
}
