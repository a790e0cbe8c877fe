/**
 * What one had on the page before the lesson put its own experiments there: it is kept, also over a reload, and given back on demand.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { readInTab, removeInTab, storeInTab } from '../../experiment/storage.js';
import { t } from '../../words/lesson-text.js';

const KEY = 'backprop-playground/before-lesson';
/** Where the browser keeps nothing. */
let inMemory = '';

/** @param {Actions} actions */
export async function keepOwn(actions) {
  if (read()) return; // one lesson after another: it is still the same
  const text = await actions.experimentFile(false).catch(() => '');
  inMemory = text;
  storeInTab(KEY, text); // where it is too large, a reload forgets it
}

/** Offers it once the lesson is left. @param {Actions} actions */
export function offerOwn(actions) {
  const text = read();
  forget();
  if (!text) return;
  actions.say({
    kind: 'info',
    text: t('lesson.left'),
    action: { label: t('lesson.putBack'), run: () => void actions.openExperimentFile(text, t('lesson.mine')) },
  });
}

const read = () => readInTab(KEY) ?? inMemory;

function forget() {
  inMemory = '';
  removeInTab(KEY);
}
