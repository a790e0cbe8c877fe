/** What a page around this one asks to see of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { PANELS } from '../../../../web/views/panels/panel-list.js';
import {
  EMBED_PARTS,
  embedAnyhow,
  embeddedView,
  panelsIn,
  USUAL_PARTS,
  withoutEmbed,
} from '../../../../web/link/embed-fields.js';
import { BadLink, readFields, writeFields } from '../../../../web/link/fields.js';
import { readLink } from '../../../../web/link/read-link.js';
import { viewFields } from '../../../../web/link/view-fields.js';

const viewOf = (/** @type {string} */ hash) => readLink(hash, drawnAxes).view;

test('parts, theme and language are read, and written again', () => {
  const embed = {
    parts: ['run', 'plot', 'bars'],
    theme: /** @type {const} */ ('dark'),
    lang: /** @type {const} */ ('de'),
  };
  const hash = writeFields(viewFields({ embed }));
  assert.equal(hash, 'embed=run,plot,bars&theme=dark&lang=de');
  assert.deepEqual(viewOf(hash).embed, embed);
  assert.deepEqual(viewOf(`embed=${EMBED_PARTS.join()}`).embed?.parts, EMBED_PARTS);
  assert.deepEqual(viewOf('embed=').embed, { parts: USUAL_PARTS, theme: 'auto', lang: '' });
  assert.equal(viewOf('activation=relu').embed, undefined);
  assert.deepEqual(viewFields({ embed: null }), []);
});

test('every panel of the page can be chosen', () => {
  assert.deepEqual(
    panelsIn(EMBED_PARTS),
    PANELS.map(({ name }) => name),
  );
});

test('the panel that is open is one that was chosen', () => {
  assert.equal(viewOf('embed=plot,why,slope').panel, 'why');
  assert.equal(viewOf('embed=plot,why,slope&panel=slope').panel, 'slope');
  assert.equal(viewOf('embed=bars,why&panel=neuron').panel, '');
  assert.equal(viewOf('embed=plot&panel=neuron').panel, 'neuron');
  assert.deepEqual(panelsIn(['plot', 'bars', 'why']), ['gradients', 'why']);
});

test('a theme or a language that there is not loses no experiment', () => {
  const { settings } = readLink('activation=gelu&embed=plot&theme=blue&lang=fr', drawnAxes).experiment;
  assert.equal(settings.activation, 'gelu');
  assert.deepEqual(viewOf('embed=plot&theme=blue&lang=fr').embed, { parts: ['plot'], theme: 'auto', lang: '' });
  assert.equal(viewOf('embed=plot&lang=de-AT').embed?.lang, 'de');
  assert.equal(viewOf('embed=plot&lang=__proto__').embed?.lang, '');
});

test('of a link of another page, what this one was asked for is known apart', () => {
  const asked = 'embed=run,why&lang=de&theme=dark',
    hash = 'dataset=circle&networkShape=4,2&seed=0.5';
  assert.equal(withoutEmbed(`#${asked}&${hash}`), hash);
  assert.equal(withoutEmbed(`#${hash}&${asked}`), hash);
  assert.deepEqual(embeddedView({ test: true }, `#${asked}&${hash}`), {
    ...{ test: true, panel: 'why' },
    embed: { parts: ['run', 'why'], theme: 'dark', lang: 'de' },
  });
});

for (const [hash, key, value] of [
  ['embed=plot,nowhere', 'embed', 'nowhere'],
  ['embed=plot,__proto__', 'embed', '__proto__'],
]) {
  test(`“${hash}” is refused, and “${value}” named; the frame shows what it can`, () => {
    assert.throws(
      () => viewOf(hash),
      (error) => error instanceof BadLink && error.problem.key === key && error.problem.value === value,
    );
    assert.deepEqual(embedAnyhow(`#${hash}`).parts, ['plot']);
  });
}

test('of a link that cannot be read at all, the usual parts are shown', () => {
  assert.throws(() => readFields('embed=%zz'));
  assert.deepEqual(embedAnyhow('#embed=%zz&theme=dark'), { parts: USUAL_PARTS, theme: 'dark', lang: '' });
});
