/**
 * Everything a person can do, as changes of the experiment or orders to the engine.
 *
 * @typedef {import('../views/view-model.js').Actions} Actions
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */

import { defaultExperiment, twinSettings } from '../experiment/experiment.js';
import { hiddenWidths, MAX_WEIGHTS, parameterCount } from '../experiment/network-shape.js';
import { addPoint, classesOf, movePoint, removePoint, trainingCount } from '../experiment/points.js';
import { asAnotherRun, beginsAnew } from '../experiment/run-identity.js';
import { settingsForTask, withConsequences } from '../experiment/setting-constraints.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { differingSettings } from '../experiment/settings.js';
import { drawnAxes } from '../words/drawn-axes.js';
import { decimal } from '../words/format.js';
import { settingLabel } from '../words/setting-names.js';
import { readSetting, resolveInWords } from '../words/setting-remarks.js';
import { t } from '../words/text.js';
import { createTimeTravel } from './time-travel.js';

/**
 * @typedef {object} Context
 * @property {import('../experiment/experiment-store.js').Store} store
 * @property {ReturnType<typeof import('../engine/engine.js').createEngine>} engine
 * @property {ReturnType<typeof import('../experiment/persistence.js').createPersistence>} memory
 * @property {import('../views/view-model.js').Ui} ui changed in place
 * @property {ReturnType<typeof import('./previous-run.js').createGhostKeeper>} ghosts
 * @property {ReturnType<typeof import('./data-source.js').createDataSource>} source
 * @property {Actions['say']} say
 * @property {(error: unknown) => void} sayNoPoints
 * @property {Actions['setTheme']} setTheme
 * @property {() => import('../engine/protocol.js').Snapshot|null} snapshot the last one
 * @property {() => void} changed the run has something new to tell
 * @property {() => void} redraw only the page has
 */

/** @typedef {Actions & {arrived: (snapshot: import('../engine/protocol.js').Snapshot) => void}} Told `arrived` is told of every snapshot */

/** @param {Context} context @returns {Told} */
export function createActions(context) {
  const { store, engine, source, memory, ui, say, sayNoPoints, setTheme, snapshot, changed, redraw } = context;
  const time = createTimeTravel(context);

  /** The last sentence on what had to fit other data. */
  let told = '';

  /** The experiment on other data, under settings that fit it. @param {Pick<Experiment, 'points'|'axes'>} data @param {Partial<Settings>} wish */
  function withData({ points, axes }, wish) {
    const now = store.get();
    const classes = classesOf(points),
      before = classesOf(now.points);
    // A run that was never there had no task.
    const task = now.points.x.length === 0 ? {} : settingsForTask(before, classes);
    const fit = fitted({ ...now, points, axes, settings: { ...now.settings, ...task } }, wish);
    const kind = classes === 0 ? 'values' : classes === 2 ? 'two' : 'several';
    const taskNote = Object.keys(task).length === 0 ? '' : t(`fitting.task.${kind}`, { classes });
    return { experiment: fit.experiment, note: [taskNote, fit.note].filter(Boolean).join(' ') };
  }

  /** Puts new points in, once they are there; of several requests in a row only the last counts, with all changes. */
  async function regenerate(
    /** @type {Partial<Settings>} */ change,
    /** @type {import('../experiment/experiment-store.js').Commit} */ commit,
  ) {
    ui.awaited = { ...ui.awaited, ...change };
    try {
      const data = await source.points({ ...store.get().settings, ...ui.awaited });
      if (!data) return;
      const { note, experiment } = withData(data, ui.awaited);
      ui.awaited = {};
      store.commit(experiment, commit);
      // It is told once, and gone with the next data.
      if (note || ui.notice?.text === told) say(note ? { kind: 'info', text: note } : null);
      told = note;
    } catch (error) {
      ui.awaited = {};
      sayNoPoints(error);
    }
  }

  /** Lets go of points that are still being made. */
  function letGo() {
    ui.awaited = {};
    source.cancel();
  }

  /** Takes over new values of settings, and what must go along with them; says where they are refused. */
  function change(
    /** @type {Partial<Settings>} */ wish,
    /** @type {import('../experiment/experiment-store.js').Commit} */ commit,
  ) {
    const now = store.get();
    const { experiment, note, refusal } = fitted({ ...now, settings: { ...now.settings, ...ui.awaited } }, wish);
    const refused = refusal || refuseSize(experiment.settings, classesOf(now.points));
    if (refused) return { refusal: refused, note: '' };
    const effects = Object.keys(wish).map(
      (name) => SETTINGS[/** @type {import('../experiment/settings.js').SettingName} */ (name)].effect,
    );
    time.then(() => {
      // How fast it trains changes nothing of what is looked at.
      if (effects.some((effect) => effect !== 'view')) time.goOnFromHere();
      if (effects.includes('data')) void regenerate(withConsequences(wish), commit);
      else store.commit(fitted(store.get(), wish).experiment, commit);
    });
    return { refusal: '', note };
  }

  /** Does `act` on what is looked at, which goes on from there. */
  const fromHere = (/** @type {() => void} */ act) =>
    time.then(() => {
      time.goOnFromHere();
      act();
    });

  /** Has the run go on; what was said of the change before has been read, and would lie over what is to be seen. @param {() => void} act */
  const goOn = (act) =>
    fromHere(() => {
      if (ui.notice?.kind === 'info') say(null);
      act();
      changed();
    });

  const edit = (
    /** @type {Experiment['points']} */ points,
    /** @type {import('../experiment/experiment-store.js').Commit} */ commit,
  ) => store.commit({ ...store.get(), points }, commit);

  /** The number that is being changed by hand. @type {Promise<string>|null} */
  let setting = null;

  /** @param {import('../experiment/experiment.js').ParameterChange} change @param {string} [gesture] */
  async function setNumber(change, gesture) {
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => fromHere(resolve));
    const before = store.get(),
      side = before.twin ? ui.side : 'a';
    try {
      const { was, step } = await engine.setParameter(change, side);
      const now = store.get();
      // Meanwhile it may have been another run, or it was that number already.
      if (beginsAnew(now, before) || was === change.value) return '';
      const next = { ...now, byHand: [...(now.byHand ?? []), { ...change, side, was, step }] };
      engine.holds(next);
      store.commit(next, { what: t(`edits.${change.part}`), gesture });
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      changed();
    }
  }

  /** @param {Parameters<Told['compare']>[0]} twin what the second network has otherwise; null: none is left */
  function compareWith(twin) {
    const { read, note, ok } = readTwin(twin);
    if (!ok) return { refusal: note, note: '' };
    const fit = () => fittedTwin({ ...store.get(), twin: read }, read ?? {});
    const wanted = fit(),
      settings = twinSettings(wanted.experiment);
    const refusal = wanted.refusal || (settings ? refuseSize(settings, classesOf(store.get().points)) : '');
    if (refusal) return { refusal, note: '' };
    fromHere(() => store.commit(fit().experiment, { what: t(twin ? 'edits.compare' : 'edits.endOfComparison') }));
    return { refusal: '', note: note || wanted.note };
  }

  /** What was said of a change whose control has no place for it. @param {{refusal: string, note: string}} made */
  function sayOf({ refusal, note }) {
    if (refusal) say({ kind: 'error', text: refusal });
    else if (note) say({ kind: 'info', text: note });
  }

  /** Does `act` once the number being changed is, and it is known where the run stands. */
  function afterEdit(/** @type {() => void} */ act) {
    if (setting) void setting.then(() => time.then(act));
    else time.then(act);
  }

  /** @type {Told} */
  const actions = {
    async forget() {
      letGo();
      engine.train(false);
      const first = defaultExperiment(drawnAxes());
      try {
        const data = await source.points(first.settings);
        if (!data) return;
        time.leave();
        store.commit({ ...first, ...data, twin: null }, { what: t('edits.forget') });
        memory.forget();
      } catch (error) {
        sayNoPoints(error);
      }
    },
    arrived: time.arrived,

    train(on) {
      if (on) return goOn(() => engine.train(true));
      engine.train(false);
      return changed();
    },
    step() {
      goOn(() => {
        engine.train(false);
        engine.step();
      });
    },
    reset() {
      const shot = snapshot();
      const trained =
        engine.isTraining() || Math.max(shot?.step ?? 0, shot?.past?.step ?? 0, shot?.twin?.step ?? 0) > 0;
      time.leave();
      if (trained) store.commit(asAnotherRun(store.get(), 0), { what: t('edits.reset') });
      else engine.reset(null);
      changed();
    },
    verb(verb) {
      goOn(() => engine.verb(verb));
    },
    chooseSample(sample) {
      ui.sample = sample;
      changed();
    },
    showLinks(kind) {
      ui.links = kind;
      changed();
    },
    look(place) {
      ui.looked = place;
      changed();
    },
    pick(weight) {
      ui.picked = weight;
      redraw();
    },
    seek: time.seek,
    ask: (method, request) => engine.ask(method, request, store.get().twin ? ui.side : 'a'),
    setParameter(change, gesture) {
      const mine = setNumber(change, gesture).finally(() => {
        if (setting === mine) setting = null;
      });
      setting = mine;
      return mine;
    },
    compare(twin) {
      const { refusal, note } = compareWith(twin);
      return refusal || note;
    },
    swap() {
      fromHere(() => {
        const now = store.get();
        const settings = twinSettings(now);
        if (!settings || !now.twin) return;
        const byHand = now.byHand?.map((edit) => ({
          ...edit,
          side: /** @type {'a'|'b'} */ (edit.side === 'a' ? 'b' : 'a'),
        }));
        store.commit(
          { ...now, settings, byHand, twin: pick(now.settings, differingSettings(now.settings, settings)) },
          { what: t('edits.swap') },
        );
      });
    },
    showSide(side) {
      ui.side = side;
      changed();
    },

    newWeights() {
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] % 100_000; // short enough to read out in class
      actions.change('seed', seed);
    },

    change(name, typed, gesture) {
      const settings = { ...store.get().settings, ...ui.awaited };
      const reading = readSetting(name, typed);
      if (!reading.ok) return { note: reading.note, value: settings[name] };
      const { note, value } = reading;
      if (value === settings[name]) return { note, value };
      const made = change({ [name]: value }, { what: t('edits.change', { label: settingLabel(name) }), gesture });
      if (made.refusal) return { note: made.refusal, value: settings[name] };
      const kept = SETTINGS[name].effect === 'data' ? value : store.get().settings[name];
      return { note: [note, made.note].filter(Boolean).join(' '), value: kept };
    },

    changeAll(settings, what) {
      sayOf(change(settings, { what }));
    },

    changeShown(settings, what) {
      const { twin } = store.get();
      sayOf(
        twin && ui.side === 'b' ? compareWith({ ...twin, ...withConsequences(settings) }) : change(settings, { what }),
      );
    },

    movePoint(index, x, y, gesture) {
      fromHere(() => edit(movePoint(store.get().points, index, x, y), { what: t('edits.movePoint'), gesture }));
    },
    addPoint(x, y) {
      fromHere(() => {
        const { points } = store.get();
        ui.selected = points.x.length;
        edit(addPoint(points, x, y, ui.addLabel), { what: t('edits.addPoint') });
      });
    },
    removePoint(index) {
      fromHere(() => {
        const { points } = store.get();
        const refusal = refuseRemoval(store.get(), index);
        if (refusal) return say({ kind: 'error', text: refusal });
        ui.selected = -1;
        return edit(removePoint(points, index), { what: t('edits.removePoint') });
      });
    },
    select(index) {
      ui.selected = index;
      changed();
    },
    chooseAddLabel(label) {
      ui.addLabel = label;
      redraw();
    },
    showTest(on) {
      ui.showTest = on;
      redraw();
    },

    undo() {
      afterEdit(() => {
        letGo();
        time.returnToNow();
        store.undo();
      });
    },
    redo() {
      afterEdit(() => {
        letGo();
        time.returnToNow();
        store.redo();
      });
    },

    useData(points, axes, name) {
      letGo();
      time.leave();
      const { experiment, note } = withData({ points, axes }, { dataSet: 'custom' });
      store.commit(experiment, { what: t('edits.open', { name }) });
      return note;
    },

    openImport() {
      /** @type {HTMLElement|null} */ (document.querySelector('#import button'))?.click();
    },
    setTheme,
    say,
  };
  return actions;
}

/** One sentence if the network would be too large to train here; '' if it is not. */
function refuseSize(/** @type {Settings} */ settings, /** @type {number} */ classes) {
  const count = parameterCount(settings, classes);
  if (count <= MAX_WEIGHTS) return '';
  const millions = (/** @type {number} */ n) => decimal((n / 1e6).toFixed(1));
  const widths = hiddenWidths(settings);
  return t(settings.shape === '' ? 'notices.tooLarge' : 'notices.tooLargeMixed', {
    layers: widths.length,
    units: settings.shape === '' ? settings.units : Math.max(...widths),
    weights: millions(count),
    most: millions(MAX_WEIGHTS),
  });
}

/** @param {Settings} settings @param {string[]} names @returns {Partial<Settings>} */
const pick = (settings, names) =>
  Object.fromEntries(names.map((name) => [name, settings[/** @type {keyof Settings} */ (name)]]));

/** What was chosen for the second run, every value read as if it were typed. @param {Partial<Settings>|null} twin */
function readTwin(twin) {
  const readings = Object.entries(twin ?? {}).map(([name, value]) => ({
    name,
    ...readSetting(/** @type {import('../experiment/settings.js').SettingName} */ (name), value),
  }));
  const note = readings.find((reading) => reading.note !== '')?.note ?? '';
  /** @type {Partial<Settings>|null} */
  const read =
    twin && Object.fromEntries(readings.flatMap((reading) => (reading.ok ? [[reading.name, reading.value]] : [])));
  return { read, note, ok: readings.every((reading) => reading.ok) };
}

/** One sentence if this point must stay: something has to be there to learn from. */
function refuseRemoval(/** @type {Experiment} */ experiment, /** @type {number} */ index) {
  const { points, settings } = experiment;
  if (points.test[index] !== 0) return '';
  const normalizes = [settings, twinSettings(experiment)].some((one) => one?.normalization === 'batch');
  const least = normalizes ? 2 : 1;
  return trainingCount(points) > least ? '' : t(normalizes ? 'notices.lastPoints' : 'notices.lastPoint', { least });
}

const dataOf = (/** @type {Experiment} */ { points }) => ({
  classes: classesOf(points),
  training: trainingCount(points),
});

/** @typedef {{experiment: Experiment, note: string, refusal: string}} Fitted */

/** The experiment with new values of settings and what must go along with them. @param {Experiment} now @param {Partial<Settings>} wish @returns {Fitted} */
function fitted(now, wish) {
  const asked = { ...now.settings, ...withConsequences(wish) };
  const { adjust, note, refusal } = resolveInWords(asked, wish, dataOf(now));
  const main = { ...now, settings: { ...asked, ...adjust } };
  if (refusal) return { experiment: main, note, refusal };
  const both = fittedTwin(main, wish);
  return { ...both, note: note || both.note };
}

/** The same of the second run, where there is one. @param {Experiment} now @param {Partial<Settings>} wish @returns {Fitted} */
function fittedTwin(now, wish) {
  const settings = twinSettings(now);
  if (!settings) return { experiment: now, note: '', refusal: '' };
  const { adjust, note, refusal } = resolveInWords(settings, wish, dataOf(now));
  const twin = Object.keys(adjust).length === 0 ? now.twin : { ...now.twin, ...adjust };
  return { experiment: { ...now, twin }, note, refusal };
}
