/** The data sets as small pictures. Their dots are decoration: the core draws the real points. */
import { choicesOf, FIELDS } from '../settings.js';
import { hasText, t } from '../text.js';
import { html, setShown, svg } from './dom.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */
/** @typedef {[x: number, y: number, side: number]} Dot coordinates −1 … 1, y down */

/** What fits under a picture; the full name is what a screen reader reads. @param {import('../fields.js').Choice} choice */
const caption = ({ value, label }) => (hasText(`datasets.${value}`) ? t(`datasets.${value}`) : label);

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createDataSetsView(element, actions) {
  const { label } = FIELDS.dataSet, choices = choicesOf('dataSet');
  const radios = choices.map(({ value, label: name }) =>
    html('input', { type: 'radio', name: 'dataSet', value, 'aria-label': name }));
  const tiles = choices.map((choice, i) => html('label', { class: 'tile', title: choice.label },
    radios[i], picture(choice.value), html('span', { class: 'caption', 'aria-hidden': 'true' }, caption(choice))));
  const group = html('div', { class: 'tiles', role: 'radiogroup', 'aria-label': label }, ...tiles);
  element.append(group);
  for (const radio of radios) radio.addEventListener('change', () => actions.change('dataSet', radio.value));
  /** @type {Model['experiment']|undefined} */
  let shown;
  /** @type {Model['notice']|undefined} */
  let shownNotice;
  return {
    render({ experiment, notice }) {
      // While the points of a choice are being made, the experiment is still the old one: the choice stays marked.
      if (experiment === shown && notice === shownNotice) return;
      [shown, shownNotice] = [experiment, notice];
      for (const radio of radios) radio.checked = radio.value === experiment.settings.dataSet;
      // There is nothing of one's own to go back to until a file was opened.
      setShown(tiles[tiles.length - 1], experiment.settings.dataSet === 'custom');
    },
  };
}

/** @param {string} dataSet */
function picture(dataSet) {
  const drawing = svg('svg', { viewBox: '-1.15 -1.15 2.3 2.3', class: 'thumb', 'aria-hidden': 'true' });
  const dots = (PICTURES[dataSet] ?? PICTURES.custom)();
  for (const [x, y, side] of dots) {
    drawing.append(svg('circle', { cx: x.toFixed(3), cy: y.toFixed(3), r: 0.085, class: side > 0 ? 'positive' : 'negative' }));
  }
  return drawing;
}

/** Evenly spread without looking regular: multiples of the golden ratio. */
const spread = (/** @type {number} */ i) => (i * 0.618034) % 1;

/** @param {number} count @param {(i: number) => Dot} dot @returns {Dot[]} */
const dots = (count, dot) => Array.from({ length: count }, (_, i) => dot(i));

/** A cloud of dots around (x, y). @param {number} x @param {number} y @param {number} side @param {number} radius @param {number} count */
const cloud = (x, y, side, radius, count) => dots(count, (i) => {
  const r = radius * Math.sqrt((i + 0.5) / count), angle = i * 2.399963;
  return [x + r * Math.cos(angle), y + r * Math.sin(angle), side];
});

/** @type {Record<string, () => Dot[]>} */
const PICTURES = {
  circle: () => [...cloud(0, 0, 1, 0.42, 16), ...dots(22, (i) => {
    const r = 0.76 + 0.24 * spread(i), angle = i / 22 * 2 * Math.PI;
    return [r * Math.cos(angle), r * Math.sin(angle), -1];
  })],
  xor: () => dots(36, (i) => {
    const place = (/** @type {number} */ step) => 0.16 + 0.82 * ((0.5 + (i >> 2) * step) % 1);
    const x = place(0.7548777) * (i & 1 ? 1 : -1), y = place(0.5698403) * (i & 2 ? 1 : -1);
    return [x, y, -Math.sign(x * y)];
  }),
  gauss: () => [...cloud(0.42, -0.42, 1, 0.45, 16), ...cloud(-0.42, 0.42, -1, 0.45, 16)],
  spiral: () => dots(40, (i) => {
    const r = 0.08 + 0.92 * (i >> 1) / 20, angle = r * 5.2 + (i & 1) * Math.PI;
    return [r * Math.sin(angle), -r * Math.cos(angle), i & 1 ? -1 : 1];
  }),
  moons: () => dots(32, (i) => {
    const angle = Math.PI * (i >> 1) / 15, wobble = 0.12 * (spread(i) - 0.5);
    return i & 1 ? [0.32 - 0.66 * Math.cos(angle), -0.16 + 0.7 * Math.sin(angle) + wobble, 1]
      : [-0.32 + 0.66 * Math.cos(angle), 0.16 - 0.7 * Math.sin(angle) + wobble, -1];
  }),
  penguins: () => [...cloud(-0.45, 0.25, -1, 0.5, 15).map(tilt), ...cloud(0.3, -0.4, 1, 0.48, 15).map(tilt)],
  custom: () => [...cloud(-0.5, -0.35, -1, 0.36, 9), ...cloud(0.45, 0.4, 1, 0.42, 11), ...cloud(0.55, -0.55, -1, 0.26, 6)],
};

/** Measured clouds lean: a long bird is a heavy one. @param {Dot} dot @returns {Dot} */
function tilt([x, y, side]) {
  return [x + 0.25 * (side > 0 ? -y - 0.4 : 0.25 - y), y * 0.9, side];
}
