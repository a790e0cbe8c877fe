/** The element in a page that is made up: what it asks its frame, and what it asks again after the frame was loaded anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';

const PROTOCOL = 'backprop-playground';
const around = new EventTarget();
/** @type {any} */
let Element;

class FakeElement extends EventTarget {
  style = {};
  title = '';
  /** @type {Record<string, string>} */
  attributes = {};
  getAttribute = (/** @type {string} */ name) => this.attributes[name] ?? null;
  hasAttribute = (/** @type {string} */ name) => name in this.attributes;
  replaceChildren() {}
}

/** @type {any[]} */
let frames = [];
function createFrame() {
  /** @type {any[]} */
  const heard = [];
  const frame = {
    heard,
    style: {},
    setAttribute() {},
    contentWindow: { postMessage: (/** @type {any} */ m) => heard.push(m) },
  };
  frames.push(frame);
  return frame;
}

Object.assign(globalThis, {
  HTMLElement: FakeElement,
  customElements: {
    get: () => undefined,
    define: (/** @type {string} */ _, /** @type {any} */ made) => (Element = made),
  },
  document: { baseURI: 'https://lesson.example/', createElement: createFrame },
  addEventListener: around.addEventListener.bind(around),
  removeEventListener: around.removeEventListener.bind(around),
});
await import('../../../../web/element/backprop-playground.js');

/** The frame says something. @param {object} message */
function say(message, frame = frames.at(-1)) {
  const data = { protocol: PROTOCOL, version: 1, ...message };
  around.dispatchEvent(
    Object.assign(new Event('message'), { data, source: frame.contentWindow, origin: 'https://page.example' }),
  );
}
/** Answers all that it was asked and has not answered. */
async function answer(frame = frames.at(-1)) {
  await turn();
  for (const { id } of frame.heard.splice(0)) say({ type: 'answer', id, ok: true, result: { id } }, frame);
  await turn();
}
const asked = (frame = frames.at(-1)) => frame.heard.map((/** @type {any} */ { type }) => type);
function make() {
  frames = [];
  const element = new Element();
  element.attributes.src = 'https://page.example/';
  return element;
}
const codeOf = (/** @type {Promise<any>} */ promise) =>
  promise.then(
    () => '',
    ({ code }) => code,
  );

const GOALS = [
  { name: 'a', conditions: [] },
  { name: 'b', conditions: [] },
];

/** One that has subscribed, and set goals of which the first is reached. */
async function made() {
  const element = make();
  element.connectedCallback();
  say({ type: 'ready' });
  await answer();
  const wishes = [
    element.subscribe({ events: ['step', 'verdict'], numbers: ['trainLoss'], every: 500 }),
    element.unsubscribe({ events: ['verdict'] }),
    element.setGoals(GOALS),
  ];
  await answer();
  await Promise.all(wishes);
  say({ type: 'event', event: 'goalReached', data: { name: 'a' } });
  return element;
}

/** @param {Record<string, unknown>} message */
const withoutEnvelope = ({ protocol: _, version: __, id: ___, ...rest }) => rest;

/** What it asks a page that has just come. */
async function askedAnew() {
  say({ type: 'ready' });
  await turn();
  const [hello, ...others] = frames.at(-1).heard;
  assert.equal(hello.type, 'hello', 'before all else');
  const plain = others.map(withoutEnvelope);
  assert.deepEqual(plain, [
    { type: 'subscribe', events: ['step'], numbers: ['trainLoss'], every: 500 },
    { type: 'setGoals', goals: [GOALS[1]] },
  ]);
}

test('a frame that was loaded anew is greeted again, with what was subscribed and the goals that are open', async () => {
  const element = await made();
  const lost = codeOf(element.getState());
  await turn();
  frames.at(-1).heard.length = 0;
  await askedAnew();
  assert.equal(await lost, 'gone');
  await answer();
  const state = element.getState();
  await answer();
  assert.ok((await state).id);
  element.disconnectedCallback();
});

for (const name of ['lang', 'src']) {
  test(`another ${name} makes another frame, which is asked the same; what was open is gone`, async () => {
    const element = await made();
    const lost = codeOf(element.getState());
    await turn();
    element.attributeChangedCallback(name, null, 'de');
    assert.equal(await lost, 'gone');
    assert.equal(frames.length, 2);
    await askedAnew();
    element.disconnectedCallback();
  });
}

test('one promise of being ready, also if it was asked for before the element stood in a page', async () => {
  const element = make();
  const { ready } = element;
  const early = element.getState();
  element.connectedCallback();
  element.attributeChangedCallback('lang', null, 'de');
  say({ type: 'ready' });
  await turn();
  assert.deepEqual(asked(), ['hello', 'getState'], 'the greeting comes first');
  const lost = frames.at(-1).heard.splice(0);
  assert.equal(lost.length, 2);
  say({ type: 'ready' });
  assert.equal(await codeOf(early), 'gone');
  await answer();
  assert.ok((await ready).id);
  assert.equal(element.ready, ready);
  element.disconnectedCallback();
});

test('taken out, what was open is gone; put elsewhere, it goes on', async () => {
  const element = await made();
  const lost = codeOf(element.getState());
  element.disconnectedCallback();
  assert.equal(await lost, 'gone');
  element.connectedCallback();
  await askedAnew();
  await answer();
  assert.ok((await element.ready).id);
  element.disconnectedCallback();
});

test('a frame that never answers is late', async () => {
  const own = globalThis.setTimeout;
  let wait = () => {};
  globalThis.setTimeout = /** @type {any} */ (
    (/** @type {() => void} */ run, /** @type {number} */ ms) => {
      if (ms === 30_000) wait = run;
    }
  );
  const element = make();
  element.connectedCallback();
  globalThis.setTimeout = own;
  const code = codeOf(element.ready);
  wait();
  assert.equal(await code, 'late');
  say({ type: 'ready' });
  await answer();
  assert.ok((await element.ready).id, 'and may still come');
  element.disconnectedCallback();
});

test('fields of embedding in the experiment’s link are those of where it was made, and not asked for twice', () => {
  const element = make();
  element.attributes.experiment = 'https://x.example/#v=2&activation=tanh&embed=run,plot&lang=de&theme=dark';
  element.attributes.parts = 'plot';
  element.connectedCallback();
  assert.equal(frames[0].src, 'https://page.example/#embed=plot&v=2&activation=tanh');
  element.disconnectedCallback();
});
