import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { settingsInWords } from '../../../../web/words/setting-differences.js';
import { choiceLabel } from '../../../../web/words/setting-names.js';
import { settingsLine } from '../../../../web/words/settings-line.js';
import { speak, t } from '../../../../web/words/text.js';

const settings = { ...defaultSettings(), learningRate: 0.003, l2: 0.03, bias: -1.5, features: 'x,x_squared' };

afterEach(() => speak('en'));

test('numbers are written as the language writes them', async () => {
  assert.equal(settingsInWords(settings, ['learningRate', 'bias']), 'learning rate 0.003, first bias −1.5');
  await speak('de');
  assert.equal(settingsInWords(settings, ['learningRate', 'bias']), 'Lernrate 0,003, Anfangs-Bias −1,5');
  assert.match(settingsLine(settings), /Lernrate 0,003 .* L2 0,03/);
});

test('an abbreviation stays as it is within a sentence', () => {
  assert.equal(settingsInWords({ ...settings, optimizer: 'adam' }, ['l2', 'beta1']), 'L2 0.03, β₁ 0.9');
  assert.equal(t('edits.change', { label: 'L1 across 0' }), 'change of L1 across 0');
  assert.equal(t('edits.change', { label: 'Learning rate' }), 'change of learning rate');
});

test('a choice has its setting beside it, unless its name says which', () => {
  assert.equal(settingsInWords(settings, ['skip', 'outputActivation']), 'skip connections Off, output Linear');
  assert.equal(settingsInWords(settings, ['activation', 'optimizer', 'loss']), 'Sigmoid, SGD, Cross-entropy');
});

test('what has no effect is left out, and k is named once', () => {
  assert.equal(settingsInWords(settings, ['initializer', 'initialSize', 'beta1']), 'LeCun, √(1/n)');
  const normal = { ...settings, initializer: 'normal', initialSize: 0.8 };
  assert.equal(settingsInWords(normal, ['initializer', 'initialSize']), 'Normal, σ = k, size k 0.8');
});

test('layers that had widths of their own, and have none any more, are named by the common one', () => {
  assert.equal(settingsInWords({ ...settings, shape: '' }, ['shape']), 'units per layer 8');
});

test('several choices have their names', () => {
  assert.equal(choiceLabel('features', 'x,x_squared'), 'x, x²');
  assert.equal(choiceLabel('activations', 'relu,leaky_relu'), 'ReLU, Leaky ReLU');
});
