// @ts-check
/** The licences of what is shipped. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { INSIDE, licenceOf, licences } from '../../../../web/build/licences.mjs';

const lock = JSON.parse(readFileSync(new URL('../../../../package-lock.json', import.meta.url), 'utf8'));

/** All that a bundle can have in it: what the page depends on, and what that depends on. */
const packages = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path]) => path.replace(/^node_modules\//, ''));

test('each package that may be bundled has a licence, which is found', async () => {
  assert.ok(packages.length > 10);
  for (const name of packages) assert.ok((await licenceOf(name)).title.includes(name.split('/').at(-1) ?? name), name);
});

test('what comes inside another package is named: all that it depends on, but for its command line', () => {
  const needs = Object.keys(lock.packages['node_modules/markdown-it'].dependencies);
  assert.deepEqual(INSIDE['markdown-it'], needs.filter((name) => name !== 'argparse').sort());
});

test('a package without a licence stops the build', () => assert.rejects(licenceOf('../tests'), Error));

test('who wrote a package stays beside its name, where others have the same terms', async () => {
  const text = await licences(['d3-array', 'd3-path', 'idb-keyval']);
  assert.match(text, /d3-array [\d.]+, ISC\n {2}Copyright 2010-\d+ Mike Bostock\nd3-path [\d.]+, ISC\n {2}Copyright/);
  assert.equal(text.match(/with or without fee/g)?.length, 1);
  assert.match(text, /TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/);
});

test('the whole has the project, the core, the packages and the data', async () => {
  const text = await licences(['seedrandom', 'temml']);
  for (const part of [
    'Eigen 3',
    'Mozilla Public License 2.0',
    'Emscripten',
    'musl',
    'libc++',
    'David Bau',
    'temml',
    'CC0',
  ])
    assert.ok(text.includes(part), part);
});
