/** The lessons of the course: all are there in both languages, alike in all but the words, and no number of them was typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLesson } from '../../../../web/lesson/read-lesson.js';
import { COURSE, textOf, written } from './lesson-files.js';
import { plainTexts, typedInLesson } from './typed-digits.js';

/** @typedef {import('../../../../web/lesson/read-lesson.js').Lesson} Lesson */
/** @typedef {import('../../../../web/lesson/read-lesson.js').Step} Step */
/** @typedef {import('../../../../web/lesson/prose.js').Prose} Prose */

const isThere = (/** @type {string} */ language, /** @type {string} */ id) => written(language).includes(id);

test('every lesson of the course is there in both languages, and no other', () => {
  for (const language of ['en', 'de']) assert.deepEqual(written(language).sort(), [...COURSE].sort(), language);
});

const text = (/** @type {{text: string}|undefined} */ expression) => expression?.text;

/** @param {Prose[]} nodes @returns {string[]} what they measure, cite and colour */
const measuredIn = (nodes) =>
  nodes.flatMap((node) => {
    if ('live' in node) return [`{${node.live.text} | ${node.format}}`];
    if ('tex' in node) return node.numbers.map(({ live, format }) => `$${live.text} | ${format}$`);
    if ('cite' in node) return [`@${node.cite}`];
    return 'nodes' in node ? measuredIn(node.nodes) : [];
  });

/** All of a prediction but its words. @param {Step['prediction']} prediction */
function bareOf(prediction) {
  if (prediction?.kind !== 'choice')
    return { ...prediction, ask: '', unit: '', ...(prediction?.kind === 'number' ? { of: text(prediction.of) } : {}) };
  return {
    kind: 'choice',
    options: prediction.options.map(({ when, right, reply }) => [text(when), right, Boolean(reply)]),
  };
}

/** All of a figure but its words. @param {Step['figure']} figure */
function figureOf(figure) {
  if (!figure) return null;
  const { claim, why, label, source, measure, networks, ...rest } = figure;
  const bare = networks.map(({ name, series, expected, ...own }) => ({ ...own, expected: JSON.stringify(expected) }));
  return { ...rest, measure: measure.text, networks: bare };
}

/** What is the same in every language. @param {Step} step */
const structureOf = ({ key, setup, prediction, run, figure, question, why, more, watch }) => ({
  ...{ key, setup, prediction: bareOf(prediction), figure: figureOf(figure) },
  run: run && { ...run, task: Boolean(run.task), until: text(run.until) },
  watch: watch.map(({ until }) => until.text),
  // Their order may be another one in another language.
  measured: [question, why, more].map((nodes) => measuredIn(nodes).sort()),
});

for (const id of COURSE) {
  /** @param {string} language @returns {Lesson} */
  const read = (language) => readLesson(textOf(language, id));
  for (const language of ['en', 'de']) {
    if (!isThere(language, id)) continue;
    test(`${id} (${language}): 3 to 12 minutes, four to twelve steps, none of its numbers typed`, () => {
      const lesson = read(language);
      assert.ok(lesson.minutes >= 3 && lesson.minutes <= 15, `${lesson.minutes} minutes`);
      assert.ok(lesson.steps.length >= 4 && lesson.steps.length <= 12, `${lesson.steps.length} steps`);
      assert.deepEqual(typedInLesson(lesson), []);
      // Marks in texts that are shown as they stand would be seen.
      assert.deepEqual(
        plainTexts(lesson).filter((one) => /[{}`$]|\*\S|\\|\[@/.test(one)),
        [],
      );
    });

    test(`${id} (${language}): every choice has a wrong option that is answered`, () => {
      for (const { key, prediction } of read(language).steps) {
        if (prediction?.kind !== 'choice') continue;
        const isSure = prediction.options.some(({ right }) => right);
        const wrong = prediction.options.filter(({ right }) => !right);
        assert.ok(
          wrong.some(({ reply }) => reply),
          key,
        );
        if (isSure) assert.equal(prediction.options.filter(({ right }) => right).length, 1, key);
        else
          assert.ok(
            prediction.options.every(({ when }) => when),
            `${key}: an option never comes out`,
          );
        assert.equal(new Set(prediction.options.map(({ says }) => says)).size, prediction.options.length, key);
      }
    });

    test(`${id} (${language}): every source is cited, and every step has something to do or to read`, () => {
      const lesson = read(language);
      const prose = [
        ...lesson.intro,
        ...lesson.teacher,
        ...lesson.steps.flatMap(({ question, why, more }) => [...question, ...why, ...more]),
      ];
      const cited = new Set(measuredIn(prose).filter((one) => one.startsWith('@')));
      assert.deepEqual(
        Object.keys(lesson.sources).filter((key) => !cited.has(`@${key}`)),
        [],
      );
      for (const { key, question, prediction, run, figure, why } of lesson.steps) {
        assert.ok(question.length > 0 || prediction, `${key}: nothing is asked`);
        assert.ok(why.length > 0 || !(prediction || run || figure), `${key}: nothing is explained`);
      }
    });
  }

  if (isThere('de', id))
    test(`${id}: German and English ask, measure and set the same`, () => {
      const [en, de] = ['en', 'de'].map(read);
      for (const name of /** @type {const} */ (['minutes', 'experiment', 'test']))
        assert.equal(de[name], en[name], name);
      assert.deepEqual(Object.keys(de.sources), Object.keys(en.sources));
      assert.deepEqual(
        de.steps.map(({ key }) => key),
        en.steps.map(({ key }) => key),
      );
      de.steps.forEach((step, i) => {
        assert.deepEqual(structureOf(step), structureOf(en.steps[i]), step.key);
      });
      assert.deepEqual(measuredIn(de.intro).sort(), measuredIn(en.intro).sort());
    });
}
