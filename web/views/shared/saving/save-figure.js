/**
 * Saves a figure of the page as a file.
 *
 * @typedef {import('./save-menu.js').Figure} Figure
 * @typedef {import('./save-menu.js').Model} Model
 * @typedef {import('../../../export/csv.js').Source} Source
 * @typedef {{label: string, save: (model: Model, source: Source) => Promise<void>}} WayToSave
 */
import { t } from '../../../words/text.js';
import { toCsv } from '../../../export/csv.js';
import { composeFigure } from './compose-figure.js';
import { captionOf } from './figure-caption.js';
import { toPng, toSvgText } from './figure-files.js';

/** In which forms a figure can be saved. @param {Figure} figure @returns {WayToSave[]} */
export const waysToSave = (figure) => [
  ...(figure.element === undefined ? [] : [asSvg(figure), asPng(figure)]),
  ...figure.tables.map((table) => asTable(figure, table)),
];

/** @param {Figure} figure @returns {WayToSave} */
const asSvg = (figure) => ({
  label: t('export.svg'),
  async save(model) {
    const text = toSvgText(compose(figure, model));
    download(fileName(figure, model, '.svg'), new Blob([text], { type: 'image/svg+xml' }));
  },
});

/** @param {Figure} figure @returns {WayToSave} */
const asPng = (figure) => ({
  label: t('export.png'),
  async save(model) {
    download(fileName(figure, model, '.png'), await toPng(compose(figure, model)));
  },
});

/** @param {Figure} figure @param {import('./save-menu.js').Table} table @returns {WayToSave} */
const asTable = (figure, { label: key, file = '', load }) => ({
  label: t(key),
  async save(model, source) {
    const rowsOf = await load();
    const text = toCsv(await rowsOf(model, source));
    download(fileName(figure, model, `${file}.csv`), new Blob([text], { type: 'text/csv;charset=utf-8' }));
  },
});

/** @param {Figure} figure @param {Model} model @param {string} ending */
const fileName = ({ file }, { snapshot }, ending) => `backprop-${file}-step-${snapshot?.step ?? 0}${ending}`;

/** The drawings as they stand on the page. @param {Figure} figure @param {Model} model */
function compose({ title, element, legend, perNetwork }, model) {
  const holders = visible(element);
  if (holders.length === 0) throw new Error(`the page has no ${element}`);
  return composeFigure(holders, {
    title: t(title),
    lines: captionOf(model, visible(legend)),
    names: perNetwork && holders.length > 1 ? ['A', 'B'] : [],
  });
}

/** @param {string|undefined} selector */
const visible = (selector) =>
  selector === undefined
    ? []
    : [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);

/** How long the address of a download is kept: the browser has read it by then. */
const KEEP_MS = 60_000;

/** @param {string} name @param {Blob} blob */
function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
