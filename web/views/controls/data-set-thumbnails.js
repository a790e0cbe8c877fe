/** Small pictures of the data sets: a few of their points. */
import { coreCatalog } from '../../experiment/catalog.js';
import { svg } from '../shared/dom.js';

/** @typedef {[x: number, y: number, label: number][]} Sample */

/** Empty until it is drawn. */
export const createThumbnail = () => svg('svg', { viewBox: '-6 -6 12 12', class: 'thumb', 'aria-hidden': 'true' });

/** All dots of one colour are one path: its pieces have no length, and round ends. @param {SVGSVGElement} thumbnail @param {string} dataSet @param {Sample} sample some of its points @param {{classes?: number, inputs?: number}} [kind] */
export function drawThumbnail(
  thumbnail,
  dataSet,
  sample,
  { classes = 2, inputs = 2 } = coreCatalog.dataSets.find(({ name }) => name === dataSet) ?? {},
) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  for (const [x, y, label] of sample) {
    const colour = colourOf(label, classes, inputs === 1 ? FAINTEST : 0);
    paths.set(colour, `${paths.get(colour) ?? ''}M${x} ${-y}h0`);
  }
  thumbnail.replaceChildren(
    ...[...paths].map(([colour, d]) => {
      const [name, opacity] = colour.split(' ');
      return svg('path', { d, class: name, 'stroke-opacity': opacity });
    }),
  );
}

/** Of a function's points: where it is 0 it is to be seen as well. */
const FAINTEST = 0.4;

/** The CSS class and the opacity of a label: the smaller a value of a regression, the paler. @param {number} label @param {number} classes @param {number} faintest */
function colourOf(label, classes, faintest) {
  if (classes > 2) return `${['negative', 'positive'][label] ?? `class-${label + 1}`} 1`;
  return `${label < 0 ? 'negative' : 'positive'} ${classes === 2 ? 1 : Math.max(faintest, Math.abs(label)).toFixed(1)}`;
}
