/**
 * Messages of strangers: whatever comes, the session answers in its form or passes it by, does nothing that was not asked for, and
 * never throws. `MESSAGES=100000 node --test tests/web/unit/embed/fuzz.test.js` tries as many; a failure names its seed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ALL_NUMBERS } from '../../../../web/measures/numbers.js';
import { createFakePage, HOST } from './fake-page.js';

const RUNS = { numRuns: Number(process.env.MESSAGES ?? 1500), seed: 20_261_130 };

const CODES = ['version', 'form', 'large', 'type', 'state', 'setting', 'failed', 'busy'];
const TYPES =
  'hello getState setState getNumbers act set look subscribe unsubscribe setGoals constructor __proto__'.split(' ');

const word = fc.oneof(
  fc.constantFrom('step', 'train', 'activation', 'relu', 'below', 'equal', 'plot', 'dark', '__proto__', 'constructor'),
  fc.constantFrom(...ALL_NUMBERS),
  fc.string({ maxLength: 12 }),
);
const many = (/** @type {fc.Arbitrary<any>} */ one, /** @type {number} */ maxLength) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(one, { maxLength }) },
    { weight: 1, arbitrary: fc.sparseArray(one, { maxLength }) },
  );
const single = fc.oneof(word, fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, NaN, Infinity));
const condition = fc.record({ of: word, is: word, than: single }, { requiredKeys: [] });
/** What would be found on every object, if it were copied carelessly. */
const polluting = fc.constant(
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
);
const goal = fc.record({ name: word, conditions: many(condition, 3) }, { requiredKeys: [] });
const fields = fc.record(
  {
    ...{ names: many(word, 4), events: many(word, 4), numbers: fc.oneof(many(word, 4), single) },
    ...{ action: single, setting: single, value: single, parts: many(word, 3), theme: single },
    ...{ link: single, file: single, every: single, goals: fc.oneof(many(fc.oneof(goal, polluting), 3), single) },
    unknown: polluting,
    anything: fc.object({ maxDepth: 8, maxKeys: 5, withTypedArray: true, withDate: true, withMap: true }),
  },
  { requiredKeys: [] },
);
const message = fc
  .tuple(
    fc.record({
      protocol: fc.constantFrom('backprop-playground', 'backprop-playground', 'backprop-playground', 'other'),
      version: fc.constantFrom(1, 1, 1, 1, 2, '1', null),
      id: fc.oneof(fc.integer(), fc.string(), single),
      type: fc.oneof(fc.constantFrom(...TYPES), single),
    }),
    fc.oneof({ weight: 19, arbitrary: fields }, { weight: 1, arbitrary: polluting }),
  )
  .map(([envelope, more]) => ({ ...more, ...envelope }));

/** What requests take. */
const TAKES = {
  setState: ['link', 'file'],
  ...{ getNumbers: ['names'], act: ['action'], set: ['setting', 'value'], look: ['parts', 'theme'] },
  ...{ subscribe: ['events', 'numbers', 'every'], unsubscribe: ['events', 'numbers'], setGoals: ['goals'] },
};

/** A request with no other fields than it takes. */
const request = fc.tuple(fc.constantFrom(...Object.entries(TAKES)), fields).map(([[type, names], given]) => ({
  ...Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))),
  ...{ protocol: 'backprop-playground', version: 1, id: 7, type },
}));

/** @param {any} data */
const isMeant = (data) =>
  Object.prototype.toString.call(data) === '[object Object]' &&
  Object.hasOwn(data, 'protocol') &&
  data.protocol === 'backprop-playground';

/** What is asked of the page itself. @type {Record<string, string>} */
const DOES = { setState: 'open', act: 'act', set: 'set', look: 'look' };

/** Whether an answer says that the page was asked. @param {any} answer */
const reachesPage = ({ ok, error }) => ok || ['state', 'setting'].includes(error.code);

test('any message has one answer in the form of the protocol, and does what it says, or is passed by', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(message, request, fc.anything()), { maxLength: 8 }), async (messages) => {
      const page = createFakePage();
      await page.ask('hello');
      for (const data of messages) {
        const before = page.state.sent.length;
        page.state.done.length = 0;
        await page.receive(data);
        const answers = page.state.sent.slice(before).map(({ message: { type, ...answer } }) => answer);
        assert.equal(answers.length, isMeant(data) ? 1 : 0);
        const does =
          isMeant(data) && reachesPage(answers[0]) ? [DOES[/** @type {any} */ (data).type] ?? []].flat() : [];
        assert.deepEqual(
          page.state.done.map((done) => /** @type {unknown[]} */ (done)[0]),
          does,
        );
        page.session.tell('step', { step: 1 });
        page.session.tellNumbers();
        page.wait(100);
        for (const { message: answer, origin } of page.state.sent.slice(before)) {
          assert.equal(origin, HOST);
          assert.equal(answer.protocol, 'backprop-playground');
          if (answer.type === 'event') continue;
          assert.equal(answer.type, 'answer');
          if (!answer.ok) assert.ok(CODES.includes(answer.error.code) && typeof answer.error.message === 'string');
          if (!answer.ok) assert.notEqual(answer.error.code, 'failed', answer.error.message);
        }
      }
      assert.deepEqual(Object.keys(Object.prototype), []);
    }),
    RUNS,
  );
});

test('another origin or another window never gets a word, nor moves anything', async () => {
  await fc.assert(
    fc.asyncProperty(message, fc.webUrl(), fc.boolean(), async (data, origin, isFromHost) => {
      const page = createFakePage();
      await page.ask('hello');
      await page.receive(data, { origin, isFromHost });
      assert.equal(page.state.sent.length, 1);
      assert.deepEqual(page.state.done, []);
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 3) },
  );
});
