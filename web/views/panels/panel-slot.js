/** The place of one panel, which loads it when it is opened for the first time. */
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';
import { openedStyles } from '../shared/opened-styles.js';
import { createSaveMenu } from '../shared/saving/save-menu.js';
import { tellShown } from '../shared/saving/shown-data.js';

/** @typedef {import('./panel-list.js').Model} Model */
/** @typedef {import('./panel-list.js').PanelEntry} PanelEntry */

/**
 * @param {PanelEntry} entry
 * @param {import('./panel-list.js').Actions} actions
 * @param {() => void} onLoad it can be drawn now
 */
export function createPanelSlot(entry, actions, onLoad) {
  const element = entry.isInDocument ? elementInDocument(entry.name) : createElement(entry.name);
  /** @type {import('./panel-list.js').Panel|null} */
  let panel = null;
  /** @type {Model|null} */
  let model = null;
  let loading = false;

  /** @param {import('./panel-list.js').CreatePanel} create */
  function fill(create) {
    element.replaceChildren();
    const figure = { title: `panels.${entry.name}`, file: entry.figure ?? entry.name };
    const menu = createSaveMenu(figure, actions, () => model);
    tellShown(figure.file, () => panel?.data?.());
    panel = create(element, actions, menu);
  }

  /** @param {() => Promise<import('./panel-list.js').CreatePanel>} load */
  async function loadWith(load) {
    loading = true;
    element.replaceChildren(html('p', { class: 'hint', role: 'status' }, t('panels.loading')));
    try {
      const [create] = await Promise.all([load(), openedStyles()]);
      fill(create);
      onLoad();
    } catch {
      element.replaceChildren(html('p', { class: 'hint', role: 'alert' }, t('panels.notLoaded')));
    }
    loading = false;
  }

  return {
    element,
    /** Loads the panel unless it is there; after a failure it tries again. */
    open() {
      if (!panel && !loading && entry.load) void loadWith(entry.load);
    },
    /**
     * @param {Model} next
     * @param {Model} shown as if the network that is shown were the only one
     * @param {boolean} open
     */
    render(next, shown, open) {
      model = next;
      panel?.render(entry.both ? next : shown, open);
    },
  };
}

/** @param {string} name */
const attributesOf = (name) => ({
  role: 'tabpanel',
  id: `panel-${name}`,
  class: `panel ${name}`,
  'aria-labelledby': `tab-${name}`,
  tabindex: '0',
});

/** @param {string} name */
const createElement = (name) => html('div', attributesOf(name));

/** @param {string} name */
function elementInDocument(name) {
  const element = /** @type {HTMLElement} */ (document.getElementById(`panel-${name}`));
  for (const [key, value] of Object.entries(attributesOf(name))) element.setAttribute(key, value);
  return element;
}
