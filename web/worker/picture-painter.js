/**
 * The decision surface and the pictures of all units, as fine as the time for them allows; of a network with one input its
 * curves, which take next to no time.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 */

import { hiddenWidths } from '../experiment/network-shape.js';
import { unwrapResult } from './unwrap-result.js';

/** Milliseconds that one surface, or all tiles together, may take before they get coarser, unless the page waits longer. */
const PICTURE_MS = 10;
const COARSEST = 16;
/** Tiles of more units than this are not drawn: nobody could tell them apart. */
const MOST_UNITS = 2048;
/** Places of a curve: of an output over the whole plot, and of each unit on its tile. */
const OUTPUT_PLACES = 241,
  UNIT_PLACES = 61;

/** @param {() => Session} session */
export function createPicturePainter(session) {
  const surfaceCost = createCost(32),
    tilesCost = createCost(COARSEST);
  return {
    forget() {
      surfaceCost.forget();
      tilesCost.forget();
    },

    /** @param {FrameRequest} request @returns {import('../engine/protocol.js').Surface|null} */
    surface({ surface: wanted, surfaceMs, palette, spare }) {
      if (wanted < 1) return null;
      const resolution = surfaceCost.affordable(wanted, surfaceMs);
      const { values, rgba } = surfaceCost.time(resolution, () =>
        unwrapResult(session().surface(resolution, palette, spare?.surface ?? null)),
      );
      return { resolution, values, rgba };
    },

    /** @param {FrameRequest} request @param {import('../experiment/settings.js').Settings} settings @returns {import('../engine/protocol.js').Tiles|null} */
    tiles({ tiles: wanted, palette, spare }, settings) {
      const units = drawnUnits(settings);
      if (wanted < 1 || units.length === 0) return null;
      const resolution = tilesCost.affordable(wanted);
      const { rgba } = tilesCost.time(resolution, () =>
        unwrapResult(session().tiles(resolution, palette, spare?.tiles ?? null)),
      );
      return { resolution, units, rgba };
    },

    /** @param {FrameRequest} request @param {import('../experiment/settings.js').Settings} settings @returns {import('../engine/protocol.js').Curves|null} */
    curves({ surface, tiles }, settings) {
      if (surface < 1) return null;
      const units = tiles < 1 ? [] : drawnUnits(settings);
      const { outputs } = unwrapResult(session().curves({ places: OUTPUT_PLACES }));
      const { units: values } = unwrapResult(session().curves({ places: UNIT_PLACES, units: units.length > 0 }));
      return { places: OUTPUT_PLACES, outputs, unitPlaces: UNIT_PLACES, units, values };
    },
  };
}

/** Units of the hidden layers; empty where they are too many to draw. @param {import('../experiment/settings.js').Settings} settings */
function drawnUnits(settings) {
  const units = hiddenWidths(settings);
  return units.reduce((sum, width) => sum + width, 0) > MOST_UNITS ? [] : units;
}

/** Measures what a cell costs. @param {number} first resolution while nothing is known */
function createCost(first) {
  let msPerCell = 0;
  return {
    forget() {
      msPerCell = 0;
    },
    affordable(/** @type {number} */ wanted, milliseconds = PICTURE_MS) {
      const most = msPerCell > 0 ? Math.floor(Math.sqrt(milliseconds / msPerCell)) : first;
      return Math.max(COARSEST, Math.min(wanted, most));
    },
    /** @template T @param {number} resolution @param {() => T} draw */
    time(resolution, draw) {
      const start = performance.now();
      const picture = draw();
      msPerCell = (performance.now() - start) / (resolution * resolution);
      return picture;
    },
  };
}
