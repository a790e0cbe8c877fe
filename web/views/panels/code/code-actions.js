/**
 * What can be done with a program: copied, its points saved, and the whole script.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../view-model.js').Actions} Actions
 * @typedef {{model: Model, text: string}} Current
 */
import { uncleared } from '../../../experiment/experiment.js';
import { t } from '../../../words/program-text.js';
import { toCsv } from '../../../export/csv.js';
import { POINTS_FILE, trainingRows } from '../../../export/listing/points-file.js';
import { copyText } from '../../shared/copy-text.js';
import { html, setShown } from '../../shared/dom.js';
import { waysToSaveCode } from '../../shared/saving/code-files.js';
import { download } from '../../shared/saving/download.js';

const ACTS = { copy, savePoints, saveScript };

/** @param {Actions} actions @param {() => Current|null} current */
export function createCodeActions(actions, current) {
  const buttons = Object.entries(ACTS).map(([name, act]) => {
    const button = html('button', { type: 'button', title: t(`program.${name}Hint`) }, t(`program.${name}`));
    button.addEventListener('click', () => {
      const shown = current();
      if (shown) void act(shown, actions);
    });
    return button;
  });
  return {
    element: html('div', { class: 'code-actions' }, html('p', { class: 'hint' }, t('program.about')), ...buttons),
    /** @param {boolean} readsPoints whether the program needs their file */
    draw(readsPoints) {
      setShown(buttons[Object.keys(ACTS).indexOf('savePoints')], readsPoints);
    },
  };
}

/** @param {Current} current @param {Actions} actions */
async function copy({ text }, { say }) {
  const isCopied = await copyText(text);
  say({ kind: isCopied ? 'info' : 'error', text: t(isCopied ? 'program.copied' : 'program.notCopied') });
}

/** @param {Current} current */
function savePoints({ model }) {
  const text = toCsv(trainingRows(uncleared(model.experiment).points));
  download(POINTS_FILE, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** Of the network that is shown. @param {Current} current @param {Actions} actions */
async function saveScript({ model }, { say, model: whole }) {
  const { experiment, side } = whole(),
    scripts = waysToSaveCode(Boolean(experiment.twin), download),
    script = scripts[experiment.twin && side === 'b' ? 1 : 0];
  try {
    await script.save({ ...model, experiment });
  } catch {
    say({ kind: 'error', text: t('export.failed', { title: t('panels.code') }) });
  }
}
