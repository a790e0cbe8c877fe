/** What is typed into the fields of settings, and into expressions; strokes of a drawn picture; what a learning platform gives back. */
import assert from 'node:assert/strict';
import { PICTURE_SIDE } from '../../../../../web/experiment/columns.js';
import { parseNumber } from '../../../../../web/experiment/parse-number.js';
import { settingNames } from '../../../../../web/experiment/settings.js';
import { readSetting } from '../../../../../web/words/setting-remarks.js';
import { pictureOf } from '../../../../../web/import/drawn-picture.js';
import { readExpression } from '../../../../../web/lesson/expression.js';
import { LessonProblem } from '../../../../../web/lesson/lesson-problem.js';
import { createAttempt } from '../../../../../web/scorm/attempt.js';
import { changeText } from '../mutate-text.js';
import { changeValue } from '../mutate-value.js';

const NUMBERS = [
  '0.03',
  '10,000',
  '2,1 × 10⁻⁵',
  '1.234.567',
  '−0.5',
  '1e-3',
  '8, 8, 4',
  'relu, tanh',
  'x,y,x_squared',
  '0x1f',
  '3×3',
  'columns:3',
  '12 345',
];

/** @type {import('../try-inputs.js').Target<string>} */
export const typedValue = {
  name: 'typed-value',
  corpus: NUMBERS,
  change: (text, random) => changeText(text, random, NUMBERS),
  read(text) {
    assert.equal(typeof parseNumber(text, { point: ',', whole: true }), 'number');
    let taken = 0;
    for (const name of settingNames) {
      const read = readSetting(name, text);
      assert.ok(read.note.length < 400, read.note);
      assert.doesNotMatch(read.note, /^reading\.|\[object|[\u202a-\u202e\u2066-\u2069\u0000]/);
      if (!read.ok) continue;
      taken += 1;
      assert.ok(typeof read.value === 'string' || Number.isFinite(read.value), `${name} became ${read.value}`);
      // What was taken is one of its values: it is taken as it is.
      const again = readSetting(name, String(read.value));
      assert.deepEqual([again.ok, 'value' in again && again.value], [true, read.value]);
    }
    return taken > 0 ? 'read' : 'refused';
  },
};

const EXPRESSIONS = [
  'loss < 0.1 and step > 100',
  'min(signal[1], signal[2]) * 2 ** 3',
  'at.first.loss / begin.loss',
  'abs(1 - accuracy) <= 0.05 or not (step == 3)',
  'max(signal) / last(signal)',
  'b.loss - loss',
  '"relu" == activation',
  '-(1 + 2) * 3e5',
];

/** @type {import('../try-inputs.js').Target<string>} */
export const expression = {
  name: 'expression',
  corpus: EXPRESSIONS,
  change: (text, random) => changeText(text, random, EXPRESSIONS),
  read(text) {
    try {
      const { value, names } = readExpression(text, 1, () => true);
      for (const found of [null, 2, [1, 2, 3], 'relu', true, NaN]) {
        const result = value(() => found);
        assert.ok(
          result === null || ['number', 'boolean', 'string'].includes(typeof result) || Array.isArray(result),
          typeof result,
        );
      }
      assert.ok(names.every((name) => typeof name === 'string'));
      return 'read';
    } catch (error) {
      if (!(error instanceof LessonProblem)) throw error;
      return 'refused';
    }
  },
};

/** @type {any[]} */
const STROKES = [
  [
    [
      { x: 10, y: 10 },
      { x: 60, y: 20 },
      { x: 30, y: 90 },
    ],
    [
      { x: 5, y: 50 },
      { x: 95, y: 50 },
    ],
  ],
  [[{ x: 50, y: 50 }]],
  [],
];

/** @type {import('../try-inputs.js').Target<any>} */
export const picture = {
  name: 'picture',
  corpus: STROKES,
  change: (strokes, random) => changeValue(strokes, random),
  read(strokes) {
    // A pointer gives numbers, whatever they are.
    const number = (/** @type {unknown} */ value) => (typeof value === 'number' ? value : NaN);
    const places = Array.isArray(strokes) ? strokes.filter(Array.isArray) : [];
    const given = places.map((stroke) =>
      Array.from(stroke, (/** @type {any} */ place) => ({ x: number(place?.x), y: number(place?.y) })),
    );
    const cells = pictureOf(given, 100);
    assert.equal(cells.length, PICTURE_SIDE ** 2);
    assert.ok(cells.every((ink) => ink >= 0 && ink <= 1));
    return cells.some((ink) => ink > 0) ? 'read' : 'refused';
  },
};

/** @type {any[]} */
const LEFT = [
  { reached: ['a'], hasWorked: true, link: 'v=2&activation=relu' },
  { reached: [], hasWorked: false, link: '' },
];

/** @type {import('../try-inputs.js').Target<any>} */
export const platform = {
  name: 'platform',
  corpus: LEFT,
  change: (value, random) =>
    typeof value === 'string' || random.chance(0.2)
      ? changeText(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), random, ['', 'passed'])
      : changeValue(value, random),
  read(value) {
    /** @type {string[]} */
    let suspended = [];
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    const attempt = createAttempt(
      /** @type {any} */ ({
        resumed: () => text,
        before: () => text,
        suspend: (/** @type {string[]} */ texts) => {
          suspended = texts;
        },
        progress() {},
        answer() {},
        end() {},
      }),
      [
        { name: 'a', conditions: [] },
        { name: '__proto__', conditions: [] },
      ],
    );
    assert.equal(typeof attempt.link, 'string');
    assert.ok(attempt.reached().every((name) => ['a', '__proto__'].includes(name)));
    attempt.reach('a', { loss: 1 });
    attempt.keep('v=2');
    assert.equal(JSON.parse(suspended[0]).link, 'v=2');
    attempt.end();
    return attempt.link !== '' ? 'read' : 'refused';
  },
};
