/**
 * What is drawn over the network for the part that is looked at: a frame around the unit, or the link once more, and
 * the numbers of its column where there is no room for those of all.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-colours.js').NetworkColours} NetworkColours
 * @typedef {import('../shared/part-names.js').Part} Part
 */
import { context2dOf } from '../shared/canvas.js';
import { linkPath } from './link-path.js';
import { unitAt } from './network-layout.js';
import { drawTileNumbers } from './tile-numbers.js';

/** @param {HTMLCanvasElement} canvas */
export function createPartHighlight(canvas) {
  const context = context2dOf(canvas);
  let isBlank = true;
  return {
    /**
     * @param {NetworkLayout} layout
     * @param {NetworkColours} colours
     * @param {Part|null} part
     * @param {{column: number, numberOf: import('./tile-numbers.js').NumberOfUnit}|null} numbers
     * @param {number} ratio device pixels per CSS pixel
     */
    draw(layout, colours, part, numbers, ratio) {
      const isEmpty = !part && !numbers;
      // Drawing on a canvas, even nothing, has it composited anew.
      if (isBlank && isEmpty) return;
      isBlank = isEmpty;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      if (part) drawPart(context, layout, colours, part);
      if (numbers) drawTileNumbers(context, layout, colours, numbers.numberOf, numbers.column);
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
