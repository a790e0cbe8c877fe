/** What README.md and docs/ name is there: files, commands of ./run, scripts of package.json. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(join(ROOT, file), 'utf8');

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const help = execFileSync(join(ROOT, 'run'), ['help'], { encoding: 'utf8' });
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

/** All that the first group of `pattern` matches, each once. @param {string} text @param {RegExp} pattern */
const matches = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found))];

for (const page of pages) {
  const text = read(page);

  test(`${page}: every command of ./run is in its help`, () => {
    const unknown = matches(text, /\.\/run ((?:bench )?[a-z]+)/g).filter(
      (command) => !help.includes(`./run ${command}`),
    );
    assert.deepEqual(unknown, []);
  });

  test(`${page}: every script of npm run is in package.json`, () => {
    const unknown = matches(text, /npm run (?:-s )?([a-z:-]+)/g).filter((script) => !scripts.includes(script));
    assert.deepEqual(unknown, []);
  });

  test(`${page}: every file that it names or links to is there`, () => {
    // Words in capitals, such as NAME, stand for what the reader chooses.
    const named = matches(text, /`((?:core|docs|tests|wasm|web)\/[\w./-]*)`/g).filter(
      (path) => !/\b(?!README)[A-Z]{3,}\b/.test(path) && !existsSync(join(ROOT, path)),
    );
    const linked = matches(text, /\]\(([^)#:\s]+)(?:#[^)]*)?\)/g).filter(
      (path) => !existsSync(join(ROOT, dirname(page), path)),
    );
    assert.deepEqual([...named, ...linked], []);
  });
}
