/** The programs of the code panel, while the experiment is ahead of what was measured, and of networks that were not drawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../../../web/experiment/core-config.js';
import { programText } from '../../../../../../web/export/listing/line.js';
import { drawnData, named } from '../../../../../export/experiments.js';
import { formsOf, programOf } from '../../../../../../web/views/panels/code/programs.js';
import { must } from '../../../../../must.js';
import { loadModule, succeed } from '../../../../../wasm/load.js';

/** @typedef {import('../../../../../../web/experiment/settings.js').Settings} Settings */
/** @typedef {import('../../../../../../web/views/view-model.js').Model} Model */

const core = await loadModule();

/** @param {object} parts */
const model = (parts) => /** @type {Model} */ ({ side: 'a', ...parts });

/** @param {number[]} w @param {number[]} [batch] */
const snapshotOf = (w, batch) => ({
  learningRate: 0.1,
  round: batch ? { batch } : null,
  links: { weights: [{ W: w, b: [0] }] },
});

/** @param {Partial<Settings>} chosen @param {number} pointCount */
const neuron = (chosen, pointCount) =>
  named('one neuron', drawnData(core, { pointCount }), { hiddenLayers: 0, optimizer: 'sgd', batchSize: 2, ...chosen })
    .experiment;

test('points that are gone leave the mini-batch; where none is left, or the network is another, the program stays', () => {
  const fewer = neuron({}, 10),
    training = fewer.points.test.filter((one) => one === 0).length;
  const textOf = (/** @type {object} */ snapshot, before = [{ text: 'before' }]) =>
    programText(programOf('python', model({ experiment: fewer, snapshot }), before));
  assert.match(textOf(snapshotOf([1, 2], [training - 1, 2])), /batch = \[.*\n.*\n.*\n\]\nw1, w2, b = 1, 2, 0\n/);
  assert.match(textOf(snapshotOf([1, 2], [training + 4, 2])), /^x1, x2, y = /m);
  assert.equal(textOf(snapshotOf([1, 2], [training, training + 9])), 'before\n');
  assert.equal(textOf(snapshotOf([1, 2, 3], [0, 1])), 'before\n');
  const deep = { ...snapshotOf([1, 2]), links: { weights: [1, 2].map(() => ({ W: [1, 2], b: [0] })) } };
  assert.equal(textOf(deep), 'before\n');
});

test('TensorFlow Playground’s L1 is said to be that, once', () => {
  const experiment = neuron({ l1: 0.1, l1Kills: 'on' }, 20);
  assert.deepEqual(formsOf(model({ experiment })), {
    forms: ['torch'],
    refusal: 'The L1 of TensorFlow Playground is shown in PyTorch alone.',
  });
});

test('of a network that was given its weights, or some by hand, the program says so', () => {
  const { experiment } = named('as the page opens', drawnData(core, {}), {});
  const session = new core.Session();
  succeed(session.configure(runConfig(experiment.settings), experiment.points));
  const { layers } = succeed(session.weights());
  session.delete();
  const edit = { layer: 0, part: 'weight', index: 0, value: 1, was: 0, side: 'a' };
  const seedLine = (/** @type {'torch'|'numpy'} */ form, /** @type {object} */ more, shown = {}) =>
    must(
      programOf(form, model({ experiment: { ...experiment, ...more }, snapshot: null, ...shown })).find(({ text }) =>
        /seed|rng = /.test(text),
      ),
    ).text.replace(/.*# /, '');
  for (const form of /** @type {const} */ (['torch', 'numpy'])) {
    assert.equal(seedLine(form, {}), 'other draws than the page’s');
    assert.equal(seedLine(form, { firstWeights: { a: layers } }), 'draws; the page began with given weights');
    const byHand = (/** @type {number} */ step) => ({ byHand: [{ ...edit, step }] });
    assert.equal(seedLine(form, byHand(0)), 'draws; on the page, some were changed by hand');
    assert.equal(seedLine(form, byHand(9)), 'other draws than the page’s', 'they are no first weights');
    const compared = { firstWeights: { b: layers }, twin: {} };
    assert.equal(
      seedLine(form, compared, { snapshot: { twin: {} }, side: 'b' }),
      'draws; the page began with given weights',
    );
    assert.equal(seedLine(form, compared, { snapshot: { twin: {} }, side: 'a' }), 'other draws than the page’s');
  }
});
