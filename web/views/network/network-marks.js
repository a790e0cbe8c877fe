/**
 * What is drawn around the network: the names of its columns, the light that goes over them when a verb was made, and
 * the outline of what is chosen.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-words.js').Part} Part
 */

import { commonActivation, hiddenActivations } from '../../experiment/network-shape.js';
import { choiceLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { tenth } from '../shared/axis.js';
import { context2dOf } from '../shared/canvas.js';
import { setAttribute, setText, svg } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { thinLabels } from '../shared/label-spacing.js';
import { unitAt } from './network-layout.js';
import { linkPath } from './network-links.js';

/** The light's way through all columns, and how long one of them glows: 600 ms in all. */
const WAY_MS = 330,
  GLOW_MS = 260;

/** @param {import('./network-elements.js').NetworkParts} parts */
export function createMarks({ figure, marks, links }) {
  const bands = svg('g'),
    names = svg('g', { class: 'net-names' });
  figure.append(bands, names);
  const bandPool = createPool(bands, () => svg('rect', { class: 'net-column' }));
  const namePool = createPool(names, () => svg('text', { 'text-anchor': 'middle' }));
  const context = context2dOf(marks);
  let made = '',
    blank = true;

  return {
    /** @param {NetworkLayout} layout @param {import('./network-words.js').Shape} shape @param {import('../../engine/protocol.js').Snapshot} snapshot */
    draw(layout, shape, snapshot) {
      setAttribute(figure, 'viewBox', `0 0 ${layout.width} ${layout.height}`);
      const rects = bandPool(layout.columns.length);
      const wide = Math.max(1, Math.min(layout.pitch * 0.96, layout.tileWidth + 16));
      rects.forEach((rect, c) => {
        setAttribute(rect, 'x', tenth(layout.columns[c].x - wide / 2));
        setAttribute(rect, 'width', tenth(wide));
        setAttribute(rect, 'y', 0);
        setAttribute(rect, 'height', tenth(layout.height));
        setAttribute(rect, 'rx', tenth(Math.min(6, wide / 3)));
        setAttribute(rect, 'data-x', layout.columns[c].x);
      });
      drawNames(
        namePool,
        layout,
        shape,
        commonActivation(snapshot.settings) ? [] : hiddenActivations(snapshot.settings),
      );
      const { round, run, step } = snapshot;
      const now = round ? `${run} ${step} ${round.verb}` : '';
      if (now !== made && round) lightUp(rects, links, round.verb);
      made = now;
    },

    /**
     * @param {NetworkLayout} layout @param {import('./network-colours.js').NetworkLook} look @param {Part|null} part @param {number} ratio
     * @param {boolean} more whether anything else will be drawn over it
     */
    mark(layout, look, part, ratio, more) {
      const nothing = !part && !more;
      if (blank && nothing) return; // a canvas that is touched is copied to the screen
      blank = nothing;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      if (part) drawChosen(context, layout, look, part);
    },
  };
}

/**
 * @param {(count: number) => SVGTextElement[]} pool @param {NetworkLayout} layout @param {import('./network-words.js').Shape} shape
 * @param {string[]} activations of the hidden layers, where they differ
 */
function drawNames(pool, layout, { widths }, activations) {
  const last = widths.length - 1,
    { pitch, scale } = layout;
  const long = pitch > 52 * scale;
  const shown = thinLabels(last, pitch, (8 + 7 * String(last).length) * scale);
  const texts = layout.columns.map((_, c) => {
    if (c === 0) return t('network.inputs');
    if (c === last && long) return `${t('network.layer', { layer: c })} ŷ`;
    if (c === last) return pitch > 17 * scale || last === 1 ? 'ŷ' : '';
    const differing = activations[c - 1] && `${c} ${choiceLabel('activation', activations[c - 1])}`;
    if (differing && differing.length * 7.4 * scale < pitch) return differing;
    return long ? t('network.layer', { layer: c }) : shown(c - 1) ? String(c) : '';
  });
  pool(texts.length).forEach((text, c) => {
    setText(text, texts[c]);
    // The inputs' name is longer than the way to the edge in some languages; a letter is about so wide.
    setAttribute(text, 'x', tenth(Math.max(layout.columns[c].x, texts[c].length * 3.2 * scale)));
    setAttribute(text, 'y', layout.namesY);
  });
}

/** The light goes the way that the verb computes; after an update all links flash. @param {SVGRectElement[]} columns @param {HTMLElement} links @param {import('../../engine/protocol.js').Verb} verb */
function lightUp(columns, links, verb) {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const last = columns.length - 1;
  columns.forEach((column, c) => {
    const share = verb === 'forward' ? c / last : verb === 'backward' ? (last - c) / Math.max(1, last - 1) : 0;
    const lit = verb === 'forward' || (verb === 'backward' && c > 0) || (verb === 'loss' && c === last);
    if (lit)
      column.animate(
        { opacity: [0, 1, 0] },
        { id: `lit-${verb}`, duration: GLOW_MS, delay: share * WAY_MS, easing: 'ease-out' },
      );
  });
  if (verb === 'update') links.animate({ opacity: [1, 0.15, 1] }, { id: 'lit-update', duration: GLOW_MS });
}

/** @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {import('./network-colours.js').NetworkLook} look @param {Part} part */
function drawChosen(context, layout, look, part) {
  if (part.input !== null) {
    const path = linkPath(layout, { ...part, input: part.input });
    if (path) strokeTwice(context, path, look, 2.4);
    return;
  }
  const at = unitAt(layout, part);
  if (!at) return;
  const frame = new Path2D(),
    w = layout.columns[part.column].wide + 5,
    h = layout.tileHeight + 5;
  frame.roundRect(at.x - w / 2, at.y - h / 2, w, h, Math.min(6, w / 4));
  strokeTwice(context, frame, look, 2);
}

/** In ink with a casing, so that it stands out from any picture. @param {CanvasRenderingContext2D} context @param {Path2D} path @param {import('./network-colours.js').NetworkLook} look @param {number} width */
function strokeTwice(context, path, look, width) {
  for (const [line, colour] of /** @type {[number, string][]} */ ([
    [width + 2.5, look.panel],
    [width, look.accent],
  ])) {
    context.lineWidth = line;
    context.strokeStyle = colour;
    context.stroke(path);
  }
}
