/**
 * Everything a person can do, as changes of the experiment or orders to the engine.
 *
 * @typedef {import('./model.js').Actions} Actions
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./settings.js').Settings} Settings
 */
import { addPoint, classesOf, defaultExperiment, movePoint, removePoint } from './experiment.js';
import { createDataSource } from './data-source.js';
import { FIELDS, fittingTask, hiddenWidths, isDrawn, MAX_WEIGHTS, parameterCount, readSetting, withConsequences } from './settings.js';
import { t } from './text.js';

/**
 * @typedef {object} Context
 * @property {import('./experiment.js').Store} store
 * @property {ReturnType<typeof import('./engine.js').createEngine>} engine
 * @property {ReturnType<typeof import('./memory.js').createMemory>} memory
 * @property {import('./model.js').Ui} ui changed in place
 * @property {ReturnType<typeof import('./ghost.js').createGhostKeeper>} ghosts
 * @property {() => import('./protocol.js').Snapshot|null} snapshot the last one
 * @property {() => void} changed the run has something new to tell
 * @property {() => void} redraw only the page has
 */

/** @typedef {Actions & {start: (experiment?: Experiment) => void}} Started `start` begins with an experiment, which may lack its points */

/** @param {Context} context @returns {Started} */
export function createActions({ store, engine, memory, ui, ghosts, snapshot, changed, redraw }) {
  const source = createDataSource(engine, store);

  const say = (/** @type {Model['notice']} */ notice) => {
    ui.notice = notice;
    redraw();
  };

  const sayNoPoints = (/** @type {unknown} */ error) =>
    say({ kind: 'error', text: t('notices.noPoints', { message: error instanceof Error ? error.message : String(error) }) });

  /** Settings of the data that were changed while their points are still being made. @type {Partial<Settings>} */
  let wanted = {};

  /** Puts new points in, once they are there; of several requests in a row only the last counts, with all changes. */
  async function regenerate(/** @type {Partial<Settings>} */ change, /** @type {import('./experiment.js').Commit} */ commit) {
    wanted = { ...wanted, ...change };
    try {
      const data = await source.points({ ...store.get().settings, ...wanted });
      if (!data) return;
      const { settings: now, points } = store.get();
      const settings = { ...now, ...fittingTask(classesOf(points), classesOf(data.points)), ...wanted };
      wanted = {};
      store.commit({ settings, ...data }, commit);
    } catch (error) {
      wanted = {};
      sayNoPoints(error);
    }
  }

  /** Lets go of points that are still being made. */
  function letGo() {
    wanted = {};
    source.cancel();
  }

  /** Takes over new values of settings; returns a sentence where they are refused. */
  function change(/** @type {Partial<Settings>} */ wish, /** @type {import('./experiment.js').Commit} */ commit) {
    const all = withConsequences(wish);
    goOnFromHere();
    const { settings, points } = store.get();
    const refusal = refuseSize({ ...settings, ...wanted, ...all }, classesOf(points));
    if (refusal) return refusal;
    const names = /** @type {import('./settings.js').SettingName[]} */ (Object.keys(all));
    if (names.some((name) => FIELDS[name].effect === 'data')) void regenerate(all, commit);
    else store.commit({ ...store.get(), settings: { ...settings, ...all } }, commit);
    return '';
  }

  const edit = (/** @type {Experiment['points']} */ points, /** @type {import('./experiment.js').Commit} */ commit) =>
    store.commit({ ...store.get(), points }, commit);

  /**
   * Whoever changes or trains what is looked at as it was goes on from there: the experiment becomes what it was then,
   * and what came after is the ghost.
   */
  function goOnFromHere() {
    const shot = snapshot();
    if (!shot?.past) return;
    ghosts.keep(shot, t('ghost.from', { step: shot.step }));
    const { speed } = store.get().settings;
    const { past, settings } = shot;
    shot.past = null;
    store.commit({ ...store.get(), settings: { ...settings, speed }, points: past.points }, { what: t('edits.returnTo', { step: shot.step }) });
  }

  /** @type {Started} */
  const actions = {
    start(experiment = store.get()) {
      if (experiment.points.x.length > 0) return store.start(experiment);
      return void source.points(experiment.settings)
        .then((data) => data && store.start({ ...experiment, ...data }))
        .catch((error) => {
          if (isDrawn(experiment.settings)) return; // the engine says why
          sayNoPoints(error);
          actions.start(defaultExperiment());
        });
    },

    async forget() {
      letGo();
      engine.train(false);
      const first = defaultExperiment();
      try {
        const data = await source.points(first.settings);
        if (!data) return;
        store.commit({ ...first, ...data, twin: null }, { what: t('edits.forget') });
        memory.forget();
      } catch (error) {
        sayNoPoints(error);
      }
    },

    slower() {
      actions.change('learningRate', Number((store.get().settings.learningRate / 10).toPrecision(3)));
      actions.reset();
    },

    train(on) {
      if (on) goOnFromHere();
      engine.train(on);
      changed();
    },
    step() {
      goOnFromHere();
      engine.train(false);
      engine.step();
      changed();
    },
    reset() { engine.reset(); changed(); },
    verb(verb) {
      goOnFromHere();
      engine.verb(verb);
      changed();
    },
    chooseSample(sample) { ui.sample = sample; changed(); },
    showLinks(kind) { ui.links = kind; changed(); },
    seek(step) { engine.seek(step); changed(); },
    ask: engine.ask,
    async setParameter(change) {
      goOnFromHere();
      try {
        await engine.setParameter(change);
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      } finally {
        changed();
      }
    },
    compare(twin) {
      goOnFromHere();
      store.commit({ ...store.get(), twin }, { what: t(twin ? 'edits.compare' : 'edits.endOfComparison') });
    },

    newWeights() {
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] % 100_000; // short enough to read out in class
      actions.change('seed', seed);
    },

    change(name, typed, gesture) {
      const settings = { ...store.get().settings, ...wanted };
      const reading = readSetting(name, typed);
      if (!reading.ok) return { note: reading.note, value: settings[name] };
      const { note, value } = reading;
      if (value === settings[name]) return { note, value };
      const refusal = change({ [name]: value }, { what: t('edits.change', { label: FIELDS[name].label }), gesture });
      return refusal ? { note: refusal, value: settings[name] } : { note, value };
    },

    changeAll(settings, what) {
      const refusal = change(settings, { what });
      if (refusal) say({ kind: 'error', text: refusal });
    },

    movePoint(index, x, y, gesture) {
      goOnFromHere();
      edit(movePoint(store.get().points, index, x, y), { what: t('edits.movePoint'), gesture });
    },
    addPoint(x, y) {
      goOnFromHere();
      const { points } = store.get();
      ui.selected = points.x.length;
      edit(addPoint(points, x, y, ui.addLabel), { what: t('edits.addPoint') });
    },
    removePoint(index) {
      goOnFromHere();
      const { points } = store.get();
      const refusal = refuseRemoval(points, index);
      if (refusal) return say({ kind: 'error', text: refusal });
      ui.selected = -1;
      return edit(removePoint(points, index), { what: t('edits.removePoint') });
    },
    select(index) { ui.selected = index; redraw(); },
    chooseAddLabel(label) { ui.addLabel = label; redraw(); },
    showTest(on) { ui.showTest = on; redraw(); },

    undo() { letGo(); store.undo(); },
    redo() { letGo(); store.redo(); },

    useData(points, axes, name) {
      letGo();
      const { settings: now, points: before } = store.get();
      const settings = { ...now, ...fittingTask(classesOf(before), classesOf(points)), dataSet: 'custom' };
      store.commit({ settings, points, axes }, { what: t('edits.open', { name }) });
    },

    openImport() { /** @type {HTMLElement|null} */ (document.querySelector('#import button'))?.click(); },
    setTheme() {},
    say,
  };
  return actions;
}

/** One sentence if the network would be too large to train here; '' if it is not. */
function refuseSize(/** @type {Settings} */ settings, /** @type {number} */ classes) {
  const count = parameterCount(settings, classes);
  if (count <= MAX_WEIGHTS) return '';
  const millions = (/** @type {number} */ n) => (n / 1e6).toFixed(1);
  const widths = hiddenWidths(settings);
  return t(settings.shape === '' ? 'notices.tooLarge' : 'notices.tooLargeMixed', {
    layers: widths.length, units: settings.shape === '' ? settings.units : Math.max(...widths),
    weights: millions(count), most: millions(MAX_WEIGHTS),
  });
}

/** One sentence if this point must stay: something has to be there to learn from. */
function refuseRemoval(/** @type {Experiment['points']} */ points, /** @type {number} */ index) {
  const training = points.test.reduce((count, test) => count + (test === 0 ? 1 : 0), 0);
  return training === 1 && points.test[index] === 0 ? t('notices.lastPoint') : '';
}

