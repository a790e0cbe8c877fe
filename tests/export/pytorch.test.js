/** The exported script, run by PyTorch: it comes to the page's numbers, and fails where one of them is another. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadModule } from '../wasm/load.js';
import { fixedExperiments } from './fixed-experiments.js';
import { runScripts } from './python.js';
import { scriptOf } from './script-of.js';

/** The number after `name`, the first of its list, a millionth larger. @param {string} script @param {string} name */
function spoil(script, name) {
  const spoiled = script.replace(
    new RegExp(`(^${name} = \\[\\s*)([-\\d.e]+)`, 'm'),
    (_, start, number) => start + Number(number) * (1 + 1e-6),
  );
  assert.notEqual(spoiled, script, name);
  return spoiled;
}

/** What a notebook runs, cell after cell. @param {string} notebook */
const codeOf = (notebook) =>
  JSON.parse(notebook)
    .cells.filter((/** @type {any} */ { cell_type }) => cell_type === 'code')
    .map((/** @type {any} */ { source }) => source.join(''))
    .join('\n');

/** @type {Map<string, import('./python.js').Ended>} */
const ended = new Map();
/** @type {string[]} */
let names = [];

before(async () => {
  const core = await loadModule(),
    experiments = await fixedExperiments(core);
  names = experiments.map(({ name }) => name);
  const [first, second] = experiments.map(({ experiment }) => scriptOf(core, experiment));
  const twins = { ...experiments[0].experiment, twin: { activation: 'relu', optimizer: 'adam' } };
  /** @type {[string, string][]} */
  const scripts = [
    ...experiments.map(({ name, experiment }) => /** @type {[string, string]} */ ([name, scriptOf(core, experiment)])),
    ['notebook', codeOf(scriptOf(core, experiments[1].experiment, 'a', 'notebook'))],
    ['network B', scriptOf(core, twins, 'b')],
    ['another signal', spoil(first, 'SIGNAL')],
    ['another batch gradient', spoil(first, 'BATCH_GRADIENT')],
    ['another loss', spoil(first, 'LOSSES')],
    [
      'another weight',
      first.replace(/(WEIGHTS = \[\n"""\n)(\S+)/, (_, start, number) => start + Number(number) * (1 + 1e-6)),
    ],
    ['another rate', first.replace('learning_rate: float = 0.1', 'learning_rate: float = 0.100001')],
    ['another order', first.replace('SEED = 1 ', 'SEED = 2 ')],
    ['another clipping', second.replace('clipping_limit: float = 0.05', 'clipping_limit: float = 0.06')],
  ];
  runScripts(scripts.map(([, text]) => text)).forEach((result, i) => ended.set(scripts[i][0], result));
});

test('scripts of all kinds come to the page’s numbers', () => {
  for (const name of [...names, 'notebook', 'network B']) {
    assert.equal(ended.get(name)?.error, '', name);
    assert.match(
      ended.get(name)?.output ?? '',
      /^layer 1: signal [^]*^update 20: loss [^]*These are the page's numbers/m,
      name,
    );
  }
});

test('a script fails where a number of the page, a weight, a setting or the order of samples is another', () => {
  const spoiled = [...ended].filter(([name]) => name.startsWith('another'));
  assert.equal(spoiled.length, 7);
  for (const [name, { error }] of spoiled) assert.match(error, /AssertionError: the .* on the page/, name);
});
