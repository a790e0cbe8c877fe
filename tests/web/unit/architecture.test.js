/** The rooms of web/ and the arrows between them, as docs/architecture.md has them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const WEB = new URL('../../../web/', import.meta.url);

/**
 * What each room may import besides itself; a room imports only rooms that stand above it. `worker` may import the
 * protocol of `engine` alone.
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
  experiment: [],
  words: ['experiment'],
  engine: ['experiment'],
  worker: ['experiment', 'engine/protocol'],
  verdict: ['experiment', 'words'],
  guide: ['experiment'],
  measures: ['experiment'],
  import: ['experiment', 'words'],
  export: ['experiment', 'words'],
  link: ['experiment', 'words'],
  offline: ['worker/simd'],
  actions: ['experiment', 'words', 'engine', 'import', 'export', 'link'],
  views: [
    'experiment',
    'words',
    'engine',
    'measures',
    'verdict',
    'guide',
    'import',
    'export',
    'link',
    'lesson',
    'actions',
  ],
  lesson: ['experiment', 'measures', 'guide', 'link'],
  element: [],
  embed: ['experiment', 'words', 'measures', 'verdict', 'link'],
  scorm: ['embed', 'element'],
  'main.js': [
    'experiment',
    'words',
    'engine',
    'verdict',
    'import',
    'export',
    'link',
    'offline',
    'actions',
    'views',
    'embed',
  ],
};

/** Folders that hold no code of the page. */
const OTHER_FOLDERS = ['build', 'data', 'install', 'lessons', 'styles'];

/** Cards of `views/` that every card may use. */
const SHARED_VIEWS = ['shared'];

/**
 * The imports of a source, static and dynamic, of files of the project. Types in comments are no imports: nothing is
 * loaded for them.
 * @param {string} path under web/ @param {string} source
 * @returns {string[]} paths under web/
 */
function importsOf(path, source) {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name))
    .filter((target) => !target.startsWith('../'));
}

/** @typedef {Map<string, string[]>} Graph a file's path → those of the files that it imports */

/** @returns {Graph} */
function readGraph() {
  const files = readdirSync(WEB, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  const modules = files.filter((name) => name.endsWith('.js') && !OTHER_FOLDERS.includes(roomOf(name)));
  return new Map(modules.map((name) => [name, importsOf(name, readFileSync(new URL(name, WEB), 'utf8'))]));
}

const roomOf = (/** @type {string} */ path) => path.split('/')[0];

/** The card of a file in `views/`; null for views.js and other files beside the cards. */
function cardOf(/** @type {string} */ path) {
  const [room, card, file] = path.split('/');
  return room === 'views' && file !== undefined ? card : null;
}

/** Whether `from` may import `to`. */
function isAllowed(/** @type {string} */ from, /** @type {string} */ to) {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room !== target) return MAY_IMPORT[room]?.some((may) => to === `${may}.js` || to.startsWith(`${may}/`)) ?? false;
  const card = cardOf(from);
  if (card === null) return true;
  return cardOf(to) === card || SHARED_VIEWS.includes(cardOf(to) ?? '');
}

/** Imports that go against the table. @param {Graph} graph */
const wrongArrows = (graph) =>
  [...graph].flatMap(([from, targets]) => targets.filter((to) => !isAllowed(from, to)).map((to) => `${from} → ${to}`));

/** The first circle of imports, as the files along it; null where there is none. @param {Graph} graph */
function findCircle(graph) {
  const done = new Set();
  /** @param {string} file @param {string[]} path @returns {string[]|null} */
  function visit(file, path) {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  }
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}

test('every import follows the table of rooms', () => {
  const graph = readGraph();
  assert.ok(graph.size > 150, 'the sources were found');
  assert.deepEqual(wrongArrows(graph), []);
});

test('no imports go round in a circle', () => {
  assert.equal(findCircle(readGraph()), null);
});

test('what writes the catalog does not need it', () => {
  const graph = readGraph();
  const writer = readFileSync(new URL('build/write-catalog.mjs', WEB), 'utf8');
  const needed = new Set(importsOf('build/write-catalog.mjs', writer));
  for (const file of needed) for (const next of graph.get(file) ?? []) needed.add(next);
  assert.ok(needed.has('import/to-points.js'), 'its imports were followed');
  assert.ok(!needed.has('experiment/catalog.js'), 'in a fresh clone there is no catalog yet');
});

test('nothing lies loose in web/ but index.html and main.js', () => {
  const entries = readdirSync(WEB, { withFileTypes: true });
  assert.deepEqual(entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])).sort(), [
    'index.html',
    'main.js',
  ]);
  const rooms = [...Object.keys(MAY_IMPORT), ...OTHER_FOLDERS].filter((name) => !name.endsWith('.js'));
  const folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  assert.deepEqual(folders.sort(), rooms.sort());
});

test('an arrow against the table and a circle are found', () => {
  assert.deepEqual(importsOf('experiment/a.js', "const load = () => import('../views/b.js'); // import './c.js'"), [
    'views/b.js',
  ]);
  const graph = new Map([
    ['experiment/a.js', ['views/plot/b.js']],
    ['worker/c.js', ['engine/protocol/messages.js', 'engine/engine.js']],
    ['views/plot/b.js', ['views/bars/d.js', 'views/shared/e.js', 'views/views.js']],
    ['views/bars/d.js', ['views/plot/b.js']],
  ]);
  assert.deepEqual(wrongArrows(graph), [
    'experiment/a.js → views/plot/b.js',
    'worker/c.js → engine/engine.js',
    'views/plot/b.js → views/bars/d.js',
    'views/plot/b.js → views/views.js',
    'views/bars/d.js → views/plot/b.js',
  ]);
  assert.deepEqual(findCircle(graph), ['views/plot/b.js', 'views/bars/d.js', 'views/plot/b.js']);
});

/** Names exported by more than one file. @returns {[name: string, files: string[]][]} */
function namesExportedTwice() {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const path of readGraph().keys()) {
    const source = ts.createSourceFile(path, readFileSync(new URL(path, WEB), 'utf8'), ts.ScriptTarget.Latest, false);
    for (const name of exportsOf(source)) places.set(name, [...(places.get(name) ?? []), path]);
  }
  return [...places].filter(([, files]) => files.length > 1);
}

/** @param {ts.SourceFile} source @returns {string[]} */
function exportsOf(source) {
  return source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    }
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement.name?.text ?? ''] : [];
  });
}

test('no name is exported by two files', () => {
  // Each language exports the texts of the same topics.
  const twice = namesExportedTwice().filter(([, files]) => !files.every((file) => file.startsWith('words/')));
  assert.deepEqual(twice, []);
});
