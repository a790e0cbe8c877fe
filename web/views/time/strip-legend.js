/** The colours of the strip with their numbers, in its right margin. */
import { formatPower } from '../../words/format.js';
import { placeLabel } from '../shared/axis.js';
import { setAttribute, setShown, svg } from '../shared/dom.js';
import { SIGNAL_COLOURS } from '../shared/signal-colours.js';

/** @param {SVGSVGElement} frame */
export function createStripLegend(frame) {
  const ramp = svg('linearGradient', { id: 'signal-ramp', x1: 0, x2: 0, y1: 1, y2: 0 }, ...createStops());
  const bar = svg('rect', { class: 'strip-ramp', fill: 'url(#signal-ramp)', width: 9, rx: 2 });
  const group = svg('g', { class: 'strip-legend' }, svg('defs', {}, ramp), bar);
  const [top, middle, bottom] = [0, 1, 2].map(() => group.appendChild(svg('text')));
  frame.append(group);
  return {
    /** @param {number} right end of the axis @param {number} height @param {{low: number, high: number}} decades powers of ten; NaN: there are no colours */
    draw(right, height, { low, high }) {
      setShown(group, !Number.isNaN(low));
      if (Number.isNaN(low)) return;
      const x = right + 12;
      for (const [name, value] of Object.entries({ x, y: 1, height: height - 2 })) setAttribute(bar, name, value);
      const hasMiddle = (high + low) % 2 === 0;
      placeLabel(top, x + 14, 10, formatPower(high));
      placeLabel(middle, x + 14, height / 2 + 4, hasMiddle ? formatPower((high + low) / 2) : '');
      placeLabel(bottom, x + 14, height - 1, formatPower(low));
    },
  };
}

const createStops = () =>
  SIGNAL_COLOURS.map((colour, i) => svg('stop', { offset: i / (SIGNAL_COLOURS.length - 1), 'stop-color': colour }));
