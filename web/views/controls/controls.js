/**
 * The settings column: data (with the place for opening a file), network, training, and three things to try. Few
 * settings are in sight; the others are behind one "More" a group.
 */

import { SETTINGS } from '../../experiment/setting-table.js';
import { isDrawn, settingNames } from '../../experiment/settings.js';
import { t } from '../../words/text.js';
import { html, icon, setShown, setText, whenIdle } from '../shared/dom.js';
import { RESTART_MARK_ID, restartMark } from '../shared/restart-mark.js';
import { createDataSetsView } from './data-set-tiles.js';
import { createFoot } from './foot.js';
import { createLossMarks } from './loss-choice-marks.js';
import { createControl } from './setting-control.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */
/** @typedef {import('../shared/setting-inputs.js').Control} Control */

/** What means nothing where the points were measured. @type {SettingName[]} */
const DRAWN_ONLY = ['pointCount', 'noise'];

/** @typedef {'data'|'network'|'training'} GroupName */

/** @type {Record<GroupName, SettingName[]>} */
const IN_SIGHT = {
  data: ['pointCount', 'noise'],
  network: ['hiddenLayers', 'units', 'initializer', 'initialSize', 'normalization', 'skip'],
  training: ['optimizer', 'learningRate', 'batchSize', 'loss'],
};

/** Behind "More", which is closed at first. @type {Record<GroupName, SettingName[]>} */
const BEHIND_MORE = {
  data: ['trainShare', 'dataSeed'],
  network: ['shape', 'activations', 'features', 'outputActivation', 'bias', 'precision'],
  training: [
    'momentum',
    'smoothing',
    'beta1',
    'beta2',
    'weightDecay',
    'schedule',
    'schedulePeriod',
    'scheduleFactor',
    'warmUp',
    'clipping',
    'clippingLimit',
    'l1',
    'l1Kills',
    'l2',
    'batchOrder',
  ],
};

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createControlsView(element, actions) {
  const controls = /** @type {Record<SettingName, Control>} */ ({});
  const add = (/** @type {SettingName} */ name) => {
    controls[name] = createControl(name, actions);
    return controls[name].element;
  };
  const dataSets = html('div', { class: 'datasets' });
  const more = { data: moreOf('data'), network: moreOf('network'), training: moreOf('training') };
  const foot = createFoot(actions);
  const dataSetsView = createDataSetsView(dataSets, actions, more.data.tell);
  const groupOf = (/** @type {GroupName} */ name, /** @type {HTMLElement[]} */ ...first) =>
    group(name, ...first, ...IN_SIGHT[name].map((one) => add(one)), more[name].element);
  element.append(
    groupOf('data', dataSets, html('div', { id: 'import' })),
    groupOf('network'),
    groupOf('training'),
    legend(),
    foot,
  );
  placeSuggestions(suggestions(), foot);
  const notes = createNotes(controls);
  const losses = createLossMarks(/** @type {HTMLSelectElement} */ (controls.loss.element.querySelector('select')));
  /** @type {Model|null} */
  let shown = null;
  let isFilled = false;

  /** Makes what is behind "More": it is folded away, and the first view need not wait for it. */
  function fillMore() {
    if (isFilled) return;
    isFilled = true;
    more.data.body.append(dataSetsView.createOthers());
    for (const [name, { body }] of entriesOf(more)) body.append(...BEHIND_MORE[name].map((one) => add(one)));
    if (shown) render(shown);
  }
  for (const { element: details } of Object.values(more)) details.addEventListener('toggle', fillMore);

  /** @param {Model} model */
  function render(model) {
    if (!shown) whenIdle(fillMore);
    shown = { ...model };
    dataSetsView.render(model);
    const { settings, points } = model.experiment;
    for (const [name, control] of entriesOf(controls)) {
      // The last value typed stays in its field while the points of the one before arrive.
      control.render(model.awaited[name] ?? settings[name]);
      setShown(
        control.element,
        (SETTINGS[name].when?.(settings) ?? true) && (!DRAWN_ONLY.includes(name) || isDrawn(settings)),
      );
    }
    losses.render(settings, points);
    notes.keepFor(settings);
  }
  return { render };
}

/** @template {string} Name @template Value @param {Record<Name, Value>} record */
const entriesOf = (record) => /** @type {[Name, Value][]} */ (Object.entries(record));

/**
 * What a control answered to one change is out of date with the next change of another setting, wherever that is made.
 * @param {Record<SettingName, Control>} controls
 */
function createNotes(controls) {
  /** @type {Map<SettingName, import('../../experiment/settings.js').Settings>} */
  const since = new Map();
  return {
    keepFor(/** @type {import('../../experiment/settings.js').Settings} */ settings) {
      for (const [name, { note }] of entriesOf(controls)) {
        const then = since.get(name);
        if (note.textContent === '') since.delete(name);
        else if (!then) since.set(name, settings);
        // Its own value may come later: points take a while to be made.
        else if (then !== settings && settingNames.some((other) => other !== name && then[other] !== settings[other]))
          setText(note, '');
      }
    },
  };
}

/** @param {GroupName} name @param {HTMLElement[]} children */
function group(name, ...children) {
  const id = `group-${name}`;
  const words = t('controls.explain', { group: t(`controls.${name}`) });
  const explain = html(
    'button',
    { type: 'button', class: 'explain icon-only', title: words, 'aria-pressed': 'false' },
    icon('info'),
    html('span', { class: 'label' }, words),
  );
  const head = html('div', { class: 'group-head' }, html('h2', { id }, t(`controls.${name}`)), explain);
  const section = html('section', { class: 'group', role: 'group', 'aria-labelledby': id }, head, ...children);
  explain.addEventListener('click', () => {
    const on = section.classList.toggle('explained');
    explain.setAttribute('aria-pressed', String(on));
  });
  return section;
}

/** Empty at first. @param {GroupName} of the group for those who do not see it */
function moreOf(of) {
  const text = html('span', {}, t('controls.more'));
  const summary = html('summary', {}, text, html('span', { class: 'sr-only' }, t(`controls.moreOf.${of}`)));
  const body = html('div', { class: 'more-body' });
  return {
    element: html('details', { class: 'more' }, summary, body),
    body,
    /** What in it is chosen, for those who keep it closed; '' for nothing. */
    tell(/** @type {string} */ name) {
      setText(text, name === '' ? t('controls.more') : t('controls.moreChosen', { name }));
    },
  };
}

/** What the marks mean, once for all; and the words that the marked controls are described by. */
function legend() {
  return html(
    'p',
    { class: 'legend-line' },
    restartMark(),
    html('span', { 'aria-hidden': 'true' }, t('controls.legend')),
    html('span', { class: 'sr-only', id: RESTART_MARK_ID }, t('controls.goesBack')),
  );
}

/** Among the settings; on a phone, whose settings are far down, among what is seen first. @param {HTMLElement} tips @param {HTMLElement} foot */
function placeSuggestions(tips, foot) {
  const phone = matchMedia('(max-width: 39.9375em)');
  const place = () => (phone.matches ? document.querySelector('main')?.prepend(tips) : foot.before(tips));
  phone.addEventListener('change', place);
  place();
}

function suggestions() {
  const list = html(
    'ol',
    {},
    ...['train', 'relu', 'drag'].map((name) => {
      const [before, strong, after] = ['before', 'strong', 'after'].map((part) => t(`suggestions.${name}.${part}`));
      return html('li', {}, before, html('b', {}, strong), after);
    }),
  );
  return html(
    'section',
    { class: 'group try', 'aria-labelledby': 'group-try' },
    html('h2', { id: 'group-try' }, t('suggestions.title')),
    list,
  );
}
