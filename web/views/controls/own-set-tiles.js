/** A person's own data sets as tiles, each with a button that removes it and leaves one that brings it back. */

import { t } from '../../words/own-set-text.js';
import { shownText } from '../../words/shown-text.js';
import { html, icon, setShown } from '../shared/dom.js';
import { openedStyles } from '../shared/opened-styles.js';
import { createThumbnail, drawThumbnail } from './data-set-thumbnails.js';

/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../experiment/set-record.js').OwnSet} OwnSet */
/** @typedef {ReturnType<typeof createTile>} Tile */

/** @param {HTMLElement} group of the other tiles @param {Actions} actions */
export function createOwnSetTiles(group, actions) {
  void openedStyles().catch(() => {}); // without them the tiles are plain
  /** @type {Map<string, Tile>} */
  const tiles = new Map();
  return function render(
    /** @type {Pick<import('../view-model.js').Model, 'experiment'|'sets'>} */ { experiment, sets },
  ) {
    for (const [id, tile] of tiles) {
      if (sets.some((set) => set.id === id)) continue;
      tile.element.remove();
      tiles.delete(id);
    }
    for (const set of sets) {
      const tile = tiles.get(set.id) ?? createTile(set, actions);
      if (!tiles.has(set.id)) group.append(tile.element);
      tiles.set(set.id, tile);
      tile.render(set, experiment.settings.dataSet === 'custom' && experiment.axes.set?.id === set.id);
    }
  };
}

/** @param {OwnSet} set @param {Actions} actions */
function createTile(set, actions) {
  const name = shownText(set.name);
  const radio = html('input', { type: 'radio', name: 'dataSet', value: 'custom' }),
    thumbnail = createThumbnail();
  const choice = html(
    'label',
    { class: 'tile', title: shownText(set.name, 240) },
    radio,
    thumbnail,
    html('span', { class: 'caption', 'aria-hidden': 'true' }, name),
  );
  const remove = createButton('own-set-remove', t('ownSets.remove', { name }), icon('close'));
  const back = createButton(
    'own-set-back',
    t('ownSets.bringBack', { name }),
    html('span', { class: 'thumb' }, icon('undo')),
    html('span', { class: 'caption' }, name),
  );
  radio.addEventListener('change', () => actions.useSet(set));
  remove.addEventListener('click', () => actions.removeSet(set).then(() => back.focus()));
  back.addEventListener('click', () => actions.bringBackSet(set).then(() => radio.focus()));
  /** @type {OwnSet|null} */
  let shown = null;
  return {
    element: html('div', { class: 'own-set' }, choice, remove, back),
    /** @param {OwnSet} now @param {boolean} isChosen */
    render(now, isChosen) {
      radio.checked = isChosen;
      if (now === shown) return;
      shown = now;
      radio.setAttribute('aria-label', t(now.unstored ? 'ownSets.unstored' : 'ownSets.own', { name }));
      drawThumbnail(thumbnail, 'custom', now.sample, now);
      setShown(choice, !now.removed);
      setShown(remove, !now.removed);
      setShown(back, now.removed === true);
    },
  };
}

/** @param {string} name of the style @param {string} label @param {Element[]} children */
const createButton = (name, label, ...children) =>
  html('button', { type: 'button', class: name, title: label, 'aria-label': label }, ...children);
