/**
 * The closer look: a tab list over panels. Of two networks they show the one that the details are of, unless the panel
 * looks at both.
 *
 * @typedef {import('./panel-list.js').Model} Model
 * @typedef {import('./panel-list.js').Actions} Actions
 */
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { modelOfShownSide } from '../shared/shown-side.js';
import { PANELS } from './panel-list.js';
import { createPanelSlot } from './panel-slot.js';
import { createTabList } from './tab-list.js';

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createPanelsView(element, actions) {
  /** @type {Model|null} */
  let model = null;
  let chosen = 0;
  const slots = PANELS.map((entry) => createPanelSlot(entry, actions, draw));
  const names = PANELS.map(({ name }) => ({ id: `tab-${name}`, controls: `panel-${name}`, text: t(`panels.${name}`) }));
  const tabs = createTabList(names, t('page.panels'), choose);
  const side = html('p', { class: 'panel-side' });
  element.append(html('div', { class: 'panels-head' }, tabs.element, side), ...slots.map((slot) => slot.element));

  function choose(/** @type {number} */ index) {
    chosen = index;
    tabs.select(index);
    slots.forEach((slot, i) => setShown(slot.element, i === index));
    slots[index].open();
    draw();
  }

  function draw() {
    if (!model) return;
    const shown = modelOfShownSide(model);
    for (const [i, slot] of slots.entries()) slot.render(model, shown, i === chosen);
    drawSide(side, model, PANELS[chosen].both ?? false);
  }

  choose(0);
  return {
    render(next) {
      const asked = panelAskedFor(next, model);
      model = { ...next };
      if (asked >= 0 && chosen !== asked) choose(asked);
      else draw();
    },
  };
}

/** The panel that something elsewhere on the page asks for, or −1. @param {Model} next @param {Model|null} before */
function panelAskedFor({ picked, slope }, before) {
  const indexOf = (/** @type {string} */ name) => PANELS.findIndex((entry) => entry.name === name);
  if (picked !== null && picked !== before?.picked) return indexOf('why');
  return slope !== null && slope !== before?.slope ? indexOf('slope') : -1;
}

/** Which of two networks the panel is of. @param {HTMLElement} element @param {Model} model @param {boolean} both */
function drawSide(element, { snapshot, side }, both) {
  setShown(element, Boolean(snapshot?.twin) && !both);
  if (snapshot?.twin) setText(element, t('compare.network', { side: side.toUpperCase() }));
  setAttribute(element, 'class', `panel-side twin-${side}`);
}
