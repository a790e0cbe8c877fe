/**
 * The gradients of the layers, and the closer looks that take their place: a tab list over panels, so that whatever is
 * opened appears where one looks, and nothing else moves. Of two networks they show the one that the details are of,
 * unless the panel looks at both.
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

const verbOf = (/** @type {Model|null} */ model) => model?.snapshot?.round?.verb;

const indexOf = (/** @type {string} */ panel) => PANELS.findIndex(({ name }) => name === panel);

/**
 * @param {HTMLElement} element @param {Actions} actions
 * @param {Record<string, import('./panel-list.js').PanelEntry['load']>} others load the panels of other cards
 * @returns {{render: (model: Model) => void}}
 */
export function createPanelsView(element, actions, others) {
  /** @type {Model|null} */
  let model = null;
  let chosen = 0;
  const slots = PANELS.map((entry) => createPanelSlot({ load: others[entry.name], ...entry }, actions, draw));
  const names = PANELS.map(({ name }) => ({ id: `tab-${name}`, controls: `panel-${name}`, text: t(`panels.${name}`) }));
  const tabs = createTabList(names, t('page.panels'), open);
  const side = html('p', { class: 'panel-side' });
  element.prepend(html('div', { class: 'panels-head' }, tabs.element, side));
  // In the order of the tabs: what stands in the document moves to its place.
  element.append(...slots.map((slot) => slot.element));

  function choose(/** @type {number} */ index) {
    chosen = index;
    actions.showPanel(index === 0 ? '' : PANELS[index].name);
    tabs.select(index);
    slots.forEach((slot, i) => setShown(slot.element, i === index));
    slots[index].open();
    draw();
  }

  function open(/** @type {number} */ index) {
    choose(index);
    keepWhole(element);
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
      const asked = askedFor(next, model, PANELS[chosen].name);
      // Should their panel not have come with the first one, every verb tries again.
      if (verbOf(next) && verbOf(next) !== verbOf(model)) slots[indexOf('verbs')].open();
      model = { ...next };
      const wanted = wantedPanel(next, asked ?? chosen, chosen);
      if (wanted !== chosen) choose(wanted);
      else draw();
    },
  };
}

/** Inside another page, a panel that was not chosen stays away. @param {Model} model @param {number} index */
const isWanted = ({ embed }, index) => !embed || embed.parts.includes(index === 0 ? 'bars' : PANELS[index].name);

/** Where the one that is asked for and the one that is open were not chosen, it is the first that was. @param {Model} model @param {number} asked @param {number} open */
export const wantedPanel = (model, asked, open) =>
  [asked, open, ...PANELS.keys()].find((index) => isWanted(model, index)) ?? open;

/** The panel that tells more of what was just done elsewhere: a link of the page that was opened, a link of the network that was picked, the first verb of a step. @param {Model} next @param {Model|null} before @param {string} open */
export function askedFor(next, before, open) {
  // The panel that is open was told by this view itself.
  const asked = next.panel || PANELS[0].name;
  if (next.panel !== before?.panel && asked !== open && indexOf(asked) >= 0) return indexOf(asked);
  if (next.picked !== null && next.picked !== before?.picked) return indexOf('why');
  if (next.slope !== null && next.slope !== before?.slope) return indexOf('slope');
  if (PANELS[indexOf(open)].showsVerbs) return null;
  return before?.snapshot && next.snapshot?.round && !before.snapshot.round ? indexOf('verbs') : null;
}

/** What ends it: then the page is where someone wants it. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Until someone does something, all of a panel that is being loaded and filled is in sight. @param {HTMLElement} element */
function keepWhole(element) {
  const observer = new ResizeObserver(() => scrollToWhole(element));
  const stop = () => {
    observer.disconnect();
    for (const type of MOVES) removeEventListener(type, stop, true);
  };
  for (const type of MOVES) addEventListener(type, stop, { capture: true, passive: true });
  observer.observe(element);
}

/** As little as shows its end, and never so far that its beginning is out of sight. @param {HTMLElement} element */
function scrollToWhole(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const bar = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const by = top < bar ? top - bar : Math.min(bottom - innerHeight + 8, top - bar);
  if (top < bar || by > 0) scrollBy({ top: by });
}

/** Which of two networks the panel is of. @param {HTMLElement} element @param {Model} model @param {boolean} both */
function drawSide(element, { snapshot, side }, both) {
  setShown(element, Boolean(snapshot?.twin) && !both);
  if (snapshot?.twin) setText(element, t('compare.network', { side: side.toUpperCase() }));
  setAttribute(element, 'class', `panel-side twin-${side}`);
}
