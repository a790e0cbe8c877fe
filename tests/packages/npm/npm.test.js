/** The npm package in a fresh project: what README.md shows runs, and comes to the numbers of the core. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { freshProject } from './fresh-project.js';
import { snippetWith } from './snippets.js';
import { asCommonJs, expected, printing, README, TEN_LINES, withBinary } from './ten-lines.js';

/** @type {import('./fresh-project.js').FreshProject} */
let project;
before(async () => {
  project = await freshProject();
});
after(() => project.remove());

test('the example is ten lines, the same in both documents', () => {
  assert.equal(snippetWith('docs/library.md', 'js', 'network.delete()'), TEN_LINES);
  assert.equal(TEN_LINES.trim().split('\n').length, 10);
});

test('what the README of the project shows is part of a program that is run, or runs', async () => {
  const [, program] =
    /```cpp main\.cpp\n(.*?)```/s.exec(readFileSync(new URL('../../../docs/library.md', import.meta.url), 'utf8')) ??
    [];
  const lines = new Set(program?.split('\n').map((line) => line.trim()));
  for (const line of snippetWith('README.md', 'cpp', 'Trainer').split('\n')) assert.ok(lines.has(line.trim()), line);
  await project.write('readme.mjs', snippetWith('README.md', 'js', 'backprop-playground'));
  assert.match(await project.node('readme.mjs'), /^Float64Array\(3\)/);
});

test('it runs by import and by require, and gives the numbers of the core to the bit', async () => {
  await project.write('lines.mjs', printing(TEN_LINES));
  await project.write('lines.cjs', asCommonJs());
  const numbers = await expected();
  assert.equal(await project.node('lines.mjs'), numbers);
  assert.equal(await project.node('lines.cjs'), numbers);
});

test('samples of any inputs are learned, and an error says what was wrong', async () => {
  const xor = snippetWith(README, 'js', 'const xor')
    .replace('console.log(', 'process.stdout.write(JSON.stringify(')
    .replace('outputs[0])', "outputs[0]) + '\\n')");
  await project.write(
    'samples.mjs',
    `import { loadBackprop } from 'backprop-playground';
const { createNetwork } = await loadBackprop();
${xor}
const sentence = (call) => { try { return call(); } catch (error) { return error.message; } };
console.log(sentence(() => network.predict([1])));
console.log(sentence(() => createNetwork({ hidden: [0] }, xor)));
console.log(sentence(() => createNetwork({ hidden: [2], learnigRate: 1 }, xor)).split(';')[0]);
network.delete();
network.delete();
console.log(sentence(() => network.train(1)));
`,
  );
  const [answer, ...sentences] = (await project.node('samples.mjs')).trim().split('\n');
  assert.ok(Math.abs(Number(answer) - 1) < 0.05, answer);
  assert.deepEqual(sentences, [
    'a sample has 1 inputs, expected 2',
    'hidden holds 0, expected whole numbers from 1 to 65536',
    'a network has no setting "learnigRate"',
    'this network has been deleted',
  ]);
});

test('points in plain arrays are learned, of which all train', async () => {
  await project.write(
    'points.mjs',
    `import { loadBackprop } from 'backprop-playground';
const { createNetwork } = await loadBackprop();
const points = { x: [-1, -2, 1, 2], y: [0, 1, 0, 1], label: [-1, -1, 1, 1] };
const network = createNetwork({ hidden: [3], activation: 'tanh', learningRate: 0.3 }, points);
network.train(500);
console.log(network.measure().trainAccuracy, network.measure().samples.allTrain, network.predict([1.5, 0]).answers[0] > 0.9);`,
  );
  assert.equal(await project.node('points.mjs'), '1 4 true\n');
});

test('a binary that cannot be read is named, with what to do', async () => {
  await project.write('page.html', '<!doctype html>');
  await project.write(
    'missing.mjs',
    `import { loadBackprop } from 'backprop-playground';
for (const place of ['/nowhere/core.wasm', new URL('page.html', import.meta.url).href])
  await loadBackprop({ locateFile: () => place }).catch(({ message }) => console.log(message));`,
  );
  const [missing, other] = (await project.node('missing.mjs')).split('\n');
  assert.match(missing, /cannot read its core\.wasm at \/nowhere\/core\.wasm \(ENOENT.*\)\. .*locateFile.*wasmBinary/);
  assert.match(other, /at file:.*page\.html \(what is there is no WebAssembly\)/);
});

test('esbuild bundles it, with the bytes of the binary or its place', async () => {
  const numbers = await expected();
  for (const [loader, what] of /** @type {const} */ ([
    ['binary', 'bytes'],
    ['file', 'address'],
  ])) {
    await project.write('to-bundle.mjs', withBinary(what));
    await build({
      entryPoints: [project.at('to-bundle.mjs')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node18',
      loader: { '.wasm': loader },
      outfile: project.at(`${loader}/bundle.mjs`),
      logLevel: 'error',
    });
    assert.equal(await project.node(`${loader}/bundle.mjs`), numbers, loader);
  }
});

test('the package holds what its manifest names, and nothing of this machine', async () => {
  const manifest = JSON.parse(await readFile(`${project.installed}/package.json`, 'utf8'));
  const files = await readdir(project.installed);
  const named = JSON.stringify(manifest.exports).match(/\.\/[\w.]+/g) ?? [];
  for (const name of [...named, manifest.main, manifest.types]) assert.ok(files.includes(name.slice(2)), name);
  for (const name of ['README.md', 'LICENSE', 'THIRD-PARTY.txt']) assert.ok(files.includes(name), name);
  const licences = await readFile(`${project.installed}/THIRD-PARTY.txt`, 'utf8');
  for (const part of ['Eigen 3', 'Emscripten', 'musl', 'libc++', 'Mozilla Public License Version 2.0'])
    assert.ok(licences.includes(part), part);
  const root = process.cwd();
  for (const name of files) assert.ok(!(await readFile(`${project.installed}/${name}`, 'latin1')).includes(root), name);
});

/** A reader's TypeScript that uses the package; the lines marked as wrong must be refused. @param {string} first how it is loaded */
const typed = (first) => `${first}
export async function signals(bytes: Uint8Array): Promise<Float64Array> {
  const options: LoadOptions = { wasmBinary: bytes, locateFile: (name: string) => name + '?v=1' };
  const { createPoints, createNetwork, catalog, core } = await loadBackprop(options);
  const data: Points = createPoints({ set: catalog().dataSets[0].name });
  const network: Network = createNetwork({ hidden: [8, 8], optimizer: 'adam' }, data);
  const { steps, diverged }: { steps: number; diverged: { layer: number } | null } = network.train(10);
  createNetwork({ hidden: [2] }, { x: [1], y: [2], label: [-1] });
  const answer: number = network.predict([steps, diverged?.layer ?? 0]).answers[0];
  const failed: boolean = core.generate({ set: 'circle', count: 2, noise: 0, trainShare: 1, seed: answer }).ok === false;
  // @ts-expect-error: a setting that is misspelt
  createNetwork({ hidden: [8], learnigRate: failed ? 1 : 2 }, data);
  // @ts-expect-error: the units of the hidden layers are missing
  createNetwork({}, data);
  // @ts-expect-error: not bytes
  await loadBackprop({ wasmBinary: 'core.wasm' });
  // @ts-expect-error: gives no place
  await loadBackprop({ locateFile: () => 1 });
  return network.measure().layers.signal;
}
`;

/** What TypeScript complains of in files of the project. @param {string[]} names @param {ts.CompilerOptions} options */
function complaints(names, options) {
  const program = ts.createProgram(
    names.map((name) => project.at(name)),
    { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], ...options },
  );
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('its types are found by import, by require and by bundlers, and refuse what is wrong', async () => {
  const names = 'LoadOptions, type Network, type Points';
  await project.write('typed.mts', typed(`import { loadBackprop, type ${names} } from 'backprop-playground';`));
  await project.write('typed.cts', typed(`import { loadBackprop, type ${names} } from 'backprop-playground';`));
  const { ESNext, Node16 } = ts.ModuleKind;
  assert.deepEqual(complaints(['typed.mts', 'typed.cts'], { module: Node16 }), []);
  const bundler = { module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  assert.deepEqual(complaints(['typed.mts'], bundler), []);
});
