/**
 * A second network beside the first, and what it has otherwise.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 * @typedef {import('./action-types.js').Actions} Actions
 */
import { twinSettings } from '../experiment/experiment.js';
import { classesOf } from '../experiment/points.js';
import { differingSettings } from '../experiment/settings.js';
import { readSetting } from '../words/setting-remarks.js';
import { t } from '../words/text.js';
import { fitSecond, refuseSize } from './fit-settings.js';
import { whyLocked } from './why-locked.js';

/**
 * @param {import('./actions.js').Context} context
 * @param {import('./time-travel.js').TimeTravel} time
 * @param {ReturnType<typeof import('./answers.js').createAnswers>} answers
 */
export function createComparisonActions({ store, ui, changed }, time, answers) {
  /** @param {Partial<Settings>|null} read what the second network has otherwise; null: it is removed @param {string} what */
  function apply(read, what) {
    const { experiment, note, refusal } = fitSecond({ ...time.shownExperiment(), twin: read }, read ?? {});
    const settings = twinSettings(experiment);
    const refused =
      refusal ||
      whyLocked({ ...store.get(), twin: experiment.twin }, store.get()) ||
      (settings ? refuseSize(settings, classesOf(experiment.points)) : '');
    if (refused) return { refusal: refused, note: '' };
    time.continueFromShown();
    store.commit({ ...store.get(), twin: experiment.twin }, { what });
    return { refusal: '', note };
  }

  /** @param {Partial<Settings>|null} twin as typed */
  function compareWith(twin) {
    const { read, note, ok } = readTwin(twin);
    if (!ok) return { refusal: note, note: '' };
    const made = answers.of(() => apply(read, t(twin ? 'edits.compare' : 'edits.endOfComparison')));
    return made.refusal ? made : { refusal: '', note: note || made.note };
  }

  return {
    compareWith,

    /** @type {Actions['compare']} */
    compare(twin) {
      const { refusal, note } = compareWith(twin);
      return refusal || note;
    },

    swap() {
      time.onShown(() => {
        const swapped = swapNetworks(store.get());
        if (swapped) store.commit(swapped, { what: t('edits.swap') });
      });
    },

    /** @type {Actions['showSide']} */
    showSide(side) {
      ui.side = side;
      changed();
    },
  };
}

/** Every value read as if it were typed. @param {Partial<Settings>|null} twin */
function readTwin(twin) {
  const readings = Object.entries(twin ?? {}).map(([name, value]) => ({
    name,
    ...readSetting(/** @type {SettingName} */ (name), value),
  }));
  const note = readings.find((reading) => reading.note !== '')?.note ?? '';
  /** @type {Partial<Settings>|null} */
  const read =
    twin && Object.fromEntries(readings.flatMap((reading) => (reading.ok ? [[reading.name, reading.value]] : [])));
  return { read, note, ok: readings.every((reading) => reading.ok) };
}

/** The first network in place of the second, and the reverse; null where there is one only. @param {import('../experiment/experiment.js').Experiment} now */
function swapNetworks(now) {
  const settings = twinSettings(now);
  if (!settings || !now.twin) return null;
  const byHand = now.byHand?.map((edit) => ({
    ...edit,
    side: /** @type {'a'|'b'} */ (edit.side === 'a' ? 'b' : 'a'),
  }));
  const { a, b } = now.firstWeights ?? {},
    given = a || b ? { firstWeights: { ...(b ? { a: b } : {}), ...(a ? { b: a } : {}) } } : {};
  return { ...now, settings, byHand, ...given, twin: pick(now.settings, differingSettings(now.settings, settings)) };
}

/** @param {Settings} settings @param {string[]} names @returns {Partial<Settings>} */
const pick = (settings, names) =>
  Object.fromEntries(names.map((name) => [name, settings[/** @type {keyof Settings} */ (name)]]));
