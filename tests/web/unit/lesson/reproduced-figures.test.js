/** The figures of the lesson “Reproduce the figure”, each measured on the core as its button does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runFigure } from '../../../../web/worker/figure-run.js';
import { digitPoints } from '../../../../web/import/digits.js';
import { readLesson } from '../../../../web/lesson/read-lesson.js';
import { figureTasks, judgeFigure, needsDigits } from '../../../../web/lesson/reproduce.js';
import { must } from '../../../must.js';
import { loadModule } from '../../../wasm/load.js';

const WEB = new URL('../../../../web/', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, WEB), 'utf8');

const [english, german] = ['en', 'de'].map((code) =>
  readLesson(read(`lessons/${code}/reproduce.md`)).steps.filter(({ figure }) => figure),
);
const core = await loadModule();

/** Of what takes long, fewer networks than on the page: what is measured of these lies in the same band. @type {Record<string, number>} */
const FEWER = { he: 12, stalls: 4, hanin: 150, skips: 8 };

for (const { key, figure } of english)
  test(`${key} comes out as the paper says`, () => {
    const asked = must(figure);
    const digits = needsDigits(asked) ? digitPoints(read('data/digits.txt'), asked.networks[0].settings).points : null;
    const tasks = figureTasks(asked, digits, Math.min(asked.seeds, FEWER[key] ?? asked.seeds));
    const points = judgeFigure(
      asked,
      tasks.map((task) => runFigure(core, task)),
    );
    const outside = points.filter(({ passes }) => !passes);
    assert.deepEqual(outside, []);
    assert.ok(points.every(({ expected, low, high }) => low <= expected && expected <= high));
  });

test('the lesson has the figures that every course on this shows, and some more', () => {
  const keys = english.map(({ key }) => key);
  for (const key of ['nielsen', 'glorot', 'he', 'depth', 'hanin', 'yang']) assert.ok(keys.includes(key), key);
  assert.ok(keys.length >= 9);
});

test('both languages ask for the same networks and expect the same of them', () => {
  assert.deepEqual(
    german.map(({ key }) => key),
    english.map(({ key }) => key),
  );
  english.forEach(({ figure }, i) => {
    const [one, other] = [must(figure), must(german[i].figure)];
    assert.deepEqual(figureTasks(other, null), figureTasks(one, null));
    const asked = (/** @type {typeof one} */ { networks, measure, summary, scale }) => ({
      ...{ measure: measure.text, summary, scale },
      networks: networks.map(({ expected, band }) => ({ band, expected: JSON.stringify(expected) })),
    });
    assert.deepEqual(asked(other), asked(one));
  });
});
