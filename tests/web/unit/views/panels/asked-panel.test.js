/** Which panel takes the place of the one that is open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PANELS } from '../../../../../web/views/panels/panel-list.js';
import { askedFor, wantedPanel } from '../../../../../web/views/panels/panels.js';

const model = (/** @type {string} */ panel) =>
  /** @type {import('../../../../../web/views/view-model.js').Model} */ (
    /** @type {unknown} */ ({ panel, picked: null, slope: null, snapshot: null })
  );
/** @param {string} panel @param {string} before @param {string} open */
const asked = (panel, before, open) => PANELS[askedFor(model(panel), model(before), open) ?? -1]?.name ?? null;

test('what is asked for is opened, the first panel by no name', () => {
  assert.equal(asked('why', '', 'gradients'), 'why');
  assert.equal(asked('', 'why', 'why'), 'gradients');
  assert.equal(asked('why', '', 'why'), null, 'it is open');
  assert.equal(asked('', 'why', 'gradients'), null, 'it is open');
  assert.equal(asked('', '', 'verbs'), null, 'nothing else was asked for');
  assert.equal(asked('nowhere', '', 'why'), null);
});

test('inside another page it is one that was chosen, if any was', () => {
  const indexOf = (/** @type {string} */ panel) => PANELS.findIndex(({ name }) => name === panel);
  /** @param {string[]|null} parts @param {string} panel @param {string} open */
  const wanted = (parts, panel, open) => {
    const embed = parts && { parts, theme: /** @type {const} */ ('auto'), lang: /** @type {const} */ ('') };
    return PANELS[wantedPanel({ ...model(''), embed }, indexOf(panel), indexOf(open))].name;
  };
  assert.equal(wanted(null, 'why', 'gradients'), 'why');
  assert.equal(wanted(['plot', 'why'], 'neuron', 'why'), 'why', 'a picked neuron opens no other');
  assert.equal(wanted(['plot', 'bars'], 'why', 'why'), 'gradients', 'other parts');
  assert.equal(wanted(['plot', 'slope', 'why'], 'gradients', 'gradients'), 'slope');
  assert.equal(wanted(['plot'], 'why', 'why'), 'why', 'none is seen');
});
