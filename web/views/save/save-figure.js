/**
 * Saves a figure of the page as a file.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('./save-buttons.js').FigureName} FigureName
 * @typedef {import('./figures.js').Source} Source
 * @typedef {{label: string, save: (model: Model, source: Source) => Promise<void>}} Choice
 */
import { formatInteger, formatLoss } from '../../words/format.js';
import { settingsLine } from '../../words/settings-line.js';
import { t } from '../../words/text.js';
import { nameOf } from '../../verdict/comparison.js';
import { toCsv } from '../../export/csv.js';
import { composeFigure, toPng, toText } from './compose-figure.js';
import { FIGURES } from './figures.js';

/** In which forms a figure can be saved. @param {FigureName} name @returns {Choice[]} */
export function choicesFor(name) {
  const { file, tables, element } = FIGURES[name];
  const start = (/** @type {Model} */ { snapshot }) => `backprop-${file}-step-${snapshot?.step ?? 0}`;
  const pictures = [
    {
      label: t('export.svg'),
      async save(/** @type {Model} */ model) {
        download(`${start(model)}.svg`, new Blob([toText(figureOf(name, model))], { type: 'image/svg+xml' }));
      },
    },
    {
      label: t('export.png'),
      async save(/** @type {Model} */ model) {
        download(`${start(model)}.png`, await toPng(figureOf(name, model)));
      },
    },
  ];
  return [
    ...(element ? pictures : []),
    ...tables.map(({ label: key, file: ending, rows }) => ({
      label: t(key),
      async save(/** @type {Model} */ model, /** @type {Source} */ source) {
        download(
          `${start(model)}${ending}.csv`,
          new Blob([toCsv(await rows(model, source))], { type: 'text/csv;charset=utf-8' }),
        );
      },
    })),
  ];
}

/** @param {FigureName} name @param {Model} model */
function figureOf(name, { snapshot, experiment }) {
  const { title, element, legend } = FIGURES[name];
  const holders = element
    ? [...document.querySelectorAll(element)].filter((one) => one.getClientRects().length > 0)
    : [];
  if (holders.length === 0) throw new Error(`the page has no ${element}`);
  const settings = snapshot?.settings ?? experiment.settings,
    twin = snapshot?.twin?.settings;
  const lines = [twin ? `A: ${settingsLine(settings)} · B: ${nameOf(twin, settings) || '='}` : settingsLine(settings)];
  if (snapshot) {
    lines.push(
      t('export.state', {
        step: formatInteger(snapshot.step),
        train: formatLoss(snapshot.trainLoss),
        test: formatLoss(snapshot.testLoss),
      }),
    );
  }
  const words = legend ? [...document.querySelectorAll(legend)].filter((word) => word.getClientRects().length > 0) : [];
  if (words.length > 0) lines.push(words.map((word) => word.textContent).join(' · '));
  return composeFigure(holders, {
    title: t(title),
    lines,
    names: name === 'plot' && holders.length > 1 ? ['A', 'B'] : [],
  });
}

/** @param {string} name @param {Blob} blob */
function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
