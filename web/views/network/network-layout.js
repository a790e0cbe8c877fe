/**
 * Where every unit of the network is drawn. Column 0 holds the inputs, column l layer l, the last one the output.
 *
 * Few pictures that can be made out, rather than many that cannot: a wide layer shows its first units and says how many
 * more there are, and of layers that stand too close every second one, or every third, … is drawn. Any one of them can be
 * opened: then it shows all its units, side by side, between its two neighbours.
 *
 * @typedef {object} Column
 * @property {number} x centre
 * @property {number} home the layer's own place, from which it may move when it is opened
 * @property {number} wide width of its tiles
 * @property {number} high height of its tiles
 * @property {number} count units that it has
 * @property {number} shown how many are, from the first on; 0: the layer is left out
 * @property {number} top centre of the first row
 * @property {number} rowStep from row to row
 * @property {number} across units in a row: 1, but in an opened layer
 * @property {number} acrossStep from unit to unit in a row
 * @property {boolean} folded whether it shows some of its units
 * @property {boolean} opened
 * @property {boolean} [named] whether names stand there instead of tiles
 *
 * @typedef {object} NetworkLayout
 * @property {Column[]} columns
 * @property {number} pitch from layer to layer
 * @property {number} every which layers are drawn: 1: all, 2: every second one, …
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
import { gridOfNames, makeRoomForNames } from './input-names.js';

/** A layer of more units is folded … */
const MOST_ROWS = 12;
/** … to so many rows, the last of which says how many more there are. */
const FOLDED_ROWS = 6;
const NAMES_PX = 19;
/** What the mark of a bias reaches beyond its tile. */
const MARK_PX = 4;
const LARGEST_TILE_PX = 36;
const INPUT_TILE_PX = 20;
/** Layers that stand closer are not all drawn: a picture needs half of that. */
const LEAST_PITCH_PX = 28;
/** The tiles' share of the room from layer to layer, and from unit to unit. */
const TILE_SHARE = { across: 0.58, down: 0.86 };
/** From tile to tile within an opened layer, as a multiple of a tile. */
const OPENED_STEP = 1.14;
/** Room under an opened layer, for the button that closes it, and beside it. */
const CLOSE_PX = 22;
const BESIDE_PX = 12;
/** A bias' mark on a smaller tile would hide it. */
const MARKED_TILE_PX = 13;

/**
 * @param {object} of
 * @param {number} of.width
 * @param {number} of.height
 * @param {number[]} of.widths number of units of each column
 * @param {number} of.scale of the text
 * @param {number|null} of.opened the column that shows all its units
 * @param {boolean} [of.named] whether the inputs are called by names, if there is room
 * @returns {NetworkLayout}
 */
export function layOutNetwork({ width, height, widths, scale, opened, named = false }) {
  const { pitch, inputs, x } = layOutColumns(width, widths.length - 1, scale);
  const every = Math.max(1, Math.ceil((LEAST_PITCH_PX * scale) / pitch));
  const rows = Math.max(...widths.map(rowsOf));
  const top = NAMES_PX * scale;
  const room = Math.max(1, height - top - MARK_PX);
  const size = tileSize(pitch * every, room / rows, scale);
  const inputWidth = Math.max(size.tileWidth, Math.min(INPUT_TILE_PX * scale, size.rowStep));
  const columns = widths.map((count, c) => ({
    x: c === 0 ? inputs : x(c - 1),
    home: c === 0 ? inputs : x(c - 1),
    wide: c === 0 ? inputWidth : size.tileWidth,
    high: size.tileHeight,
    top: top + room / 2 - ((rowsOf(count) - 1) / 2) * size.rowStep,
    rowStep: size.rowStep,
    across: 1,
    acrossStep: 0,
    opened: false,
    ...foldColumn(count),
  }));
  leaveOut(columns, every);
  if (named && opened !== 0) makeRoomForNames(columns, scale);
  if (opened !== null && columns[opened]) openColumn(columns, opened, { top, room, scale, named });
  const gap = pitch * every - size.tileWidth;
  return { columns, pitch, every, ...size, gap, namesY: 12 * scale, width, height, scale };
}

const rowsOf = (/** @type {number} */ count) => (count > MOST_ROWS ? FOLDED_ROWS : count);

function foldColumn(/** @type {number} */ count) {
  const folded = count > MOST_ROWS;
  return { count, shown: folded ? FOLDED_ROWS - 1 : count, folded };
}

/** @param {number} pitch of the layers that are drawn @param {number} room for a row @param {number} scale */
function tileSize(pitch, room, scale) {
  const side = Math.min(LARGEST_TILE_PX * scale, pitch * TILE_SHARE.across, room * TILE_SHARE.down);
  return { tileWidth: side, tileHeight: side, rowStep: Math.min(room, side * 1.3) };
}

/** Draws the first hidden layer, then every second, third, … and the output. @param {Column[]} columns @param {number} every */
function leaveOut(columns, every) {
  const last = columns.length - 1;
  columns.forEach((column, c) => {
    const isDrawn = c === 0 || c === last || ((c - 1) % every === 0 && last - c >= every);
    if (!isDrawn) Object.assign(column, { shown: 0, folded: false });
  });
}

/** Shows all units of a layer in rows between its neighbours, and leaves out other layers that are in its way. @param {Column[]} columns @param {number} c @param {{top: number, room: number, scale: number, named: boolean}} of */
function openColumn(columns, c, { top, room, scale, named }) {
  const column = columns[c],
    [first, last] = [columns[0], columns[columns.length - 1]];
  const beside = BESIDE_PX * scale,
    [before, after] = [c - 1, c + 1].map((one) => (one > 0 && columns[one] !== last ? columns[one] : undefined));
  const left = c === 0 ? 0 : first.x + first.wide / 2 + beside + (before ? before.wide + beside : 0);
  const right =
    column === last ? last.x + last.wide / 2 : last.x - last.wide / 2 - beside - (after ? after.wide + beside : 0);
  const free = { width: Math.max(1, right - left), height: Math.max(1, room - CLOSE_PX * scale) };
  const names = named && c === 0 ? gridOfNames(column.count, free, scale) : null;
  const grid = names ?? gridOf(column.count, free, column.high);
  const half = (grid.across * grid.acrossStep) / 2;
  Object.assign(column, {
    x: Math.max(left + half, Math.min(right - half, column.x)),
    top: top + free.height / 2 - ((grid.rows - 1) / 2) * grid.rowStep,
    ...grid,
    ...{ shown: column.count, folded: false, opened: true, named: names !== null },
  });
  const taken = { from: column.x - half, to: column.x + half };
  if (before) taken.from = moveBeside(before, Math.min(before.x, taken.from - beside - before.wide / 2)).from;
  if (after) taken.to = moveBeside(after, Math.max(after.x, taken.to + beside + after.wide / 2)).to;
  columns.forEach((other, i) => {
    const isInTheWay =
      other.x + other.wide / 2 > taken.from - beside / 2 && other.x - other.wide / 2 < taken.to + beside / 2;
    const isKept = other === column || other === before || other === after || i === 0 || other === last;
    if (!isKept && isInTheWay) Object.assign(other, { shown: 0, folded: false });
  });
}

/** Shows a layer, folded, at `x`. Returns the room that it takes. @param {Column} column @param {number} x */
function moveBeside(column, x) {
  Object.assign(column, { x, ...foldColumn(column.count) });
  return { from: x - column.wide / 2, to: x + column.wide / 2 };
}

/** The largest tiles, up to `most`, of which `count` fit into the room. @param {number} count @param {{width: number, height: number}} free @param {number} most */
function gridOf(count, free, most) {
  for (let side = most; ; side *= 0.95) {
    const rows = Math.max(1, Math.floor(free.height / (side * OPENED_STEP))),
      across = Math.ceil(count / rows);
    if (across * side * OPENED_STEP <= free.width || side < 1)
      return { ...squares(side), across, rows: Math.min(rows, count) };
  }
}

/** @param {number} side */
const squares = (side) => ({ wide: side, high: side, rowStep: side * OPENED_STEP, acrossStep: side * OPENED_STEP });

/** Centre of a unit of a column, counted from 0. @param {Column} column @param {number} unit */
export function placeIn({ x, top, rowStep, across, acrossStep }, unit) {
  return {
    x: x + ((unit % across) - (across - 1) / 2) * acrossStep,
    y: top + Math.floor(unit / across) * rowStep,
  };
}

/** Centre of a unit; null where it is not shown. @param {NetworkLayout} layout @param {UnitPlace} place */
export function unitAt({ columns }, { column, unit }) {
  const at = columns[column];
  return at && unit >= 0 && unit < at.shown ? placeIn(at, unit) : null;
}

/** Half of the width of what a column shows. @param {Column} column */
export const halfWidth = ({ wide, across, acrossStep }) => (wide + (across - 1) * acrossStep) / 2;

/** The column nearest to `x` among those that are `among` what is meant. @param {NetworkLayout} layout @param {number} x @param {(column: Column) => boolean} among */
function nearestColumn({ columns }, x, among) {
  const distance = (/** @type {Column} */ column) => Math.abs(column.x - x) - halfWidth(column);
  let best = -1;
  columns.forEach((column, c) => {
    if (among(column) && (best < 0 || distance(column) < distance(columns[best]))) best = c;
  });
  return best;
}

/** The unit whose tile is at a pixel; null between them. @param {NetworkLayout} layout @param {number} px @param {number} py @returns {UnitPlace|null} */
export function unitUnder(layout, px, py) {
  const c = nearestColumn(layout, px, ({ shown }) => shown > 0),
    column = layout.columns[c];
  if (!column) return null;
  const inRow = column.across === 1 ? 0 : Math.round((px - column.x) / column.acrossStep + (column.across - 1) / 2);
  const row = Math.round((py - column.top) / column.rowStep);
  const unit = row * column.across + inRow;
  if (row < 0 || inRow < 0 || inRow >= column.across || unit >= column.shown) return null;
  const at = placeIn(column, unit);
  const isOn =
    Math.abs(px - at.x) <= column.wide / 2 + Math.min(3, layout.gap / 2) &&
    Math.abs(py - at.y) <= column.high / 2 + 1.5;
  return isOn ? { column: c, unit } : null;
}

/** The layer that is left out at a pixel; null where none is. @param {NetworkLayout} layout @param {number} px */
export function leftOutAt(layout, px) {
  const c = nearestColumn(layout, px, () => true);
  return layout.columns[c].shown === 0 ? c : null;
}

/** Where the mark of a unit's bias is, on the corner of its tile; null where tiles are too small for one. @param {NetworkLayout} layout @param {UnitPlace} place */
export function biasMarkAt(layout, place) {
  const column = layout.columns[place.column];
  const at = place.column > 0 && column?.wide >= MARKED_TILE_PX ? unitAt(layout, place) : null;
  return at && { x: at.x - column.wide / 2 + 1, y: at.y + column.high / 2 - 1 };
}
