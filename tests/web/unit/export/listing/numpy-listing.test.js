/** The experiment as NumPy, without NumPy: `./run export-check` runs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { coreCatalog, namesOf } from '../../../../../web/experiment/catalog.js';
import { programText, tokensOf } from '../../../../../web/export/listing/line.js';
import {
  ACTIVATIONS_IN_NUMPY,
  INITIALIZERS_IN_NUMPY,
  LOSSES_IN_NUMPY,
  OPTIMIZERS_IN_NUMPY,
} from '../../../../../web/export/listing/numpy-formulas.js';
import { numpyListing, numpyRefusal } from '../../../../../web/export/listing/numpy-listing.js';
import { INITIALIZERS } from '../../../../../web/export/pytorch/torch-names.js';
import { randomExperiment } from '../../../../export/experiments.js';
import { fixedExperiments } from '../../../../export/fixed-experiments.js';
import { must } from '../../../../must.js';
import { loadModule } from '../../../../wasm/load.js';

/** @typedef {import('../../../../../web/experiment/settings.js').Settings} Settings */

const core = await loadModule();
const fixed = (await fixedExperiments(core)).map(({ experiment }) => experiment),
  random = await Promise.all(Array.from({ length: 60 }, (_, i) => randomExperiment(core, 700 + i)));
const experiments = [...fixed, ...random.map(({ experiment }) => experiment)];
const first = must(fixed[0]);

/** @param {Partial<Settings>} chosen */
const textWith = (chosen) => programText(numpyListing({ ...first, settings: { ...first.settings, ...chosen } }));

test('all that the core offers has a formula in NumPy', () => {
  assert.deepEqual(Object.keys(ACTIVATIONS_IN_NUMPY).sort(), namesOf(coreCatalog.activations).sort());
  assert.deepEqual(Object.keys(LOSSES_IN_NUMPY).sort(), namesOf(coreCatalog.losses).sort());
  assert.deepEqual(Object.keys(OPTIMIZERS_IN_NUMPY).sort(), namesOf(coreCatalog.optimizers).sort());
  assert.deepEqual(Object.keys(INITIALIZERS_IN_NUMPY).sort(), Object.keys(INITIALIZERS).sort());
});

test('every experiment is Python, with a line for each verb, in their order', () => {
  const programs = experiments.map(numpyListing);
  execFileSync(
    'python3',
    ['-c', 'import json, sys\nfor text in json.load(sys.stdin): compile(text, "listing", "exec")'],
    { input: JSON.stringify(programs.map(programText)) },
  );
  for (const program of programs) {
    const calls = program.filter(({ isCall }) => isCall);
    assert.deepEqual(
      calls.map(({ verb }) => verb),
      ['forward', 'loss', 'backward', 'update'],
    );
    assert.equal(must(calls[0]).text.trim(), 'z.append(W[l] @ a[l] + b[l])');
    assert.equal(must(calls[2]).text.trim(), 'dz = da * slope[l](z[l])');
    const text = programText(program);
    assert.doesNotMatch(text, /undefined|NaN|\b(?:SIZE|BETA1|BETA2|ALPHA|MOMENTUM|WEIGHT_DECAY)\b|math\.pi|\n{3}| \n/);
    for (const { text: one } of program)
      assert.equal(
        tokensOf(one)
          .map((token) => token.text)
          .join(''),
        one,
      );
  }
});

test('it changes with the experiment’s numbers', () => {
  const texts = /** @type {Partial<Settings>[]} */ ([
    {},
    { hiddenLayers: 2 },
    { shape: '5,4' },
    { activation: 'gelu' },
    { features: 'x,sin_y' },
    { initializer: 'orthogonal' },
    { initializer: 'matched', activation: 'relu' },
    { initializer: 'constant', initialSize: 1 },
    { bias: 1 },
    { learningRate: 0.03 },
    { batchSize: 7 },
    { batchOrder: 'sequential' },
    { optimizer: 'rmsprop' },
    { optimizer: 'adamw' },
    { clipping: 'norm' },
    { clipping: 'value' },
    { l1: 0.1 },
    { l2: 0.1 },
    { schedule: 'cosine' },
    { schedule: 'step' },
    { warmUp: 9 },
    { seed: 8 },
    { loss: 'huber' },
  ]).map(textWith);
  assert.equal(new Set(texts).size, texts.length);
});

test('what it has no words for is said', () => {
  const refusal = (/** @type {Partial<Settings>} */ chosen) => numpyRefusal({ ...first.settings, ...chosen });
  assert.equal(refusal({}), '');
  assert.equal(refusal({ normalization: 'batch' }), 'program.noNormalization');
  assert.equal(refusal({ skip: 'on' }), 'program.noSkip');
  assert.equal(refusal({ skip: 'on', hiddenLayers: 0 }), '');
  assert.equal(refusal({ l1: 0.1, l1Kills: 'on' }), 'program.noKills');
});
