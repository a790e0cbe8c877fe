/** The numbers of the bars as a table, in full precision for whoever reads `data-value`. */
import { exactValue, formatNumber, formatPercent, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../../engine/protocol.js').LayerStats} LayerStats */

/** Nobody reads numbers that change faster; while the table is closed it costs nearly nothing this way. */
const CLOSED_INTERVAL_MS = 250;

/** The title is a text's key, and so is what explains it. @typedef {{title: string, hint?: string, of: keyof LayerStats, format: (value: number) => string}} Column */

/** @type {Column[]} */
const COLUMNS = [
  { title: 'stats.signal', hint: 'stats.signalHint', of: 'signal', format: (value) => formatNumber(value, 2) },
  {
    title: 'stats.signalNorm',
    hint: 'stats.signalNormHint',
    of: 'signalNorm',
    format: (value) => formatNumber(value, 2),
  },
  { title: 'stats.batchGradient', of: 'batchGradient', format: (value) => formatNumber(value, 2) },
  { title: 'stats.gain', of: 'gain', format: (value) => formatNumber(value, 2) },
  { title: 'stats.meanDerivative', of: 'meanDerivative', format: (value) => formatNumber(value, 2) },
  { title: 'stats.saturated', of: 'saturated', format: formatPercent },
  { title: 'stats.dead', of: 'dead', format: formatPercent },
  { title: 'stats.updateRatio', of: 'updateRatio', format: (value) => formatNumber(value, 2) },
];

/** @param {HTMLElement} element @returns {{render: (model: Model) => void}} */
export function createTableView(element) {
  const body = html('tbody');
  const head = html(
    'tr',
    {},
    html('th', { scope: 'col' }, t('stats.layer')),
    ...COLUMNS.map(({ title, hint: key }) => html('th', { scope: 'col', ...(key ? { title: t(key) } : {}) }, t(title))),
  );
  element.append(
    html('table', {}, html('caption', { class: 'sr-only' }, t('bars.title')), html('thead', {}, head), body),
  );
  /** @type {LayerStats|null} */
  let shown = null;
  let shownAt = -Infinity,
    shownRun = NaN;
  return {
    render({ snapshot }) {
      if (!snapshot || snapshot.layers === shown) return;
      const open = element.closest('[hidden]') === null;
      const now = performance.now();
      const waits = snapshot.training && snapshot.run === shownRun && !open && now - shownAt < CLOSED_INTERVAL_MS;
      if (waits) return;
      fill(body, snapshot.layers);
      [shown, shownAt, shownRun] = [snapshot.layers, now, snapshot.run];
    },
  };
}

/** @param {HTMLTableSectionElement} body @param {LayerStats} layers */
function fill(body, layers) {
  const count = layers.signal.length;
  while (body.rows.length > count) body.deleteRow(-1);
  while (body.rows.length < count) body.append(createRow());
  for (let i = 0; i < count; i++) {
    const { cells } = body.rows[i];
    setText(cells[0], String(i + 1));
    setAttribute(cells[0], 'data-value', i + 1);
    COLUMNS.forEach(({ of, format }, c) => show(cells[c + 1], layers[of][i], format));
  }
}

const createRow = () => html('tr', {}, html('th', { scope: 'row' }), ...COLUMNS.map(() => html('td')));

/** @param {HTMLElement} cell @param {number} value @param {(value: number) => string} format */
function show(cell, value, format) {
  const exact = exactValue(value);
  if (cell.dataset.value === exact) return;
  cell.dataset.value = exact;
  setText(cell, exact === '' ? NO_VALUE : format(value));
}
