/**
 * The names of columns, in the place of their tiles: a column over the plane is no picture to look at. Where the network
 * leaves no room for a few letters the tiles stay, and the line below tells the name of the one that is pointed at.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-colours.js').NetworkColours} NetworkColours
 */

/** A name that is read has at least so much room, at most so much, and a row of its own. */
const ROOM_PX = { least: 32, most: 100, row: 13 };
/** From the names to the first layer, for the links. */
const GAP_PX = 16;
/** What marks a name reaches beyond it. */
const EDGE_PX = 4;
const LETTER_PX = 12;
/** Longer ones are cut anyway, and some files have whole sentences there. */
const MOST_LETTERS = 40;

/** Gives the inputs the room left of the first layer, if their names can be read there. @param {import('./network-layout.js').Column[]} columns @param {number} scale of the text */
export function makeRoomForNames([inputs, first], scale) {
  const right = Math.min(first.x - first.wide / 2 - GAP_PX * scale, ROOM_PX.most * scale);
  if (right < ROOM_PX.least * scale || inputs.rowStep < ROOM_PX.row * scale) return;
  const x = (EDGE_PX + right) / 2;
  Object.assign(inputs, { x, home: x, wide: right - EDGE_PX, named: true });
}

/** All names of the inputs, once they are opened, in a grid of so much room; null where they could not be read. @param {number} count @param {{width: number, height: number}} free @param {number} scale of the text */
export function gridOfNames(count, free, scale) {
  const rows = Math.max(1, Math.floor(free.height / (ROOM_PX.row * scale))),
    across = Math.ceil(count / rows),
    acrossStep = Math.min(ROOM_PX.most * scale, free.width / across),
    rowStep = free.height / Math.min(rows, count);
  if (acrossStep < ROOM_PX.least * scale) return null;
  const high = Math.min(rowStep, ROOM_PX.row * scale);
  return { wide: acrossStep - EDGE_PX, high, across, acrossStep, rowStep, rows: Math.ceil(count / across) };
}

/**
 * @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {NetworkColours} colours
 * @param {(string|undefined)[]} names @param {(unit: number) => {x: number, y: number}} centreOf
 */
export function drawInputNames(context, { columns: [inputs], scale }, colours, names, centreOf) {
  if (!inputs.named) return;
  context.font = `${LETTER_PX * scale}px ${colours.font}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  const measure = (/** @type {string} */ text) => context.measureText(text).width;
  for (let i = 0; i < inputs.shown; ++i) {
    const name = cutText(names[i] ?? '', inputs.wide - 2, measure);
    const { x, y } = centreOf(i);
    context.fillText(name, x + inputs.wide / 2 - 2, y);
  }
}

/** As many of its letters as have room, with a sign that there are more. @param {string} text @param {number} width @param {(text: string) => number} measure */
export function cutText(text, width, measure) {
  const letters = [...text].slice(0, MOST_LETTERS);
  if (letters.length === [...text].length && measure(text) <= width) return text;
  const cut = () => `${letters.join('').trimEnd()}…`;
  while (letters.length > 1 && measure(cut()) > width) letters.pop();
  return cut();
}
