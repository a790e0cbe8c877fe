/**
 * The settings behind "More", which is closed at first: they are made when the second part of the page comes, so that
 * nothing of them has to be built, styled and looked through before the first view can be used.
 */
import { SETTINGS } from '../../experiment/setting-table.js';
import { createControl } from './controls.js';
import { createChips, createListField } from './list-inputs.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** @type {Record<import('./controls.js').GroupName, SettingName[]>} */
export const BEHIND_MORE = {
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

/** @param {SettingName} name @param {import('../view-model.js').Actions} actions @returns {import('../shared/setting-inputs.js').Control} */
export function createControlBehindMore(name, actions) {
  const { kind } = SETTINGS[name];
  if (kind === 'set') return createChips(name, actions);
  return kind === 'list' || kind === 'names' ? createListField(name, actions) : createControl(name, actions);
}
