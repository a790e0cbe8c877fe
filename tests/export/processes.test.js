/** The exported script under several processes, as torchrun starts them. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadModule } from '../wasm/load.js';
import { fixedExperiments } from './fixed-experiments.js';
import { findPython } from './python.js';
import { scriptOf } from './script-of.js';

// In Debian 12, PyTorch 1.13 cannot do without redirections under its Python: these are of a process that there is not.
const TORCHRUN = '-m torch.distributed.run --redirects 9:1 --tee 9:1 --nproc_per_node 2'.split(' ');
const python = findPython(),
  folder = mkdtempSync(join(tmpdir(), 'backprop-processes-')),
  env = { ...process.env, OMP_NUM_THREADS: '1' };
/** @type {string[]} */
let scripts = [];

before(async () => {
  const core = await loadModule();
  scripts = (await fixedExperiments(core)).map(({ experiment }, i) => {
    const file = join(folder, `${i}.py`);
    writeFileSync(file, scriptOf(core, experiment));
    return file;
  });
});
after(() => rmSync(folder, { recursive: true }));

const alone = (/** @type {string[]} */ ...given) => execFileSync(python, given, { encoding: 'utf8', env }),
  byTwo = (/** @type {string[]} */ ...given) => alone(...TORCHRUN, ...given);

/** The lines of numbers, without the last, on their differences. @param {string} output */
const numbersOf = (output) => output.split('\n').filter((line) => /: |loss /.test(line));

for (const [what, i] of /** @type {const} */ ([
  ['as the page opens', 0],
  ['under batch normalisation', 1],
])) {
  test(`two processes that share every batch come to what one does: ${what}`, () => {
    const [one, two] = [alone, byTwo].map((run) => run(scripts[i], '--steps', '60'));
    assert.match(two, /These are the page's numbers/);
    assert.deepEqual(numbersOf(two), numbersOf(one));
    assert.equal(numbersOf(two).filter((line) => line.startsWith('update 1:')).length, 1, 'one of them tells');
  });
}

test('seeds and values of a sweep are spread over processes, and the file is the same', () => {
  const files = ['one', 'two'].map((name) => join(folder, `${name}.json`));
  const given = [
    scripts[1],
    '--steps',
    '30',
    '--seeds',
    '3',
    '--sweep',
    'learning_rate=0.01,0.1',
    '--sweep',
    'batch_size=5,10',
  ];
  alone(...given, '--out', files[0]);
  byTwo(...given, '--out', files[1]);
  const [one, two] = files.map((name) => readFileSync(name, 'utf8'));
  assert.equal(two, one);
  const { format, version, runs } = JSON.parse(one);
  assert.deepEqual([format, version, runs.length], ['backprop-playground-results', 1, 12]);
  assert.deepEqual(runs[0].changes, { learning_rate: 0.01, batch_size: 5 });
  assert.deepEqual([...new Set(runs.map((/** @type {any} */ { seed }) => seed))], [1, 2, 3]);
  const starts = new Map(runs.map((/** @type {any} */ { seed, train }) => [seed, train[0]]));
  assert.equal(new Set(starts.values()).size, 3, 'every seed has weights of its own');
  for (const { steps, train, test: tested, signal } of runs) {
    assert.deepEqual([steps.length, steps.at(-1), train.length, tested.length, signal.length], [31, 30, 31, 31, 9]);
  }
});

test('in single precision the script goes as far as it is told, and compares nothing', () => {
  const output = alone(scripts[0], '--dtype', 'float32', '--steps', '50');
  assert.match(output, /^update 50: loss /m);
  assert.match(output, /in double precision: they were not compared/);
});

test('what cannot be is said in a sentence', () => {
  const refusal = (/** @type {string[]} */ ...given) => {
    const { status, stderr } = spawnSync(python, [scripts[0], ...given], { encoding: 'utf8', env });
    assert.equal(status, 2);
    return stderr.trim().split('\n').at(-1);
  };
  assert.match(refusal('--sweep', 'depth=1,2') ?? '', /depth is none of learning_rate, batch_size$/);
  assert.match(refusal('--seeds', 'many') ?? '', /invalid seeds_of value: 'many'$/);
  assert.match(refusal('--dtype', 'int8') ?? '', /invalid choice: 'int8'/);
});
