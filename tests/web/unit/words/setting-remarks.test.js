import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { readSetting } from '../../../../web/words/setting-remarks.js';
import { speak } from '../../../../web/words/text.js';

afterEach(() => speak('en'));

test('a list of widths is read, and anything else refused', () => {
  assert.deepEqual(readSetting('shape', ' 8, 4;2 '), { ok: true, value: '8,4,2', note: '' });
  assert.deepEqual(readSetting('shape', ''), { ok: true, value: '', note: '' });
  for (const typed of ['8,x', '0', '513', '3.5', '-2']) assert.equal(readSetting('shape', typed).ok, false, typed);
  assert.match(readSetting('shape', Array(129).fill(1).join(',')).note, /at most 128/);
});

test('activations of the layers are read as the page and as the core call them, and anything else is refused', () => {
  assert.deepEqual(readSetting('activations', ' ReLU, leaky relu;tanh '), {
    ok: true,
    value: 'relu,leaky_relu,tanh',
    note: '',
  });
  assert.deepEqual(readSetting('activations', 'leaky_relu'), { ok: true, value: 'leaky_relu', note: '' });
  assert.deepEqual(readSetting('activations', ' '), { ok: true, value: '', note: '' });
  assert.match(readSetting('activations', 'ReLU, rely').note, /“rely” is none of them/);
  assert.match(readSetting('activations', Array(129).fill('relu').join(',')).note, /at most 128/);
});

test('inputs are some of the features, at least one', () => {
  assert.deepEqual(readSetting('features', 'y,x'), { ok: true, value: 'x,y', note: '' });
  assert.equal(readSetting('features', '').ok, false);
  assert.match(readSetting('features', 'x,z').note, /“z” is none of them/);
});

test('what is out of range is clamped, and its bounds are said', () => {
  const reading = readSetting('batchSize', '5000');
  assert.equal(reading.ok && reading.value, 1000);
  assert.match(reading.note, /Batch size goes from 1 to 1000; set to 1000/);
  assert.equal(readSetting('learningRate', '-3').note, 'Learning rate goes from 0.000001 to 100; set to 0.000001.');
  assert.match(readSetting('bias', '-200').note, /goes from −100 to 100; set to −100/);
  assert.match(readSetting('pointCount', '20000').note, /goes from 10 to 10\u202f000; set to 10\u202f000/);
});

test('fractions of whole things are rounded, and it is said', () => {
  const reading = readSetting('units', '7.6');
  assert.equal(reading.ok && reading.value, 8);
  assert.match(reading.note, /whole number; set to 8/);
});

test('nonsense is refused with what was expected', () => {
  for (const typed of ['', 'abc', '1e', '0x', '1.2.3', '<img src=x>', 'NaN', '１２x']) {
    const reading = readSetting('learningRate', typed);
    assert.equal(reading.ok, false, typed);
    assert.match(reading.note, /Learning rate takes a number from 0\.000001 to 100/);
  }
  assert.equal(readSetting('activation', 'step').ok, false);
});

test('infinity is clamped as any number too large', () => {
  const reading = readSetting('learningRate', '1e999');
  assert.equal(reading.ok && reading.value, 100);
});

test('a decimal comma, a real minus and scientific notation are numbers', () => {
  for (const [typed, value] of [
    ['0,05', 0.05],
    ['5e-4', 0.0005],
    [' 1 ', 1],
  ]) {
    const reading = readSetting('learningRate', typed);
    assert.equal(reading.ok && reading.value, value);
  }
});

test('long nonsense is not repeated in full', () => {
  assert.ok(readSetting('seed', 'x'.repeat(1000)).note.length < 120);
});

test('a number that is one already is none that a language would read otherwise', async () => {
  for (const language of /** @type {const} */ (['en', 'de'])) {
    await speak(language);
    for (const value of [1.234, 1.125, 12.345]) {
      const reading = readSetting('learningRate', value);
      assert.deepEqual(reading, { ok: true, value, note: '' });
    }
    const whole = readSetting('units', 1.125);
    assert.equal(whole.ok && whole.value, 1);
    assert.equal(readSetting('learningRate', NaN).ok, false);
  }
  const typed = readSetting('bias', '1.125');
  assert.equal(typed.ok && typed.value, 100, 'text is read as it is typed there');
});
