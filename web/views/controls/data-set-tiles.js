/** The choice of the data set, as small pictures of some of its points. */

import { choicesOf } from '../../experiment/setting-table.js';
import { choiceLabel, settingHint, settingLabel } from '../../words/setting-names.js';
import { hasText, t } from '../../words/text.js';
import { html, setShown } from '../shared/dom.js';
import { createThumbnail } from './data-set-thumbnails.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {ReturnType<typeof createTile>} Tile */

/** Those that one meets first; one's own stands beside them. */
const IN_SIGHT = ['circle', 'xor', 'gauss', 'spiral', 'moons', 'penguins', 'custom'];

/**
 * @param {HTMLElement} element
 * @param {Actions} actions
 * @param {(name: string) => void} tellChosen which of those that are not in sight is chosen; '' for none
 * @returns {{render: (model: Model) => void, createOthers: () => HTMLElement}} `createOthers`: those that are not in sight
 */
export function createDataSetsView(element, actions, tellChosen) {
  /** @type {Tile[]} */
  const tiles = [];
  const createGroup = (/** @type {boolean} */ isInSight, /** @type {string} */ label) => {
    const names = choicesOf('dataSet').filter((dataSet) => IN_SIGHT.includes(dataSet) === isInSight);
    const made = names.map((dataSet) => createTile(dataSet, actions));
    tiles.push(...made);
    const attributes = { class: 'tiles', role: 'radiogroup', 'aria-label': label };
    return html('div', attributes, ...made.map((tile) => tile.element));
  };
  const hint = html('p', { class: 'field-hint', id: 'data-set-hint' }, settingHint('dataSet'));
  const inSight = createGroup(true, settingLabel('dataSet'));
  inSight.setAttribute('aria-describedby', hint.id);
  element.append(inSight, hint);
  /** @type {Pick<Model, 'experiment'|'notice'>|null} */
  let shown = null;
  return {
    createOthers() {
      shown = null;
      return html('div', { class: 'datasets' }, createGroup(false, t('controls.otherDataSets')));
    },
    render({ experiment, notice }) {
      // While the points of a choice are being made, the experiment is still the old one: the choice stays marked,
      // until a notice says that it could not be made.
      if (experiment === shown?.experiment && notice === shown.notice) return;
      shown = { experiment, notice };
      const { dataSet } = experiment.settings;
      for (const tile of tiles) showChosen(tile, dataSet);
      const isBehindMore = choicesOf('dataSet').includes(dataSet) && !IN_SIGHT.includes(dataSet);
      tellChosen(isBehindMore ? caption(dataSet) : '');
    },
  };
}

/** @param {Tile} tile @param {string} chosen */
function showChosen({ dataSet, radio, element }, chosen) {
  radio.checked = dataSet === chosen;
  // There is nothing of one's own to go back to until a file was opened.
  if (dataSet === 'custom') setShown(element, chosen === 'custom');
}

/** @param {string} dataSet @param {Actions} actions */
function createTile(dataSet, actions) {
  const label = choiceLabel('dataSet', dataSet);
  const radio = html('input', { type: 'radio', name: 'dataSet', value: dataSet, 'aria-label': label });
  radio.addEventListener('change', () => actions.change('dataSet', radio.value));
  const text = html('span', { class: 'caption', 'aria-hidden': 'true' }, caption(dataSet));
  const element = html('label', { class: 'tile', title: label }, radio, createThumbnail(dataSet), text);
  return { dataSet, radio, element };
}

/** What fits under a picture; the full name is what a screen reader reads. @param {string} dataSet */
const caption = (dataSet) =>
  hasText(`datasets.${dataSet}`) ? t(`datasets.${dataSet}`) : choiceLabel('dataSet', dataSet);
