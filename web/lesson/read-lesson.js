/**
 * A lesson as it is written (docs/lessons.md), read as if a stranger had written it: each problem names its line.
 *
 * @typedef {import('./prose.js').Prose} Prose
 * @typedef {import('./step-blocks.js').Setup} Setup
 * @typedef {import('./step-blocks.js').Prediction} Prediction
 * @typedef {import('./step-blocks.js').RunBlock} RunBlock
 * @typedef {import('./step-blocks.js').Watched} Watched
 * @typedef {import('./reproduce.js').Figure} Figure
 *
 * @typedef {object} Step
 * @property {string} key by which its outcome is remembered
 * @property {Prose[]} title
 * @property {string} name its title as plain text
 * @property {Prose[]} question
 * @property {Setup} setup
 * @property {Prediction|null} prediction
 * @property {RunBlock|null} run
 * @property {Figure|null} figure that is reproduced
 * @property {Prose[]} whyTitle
 * @property {Prose[]} why
 * @property {Prose[]} tryTitle
 * @property {Prose[]} more what to try next
 * @property {Watched[]} watch
 *
 * @typedef {object} Lesson
 * @property {string} title
 * @property {number} minutes
 * @property {string} goal
 * @property {string} [experiment]
 * @property {Record<string, string>} sources
 * @property {import('./step-blocks.js').HiddenPart[]} hide what the page leaves out, where a step does not say otherwise
 * @property {Prose[]} teacher
 * @property {boolean} test
 * @property {Prose[]} intro
 * @property {Step[]} steps
 * @property {string[]} names every quantity that is needed now or is remembered, without its moment
 */
import { flag, ifGiven, number, parseYaml, readFieldsAt, text } from './fields.js';
import { LessonProblem, quote } from './lesson-problem.js';
import { parseMarkdown } from './markdown.js';
import { numbersIn, readProse } from './prose.js';
import { splitMoment } from './quantity-names.js';
import { readReproduce } from './reproduce.js';
import { readLinkText } from './setting-changes.js';
import { readHidden, readPrediction, readRun, readSetup, readWatch } from './step-blocks.js';

/** @typedef {import('./markdown.js').Token} Token */

const LONGEST = 200_000;
const MOST_STEPS = 40;

/** Blocks in the order in which they may stand, and after how many ###. */
const BLOCKS = /** @type {const} */ (['setup', 'predict', 'run', 'reproduce', 'watch']);
/** What else a fence may hold: it is shown as it stands. */
const LANGUAGES = ['', 'text', 'python', 'json', 'yaml', 'markdown'];

/** @param {string} written @returns {Lesson} @throws {LessonProblem} */
export function readLesson(written) {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  try {
    return readAll(text);
  } catch (error) {
    // What is missing at the end of a block that does not end is missing in its last line.
    if (error instanceof LessonProblem) error.line = Math.min(error.line, text.split('\n').length);
    throw error;
  }
}

/** @param {string} written @returns {Lesson} */
function readAll(written) {
  if (written.length > LONGEST) throw new LessonProblem('long', 1, { text: '' });
  if (written.trim() === '') throw new LessonProblem('empty', 1);
  const { header, place, body, line } = splitHeader(written);
  const head = readHeader(header, place);
  const tokens = parseMarkdown(body);
  const context = { line: line - 1, sources: Object.keys(head.sources) };
  const starts = tokens.flatMap((token, i) => (isHeading(token, 'h2') ? [i] : []));
  if (starts.length === 0) throw new LessonProblem('noSteps', line);
  if (starts.length > MOST_STEPS)
    throw new LessonProblem('list', line, { field: '##', least: '1', most: String(MOST_STEPS) });
  const steps = starts.map((start, i) => readStep(tokens.slice(start, starts[i + 1]), i, context));
  checkKeys(
    steps,
    starts.map((start) => line + (tokens[start].map?.[0] ?? 0)),
  );
  const lesson = {
    ...head,
    teacher: readTeacher(head.teacher ?? '', place.inside(['teacher']).line, context),
    intro: readProse(tokens.slice(0, starts[0]), context),
    steps,
  };
  return { ...lesson, names: namesOf(lesson) };
}

/** @param {string} written */
function splitHeader(written) {
  const found = /^---\n([^]*?)\n---[ \t]*(?:\n|$)/.exec(written);
  if (!found) throw new LessonProblem('header', 1);
  const { value, place } = parseYaml(found[1], 2, 'header');
  return { header: value, place, body: written.slice(found[0].length), line: found[0].split('\n').length };
}

/** @param {unknown} header @param {import('./fields.js').Place} place */
function readHeader(header, place) {
  const read = readFieldsAt(header, place, {
    title: text(80),
    minutes: number(1, 60),
    goal: text(300),
    experiment: ifGiven(readLinkText),
    sources: ifGiven(readSources),
    teacher: ifGiven(text(5000)),
    test: ifGiven(flag),
    hide: ifGiven(readHidden),
  });
  return { ...read, sources: read.sources ?? {}, test: read.test ?? false, hide: read.hide ?? [] };
}

/** @param {unknown} value @param {import('./fields.js').Place} place @returns {Record<string, string>} */
const readSources = (value, place) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LessonProblem('block', place.line, { field: 'sources', fields: 'key' });
  const entries = Object.entries(value).map(([key, source]) => {
    if (!/^[\w-]{1,40}$/.test(key)) throw new LessonProblem('key', place.inside([key]).line, { key: quote(key) });
    return [key, text(300)(source, place.inside([key]))];
  });
  return Object.fromEntries(entries);
};

/** @param {string} written @param {number} line of the field: where it has several lines, they follow @param {import('./prose.js').ProseContext} context */
const readTeacher = (written, line, context) =>
  readProse(parseMarkdown(written), { ...context, line: written.includes('\n') ? line : line - 1 });

/** @param {Token} token @param {string} tag */
const isHeading = (token, tag) => token.type === 'heading_open' && token.tag === tag && token.level === 0;

/** @param {Token[]} tokens of one step, its heading first @param {number} index @param {import('./prose.js').ProseContext} context @returns {Step} */
function readStep(tokens, index, context) {
  const sections = splitSections(tokens, context);
  const { prose: title, key } = readTitle(sections[0].title, context);
  /** @type {Record<string, any>} */
  const blocks = {};
  const proses = sections.map(({ tokens: own }, part) =>
    readProse(
      own.filter((token) => !takeBlock(token, part, blocks, context)),
      context,
    ),
  );
  const headingOf = (/** @type {number} */ part) =>
    sections[part]
      ? readProse(sections[part].title.children ?? [], { ...context, line: lineOf(sections[part].title, context) - 1 })
      : [];
  return {
    key: key || `step-${index + 1}`,
    title,
    name: plainText(title),
    question: proses[0],
    setup: blocks.setup ?? {},
    prediction: blocks.predict ?? null,
    run: blocks.run ?? null,
    figure: blocks.reproduce ?? null,
    whyTitle: headingOf(1),
    why: proses[1] ?? [],
    tryTitle: headingOf(2),
    more: proses[2] ?? [],
    watch: blocks.watch ?? [],
  };
}

/** The parts of a step between its ###. @param {Token[]} tokens @param {import('./prose.js').ProseContext} context */
function splitSections(tokens, context) {
  /** @type {{title: Token, tokens: Token[]}[]} */
  const sections = [];
  for (let i = 0; i < tokens.length; i++) {
    if (isHeading(tokens[i], 'h2') || isHeading(tokens[i], 'h3')) {
      sections.push({ title: tokens[i + 1], tokens: [] });
      i += 2; // its text and its end
    } else sections[sections.length - 1].tokens.push(tokens[i]);
  }
  if (sections.length > 3) throw new LessonProblem('sections', lineOf(sections[3].title, context));
  return sections;
}

/** @param {Token} token @param {import('./prose.js').ProseContext} context */
const lineOf = (token, { line }) => line + (token.map?.[0] ?? 0) + 1;

/** @param {Token} title @param {import('./prose.js').ProseContext} context */
function readTitle(title, context) {
  const found = /\{#([\w-]+)\}\s*$/.exec(title.content),
    key = found?.[1] ?? '';
  if (key && !/^[a-z][\w-]*$/.test(key)) throw new LessonProblem('key', lineOf(title, context), { key: quote(key) });
  // As a heading: by itself a title might begin a list.
  const [, inline] = parseMarkdown(`## ${title.content.slice(0, found?.index).trim().replaceAll('\n', ' ')}`);
  const prose = readProse(inline?.children ?? [], { ...context, line: lineOf(title, context) - 1 });
  return { prose, key };
}

/** Reads a block; false where the token is none. @param {Token} token @param {number} part 0: the question, 1: why, 2: what to try @param {Record<string, unknown>} blocks @param {import('./prose.js').ProseContext} context */
function takeBlock(token, part, blocks, context) {
  if (token.type !== 'fence') return false;
  const info = token.info.trim(),
    line = lineOf(token, context);
  if (LANGUAGES.includes(info)) return false;
  const name = BLOCKS.find((one) => one === info);
  if (!name) throw new LessonProblem('choice', line, { field: '```', value: quote(info), choices: BLOCKS.join(', ') });
  if (Object.hasOwn(blocks, name)) throw new LessonProblem('twice', line, { block: name });
  if (part !== (name === 'watch' ? 2 : 0)) throw new LessonProblem('order', line, { block: name });
  const read = { setup: readSetup, predict: readPrediction, run: readRun, reproduce: readReproduce, watch: readWatch }[
    name
  ];
  const { value, place } = parseYaml(token.content, line + 1, name);
  blocks[name] = read(value, place);
  return true;
}

/** Each step's outcome has a name of its own. @param {Step[]} steps @param {number[]} lines of their headings */
function checkKeys(steps, lines) {
  const keys = steps.map(({ key }) => key);
  keys.forEach((key, i) => {
    if (keys.indexOf(key) < i) throw new LessonProblem('key', lines[i], { key });
  });
  steps.forEach((step, i) => {
    for (const name of namesOfStep(step)) {
      const [, asked] = /^at\.(.+)$/.exec(splitMoment(name).moment) ?? [];
      if (asked && !keys.slice(0, i + 1).includes(asked)) throw new LessonProblem('key', lines[i], { key: asked });
    }
  });
}

/** @param {Step} step @returns {string[]} quantities with their moments */
function namesOfStep({ title, question, whyTitle, why, tryTitle, more, prediction, run, watch }) {
  const expressions = [
    ...numbersIn([...title, ...question, ...whyTitle, ...why, ...tryTitle, ...more]).map(({ live }) => live),
    ...(prediction?.kind === 'number' ? [prediction.of] : []),
    ...(prediction?.kind === 'choice' ? prediction.options.flatMap(({ when }) => (when ? [when] : [])) : []),
    ...(run?.until ? [run.until] : []),
    ...watch.map(({ until }) => until),
  ];
  const lists = prediction?.kind === 'bars' ? [prediction.of] : [];
  return [...expressions.flatMap(({ names }) => names), ...lists];
}

/** @param {Pick<Lesson, 'steps'|'intro'>} lesson */
function namesOf({ steps, intro }) {
  const names = [...numbersIn(intro).flatMap(({ live }) => live.names), ...steps.flatMap(namesOfStep)];
  return [...new Set(['step', ...names.map((name) => splitMoment(name).name)])];
}

/** @param {Prose[]} nodes @returns {string} */
export const plainText = (nodes) =>
  nodes
    .map((node) =>
      'text' in node ? node.text : 'nodes' in node ? plainText(node.nodes) : 'tex' in node ? node.tex : '',
    )
    .join('');
