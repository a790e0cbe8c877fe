/** What others show with a link of the page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { siteAddress, withPreview } from '../../../../web/build/link-preview.mjs';

const WEB = new URL('../../../../web/', import.meta.url);
const html = readFileSync(new URL('index.html', WEB), 'utf8');

/** @param {string} text */
const fieldsOf = (text) =>
  Object.fromEntries(
    [...text.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]+)">/g)].map(([, name, value]) => [name, value]),
  );

test('the document has a title, a sentence and a picture, which is as large as it says', () => {
  const fields = fieldsOf(html);
  assert.equal(fields['og:title'], 'Backprop Playground');
  assert.ok(fields['og:description'].length > 40 && fields['og:description'].length < 200);
  const picture = readFileSync(new URL(fields['og:image'], WEB));
  assert.equal(picture.readUInt32BE(16), Number(fields['og:image:width']));
  assert.equal(picture.readUInt32BE(20), Number(fields['og:image:height']));
  assert.ok(picture.length < 200_000);
});

test('where the site will stand is known, the picture has its whole address', () => {
  for (const written of ['https://x.example/play', 'https://x.example/play/']) {
    const fields = fieldsOf(withPreview(html, siteAddress(written)));
    assert.equal(fields['og:image'], 'https://x.example/play/install/preview.png');
    assert.equal(fields['og:url'], 'https://x.example/play/');
  }
  assert.equal(withPreview(html, siteAddress()), html);
});

test('an address that is none is refused', () => {
  for (const wrong of ['x.example', 'ftp://x.example/', 'https://', 'javascript:alert(1)'])
    assert.throws(() => siteAddress(wrong), /no web address/, wrong);
  assert.ok(!siteAddress('https://x.example/"><script>').includes('"'));
});
