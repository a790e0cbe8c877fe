import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { choicesOf } from '../../../../web/experiment/setting-table.js';
import { settingNames } from '../../../../web/experiment/settings.js';
import { de } from '../../../../web/words/de/index.js';
import { brush } from '../../../../web/words/en/brush.js';
import { classLink } from '../../../../web/words/en/class-link.js';
import { code } from '../../../../web/words/en/code.js';
import { columns } from '../../../../web/words/en/columns.js';
import { distributions } from '../../../../web/words/en/distributions.js';
import { embedding } from '../../../../web/words/en/embedding.js';
import { experiments } from '../../../../web/words/en/experiments.js';
import { figures } from '../../../../web/words/en/figures.js';
import { fixes } from '../../../../web/words/en/fixes.js';
import { help } from '../../../../web/words/en/help.js';
import { en as firstEnglish } from '../../../../web/words/en/index.js';
import { landscape } from '../../../../web/words/en/landscape.js';
import { lesson } from '../../../../web/words/en/lesson.js';
import { links } from '../../../../web/words/en/links.js';
import { neuron } from '../../../../web/words/en/neuron.js';
import { ownSets } from '../../../../web/words/en/own-sets.js';
import { program } from '../../../../web/words/en/program.js';
import { reproduce } from '../../../../web/words/en/reproduce.js';
import { seeds } from '../../../../web/words/en/seeds.js';
import { slope } from '../../../../web/words/en/slope.js';
import { smallNetwork } from '../../../../web/words/en/small-network.js';
import { spectrum } from '../../../../web/words/en/spectrum.js';
import { tables } from '../../../../web/words/en/tables.js';
import { trial } from '../../../../web/words/en/trial.js';
import { verbs } from '../../../../web/words/en/verbs.js';
import { weights } from '../../../../web/words/en/weights.js';
import { expansion, why } from '../../../../web/words/en/why.js';
import { choiceLabel, settingHint, settingLabel } from '../../../../web/words/setting-names.js';
import { flatten, LANGUAGES, language, speak, t } from '../../../../web/words/text.js';
import { pickLanguage } from '../../../../web/views/shared/language.js';
import { must } from '../../../must.js';

const WEB = new URL('../../../../web/', import.meta.url);
/** With what is loaded when a file is opened. */
const en = {
  ...firstEnglish,
  brush,
  classLink,
  embedding,
  experiments,
  figures,
  fixes,
  trial,
  code,
  columns,
  ownSets,
  tables,
  distributions,
  help,
  landscape,
  lesson,
  links,
  neuron,
  program,
  reproduce,
  seeds,
  slope,
  smallNetwork,
  spectrum,
  verbs,
  expansion,
  weights,
  why,
};
const english = flatten(en),
  german = flatten(de);

afterEach(() => speak('en'));

/** The names that a text wants: those in its braces, or those that its function takes. @param {import('../../../../web/words/text.js').Entry} entry */
function namesIn(entry) {
  if (typeof entry === 'string') return [...new Set([...entry.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
  const taken = /\{([\w\s,]+)\},?\s*\)\s*=>/.exec(String(entry));
  assert.ok(taken, `${entry} takes its values apart`);
  return taken[1]
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .sort();
}

/** The files of a language, one a topic. @param {string} code */
const topicsOf = (code) => readdirSync(new URL(`words/${code}/`, WEB)).filter((name) => name !== 'index.js');

/** What a topic's file has, in its order. @param {string} code @param {string} name @returns {Promise<Record<string, import('../../../../web/words/text.js').Texts>>} */
const topic = (code, name) => import(new URL(`words/${code}/${name}`, WEB).href);

test('every language has the topics and keys of English, topic by topic, and no others', async () => {
  assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort());
  assert.deepEqual(topicsOf('de'), topicsOf('en'));
  for (const name of topicsOf('en')) {
    const [englishTopic, germanTopic] = [await topic('en', name), await topic('de', name)];
    assert.deepEqual([...flatten(germanTopic).keys()].sort(), [...flatten(englishTopic).keys()].sort(), name);
  }
});

test('every text of a topic is among the words, and none is in two topics', async () => {
  const topics = await Promise.all(topicsOf('en').map((name) => topic('en', name)));
  assert.equal(
    english.size,
    topics.reduce((sum, texts) => sum + flatten(texts).size, 0),
  );
});

test('one is one step, in either language', async () => {
  assert.equal(t('compare.sameData', { step: 1 }), 'Same data, 1 step:');
  assert.equal(t('compare.sameData', { step: '0' }), 'Same data, 0 steps:');
  await speak('de');
  assert.equal(t('compare.same', { step: '1' }).slice(0, 17), 'Nach 1 Schritt: k');
  assert.equal(t('compare.sameData', { step: '1 200' }), 'Gleiche Daten, 1 200 Schritte:');
});

test('a text asks for the same values in every language', () => {
  for (const [key, entry] of english) assert.deepEqual(namesIn(must(german.get(key))), namesIn(entry), key);
});

test('no text is missing or empty, but what may stand before or after another', () => {
  for (const texts of [english, german]) {
    for (const [key, entry] of texts) {
      if (typeof entry === 'string' && !/\.(before|after|times)$/.test(key)) assert.ok(entry.trim() !== '', key);
    }
  }
});

/** Every source that may ask for a text, by its path. */
const sources = readdirSync(WEB, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.js') && !/^words\/(en|de)\//.test(name))
  .map((name) => [name, readFileSync(new URL(name, WEB), 'utf8')]);

/** 'topic.key' and `topic.${part}.key`, wherever the topic is one of en/index.js; the latter as a pattern. */
function* keysIn(/** @type {string} */ source) {
  const topics = Object.keys(en).join('|');
  for (const [, key] of source.matchAll(new RegExp(`'((?:${topics})(?:\\.[\\w-]+)+)'`, 'g'))) yield key;
  for (const [, key] of source.matchAll(new RegExp(`\`((?:${topics})\\.[^\`\\s]*)\``, 'g'))) yield key;
}

test('every text that the sources ask for is there', () => {
  let count = 0;
  for (const [name, source] of sources) {
    for (const key of keysIn(source)) {
      const pattern = new RegExp(
        `^${key
          .replace(/\$\{[^}]*\}/g, '\u0000')
          .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
          .replaceAll('\u0000', '[^.]+')}$`,
      );
      assert.ok(
        [...english.keys()].some((known) => pattern.test(known)),
        `${name} asks for ${key}`,
      );
      count += 1;
    }
  }
  assert.ok(count > 150, `only ${count} were found: the sources ask in another way than this test knows`);
});

test('no source asks for a text in a way that cannot be checked', () => {
  for (const [name, source] of sources) {
    // `t(` takes a quoted key, a template, a choice between two, or a name whose values are such keys.
    for (const [, argument] of source.matchAll(/(?<![\w.$])t\(([^,)]*)/g)) {
      if (name === 'words/text.js' || /^['`]/.test(argument) || argument.includes(' ? ')) continue;
      assert.match(argument, /^(key|name|title|reason|refusal)$/, `${name}: t(${argument})`);
    }
  }
});

test('no text is left over', () => {
  const asked = sources
    .flatMap(([, source]) => [...keysIn(source)])
    .map(
      (key) =>
        new RegExp(
          `^${key
            .replace(/\$\{[^}]*\}/g, '\u0000')
            .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
            .replaceAll('\u0000', '[^.]+')}$`,
        ),
    );
  // Those of the verdict have a test of their own.
  for (const key of english.keys())
    if (!key.startsWith('verdict.'))
      assert.ok(
        asked.some((pattern) => pattern.test(key)),
        `nothing shows ${key}`,
      );
});

test('every setting and every choice has its words in every language', async () => {
  for (const code of /** @type {import('../../../../web/words/text.js').Language[]} */ (Object.keys(LANGUAGES))) {
    await speak(code);
    for (const name of settingNames) {
      const choices = choicesOf(name).map((value) => choiceLabel(name, value));
      for (const words of [settingLabel(name), settingHint(name), ...choices]) {
        assert.ok(words !== '' && !words.startsWith('fields.'), `${code}: ${name}: ${words}`);
      }
    }
  }
});

test('values are filled in, braces without a value stay', () => {
  assert.equal(t('toolbar.undoWhat', { what: 'new point' }), 'Undo new point');
  assert.equal(t('toolbar.undoWhat'), 'Undo {what}');
  assert.equal(t('edits.change', { label: 'Learning rate' }), 'change of learning rate');
});

test('what is filled in is taken as it is, braces and dollars too', () => {
  assert.equal(t('edits.open', { name: '{name} $& $1.csv' }), 'opening {name} $& $1.csv');
});

test('the words of the panels are in the language that is spoken', async () => {
  await speak('de');
  assert.equal(t('panels.numbers'), 'Zahlen');
  await speak('en');
  assert.equal(t('panels.numbers'), 'Numbers');
});

test('a key that nobody knows stands for itself', () => {
  assert.equal(t('no.such.key'), 'no.such.key');
});

test('another language is spoken once it is loaded', async () => {
  await speak('de');
  assert.equal(language(), 'de');
  assert.equal(t('fields.learningRate.label'), 'Lernrate');
  await speak('en');
  assert.equal(t('fields.learningRate.label'), 'Learning rate');
});

/** @type {(search: string, remembered: string|null, preferred: string[]) => string} */
const pick = (search, remembered, preferred) => pickLanguage({ search, remembered, preferred });

test('the address goes before the choice, the choice before the browser', () => {
  assert.equal(pick('?lang=de', 'en', ['en-US']), 'de');
  assert.equal(pick('', 'de', ['en-US']), 'de');
  assert.equal(pick('', null, ['fr-FR', 'de-AT', 'en']), 'de');
  assert.equal(pick('?x=1', null, ['en-GB', 'de']), 'en');
});

test('a language that is not there is passed over', () => {
  assert.equal(pick('?lang=tlh', null, ['fr']), 'en');
  assert.equal(pick('?lang=constructor', '__proto__', []), 'en');
  assert.equal(pick('?lang=', 'nonsense', ['DE']), 'de');
});

test('wherever the signal is explained, it is said to be over samples and units', () => {
  const over = {
    en: /samples and units|every unit and sample/,
    de: /Beispiele und Einheiten|jeder Einheit und jedes Beispiels/,
  };
  for (const [code, texts, mean] of /** @type {const} */ ([
    ['en', english, /root mean square|\brms\b/i],
    ['de', german, /quadratische\w* Mittel|\brms\b/i],
  ])) {
    const explaining = [...texts].filter(([, entry]) => typeof entry === 'string' && mean.test(entry));
    assert.ok(explaining.length >= 5, `${explaining.map(([key]) => key)}`);
    for (const [key, entry] of explaining) assert.match(String(entry), over[code], `${code} ${key}`);
  }
});
