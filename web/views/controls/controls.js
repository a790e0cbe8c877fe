/**
 * The settings column: data (with the place for opening a file), network, training. Few
 * settings are in sight; the others are behind one "More" a group.
 */

import { areColumns } from '../../experiment/columns.js';
import { inputsOf } from '../../experiment/points.js';
import { hasFeature } from '../../experiment/setting-constraints.js';
import { hasEffect } from '../../experiment/setting-table.js';
import { isDrawn } from '../../experiment/settings.js';
import { t } from '../../words/text.js';
import { html, setShown, whenIdle } from '../shared/dom.js';
import { RESTART_MARK_ID, restartMark } from '../shared/restart-mark.js';
import { createChoiceHints } from './choice-hints.js';
import { createControlsGroup, createMoreSettings } from './controls-group.js';
import { createDataSetsView } from './data-set-tiles.js';
import { createLossChoiceMarks } from './loss-choice-marks.js';
import { createNoteExpiry } from './note-expiry.js';
import { createPageSettings } from './page-settings.js';
import { createSettingControl } from './setting-control.js';
import { BEHIND_MORE, IN_SIGHT, OF_DRAWN_POINTS } from './setting-groups.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../experiment/settings.js').Settings} Settings */
/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */
/** @typedef {import('../shared/setting-inputs/setting-field.js').SettingControl} SettingControl */
/** @typedef {import('./setting-groups.js').GroupName} GroupName */
/** @typedef {Map<SettingName, SettingControl>} Controls */
/** @typedef {ReturnType<typeof createPieces>} ControlsView */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createControlsView(element, actions) {
  const view = createPieces(actions);
  const pageSettings = createPageSettings(actions);
  element.append(...view.groups, createLegend(), pageSettings);
  /** @type {Model|null} */
  let shown = null;
  let isFilled = false;
  /** What is behind "More" is folded away: the first view need not wait for it. */
  const fill = () => {
    if (isFilled) return;
    isFilled = true;
    fillMore(view, actions);
    if (shown) render(view, shown);
  };
  for (const { element: details } of Object.values(view.more)) details.addEventListener('toggle', fill);
  // A value that is refused changes nothing, so that nothing is drawn: its note is of the settings as they are.
  element.addEventListener('change', () => view.expireNotes(actions.model().experiment.settings));
  return {
    render(model) {
      if (!shown) whenIdle(fill);
      // The model may be one object that is filled anew.
      shown = { ...model };
      render(view, model);
    },
  };
}

/** @param {Actions} actions */
function createPieces(actions) {
  const more = {
    data: createMoreSettings('data'),
    network: createMoreSettings('network'),
    training: createMoreSettings('training'),
  };
  /** @type {Controls} */
  const controls = new Map();
  const dataSetsPlace = html('div', { class: 'datasets' });
  const dataSets = createDataSetsView(dataSetsPlace, actions, more.data.tellChosen);
  const createGroup = (/** @type {GroupName} */ name, /** @type {HTMLElement[]} */ ...first) =>
    createControlsGroup(name, ...first, ...addControls(controls, IN_SIGHT[name], actions), more[name].element);
  const groups = [
    createGroup('data', dataSetsPlace, html('div', { id: 'import' })),
    createGroup('network'),
    createGroup('training'),
  ];
  const lossList = controls.get('loss')?.element.querySelector('select');
  return {
    groups,
    more,
    controls,
    dataSets,
    hints: createChoiceHints(groups, controls),
    lossMarks: createLossChoiceMarks(/** @type {HTMLSelectElement} */ (lossList)),
    expireNotes: createNoteExpiry(controls),
  };
}

/** @param {Controls} controls @param {SettingName[]} names @param {Actions} actions @returns {HTMLElement[]} */
function addControls(controls, names, actions) {
  return names.map((name) => {
    const control = createSettingControl(name, actions);
    controls.set(name, control);
    return control.element;
  });
}

/** @param {ControlsView} view @param {Actions} actions */
function fillMore({ more, controls, dataSets }, actions) {
  const { element, body } = more.data;
  body.append(dataSets.createOthers());
  const draw = () => {
    if (element.open) void dataSets.drawOthers();
  };
  element.addEventListener('toggle', draw);
  draw();
  for (const name of /** @type {GroupName[]} */ (Object.keys(more)))
    more[name].body.append(...addControls(controls, BEHIND_MORE[name], actions));
}

/** @param {ControlsView} view @param {Model} model */
function render({ dataSets, controls, hints, lossMarks, expireNotes }, model) {
  const { settings, points } = model.experiment;
  dataSets.render(model);
  for (const [name, control] of controls) {
    // The last value typed stays in its field while the points of the one before arrive.
    control.render(model.awaited[name] ?? settings[name]);
    const isGiven = name === 'features' && areColumns(inputsOf(points));
    setShown(control.element, !isGiven && hasMeaning(name, settings));
  }
  controls.get('features')?.offer?.((feature) => hasFeature(feature, { inputs: inputsOf(points) }));
  hints.render(settings);
  lossMarks.render(settings, points);
  expireNotes(settings);
}

/** Whether a setting has an effect with the others as they are. @param {SettingName} name @param {Settings} settings */
const hasMeaning = (name, settings) =>
  hasEffect(name, settings) && (!OF_DRAWN_POINTS.includes(name) || isDrawn(settings));

/** Explains the restart mark; marked controls are described by its words. */
function createLegend() {
  return html(
    'p',
    { class: 'legend-line' },
    restartMark(),
    html('span', { 'aria-hidden': 'true' }, t('controls.legend')),
    html('span', { class: 'sr-only', id: RESTART_MARK_ID }, t('controls.goesBack')),
  );
}
