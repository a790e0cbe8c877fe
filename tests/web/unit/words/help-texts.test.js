/** What the help says of a setting holds under every choice of the others. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { coreCatalog } from '../../../../web/experiment/catalog.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { choiceHelp } from '../../../../web/words/choice-help.js';
import { settingHint } from '../../../../web/words/setting-names.js';
import { speak, t } from '../../../../web/words/text.js';
import { loadModule, succeed } from '../../../wasm/load.js';

/** @typedef {import('../../../../web/experiment/settings.js').SettingName} SettingName */

const core = await loadModule();

/** @type {[why: string, name: SettingName, says: Record<'en'|'de', RegExp>][]} */
const HINTS = [
  [
    'a batch has no more points than there are',
    'batchSize',
    { en: /all where there are fewer/, de: /wo es weniger sind/ },
  ],
  ['other hidden layers add nothing', 'skip', { en: /as wide as their input/, de: /so breit sind wie ihre Eingabe/ }],
  [
    'sigmoid is bounded too, and there may be several',
    'outputActivation',
    { en: /each output unit .*such as/, de: /jede Ausgabeeinheit .*wie die/ },
  ],
  [
    'the decay is multiplied by the rate, and of biases too',
    'weightDecay',
    { en: /learning rate.*bias/, de: /Lernrate.*Bias/ },
  ],
  ['Adam rescales what a penalty adds to the gradient', 'l1', { en: /Σ\|W\|/, de: /Σ\|W\|/ }],
  ['Adam rescales what a penalty adds to the gradient', 'l2', { en: /½ΣW²/, de: /½ΣW²/ }],
];

afterEach(() => speak('en'));

for (const language of /** @type {const} */ (['en', 'de']))
  for (const [why, name, says] of HINTS)
    test(`${language}, ${name}: ${why}`, async () => {
      await speak(language);
      assert.match(settingHint(name), says[language]);
    });

test('switching the activation keeps weights that are not matched to it, and the hint says no more', async () => {
  assert.ok(coreCatalog.initializers.some(({ scale }) => scale === 'matched'));
  assert.match(t('controls.activationHint'), /weights stay, unless “Matched”/);
  await speak('de');
  assert.match(t('controls.activationHint'), /Gewichte bleiben, außer „Passend“/);
});

test('the first step to try says of which network it speaks', async () => {
  assert.match(t('guide.steps.train.do'), /8 Sigmoid layers/);
  await speak('de');
  assert.match(t('guide.steps.train.do'), /8 Sigmoid-Schichten/);
});

test('the gradient of an update is one over a mini-batch', async () => {
  assert.match(t('bars.batchGradient.about'), /over a mini-batch: small wherever training has come to rest/);
  await speak('de');
  assert.match(t('bars.batchGradient.about'), /über einen Mini-Batch nimmt: klein, wo das Training zur Ruhe/);
});

test('every choice of what the help explains has its own help, with a formula', async () => {
  for (const language of /** @type {const} */ (['en', 'de'])) {
    await speak(language);
    const { optimizers, initializers, normalizations } = coreCatalog;
    for (const [name, rows] of /** @type {[SettingName, {name: string}[]][]} */ ([
      ['optimizer', optimizers],
      ['initializer', initializers],
      ['normalization', normalizations],
    ])) {
      const helps = rows.map((row) => choiceHelp(name, { ...defaultSettings(), [name]: row.name }));
      assert.equal(new Set(helps).size, rows.length, name);
      for (const help of helps) assert.ok(help.startsWith(settingHint(name)), help);
      if (name === 'optimizer') for (const help of helps) assert.match(help, /W ← W − η·|W ← \(1 − η·λ\)·W/);
    }
  }
});

/** How far the first update moves the one weight of the worked example. @param {string} optimizer @param {number} x */
function firstMove(optimizer, x) {
  const session = new core.Session();
  const neuron = {
    hidden: [],
    activation: 'linear',
    outputActivation: 'sigmoid',
    initializer: 'zeros',
    bias: 0,
    seed: 1,
  };
  const training = { loss: 'squared_error', learningRate: 0.1, batchSize: 1, optimizer };
  succeed(
    session.configureSamples(
      { precision: 'double', ...neuron, ...training },
      { inputs: 1, outputs: 1, x: [x], y: [1] },
    ),
  );
  succeed(session.setWeights([{ W: [0.5], b: [0] }]));
  succeed(session.train(1));
  const move = Math.abs(succeed(session.weights()).layers[0].W[0] - 0.5);
  const [{ dW }] = succeed(session.gradients()).layers;
  session.delete();
  return { move, gradient: Math.abs(dW[0]) };
}

test('what is said of the learning rate is true of the optimiser that is chosen', () => {
  for (const { name } of coreCatalog.optimizers) {
    const help = choiceHelp('learningRate', { ...defaultSettings(), optimizer: name });
    const small = firstMove(name, 1e-3),
      usual = firstMove(name, 2);
    const followsGradient = Math.abs(usual.move / small.move / (usual.gradient / small.gradient) - 1) < 1e-6;
    assert.equal(/gradient times η|times the gradient/.test(help), followsGradient, `${name}: ${help}`);
    assert.equal(
      /however small|by η, later/.test(help),
      Math.abs(small.move / usual.move - 1) < 0.01,
      `${name}: ${help}`,
    );
  }
  assert.match(choiceHelp('learningRate', { ...defaultSettings(), schedule: 'cosine' }), /The schedule changes η/);
});
