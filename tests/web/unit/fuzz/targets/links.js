/** Links of this page and of TensorFlow Playground, and experiments as files. */
import assert from 'node:assert/strict';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import { embedAnyhow } from '../../../../../web/link/embed-fields.js';
import { readExperimentFile } from '../../../../../web/link/experiment-file.js';
import { BadLink } from '../../../../../web/link/fields.js';
import { packText } from '../../../../../web/link/packed-text.js';
import { readPlayground } from '../../../../../web/link/playground/read-playground.js';
import { isPlayground } from '../../../../../web/link/playground/recognise.js';
import { whyNotOpened } from '../../../../../web/link/problem-sentence.js';
import { readLink } from '../../../../../web/link/read-link.js';
import { remarksOn } from '../../../../../web/link/remarks.js';
import { writeLink } from '../../../../../web/link/write-link.js';
import { changeText } from '../mutate-text.js';
import { changeValue } from '../mutate-value.js';
import { changeStored, checkRoundTrip, DESCRIPTIONS } from './stored.js';

/** @param {unknown} error @param {string} [file] */
function checkRefusal(error, file) {
  if (!(error instanceof BadLink)) throw error;
  const sentence = whyNotOpened(error, file);
  assert.ok(sentence.length < 700, sentence);
  assert.doesNotMatch(sentence, /links\.bad|\[object|[\u202a-\u202e\u2066-\u2069\u0000]/);
  return 'refused';
}

/** @type {[data: any, rest: string][]} */
const PACKED = DESCRIPTIONS.slice(0, 2).map(({ points, axes }, i) => [
  { points, axes, name: 'a set' },
  `v=2&dataSet=custom&data=`.replace('v=2', `v=2&hiddenLayers=${i + 1}`),
]);

const HASHES = [
  'v=2&activation=relu&shape=8,8,4&learningRate=0.03&batchSize=10&b=on&b.activation=tanh&panel=why&test=on',
  'v=2&dataSet=spiral&noise=10&edits=3:1,2;cut:7;new:1,-2,1&hand=a.0.weight.1:0.5;b.1.bias.0:-1e-3&b.units=4',
  'v=1&title=A%20task&task=Do%20this&hide=settings,train&lock=all&embed=run,plot&theme=dark&lang=de&lesson=first&without=12',
  ...PACKED.map(([data, rest]) => rest + packText(JSON.stringify(data))),
];

/** A link is opened or refused in a sentence; what was opened has a link again. @param {string} hash */
function readHash(hash) {
  embedAnyhow(hash);
  try {
    const opened = readLink(hash, drawnAxes);
    assert.ok(remarksOn(opened).length < 800);
    checkRoundTrip(opened.experiment);
    const { hash: written, lost } = writeLink(opened.experiment, opened.view, drawnAxes);
    if (lost === '') readLink(written, drawnAxes);
    return 'read';
  } catch (error) {
    return checkRefusal(error);
  }
}

/** @type {import('../try-inputs.js').Target<string|{data: any, rest: string}>} */
export const link = {
  name: 'link',
  corpus: [...HASHES, ...PACKED.map(([data, rest]) => ({ data, rest }))],
  change: (given, random) =>
    typeof given === 'string' ? changeText(given, random, HASHES) : { ...given, data: changeValue(given.data, random) },
  read: (given) =>
    readHash(typeof given === 'string' ? given : given.rest + packText(JSON.stringify(given.data) ?? '')),
};

let turn = 0;

const PLAYGROUND = [
  'activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=0&networkShape=4,2&seed=0.47861&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false',
  'problem=regression&regDataset=reg-gauss&networkShape=3&percTrainData=20&noise=20&regularization=L2&regularizationRate=0.001&playButton_hide=true&dataset=xor',
  'dataset=spiral&networkShape=&initZero=true&batchSize=30&seed=a',
];

/** @type {import('../try-inputs.js').Target<string>} */
export const playgroundLink = {
  name: 'playground-link',
  corpus: PLAYGROUND,
  change: (hash, random) => changeText(hash, random, PLAYGROUND),
  read(hash) {
    isPlayground(hash);
    try {
      const { experiment, name, remarks } = readPlayground(hash, drawnAxes);
      assert.ok(name.length < 200 && remarks.length < 1000, remarks);
      if (turn++ % 20 === 0) checkRoundTrip(experiment); // of hundreds of points each
      return 'read';
    } catch (error) {
      return checkRefusal(error);
    }
  },
};

/** @type {any[]} */
const FILES = DESCRIPTIONS.map(({ set, kept, ...described }) => ({
  format: 'backprop-playground-experiment',
  ...described,
  name: 'my set',
  view: { panel: 'why', test: 'on' },
}));

/** @type {import('../try-inputs.js').Target<unknown>} */
export const experimentFile = {
  name: 'experiment-file',
  corpus: FILES,
  change: (value, random) => changeStored(value, random, FILES),
  read(value) {
    try {
      const { experiment } = readExperimentFile(
        typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
        drawnAxes,
      );
      const { trained, ...untrained } = experiment;
      checkRoundTrip(untrained);
      return 'read';
    } catch (error) {
      return checkRefusal(error, 'my.json');
    }
  },
};
