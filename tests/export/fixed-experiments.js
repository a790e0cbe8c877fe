/** A few experiments that have between them all that the script can have. */
import { createRandom, drawnData, named, ownData } from './experiments.js';

/** Names that would end a string, a line or the program, if they were not written as what they are. */
export const WICKED_NAMES = [
  '"""',
  "'''); import os #",
  'back\\slash\\',
  'line\nbreak\rand\u2028more\u2029',
  '\ud83d\ude00 face and \ud800 half of one',
  '\u202eright to left, \u0000 nothing, {brace} %s',
  'Größe in cm²',
];

/** @param {import('../../wasm/backprop.js').BackpropModule} core @returns {Promise<import('./experiments.js').Named[]>} */
export async function fixedExperiments(core) {
  const byHand = [
    {
      layer: 0,
      part: /** @type {const} */ ('weight'),
      index: 1,
      value: 0.75,
      was: 0,
      step: 0,
      side: /** @type {const} */ ('a'),
    },
    {
      layer: 0,
      part: /** @type {const} */ ('scale'),
      index: 0,
      value: 1.5,
      was: 1,
      step: 0,
      side: /** @type {const} */ ('a'),
    },
    {
      layer: 0,
      part: /** @type {const} */ ('shift'),
      index: 0,
      value: -0.25,
      was: 0,
      step: 0,
      side: /** @type {const} */ ('a'),
    },
    {
      layer: 0,
      part: /** @type {const} */ ('weight'),
      index: 0,
      value: 9,
      was: 0,
      step: 7,
      side: /** @type {const} */ ('a'),
    },
  ];
  const digits = await ownData(createRandom(3), { columns: 10, classes: 10, rows: 300 }),
    prices = await ownData(createRandom(4), { columns: 64, classes: 0 }),
    plane = await ownData(createRandom(5), { columns: 2, classes: 2 });
  const wicked = { ...digits.axes, classes: WICKED_NAMES.concat('a', 'b', 'c'), source: WICKED_NAMES.join(' ') };
  wicked.columns = wicked.columns?.map((column, i) => ({ ...column, name: WICKED_NAMES[i % WICKED_NAMES.length] }));
  const moved = { ...plane.points, x: plane.points.x.slice() };
  moved.x[3] = Math.PI;
  return [
    named('as the page opens', drawnData(core, {}), {}),
    named(
      'ten columns, ten classes, wicked names',
      { ...digits, axes: wicked },
      {
        dataSet: 'custom',
        normalization: 'batch',
        optimizer: 'adam',
        clipping: 'norm',
        clippingLimit: 0.05,
        activations: 'relu,gelu,tanh',
      },
    ),
    named('a regression of 64 columns', prices, {
      dataSet: 'custom',
      loss: 'huber',
      hiddenLayers: 2,
      units: 64,
      skip: 'on',
      activation: 'selu',
      optimizer: 'adamw',
      schedule: 'cosine',
      schedulePeriod: 12,
      warmUp: 5,
      batchOrder: 'sequential',
      batchSize: 7,
    }),
    named(
      'layer normalisation, penalties, numbers changed by hand',
      drawnData(core, { dataSet: 'spiral3' }),
      {
        dataSet: 'spiral3',
        normalization: 'layer',
        loss: 'squared_error',
        optimizer: 'nesterov',
        l1: 0.001,
        l2: 0.01,
        features: 'x,y,x_times_y,sin_x',
        schedule: 'step',
        schedulePeriod: 6,
        clipping: 'value',
        clippingLimit: 0.1,
      },
      { byHand },
    ),
    named(
      'a point moved, penalty of TensorFlow Playground',
      { ...plane, points: moved },
      {
        dataSet: 'custom',
        loss: 'half_squared_error',
        outputActivation: 'tanh',
        optimizer: 'sgd',
        l1: 0.5,
        l1Kills: 'on',
        initializer: 'playground',
      },
    ),
    named('more samples than are measured', drawnData(core, { pointCount: 3000, trainShare: 80 }), {
      pointCount: 3000,
      trainShare: 80,
      activation: 'softplus',
      optimizer: 'adagrad',
      seed: 4294967295,
    }),
    named('a function', drawnData(core, { dataSet: 'sine' }), {
      dataSet: 'sine',
      loss: 'squared_error',
      optimizer: 'momentum',
    }),
  ];
}
