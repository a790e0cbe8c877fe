/**
 * Other data: points that are drawn or loaded anew, or those of a file, with settings that suit them.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/experiment-store.js').Commit} Commit
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./data-source.js').MadeData} Data
 * @typedef {import('./action-types.js').Actions} Actions
 */
import { defaultExperiment, uncleared } from '../experiment/experiment.js';
import { nameSet } from '../experiment/name-set.js';
import { dataFactsOf } from '../experiment/points.js';
import { settingsForTask } from '../experiment/setting-constraints.js';
import { drawnAxes } from '../words/drawn-axes.js';
import { shownText } from '../words/shown-text.js';
import { t } from '../words/text.js';
import { fitSettings } from './fit-settings.js';
import { whyLocked } from './why-locked.js';

/** Of more they are columns. @type {Record<number, string>} */
const NUMBER_OF_INPUTS = { 1: 'one', 2: 'two' };

/** @param {import('./actions.js').Context} context @param {import('./time-travel.js').TimeTravel} time */
export function createDataActions({ store, engine, source, persistence, ui, say, sayNoPoints }, time) {
  /** The last sentence on what was changed to suit other data. */
  let told = '';

  /** It is told once, and dismissed with the next data. @param {string} note */
  function tellNote(note) {
    if (note || ui.notice?.text === told) say(note ? { kind: 'info', text: note } : null);
    told = note;
  }

  /** No longer waits for points that were asked for. */
  function cancel() {
    ui.awaited = {};
    source.cancel();
  }

  /** Changes settings of the data, once its points are there. Of several requests in a row only the last counts, with all changes. */
  async function regenerate(/** @type {Partial<Settings>} */ change, /** @type {Commit} */ commit, ofSet = '') {
    ui.awaited = { ...ui.awaited, ...change };
    try {
      const data = await (ofSet ? source.ofSet(ofSet) : source.points({ ...store.get().settings, ...ui.awaited }));
      if (data === undefined) ui.awaited = {};
      if (!data) return;
      const wish = ui.awaited;
      ui.awaited = {};
      const { note, refusal, experiment } = withData(store.get(), data, wish);
      if (refusal) return say({ kind: 'error', text: refusal });
      if (store.commit(experiment, commit)) tellNote(note);
    } catch (error) {
      ui.awaited = {};
      sayNoPoints(error);
    }
  }

  return {
    cancel,
    regenerate,

    /** @type {Actions['useData']} */
    useData({ points, axes, trainShare }, name) {
      const own = { points, axes: nameSet(axes, name, ui.sets) };
      const { experiment, note } = withData(store.get(), own, { dataSet: 'custom', ...(trainShare && { trainShare }) });
      const locked = whyLocked(experiment, store.get());
      if (locked) return locked;
      cancel();
      time.leavePast();
      store.commit(experiment, { what: t('edits.open', { name: shownText(name) }) });
      return note;
    },

    /** @type {Actions['useSet']} */
    useSet({ id, name }) {
      time.continueFromShown();
      return regenerate({ dataSet: 'custom' }, { what: t('edits.open', { name: shownText(name) }) }, id);
    },

    /** @type {Actions['removeSet']} */
    async removeSet({ id, name }) {
      const sets = await persistence.sets();
      if (store.get().axes.set?.id === id)
        await regenerate(
          { dataSet: defaultExperiment(drawnAxes()).settings.dataSet },
          { what: t('edits.removeSet', { name: shownText(name) }) },
        );
      await sets.remove(id);
    },

    /** @type {Actions['bringBackSet']} */
    bringBackSet: async ({ id }) => (await persistence.sets()).bringBack(id),

    /** @type {Actions['drawCurve']} */
    drawCurve(points) {
      cancel();
      time.leavePast();
      ui.tool = 'points';
      const axes = nameSet(drawnAxes(0, 1), t('edits.drawCurve'), ui.sets);
      const { experiment, note } = withData(store.get(), { points, axes }, { dataSet: 'custom' });
      if (store.commit(experiment, { what: t('edits.drawCurve') })) tellNote(note);
    },

    /** @type {Actions['forget']} */
    async forget() {
      cancel();
      engine.train(false);
      const first = defaultExperiment(drawnAxes());
      try {
        const data = await source.points(first.settings);
        if (!data) return;
        time.leavePast();
        store.commit({ ...first, points: data.points, axes: data.axes, twin: null }, { what: t('edits.forget') });
        persistence.forget();
      } catch (error) {
        sayNoPoints(error);
      }
    },
  };
}

/** The experiment on other data, under settings that suit it. @param {Experiment} now @param {Data} data @param {Partial<Settings>} wish */
function withData(now, { points, axes, suits }, wish) {
  const data = dataFactsOf(points),
    before = dataFactsOf(now.points),
    { classes } = data;
  // An experiment without points had no task before.
  const task = now.points.x.length === 0 ? {} : settingsForTask(before, data);
  // Another split of the same data changes nothing else.
  const extra = 'dataSet' in wish ? suits : undefined;
  const fit = fitSettings(
    { ...uncleared(now), points, axes, settings: { ...now.settings, ...task } },
    { ...extra?.settings, ...wish },
  );
  const kind = classes === 0 ? 'values' : classes === 2 ? 'two' : 'several';
  const inputs = NUMBER_OF_INPUTS[data.inputs] ?? 'columns';
  const notes = [
    'loss' in task ? t(`fitting.task.${kind}`, { classes }) : '',
    'features' in task ? t(`fitting.inputs.${inputs}`, { inputs: data.inputs }) : '',
    fit.note,
  ];
  return { ...fit, note: extra?.note ?? notes.filter(Boolean).join(' ') };
}
