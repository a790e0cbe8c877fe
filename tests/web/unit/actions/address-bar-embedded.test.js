/** What is shown inside another page, whatever link the page was opened with: never nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fourPoints } from './start-actions.js';

const location = new URL('https://x.example/#embed=');
Object.assign(globalThis, { location });
const { createAddressBar } = await import('../../../../web/actions/address-bar.js');
const { drawnAxes } = await import('../../../../web/words/drawn-axes.js');

/** The page opened with a hash. @param {string} hash */
async function openWith(hash) {
  location.hash = hash;
  /** @type {any[]} */
  const views = [];
  /** @type {string[]} */
  const said = [];
  const context = {
    ...{ ui: { sets: [], awaited: {} }, store: { get: () => ({}) }, engine: {}, persistence: { sets: async () => {} } },
    source: { points: async () => ({ points: fourPoints(), axes: drawnAxes() }) },
    view: { get: () => ({}), set: (/** @type {object} */ view) => views.push(view) },
    say: (/** @type {{text: string}} */ { text }) => said.push(text),
  };
  const bar = createAddressBar(/** @type {any} */ (context), /** @type {any} */ ({}), { cancel() {} });
  const experiment = await bar.first();
  return { experiment, view: views.at(-1), said: said.join(' ') };
}

test('a link of this page', async () => {
  const { experiment, view } = await openWith('v=2&activation=gelu&embed=plot,why&theme=dark');
  assert.equal(experiment?.settings.activation, 'gelu');
  assert.deepEqual([view.embed, view.panel], [{ parts: ['plot', 'why'], theme: 'dark', lang: '' }, 'why']);
});

test('a link of TensorFlow Playground, before and after what the frame asks for', async () => {
  const hash = 'dataset=circle&networkShape=4,2&seed=0.5';
  for (const whole of [`embed=run,plot,bars&lang=de&${hash}`, `${hash}&embed=run,plot,bars&lang=de`]) {
    const { experiment, view, said } = await openWith(whole);
    assert.equal(experiment?.settings.shape, '4,2');
    assert.deepEqual(view.embed, { parts: ['run', 'plot', 'bars'], theme: 'auto', lang: 'de' });
    assert.doesNotMatch(said, /embed|lang/);
  }
});

test('a link that cannot be opened, of either', async () => {
  for (const hash of ['activation=swosh&embed=plot', 'embed=plot&dataset=circle&networkShape=many']) {
    const { experiment, view, said } = await openWith(hash);
    assert.equal(experiment, null);
    assert.deepEqual(view.embed.parts, ['plot']);
    assert.ok(said);
  }
});
