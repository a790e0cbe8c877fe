/**
 * What is drawn over the network for the part that is looked at: the unit enlarged, with its own links, or the link once
 * more.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-colours.js').NetworkColours} NetworkColours
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {(context: CanvasRenderingContext2D, at: {column: number, row: number}, place: import('./picture-sheet.js').Rectangle) => void} DrawPicture
 *
 * @typedef {object} Highlighted
 * @property {Part|null} part
 * @property {boolean} isEnlarged whether a unit is drawn large, with its own links
 * @property {import('../../engine/protocol.js').Links|null} links
 */
import { context2dOf } from '../shared/canvas.js';
import { drawLinksOfUnit } from './link-painter.js';
import { linkPath } from './link-path.js';
import { unitAt } from './network-layout.js';

/** Side of an enlarged picture: large enough to read, and not so large that it hides the layers beside it. */
const ENLARGED_PX = 58;
const ENLARGED_TIMES = 2.4;

/** @param {HTMLCanvasElement} canvas @param {DrawPicture} drawPicture */
export function createPartHighlight(canvas, drawPicture) {
  const context = context2dOf(canvas);
  let isBlank = true;
  return {
    /**
     * @param {NetworkLayout} layout
     * @param {NetworkColours} colours
     * @param {Highlighted} highlighted
     * @param {number} ratio device pixels per CSS pixel
     */
    draw(layout, colours, { part, isEnlarged, links }, ratio) {
      const isEmpty = !part;
      // Drawing on a canvas, even nothing, has it composited anew.
      if (isBlank && isEmpty) return;
      isBlank = isEmpty;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      if (part && isEnlarged) drawLinksOfUnit(context, layout, links, colours, part);
      if (part) drawPart(context, layout, colours, part);
      if (part && isEnlarged) drawEnlarged(context, layout, colours, part, drawPicture);
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {NetworkColours} colours @param {Part} part */
function drawPart(context, layout, colours, part) {
  if (part.input !== null) {
    const path = linkPath(layout, { ...part, input: part.input });
    if (path) strokeWithCasing(context, path, colours, 2.4);
    return;
  }
  const at = unitAt(layout, part);
  if (!at) return;
  const { wide, high } = layout.columns[part.column];
  const width = wide + 5;
  const height = high + 5;
  const frame = new Path2D();
  frame.roundRect(at.x - width / 2, at.y - height / 2, width, height, Math.min(6, width / 4));
  strokeWithCasing(context, frame, colours, 2);
}

/** In its place, as far as that is on the stage. @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {NetworkColours} colours @param {Part} part @param {DrawPicture} drawPicture */
function drawEnlarged(context, layout, colours, part, drawPicture) {
  const at = unitAt(layout, part);
  if (!at || layout.columns[part.column].named) return;
  const side = Math.max(ENLARGED_PX * layout.scale, ENLARGED_TIMES * layout.tileHeight);
  const within = (/** @type {number} */ middle, /** @type {number} */ length) =>
    Math.max(3, Math.min(length - side - 3, middle - side / 2));
  const place = { x: within(at.x, layout.width), y: within(at.y, layout.height), width: side, height: side };
  const frame = new Path2D();
  frame.roundRect(place.x, place.y, side, side, 8);
  strokeWithCasing(context, frame, colours, 2);
  context.save();
  context.clip(frame);
  context.fillStyle = colours.soft;
  context.fill(frame);
  drawPicture(context, { column: part.column, row: part.unit }, place);
  context.restore();
}

/** The casing sets the line off from any picture. @param {CanvasRenderingContext2D} context @param {Path2D} path @param {NetworkColours} colours @param {number} width */
function strokeWithCasing(context, path, colours, width) {
  for (const [lineWidth, colour] of /** @type {[number, string][]} */ ([
    [width + 2.5, colours.panel],
    [width, colours.accent],
  ])) {
    context.lineWidth = lineWidth;
    context.strokeStyle = colour;
    context.stroke(path);
  }
}
