/** Which settings stand in which group, and in what order. */

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */
/** @typedef {'data'|'network'|'training'} GroupName */

/** @type {Record<GroupName, SettingName[]>} */
export const IN_SIGHT = {
  data: ['pointCount', 'noise'],
  network: ['hiddenLayers', 'units', 'initializer', 'initialSize', 'normalization', 'skip', 'seed'],
  training: ['optimizer', 'learningRate', 'batchSize', 'loss'],
};

/** Behind "More", which is closed at first. @type {Record<GroupName, SettingName[]>} */
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

/** Settings of generated points, which mean nothing for measured ones. @type {SettingName[]} */
export const OF_DRAWN_POINTS = ['pointCount', 'noise'];
