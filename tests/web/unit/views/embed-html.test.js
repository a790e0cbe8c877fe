/** The HTML that the dialog gives to copy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementHtml, frameHtml } from '../../../../web/views/toolbar/embed-html.js';

const HREF = 'https://x.example/play/index.html#v=2&title=%22a&embed=run,plot&theme=dark';

test('a frame has the link, escaped, and its size', () => {
  assert.equal(
    frameHtml(HREF, 640, 480),
    '<iframe src="https://x.example/play/index.html#v=2&amp;title=%22a&amp;embed=run,plot&amp;theme=dark" width="640" height="480" title="Backprop Playground" allow="clipboard-write; fullscreen" style="border: 0"></iframe>',
  );
  assert.ok(
    frameHtml('https://x.example/"><script>', 1, 1).includes('src="https://x.example/&quot;&gt;&lt;script&gt;"'),
  );
});

test('an element has the script beside the page, and of the link what is of the experiment', () => {
  const embed = { parts: ['run', 'plot'], theme: /** @type {const} */ ('dark'), lang: /** @type {const} */ ('') };
  assert.equal(
    elementHtml(HREF, embed, 640, 480),
    `<script type="module" src="https://x.example/play/embed/backprop-playground.js"></script>
<backprop-playground experiment="v=2&amp;title=%22a" parts="run,plot" theme="dark" style="width: 640px; height: 480px"></backprop-playground>`,
  );
  assert.ok(!elementHtml('https://x.example/', { ...embed, theme: 'auto' }, 1, 1).includes('experiment='));
});
