/**
 * Weights from a file, in the place of those that the network would begin with. Loaded when such a file is opened.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 */

import { twinSettings } from '../experiment/experiment.js';
import { classesOf } from '../experiment/points.js';
import { asAnotherRun } from '../experiment/run-identity.js';
import { MOST_STORED, weightCount } from '../experiment/stored-weights.js';
import { settingLabel } from '../words/setting-names.js';
import { shownText } from '../words/shown-text.js';
import { t } from '../words/weights-text.js';
import { layersInFile } from '../import/weights/layers-in-file.js';
import { otherSettings } from '../import/weights/other-settings.js';
import { readWeights } from '../import/weights/read-weights.js';
import { BadWeights } from '../import/weights/weights-problem.js';
import { fitSettings, refuseSize } from './fit-settings.js';

/** Longer names are cut where a sentence quotes them. */
const LONGEST_QUOTE = 60;

/**
 * @param {import('./actions.js').Context} context
 * @param {Pick<import('./time-travel.js').TimeTravel, 'returnToPresent'>} time
 * @param {Uint8Array} file @param {string} name
 */
export async function openWeights(context, time, file, name) {
  const { store, ui, say } = context;
  const side = store.get().twin ? ui.side : 'a';
  const fitted = () => (side === 'a' ? withLayersOf(file, store.get()) : null);
  // The data may have changed by then.
  const withLayers = () => attempt(fitted() ?? store.get(), () => null);
  attempt(store.get(), () => fitted() && { label: t('weights.setLayers'), run: withLayers });

  /** @param {Experiment} now @param {() => {label: string, run: () => void}|null} offer what can be done where it is refused */
  function attempt(now, offer) {
    try {
      takeWeights(now);
    } catch (error) {
      const text = t('weights.bad.file', { name: quoted(name), why: reasonOf(error) }),
        action = offer();
      say({ kind: 'error', text, ...(action ? { action } : {}) });
    }
  }

  /** @param {Experiment} now @throws {BadWeights} */
  function takeWeights(now) {
    const settings = side === 'b' ? twinSettings(now) : now.settings,
      layers = readWeights(file, settings ?? now.settings, classesOf(now.points));
    context.engine.train(false);
    time.returnToPresent();
    const next = asAnotherRun(now, 0),
      byHand = next.byHand?.filter((edit) => edit.side !== side),
      firstWeights = { ...now.firstWeights, [side]: layers };
    if (!store.commit({ ...next, byHand, firstWeights }, { what: t('edits.weights', { name: shownText(name) }) }))
      return;
    const names = otherSettings(file, settings ?? now.settings).map(settingLabel);
    const sentences = [
      t('weights.opened', { name: quoted(name) }),
      names.length > 0 ? t('weights.others', { names: names.join(', ') }) : '',
      weightCount({ a: layers }) > MOST_STORED ? t('weights.notKept') : '',
    ];
    say({ kind: 'info', text: sentences.filter(Boolean).join(' ') });
  }
}

/** An experiment whose first network has the layers of the file; null where the page cannot have it for the data that are there. @param {Uint8Array} file @param {Experiment} now @returns {Experiment|null} */
function withLayersOf(file, now) {
  const classes = classesOf(now.points),
    wish = layersInFile(file, now.settings, classes);
  if (!wish) return null;
  const { experiment, refusal } = fitSettings(now, wish);
  if (refusal || refuseSize(experiment.settings, classes)) return null;
  try {
    readWeights(file, experiment.settings, classes);
    return { ...experiment, firstWeights: {} };
  } catch {
    return null; // something else is wrong with it as well
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof BadWeights)) return error instanceof Error ? error.message : String(error);
  const { code, values } = error.problem;
  const named = Object.entries(values).map(([key, value]) => [key, quoted(value)]);
  return t(`weights.bad.${code}`, Object.fromEntries(named));
}

/** @param {string|number} value */
const quoted = (value) => (typeof value === 'string' ? shownText(value, LONGEST_QUOTE) : value);
