/**
 * In which forms a figure can be saved from its menu.
 *
 * @typedef {import('./save-menu.js').Model} Model
 * @typedef {import('./save-menu.js').Actions} Actions
 * @typedef {{label: string, save: (model: Model) => Promise<void>}} WayToSave
 */

import { t } from '../../../words/figure-text.js';
import { toSvg } from '../../../export/figures/svg-text.js';
import { ALL_FIGURES } from '../figures/figure-list.js';
import { keepPictures } from '../figures/keep-pictures.js';
import { drawingAsPng, figureState, fileName, makeFigure } from '../figures/make-figure.js';
import { openedStyles } from '../opened-styles.js';
import { chosenSize, figureSize } from './chosen-size.js';
import { waysToSaveCode } from './code-files.js';
import { download } from './download.js';
import { shownData } from './shown-data.js';
import { saveTable } from './table-files.js';
import { waysToSaveWeights } from './weight-files.js';

/** @param {string} file what the figure's files are called @param {Model|null} model what is shown now @param {Actions} actions @returns {WayToSave[]} */
export function waysToSave(file, model, actions) {
  // Of two networks the menu is that of the one that is shown.
  const shownFile = file === 'network' && model?.side === 'b' ? 'network-b' : file;
  const entry = ALL_FIGURES.find((one) => one.file === shownFile);
  if (!entry) throw new Error(`there is no figure ${file}`);
  return [
    ...picturesOf(entry, actions),
    ...entry.tables.map((table) => {
      const { label: key } = table;
      return {
        label: t(key),
        save: (/** @type {Model} */ shown) => saveTable(entry, table, shown, shownData(), actions.ask),
      };
    }),
    ...(file === 'network'
      ? [...waysToSaveWeights(actions.ask, download), ...waysToSaveCode(Boolean(model?.snapshot?.twin), download)]
      : []),
  ];
}

/** @param {import('../figures/figure-list.js').FigureEntry} entry @param {Actions} actions @returns {WayToSave[]} */
function picturesOf(entry, actions) {
  /** @param {Model} model */
  const drawn = async (model) => {
    const size = figureSize(chosenSize());
    // Of now: while the address is made the page may go on to another state.
    const state = figureState(keepPictures(model), shownData());
    const drawing = makeFigure(entry, state, size, (await actions.address()).href);
    if (!drawing) throw new Error('there is nothing to draw yet');
    return { drawing, size };
  };
  return [
    {
      label: t('export.svg'),
      async save(model) {
        const { drawing } = await drawn(model);
        download(fileName(entry.file, model, '.svg'), new Blob([toSvg(drawing)], { type: 'image/svg+xml' }));
      },
    },
    {
      label: t('export.png'),
      async save(model) {
        const { drawing, size } = await drawn(model);
        download(fileName(entry.file, model, '.png'), await drawingAsPng(drawing, size.scale));
      },
    },
    {
      label: t('figures.otherSize'),
      async save() {
        const [{ openFigureDialog }] = await Promise.all([import('./figure-dialog.js'), openedStyles()]);
        await openFigureDialog(actions, entry.file);
      },
    },
  ];
}
