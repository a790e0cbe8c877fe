/**
 * Controls that a link of TensorFlow Playground hides, as parts and settings of this page.
 *
 * @typedef {import('../../experiment/locked-settings.js').LinkFrame} LinkFrame
 */

/** What the peer's names of controls mean here. @type {ReadonlyMap<string, string[]>} */
const CONTROLS = new Map([
  ['playButton', ['train']],
  ['stepButton', ['step']],
  ['resetButton', ['reset']],
  ['showTestData', ['testPoints']],
  ['learningRate', ['learningRate']],
  ['activation', ['activation']],
  ['regularization', ['l1', 'l1Kills', 'l2']],
  ['regularizationRate', ['l1', 'l1Kills', 'l2']],
  // Here the data set says whether classes or a value are to be learned.
  ['problem', ['dataSet']],
  ['dataset', ['dataSet']],
  ['percTrainData', ['trainShare']],
  ['noise', ['noise']],
  ['batchSize', ['batchSize']],
  ['numHiddenLayers', ['hiddenLayers', 'units', 'shape']],
]);

/** @param {string[]} names as the peer has them @returns {{frame: LinkFrame|null, unknown: string[]}} */
export function hiddenControls(names) {
  const hide = [...new Set(names.flatMap((name) => CONTROLS.get(name) ?? []))];
  return {
    frame: hide.length > 0 ? { title: '', task: '', hide, lock: [] } : null,
    unknown: names.filter((name) => !CONTROLS.has(name)),
  };
}
