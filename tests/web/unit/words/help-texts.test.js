/** What the help says of a setting holds under every choice of the others. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { coreCatalog } from '../../../../web/experiment/catalog.js';
import { settingHint } from '../../../../web/words/setting-names.js';
import { speak, t } from '../../../../web/words/text.js';

/** @typedef {import('../../../../web/experiment/settings.js').SettingName} SettingName */

/** @type {[why: string, name: SettingName, says: Record<'en'|'de', RegExp>][]} */
const HINTS = [
  [
    'only plain SGD takes the gradient times the rate',
    'learningRate',
    { en: /under plain SGD/, de: /bei einfachem SGD/ },
  ],
  [
    'a batch has no more points than there are',
    'batchSize',
    { en: /all where there are fewer/, de: /wo es weniger sind/ },
  ],
  ['other hidden layers add nothing', 'skip', { en: /as wide as their input/, de: /so breit sind wie ihre Eingabe/ }],
  [
    'sigmoid is bounded too, and there may be several',
    'outputActivation',
    { en: /each output unit .*such as/, de: /jede Ausgabeeinheit .*wie die/ },
  ],
  [
    'the decay is multiplied by the rate, and of biases too',
    'weightDecay',
    { en: /learning rate.*bias/, de: /Lernrate.*Bias/ },
  ],
  ['Adam rescales what a penalty adds to the gradient', 'l1', { en: /Σ\|W\|/, de: /Σ\|W\|/ }],
  ['Adam rescales what a penalty adds to the gradient', 'l2', { en: /½ΣW²/, de: /½ΣW²/ }],
];

afterEach(() => speak('en'));

for (const language of /** @type {const} */ (['en', 'de']))
  for (const [why, name, says] of HINTS)
    test(`${language}, ${name}: ${why}`, async () => {
      await speak(language);
      assert.match(settingHint(name), says[language]);
    });

test('switching the activation keeps weights that are not matched to it, and the hint says no more', async () => {
  assert.ok(coreCatalog.initializers.some(({ scale }) => scale === 'matched'));
  assert.match(t('controls.activationHint'), /weights stay, unless “Matched”/);
  await speak('de');
  assert.match(t('controls.activationHint'), /Gewichte bleiben, außer „Passend“/);
});

test('the first step to try says of which network it speaks', async () => {
  assert.match(t('guide.steps.train.do'), /8 Sigmoid layers/);
  await speak('de');
  assert.match(t('guide.steps.train.do'), /8 Sigmoid-Schichten/);
});

test('the gradient of an update is one over a mini-batch', async () => {
  assert.match(t('bars.batchGradient.about'), /over a mini-batch: small wherever training has come to rest/);
  await speak('de');
  assert.match(t('bars.batchGradient.about'), /über einen Mini-Batch nimmt: klein, wo das Training zur Ruhe/);
});
