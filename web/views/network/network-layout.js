/**
 * Where every unit of the network is drawn. Column 0 holds the inputs, column l layer l, the last one the output.
 * A wide layer shows some of its units and a row that says how many more there are.
 *
 * @typedef {object} Column
 * @property {number} x centre
 * @property {number} wide width of its tiles
 * @property {number} count units that it has
 * @property {number} from the first unit shown
 * @property {number} shown how many are
 * @property {number} top centre of the first one shown
 * @property {boolean} folded whether not all are shown
 *
 * @typedef {object} NetworkLayout
 * @property {Column[]} columns
 * @property {number} pitch from layer to layer
 * @property {number} tileWidth of the layers; the inputs' own may be larger, since they have more room
 * @property {number} tileHeight
 * @property {number} rowStep from unit to unit
 * @property {number} gap between two layers' tiles, for the links
 * @property {number} namesY baseline of the columns' names
 * @property {number} width
 * @property {number} height
 * @property {number} scale of the text
 *
 * @typedef {{column: number, unit: number}} UnitPlace
 */
import { layOutColumns } from '../shared/layer-positions.js';

/** Rows of tiles in the highest column; what does not fit is folded away. */
const MOST_ROWS = 12;
const NAMES_PX = 19;
/** What the mark of a bias reaches beyond its tile. */
const MARK_PX = 4;
const LARGEST_TILE_PX = 36;
const INPUT_TILE_PX = 20;
/** Under this size the gaps between tiles go, and they are higher than wide as far as there is room. */
const SMALL_TILE_PX = 10;
const MOST_STRETCH = 2.2;
const STRETCHED_PX = 16;
/** A bias' mark on a smaller tile would hide it. */
const MARKED_TILE_PX = 13;

/**
 * @param {object} of
 * @param {number} of.width
 * @param {number} of.height
 * @param {number[]} of.widths number of units of each column
 * @param {number} of.scale of the text
 * @param {Map<number, number>} of.starts first unit to show of folded columns
 * @returns {NetworkLayout}
 */
export function layOutNetwork({ width, height, widths, scale, starts }) {
  const { pitch, inputs, x } = layOutColumns(width, widths.length - 1, scale);
  const rows = Math.max(...widths.map((count) => Math.min(count, MOST_ROWS)));
  const top = NAMES_PX * scale;
  const room = Math.max(1, height - top - MARK_PX);
  const size = tileSize(pitch, room / rows, scale);
  const inputWidth = inputTileWidth(size, scale);
  const columns = widths.map((count, c) => ({
    x: c === 0 ? inputs : x(c - 1),
    wide: c === 0 ? inputWidth : size.tileWidth,
    top: top + room / 2 - ((Math.min(count, MOST_ROWS) - 1) / 2) * size.rowStep,
    ...foldColumn(count, starts.get(c) ?? 0),
  }));
  return { columns, pitch, ...size, gap: pitch - size.tileWidth, namesY: 12 * scale, width, height, scale };
}

/** Which of a column's units are shown; a folded one needs its last row to say how many there are. @param {number} count @param {number} start */
function foldColumn(count, start) {
  const folded = count > MOST_ROWS;
  const from = folded ? Math.max(0, Math.min(start, count - 1)) : 0;
  return { count, from, shown: Math.min(folded ? MOST_ROWS - 1 : count, count - from), folded };
}

/** @param {{tileWidth: number, rowStep: number}} size of the layers' tiles @param {number} scale */
function inputTileWidth({ tileWidth, rowStep }, scale) {
  if (tileWidth >= SMALL_TILE_PX * 2) return tileWidth;
  return Math.min(INPUT_TILE_PX * scale, Math.max(tileWidth, rowStep));
}

/** @param {number} pitch @param {number} room for a row @param {number} scale */
function tileSize(pitch, room, scale) {
  const side = Math.min(LARGEST_TILE_PX * scale, pitch * 0.58, room * 0.86);
  if (side >= SMALL_TILE_PX) return { tileWidth: side, tileHeight: side, rowStep: Math.min(room, side * 1.3) };
  const width = Math.max(1.5, Math.min(pitch * 0.64, SMALL_TILE_PX));
  const height = Math.min(room, Math.max(width * MOST_STRETCH, STRETCHED_PX * scale));
  return { tileWidth: width, tileHeight: height * 0.94, rowStep: height };
}

/** Centre of a unit; null where it is folded away. @param {NetworkLayout} layout @param {UnitPlace} place */
export function unitAt({ columns, rowStep }, { column, unit }) {
  const at = columns[column],
    row = unit - (at?.from ?? 0);
  if (!at || row < 0 || row >= at.shown) return null;
  return { x: at.x, y: at.top + row * rowStep };
}

/** The column nearest to `x`. @param {NetworkLayout} layout @param {number} x */
function nearestColumn({ columns }, x) {
  let best = 0;
  columns.forEach((column, c) => {
    if (Math.abs(column.x - x) < Math.abs(columns[best].x - x)) best = c;
  });
  return best;
}

/** The unit whose tile is at a pixel; null between them. @param {NetworkLayout} layout @param {number} px @param {number} py @returns {UnitPlace|null} */
export function unitUnder(layout, px, py) {
  const c = nearestColumn(layout, px),
    column = layout.columns[c];
  if (Math.abs(px - column.x) > column.wide / 2 + Math.min(3, layout.gap / 2)) return null;
  const row = Math.round((py - column.top) / layout.rowStep);
  if (row < 0 || row >= column.shown) return null;
  const slack = layout.tileHeight / 2 + 1.5;
  return Math.abs(py - column.top - row * layout.rowStep) <= slack ? { column: c, unit: column.from + row } : null;
}

/** Where the mark of a unit's bias is, on the corner of its tile; null where tiles are too small for one. @param {NetworkLayout} layout @param {UnitPlace} place */
export function biasMarkAt(layout, place) {
  const at = place.column > 0 && layout.tileWidth >= MARKED_TILE_PX ? unitAt(layout, place) : null;
  return at && { x: at.x - layout.tileWidth / 2 + 1, y: at.y + layout.tileHeight / 2 - 1 };
}

/** The first unit of that page of a folded column which holds `unit`. @param {number} unit */
export const pageStart = (unit) => Math.floor(unit / (MOST_ROWS - 1)) * (MOST_ROWS - 1);
