/**
 * The closer look: a tab list over panels. The first, the row of factors, is part of the first view; each of the
 * others is loaded when it is opened for the first time. Of two networks they show the one that the details are of;
 * what has `both` looks at the two of them.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 *
 * @typedef {object} Panel
 * @property {(model: Model, open: boolean) => void} render with every model, also while another panel is open
 *
 * @typedef {(element: HTMLElement, actions: Actions) => Panel} CreatePanel
 */

import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { oneOf } from '../shared/select-side.js';
import { createWhyPanel } from './why/why.js';

/** In the order of the tabs. @type {{name: string, both?: true, load: () => Promise<CreatePanel>}[]} */
const PANELS = [
  { name: 'why', load: async () => createWhyPanel },
  {
    name: 'distributions',
    load: async () => (await import('./distributions/distributions.js')).createDistributionsPanel,
  },
  { name: 'spectrum', load: async () => (await import('./spectrum/spectrum.js')).createSpectrumPanel },
  { name: 'seeds', both: true, load: async () => (await import('./seeds/seeds.js')).createSeedsPanel },
  { name: 'landscape', load: async () => (await import('./landscape/landscape.js')).createLandscapePanel },
];

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createPanelsView(element, actions) {
  /** @type {Model|null} */
  let model = null;
  let chosen = 0;
  const tabs = PANELS.map(({ name }) =>
    html(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${name}`,
        'aria-controls': `panel-${name}`,
      },
      t(`panels.${name}`),
    ),
  );
  const places = PANELS.map(({ name }) =>
    html('div', {
      role: 'tabpanel',
      id: `panel-${name}`,
      class: `panel ${name}`,
      'aria-labelledby': `tab-${name}`,
      tabindex: '0',
    }),
  );
  /** @type {(Panel|null)[]} */
  const panels = [createWhyPanel(places[0], actions), ...PANELS.slice(1).map(() => null)];
  const list = html('div', { role: 'tablist', class: 'panel-tabs', 'aria-label': t('page.panels') }, ...tabs);
  const side = html('p', { class: 'panel-side' });
  element.append(html('div', { class: 'panels-head' }, list, side), ...places);

  function choose(/** @type {number} */ index) {
    chosen = index;
    tabs.forEach((tab, i) => {
      setAttribute(tab, 'aria-selected', String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
      setShown(places[i], i === index);
    });
    if (!panels[index]) void open(index);
    draw();
  }

  async function open(/** @type {number} */ index) {
    const place = places[index];
    if (place.childElementCount > 0 && !place.querySelector('[role=alert]')) return;
    place.replaceChildren(html('p', { class: 'hint', role: 'status' }, t('panels.loading')));
    try {
      const create = await PANELS[index].load();
      place.replaceChildren();
      panels[index] = create(place, actions);
      draw();
    } catch {
      place.replaceChildren(html('p', { class: 'hint', role: 'alert' }, t('panels.notLoaded')));
    }
  }

  function draw() {
    if (!model) return;
    const one = oneOf(model);
    for (const [i, panel] of panels.entries()) panel?.render(PANELS[i].both ? model : one, i === chosen);
    setShown(side, Boolean(model.snapshot?.twin) && !PANELS[chosen].both);
    if (model.snapshot?.twin) setText(side, t('compare.network', { side: model.side.toUpperCase() }));
    setAttribute(side, 'class', `panel-side twin-${model.side}`);
  }

  tabs.forEach((tab, i) => tab.addEventListener('click', () => choose(i)));
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const next =
      at < 0 ? undefined : { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    // Only moves the focus: opening a panel may load a module, which Enter or Space asks for.
    tabs[(next + tabs.length) % tabs.length].focus();
  });
  choose(0);

  return {
    render(next) {
      const picked = next.picked !== null && next.picked !== model?.picked;
      model = { ...next };
      if (picked && chosen !== 0) choose(0);
      else draw();
    },
  };
}
