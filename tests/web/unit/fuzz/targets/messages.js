/** Messages from the page around this one. */
import assert from 'node:assert/strict';
import { createFakePage, HOST } from '../../embed/fake-page.js';
import { changeValue } from '../mutate-value.js';

const envelope = { protocol: 'backprop-playground', version: 1, id: 7 };

/** @type {any[]} */
const REQUESTS = [
  { ...envelope, type: 'hello' },
  { ...envelope, type: 'getState' },
  { ...envelope, type: 'setState', link: 'v=2&activation=relu' },
  { ...envelope, type: 'setState', file: '{"format":"backprop-playground-experiment"}' },
  { ...envelope, type: 'getNumbers', names: ['step', 'trainLoss', 'signal'] },
  { ...envelope, type: 'act', action: 'train' },
  { ...envelope, type: 'set', setting: 'activation', value: 'relu' },
  { ...envelope, type: 'set', setting: 'learningRate', value: 0.3 },
  { ...envelope, type: 'look', parts: ['plot', 'run'], theme: 'dark' },
  { ...envelope, type: 'subscribe', events: ['step', 'setting'], numbers: ['step', 'loss'], every: 5 },
  { ...envelope, type: 'unsubscribe', events: ['step'], numbers: ['loss'] },
  {
    ...envelope,
    type: 'setGoals',
    goals: [{ name: 'learnt', conditions: [{ of: 'trainLoss', is: 'below', than: 0.1 }] }],
  },
];

const CODES = ['version', 'form', 'large', 'type', 'state', 'setting', 'failed', 'busy'];

/** What requests do to the page. @type {Record<string, string>} */
const DOES = { setState: 'open', act: 'act', set: 'set', look: 'look' };

/** @type {import('../try-inputs.js').Target<any>} */
export const message = {
  name: 'message',
  corpus: REQUESTS,
  change: (value, random) => changeValue(value, random),
  async read(value) {
    const page = createFakePage();
    await page.receive({ ...envelope, id: 1, type: 'hello' });
    const before = page.state.sent.length;
    await page.receive(value);
    const answers = page.state.sent.slice(before);
    assert.ok(answers.length <= 1);
    for (const { message: answer, origin } of answers) {
      assert.equal(origin, HOST);
      assert.equal(answer.protocol, 'backprop-playground');
      if (!answer.ok) {
        assert.ok(CODES.includes(answer.error.code), answer.error.code);
        assert.notEqual(answer.error.code, 'failed', answer.error.message);
        assert.ok(answer.error.message.length < 4000, answer.error.message);
      }
    }
    const isTaken = answers.some(
      ({ message: answer }) => answer.ok || ['state', 'setting'].includes(answer.error.code),
    );
    assert.deepEqual(
      page.state.done.map((done) => /** @type {unknown[]} */ (done)[0]),
      isTaken ? [DOES[value.type] ?? []].flat() : [],
    );
    page.session.tell('step', { step: 1 });
    page.session.tellNumbers();
    page.wait(100);
    // From elsewhere it is passed by.
    const after = page.state.sent.length;
    await page.receive(value, { origin: 'https://other.example', isFromHost: true });
    await page.receive(value, { origin: HOST, isFromHost: false });
    assert.equal(page.state.sent.length, after);
    return isTaken ? 'read' : 'refused';
  },
};
