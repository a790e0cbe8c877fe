/** Hashes of TensorFlow Playground, told from those of this page by fields that only it has. */

const ITS_OWN = new Set(
  ['dataset', 'regDataset', 'problem', 'networkShape', 'percTrainData', 'regularization', 'regularizationRate'].concat(
    ['showTestData', 'discretize', 'collectStats', 'initZero', 'hideText', 'tutorial', 'x', 'y', 'xTimesY'],
    ['xSquared', 'ySquared', 'cosX', 'sinX', 'cosY', 'sinY'],
  ),
);

/** Whether it is the hash, or a whole address, of TensorFlow Playground. @param {string} hash as this page was called with it */
export function isPlayground(hash) {
  const keys = playgroundHash(hash)
    .split('&')
    .map((field) => field.split('=')[0]);
  return !keys.includes('v') && keys.some((key) => ITS_OWN.has(key) || key.endsWith('_hide'));
}

/** What follows the last #: a whole address may have been pasted behind that of this page. @param {string} hash */
export const playgroundHash = (hash) => hash.slice(hash.lastIndexOf('#') + 1);
