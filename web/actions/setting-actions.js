/**
 * Changes of settings, by a control or several at once.
 *
 * @typedef {import('../experiment/experiment-store.js').Commit} Commit
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 * @typedef {import('./action-types.js').Actions} Actions
 */
import { classesOf } from '../experiment/points.js';
import { asAnotherRun, startsNewRun } from '../experiment/run-identity.js';
import { withConsequences } from '../experiment/setting-constraints.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { settingLabel } from '../words/setting-names.js';
import { readSetting } from '../words/setting-remarks.js';
import { t } from '../words/text.js';
import { fitSettings, refuseSize } from './fit-settings.js';
import { whyLocked } from './why-locked.js';

/** Seeds that are drawn stay short enough to read out in class. */
const DRAWN_SEEDS = 100_000;

/**
 * @param {import('./actions.js').Context} context
 * @param {import('./time-travel.js').TimeTravel} time
 * @param {ReturnType<typeof import('./answers.js').createAnswers>} answers
 * @param {ReturnType<typeof import('./data-actions.js').createDataActions>} data
 * @param {(twin: Partial<Settings>) => import('./answers.js').Answer} compareWith
 */
export function createSettingActions({ store, ui, say, redraw }, time, answers, data, compareWith) {
  /** @param {Partial<Settings>} wish @param {Commit} commit @param {boolean} anew whether the run begins again in any case */
  function apply(wish, commit, anew) {
    const asked = { ...store.get().settings, ...withConsequences(wish) };
    const effects = effectsOf(wish);
    const locked = effects.includes('data') ? lockedIn(asked) : '';
    if (locked) return { refusal: locked, note: '' };
    if (effects.includes('data')) {
      time.continueFromShown();
      void data.regenerate(withConsequences(wish), commit);
      return { refusal: '', note: '' }; // the new points decide, and it is told then
    }
    // The speed changes nothing of what is shown.
    const isView = effects.every((effect) => effect === 'view');
    const { experiment, note, refusal } = fitSettings(isView ? store.get() : time.shownExperiment(), wish);
    const refused =
      refusal || lockedIn(experiment.settings) || refuseSize(experiment.settings, classesOf(experiment.points));
    if (refused) return { refusal: refused, note: '' };
    const { settings, twin } = experiment;
    const changed = () => ({ ...store.get(), settings, ...(twin ? { twin } : {}) });
    // A run that begins again continues from no step: there is no branch, unless the step had other points or settings.
    if (time.shownExperiment() === store.get() && (anew || startsNewRun(changed(), store.get()))) time.leavePast();
    else if (!isView) time.continueFromShown();
    store.commit(anew ? asAnotherRun(changed(), 0) : changed(), commit);
    return { refusal: '', note };
  }

  /** A sentence if a setting is locked by the link. Not every control has room for it, and some show already what they asked for. @param {Settings} next */
  function lockedIn(next) {
    const text = whyLocked({ ...store.get(), settings: next }, store.get());
    if (text) say({ kind: 'info', text });
    if (text) redraw();
    return text;
  }

  const change = (/** @type {Partial<Settings>} */ wish, /** @type {Commit} */ commit, anew = false) =>
    answers.of(() => apply(wish, commit, anew));

  /** @type {Actions['change']} */
  function changeOne(name, typed, gesture) {
    const settings = { ...store.get().settings, ...ui.awaited };
    const reading = readSetting(name, typed);
    if (!reading.ok) return { note: reading.note, value: settings[name] };
    const { note, value } = reading;
    if (value === settings[name]) return { note, value };
    const made = change({ [name]: value }, { what: t('edits.change', { label: settingLabel(name) }), gesture });
    if (made.refusal) return { note: made.refusal, value: settings[name] };
    const now = SETTINGS[name].effect === 'data' ? value : store.get().settings[name];
    return { note: [note, made.note].filter(Boolean).join(' '), value: now };
  }

  return {
    change: changeOne,

    newWeights() {
      changeOne('seed', crypto.getRandomValues(new Uint32Array(1))[0] % DRAWN_SEEDS);
    },

    /** @type {Actions['changeAll']} */
    changeAll(settings, what, anew) {
      answers.tell(change(settings, { what }, anew));
    },

    /** @type {Actions['changeShown']} */
    changeShown(settings, what) {
      const { twin } = store.get();
      const ofSecond = twin && ui.side === 'b';
      answers.tell(ofSecond ? compareWith({ ...twin, ...withConsequences(settings) }) : change(settings, { what }));
    },
  };
}

/** @param {Partial<Settings>} wish */
const effectsOf = (wish) => Object.keys(wish).map((name) => SETTINGS[/** @type {SettingName} */ (name)].effect);
