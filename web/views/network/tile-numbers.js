/**
 * Numbers written on the units while the verbs are made one at a time.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-colours.js').NetworkColours} NetworkColours
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {(column: number, unit: number) => string} NumberOfUnit '' for none
 */
import { formatCompact } from '../../words/format.js';
import { placeIn } from './network-layout.js';

const NUMBER_PX = 12;
/** Room from column to column in which a number on every unit fits. */
const NUMBER_PITCH_PX = 62;

export const hasRoomForNumbers = (/** @type {NetworkLayout} */ { pitch, scale }) => pitch >= NUMBER_PITCH_PX * scale;

/** What the last verb computed: a, dz, or the change of the bias. @param {Pick<Snapshot, 'round'|'links'>} snapshot @returns {NumberOfUnit} */
export function numbersOfVerb({ round, links }) {
  const states = round?.states;
  return (column, unit) => {
    const layer = states?.layers[column - 1];
    const ofVerb =
      round?.verb === 'update' ? links?.updates?.[column - 1]?.b : round?.verb === 'backward' ? layer?.dz : layer?.a;
    const value = column === 0 ? states?.x?.[unit] : ofVerb?.[unit];
    return value === undefined ? '' : formatCompact(value);
  };
}

/**
 * Writes the numbers on all units, or on those of one column only.
 * @param {CanvasRenderingContext2D} context
 * @param {NetworkLayout} layout
 * @param {NetworkColours} colours
 * @param {NumberOfUnit} numberOf
 * @param {number} [onlyColumn]
 */
export function drawTileNumbers(context, layout, colours, numberOf, onlyColumn) {
  setNumberStyle(context, layout.scale, colours);
  layout.columns.forEach((column, c) => {
    for (let i = 0; i < column.shown && (onlyColumn ?? c) === c; i++) {
      const text = numberOf(c, i);
      if (text === '') continue;
      const half = context.measureText(text).width / 2 + 1;
      const at = placeIn(column, i);
      const x = Math.max(half, Math.min(layout.width - half, at.x));
      const { y } = at;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  });
}

/** @param {CanvasRenderingContext2D} context @param {number} scale @param {NetworkColours} colours */
function setNumberStyle(context, scale, colours) {
  context.font = `600 ${NUMBER_PX * scale}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3 * scale;
  context.strokeStyle = colours.panel;
  context.fillStyle = colours.ink;
}
