/** The choice of the data set, as small pictures of some of its points. */

import { coreCatalog, dataSetSamples } from '../../experiment/catalog.js';
import { DATA_SETS_IN_SIGHT } from '../../experiment/data-sets-in-sight.js';
import { choicesOf } from '../../experiment/setting-table.js';
import { choiceLabel, settingHint, settingLabel } from '../../words/setting-names.js';
import { hasText, t } from '../../words/text.js';
import { html } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { createThumbnail, drawThumbnail } from './data-set-thumbnails.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {ReturnType<typeof createTile>} Tile */

/** Those that are functions of x. */
const FUNCTIONS = coreCatalog.dataSets.filter(({ inputs }) => inputs === 1).map(({ name }) => name);

const BEHIND_MORE = choicesOf('dataSet').filter(
  (name) => ![...DATA_SETS_IN_SIGHT, ...FUNCTIONS, 'custom'].includes(name),
);

/**
 * @param {HTMLElement} element
 * @param {Actions} actions
 * @param {(name: string) => void} tellChosen which of those that are not in sight is chosen; '' for none
 * @returns {{render: (model: Model) => void, createOthers: () => HTMLElement, drawOthers: () => Promise<void>}} `createOthers`:
 *   those that are not in sight, with their pictures once they are drawn
 */
export function createDataSetsView(element, actions, tellChosen) {
  /** @type {Tile[]} */
  const tiles = [];
  const createGroup = (/** @type {readonly string[]} */ names, /** @type {string} */ label) => {
    const made = names.map((dataSet) => createTile(dataSet, actions));
    tiles.push(...made);
    for (const { dataSet, thumbnail } of made) {
      if (DATA_SETS_IN_SIGHT.includes(dataSet)) drawThumbnail(thumbnail, dataSet, dataSetSamples[dataSet]);
    }
    const attributes = { class: 'tiles', role: 'radiogroup', 'aria-label': label };
    return html('div', attributes, ...made.map((tile) => tile.element));
  };
  const hint = html('p', { class: 'field-hint', id: 'data-set-hint' }, settingHint('dataSet'));
  const inSight = createGroup(DATA_SETS_IN_SIGHT, settingLabel('dataSet'));
  inSight.setAttribute('aria-describedby', hint.id);
  element.append(inSight, hint);
  /** @type {Pick<Model, 'experiment'|'notice'|'sets'>|null} */
  let shown = null;
  /** Those of the person's own, once there are any. @type {((model: Pick<Model, 'experiment'|'sets'>) => void)|null} */
  let renderOwn = null;
  let isOwnComing = false;
  async function createOwn() {
    isOwnComing = true;
    const part = await loadPart(() => import('./own-set-tiles.js'), actions.say);
    renderOwn = part?.createOwnSetTiles(inSight, actions) ?? null;
    isOwnComing = renderOwn !== null;
    if (shown) renderOwn?.(shown);
  }
  return {
    createOthers() {
      shown = null;
      const functions = t('controls.functions');
      return html(
        'div',
        { class: 'datasets' },
        createGroup(BEHIND_MORE, t('controls.otherDataSets')),
        html('p', { class: 'tiles-name', 'aria-hidden': 'true' }, functions),
        createGroup(FUNCTIONS, functions),
      );
    },
    async drawOthers() {
      const part = await loadPart(() => import('../../experiment/more-samples.js'), actions.say);
      if (!part) return;
      for (const { dataSet, thumbnail } of tiles)
        if (dataSet in part.moreSamples) drawThumbnail(thumbnail, dataSet, part.moreSamples[dataSet]);
    },
    render({ experiment, notice, sets }) {
      // While the points of a choice are being made, the experiment is still the old one: the choice stays marked,
      // until a notice says that it could not be made.
      if (experiment === shown?.experiment && notice === shown.notice && sets === shown.sets) return;
      shown = { experiment, notice, sets };
      if (sets.length > 0 && !isOwnComing) void createOwn();
      renderOwn?.(shown);
      const { dataSet } = experiment.settings;
      for (const tile of tiles) showChosen(tile, dataSet);
      tellChosen([...BEHIND_MORE, ...FUNCTIONS].includes(dataSet) ? caption(dataSet) : '');
    },
  };
}

/** @param {Tile} tile @param {string} chosen */
function showChosen({ dataSet, radio }, chosen) {
  radio.checked = dataSet === chosen;
}

/** @param {string} dataSet @param {Actions} actions */
function createTile(dataSet, actions) {
  const label = choiceLabel('dataSet', dataSet);
  const radio = html('input', { type: 'radio', name: 'dataSet', value: dataSet, 'aria-label': label });
  radio.addEventListener('change', () => actions.change('dataSet', radio.value));
  const text = html('span', { class: 'caption', 'aria-hidden': 'true' }, caption(dataSet));
  const thumbnail = createThumbnail();
  const element = html('label', { class: 'tile', title: label }, radio, thumbnail, text);
  return { dataSet, radio, element, thumbnail };
}

/** What fits under a picture; the full name is what a screen reader reads. @param {string} dataSet */
const caption = (dataSet) =>
  hasText(`datasets.${dataSet}`) ? t(`datasets.${dataSet}`) : choiceLabel('dataSet', dataSet);
