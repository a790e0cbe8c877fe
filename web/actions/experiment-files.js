/** The experiment as a file, and back. Loaded when one is saved or opened. */

import { drawnAxes } from '../words/drawn-axes.js';
import { shownText } from '../words/shown-text.js';
import { t } from '../words/text.js';
import { readExperimentFile, writeExperimentFile } from '../link/experiment-file.js';
import { refusedSentence, whyNotOpened } from '../link/problem-sentence.js';
import { createOpening, isLatest, takeTurn } from './open-experiment.js';

/** What is shown, also of a past step; with what was learned, where the run stands. @param {Pick<import('./actions.js').Context, 'store'|'view'|'engine'|'model'|'snapshot'>} context @param {boolean} withTraining */
export async function experimentFile({ store, view, engine, model, snapshot }, withTraining) {
  const trained = withTraining ? await engine.ask('savedRuns', {}, 'a') : undefined;
  const experiment = snapshot()?.past && !withTraining ? model().experiment : store.get();
  return writeExperimentFile(experiment, { ...view.get(), embed: null }, drawnAxes, trained);
}

/**
 * @param {import('./actions.js').Context} context
 * @param {import('./time-travel.js').TimeTravel} time
 * @param {{cancel: () => void}} data
 * @param {string} text @param {string} file its name
 * @returns {Promise<string|null>} a sentence on what had to be made to fit, or ''; null: another one was opened meanwhile. Rejects
 *   with a sentence why it was not opened
 */
export async function openFile(context, time, data, text, file) {
  const opening = createOpening(context, time, data),
    turn = takeTurn();
  try {
    const { experiment, view: shown, name } = readExperimentFile(text, drawnAxes);
    const named = name ? await opening.asOwnSet(experiment, name) : experiment;
    const note = await opening.open({ ...named, frame: shown.frame }, t('edits.open', { name: shownText(file) }), {
      turn,
    });
    if (note === null) return null;
    // Whether what was learned is of this network, the core alone can tell.
    await context.engine.taken().catch((error) => {
      throw new Error(refusedSentence(error.message, file));
    });
    if (!isLatest(turn)) return null;
    context.view.set(shown);
    return note;
  } catch (error) {
    throw new Error(whyNotOpened(error, file));
  }
}

/** The same for a person, who is told. @param {Parameters<typeof openFile>} taken */
export async function openExperimentFile(...taken) {
  const [{ say }] = taken;
  try {
    const note = await openFile(...taken);
    if (note !== null) say(note ? { kind: 'info', text: note } : null);
  } catch (error) {
    say({ kind: 'error', text: /** @type {Error} */ (error).message });
  }
}
