/** On paper and in saved pictures stands what the data is and which colour is which class. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { dataLine } from '../../../../web/words/data-line.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { speak } from '../../../../web/words/text.js';
import { captionOf } from '../../../../web/views/shared/saving/figure-caption.js';

afterEach(() => speak('en'));

const axes = {
  x: { name: 'bill length (mm)', low: 30, high: 60 },
  y: { name: 'bill depth (mm)', low: 10, high: 22 },
  classes: ['Adelie', 'Gentoo'],
  source: 'Source: penguins.csv.',
};
const LINE = 'Source: penguins.csv · across bill length (mm), upwards bill depth (mm) · Adelie: orange · Gentoo: blue';

test('file, axes and classes are named', () => {
  assert.equal(dataLine(axes), LINE);
  const { classes: _, ...rest } = axes;
  const target = { name: 'body mass (g)', low: 3, high: 6 };
  assert.equal(
    dataLine({ ...rest, classes: [], target }),
    'Source: penguins.csv · across bill length (mm), upwards bill depth (mm) · predicted: body mass (g)',
  );
});

test('drawn points have nothing to add, in any language', async () => {
  for (const language of /** @type {const} */ (['en', 'de'])) {
    await speak(language);
    for (const classes of [0, 2, 5]) assert.equal(dataLine(drawnAxes(classes)), '');
  }
});

test('it stands under a saved picture', () => {
  const model = /** @type {any} */ ({ experiment: { settings: defaultSettings(), axes }, snapshot: null });
  assert.equal(captionOf(model, [])[1], LINE);
  assert.equal(captionOf({ ...model, experiment: { ...model.experiment, axes: drawnAxes() } }, []).length, 1);
});
