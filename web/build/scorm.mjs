// @ts-check
// Writes a SCORM package of an experiment or a lesson: the page in one file, a page around it that speaks with a learning platform,
// and the manifest. `./run scorm` builds the page before; docs/scorm.md describes it.

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { drawnAxes } from '../words/drawn-axes.js';
import { PROTOCOL, PROTOCOL_VERSION, readRequest } from '../embed/messages.js';
import { readLesson } from '../lesson/read-lesson.js';
import { EMBED_KEYS, EMBED_PARTS } from '../link/embed-fields.js';
import { readExperimentFile } from '../link/experiment-file.js';
import { readFields, writeFields } from '../link/fields.js';
import { isPlayground } from '../link/playground/recognise.js';
import { whyNotOpened } from '../link/problem-sentence.js';
import { readLink } from '../link/read-link.js';
import { readGoalTexts } from '../scorm/goal-text.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Of the same content, the same bytes. */
const MADE = new Date(2026, 0, 1);

/** Where none are chosen: all but what opens other things. */
const PARTS = EMBED_PARTS.filter((part) => !['guide', 'compare', 'spectrum', 'seeds', 'landscape'].includes(part));

/** @typedef {import('../scorm/start-scorm.js').Package} Package */

/**
 * @param {string[]} args
 * @returns {Promise<{given: Package, out: string}>} rejects with a sentence
 */
export async function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: {
      link: { type: 'string' },
      file: { type: 'string' },
      lesson: { type: 'string' },
      title: { type: 'string' },
      goal: { type: 'string', multiple: true },
      version: { type: 'string', default: '1.2' },
      parts: { type: 'string' },
      lang: { type: 'string', default: '' },
      out: { type: 'string' },
    },
  });
  const { link = '', file, lesson, version, lang, goal = [] } = values;
  if (file !== undefined && link) throw new Error('either --link or --file');
  if (version !== '1.2' && version !== '2004') throw new Error(`--version is 1.2 or 2004, not “${version}”`);
  if (lang !== '' && lang !== 'en' && lang !== 'de') throw new Error(`--lang is en or de, not “${lang}”`);
  if (lesson !== undefined) return lessonPackage(lesson, values, link !== '' || file !== undefined || goal.length > 0);
  const text = file === undefined ? '' : await readFile(file, 'utf8');
  const opened = file === undefined ? checkedLink(link) : checkedFile(text, file);
  const parts = values.parts?.split(',') ?? opened.parts ?? [...PARTS];
  const wrong = parts.find((part) => !EMBED_PARTS.some((known) => known === part));
  if (wrong !== undefined) throw new Error(`--parts: “${wrong}” is none of ${EMBED_PARTS.join(', ')}`);
  const title = values.title ?? (opened.title || 'Backprop Playground');
  const given = { version, title, lang, link: opened.link, file: text, lesson: '', parts, goals: readGoalTexts(goal) };
  return { given: /** @type {Package} */ (given), out: outOf(values, version) };
}

/** @param {{out?: string}} values @param {string} version */
const outOf = ({ out }, version) => out ?? join(ROOT, `build/scorm-${version}.zip`);

/**
 * A lesson of the course: each of its steps that has an outcome is a goal.
 * @param {string} name @param {{version?: string, lang?: string, title?: string, parts?: string, out?: string}} values @param {boolean} hasMore
 */
async function lessonPackage(name, { version = '1.2', lang = '', ...values }, hasMore) {
  if (hasMore) throw new Error('a --lesson has its own experiments and goals: leave out --link, --file and --goal');
  const read = (/** @type {string} */ language) =>
    readFile(join(ROOT, `web/lessons/${language}/${name}.md`), 'utf8').catch(() => '');
  const text = /^[a-z][a-z-]*$/.test(name) ? (await read(lang || 'en')) || (await read('en')) : '';
  if (text === '') throw new Error(`--lesson: there is no “${name}” in web/lessons/`);
  const { title, steps } = readLesson(text);
  const goals = steps.flatMap((step, i) =>
    step.prediction || step.run?.until || step.figure || step.why.length > 0
      ? [{ name: `${i + 1}. ${step.name}`, conditions: [] }]
      : [],
  );
  const parts = values.parts?.split(',') ?? [...PARTS, 'compare'];
  const given = { version, title: values.title ?? title, lang, link: '', file: '', lesson: name, parts, goals };
  return { given: /** @type {Package} */ (given), out: outOf(values, version) };
}

/** A field that this page does not know, such as one of a later lesson, stays in it. @param {string} address @returns {{link: string, title: string, parts?: string[]}} */
function checkedLink(address) {
  const hash = address.replace(/^[^#]*#/, '');
  if (isPlayground(hash)) return { link: hash, title: '' };
  try {
    const { view } = readLink(hash, drawnAxes);
    const fields = [...readFields(hash)].filter(([key]) => !EMBED_KEYS.includes(key));
    return { link: writeFields(fields), title: view.frame?.title ?? '', parts: view.embed?.parts };
  } catch (error) {
    throw new Error(whyNotOpened(error));
  }
}

/** @param {string} text @param {string} name @returns {{link: string, title: string, parts?: string[]}} */
function checkedFile(text, name) {
  try {
    const { name: title } = readExperimentFile(text, drawnAxes);
    if (!canBeSent(text)) throw new Error(`“${name}” is too large for a package: leave out some of its points`);
    return { link: '', title };
  } catch (error) {
    throw new Error(whyNotOpened(error, name));
  }
}

/** Whether the page in the package reads a message as long as this; its limit is the one that counts. @param {string} file */
function canBeSent(file) {
  try {
    readRequest({ protocol: PROTOCOL, version: PROTOCOL_VERSION, id: Number.MAX_SAFE_INTEGER, type: 'setState', file });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} text */
const xml = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const FILES = ['index.html', 'inside.html'];

/** @param {Pick<Package, 'version'|'title'>} given */
export function manifest({ version, title }) {
  const is12 = version === '1.2';
  const spaces = is12
    ? `xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"`
    : `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"`;
  const sequencing = is12
    ? ''
    : `
        <imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>`;
  const id = `backprop-playground-${createHash('sha256').update(title).digest('hex').slice(0, 10)}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1" ${spaces}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${is12 ? '1.2' : '2004 4th Edition'}</schemaversion></metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${xml(title)}</title>
      <item identifier="item" identifierref="resource">
        <title>${xml(title)}</title>${sequencing}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:${is12 ? 'scormtype' : 'scormType'}="sco" href="index.html">
${FILES.map((name) => `      <file href="${name}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

const sha256 = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page around the experiment. @param {Package} given */
export async function aroundPage(given) {
  const { outputFiles } = await build({
    ...{
      entryPoints: [join(ROOT, 'web/scorm/start-scorm.js')],
      bundle: true,
      format: 'iife',
      minify: true,
      write: false,
    },
    // Its own address; the page's is given.
    ...{ target: 'es2022', define: { 'import.meta.url': 'document.baseURI' } },
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script').trim();
  const styles = await readFile(join(ROOT, 'web/styles/scorm.css'), 'utf8');
  const fills = {
    ...{
      SCRIPT_HASH: sha256(script),
      STYLE_HASH: sha256(styles),
      TITLE: xml(given.title),
      STYLES: styles,
      SCRIPT: script,
    },
    PACKAGE: JSON.stringify(given).replaceAll('<', '\\u003c'),
  };
  const html = await readFile(join(ROOT, 'web/scorm/index.html'), 'utf8');
  return html.replace(
    /SCRIPT_HASH|STYLE_HASH|TITLE|STYLES|PACKAGE|\bSCRIPT\b/g,
    (name) => fills[/** @type {keyof typeof fills} */ (name)],
  );
}

/** @param {Package} given @returns {Promise<Uint8Array>} */
export async function scormPackage(given) {
  const page = await readFile(join(ROOT, 'dist/backprop-playground.html'));
  const files = {
    'imsmanifest.xml': strToU8(manifest(given)),
    'index.html': strToU8(await aroundPage(given)),
    'inside.html': page,
  };
  return zipSync(/** @type {any} */ (files), { level: 6, mtime: MADE });
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  try {
    const { given, out } = await readArguments(process.argv.slice(2));
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, await scormPackage(given));
    console.log(`A SCORM ${given.version} package of “${given.title}” is in ${out}`);
  } catch (error) {
    console.error(`run: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
