/**
 * Everything a person can do, as changes of the experiment or orders to the engine.
 *
 * @typedef {import('./model.js').Actions} Actions
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./settings.js').Settings} Settings
 */
import { addPoint, classesOf, movePoint, removePoint, trainingCount, twinSettings } from './experiment.js';
import { createDataSource } from './data-source.js';
import { fitting } from './fitting.js';
import { FIELDS, fittingTask, hiddenWidths, MAX_WEIGHTS, parameterCount, readSetting, withConsequences } from './settings.js';
import { t } from './text.js';

/**
 * @typedef {object} Context
 * @property {import('./experiment.js').Store} store
 * @property {ReturnType<typeof import('./engine.js').createEngine>} engine
 * @property {import('./model.js').Ui} ui changed in place
 * @property {ReturnType<typeof import('./ghost.js').createGhostKeeper>} ghosts
 * @property {() => import('./protocol.js').Snapshot|null} snapshot the last one
 * @property {() => void} changed the run has something new to tell
 * @property {() => void} redraw only the page has
 */

/** @param {Context} context @returns {Actions & {start: () => void}} */
export function createActions({ store, engine, ui, ghosts, snapshot, changed, redraw }) {
  const source = createDataSource(engine, store);

  const say = (/** @type {Model['notice']} */ notice) => {
    ui.notice = notice;
    redraw();
  };

  /** The last sentence on what had to fit other data. */
  let told = '';

  /** The experiment on other data, under settings that fit it. @param {Pick<Experiment, 'points'|'axes'>} data @param {Partial<Settings>} wish */
  function withData({ points, axes }, wish) {
    const now = store.get();
    const classes = classesOf(points), before = classesOf(now.points);
    // A run that was never there had no task.
    const task = now.points.x.length === 0 ? {} : fittingTask(before, classes);
    const fit = fitted({ ...now, points, axes, settings: { ...now.settings, ...task } }, wish);
    const kind = classes === 0 ? 'values' : classes === 2 ? 'two' : 'several';
    const taskNote = Object.keys(task).length === 0 ? '' : t(`fitting.task.${kind}`, { classes });
    return { experiment: fit.experiment, note: [taskNote, fit.note].filter(Boolean).join(' ') };
  }

  /** Settings of the data that were changed while their points are still being made. @type {Partial<Settings>} */
  let wanted = {};

  /** Puts new points in, once they are there; of several requests in a row only the last counts, with all changes. */
  async function regenerate(/** @type {Partial<Settings>} */ change, /** @type {import('./experiment.js').Commit} */ commit) {
    wanted = { ...wanted, ...change };
    try {
      const data = await source.points({ ...store.get().settings, ...wanted });
      if (!data) return;
      const { note, experiment } = withData(data, wanted);
      wanted = {};
      store.commit(experiment, commit);
      // It is told once, and gone with the next data.
      if (note || ui.notice?.text === told) say(note ? { kind: 'info', text: note } : null);
      told = note;
    } catch (error) {
      wanted = {};
      say({ kind: 'error', text: t('notices.noPoints', { message: error instanceof Error ? error.message : String(error) }) });
    }
  }

  /** Lets go of points that are still being made. */
  function letGo() {
    wanted = {};
    source.cancel();
  }

  /** Takes over new values of settings, and what must go along with them; says where they are refused. */
  function change(/** @type {Partial<Settings>} */ wish, /** @type {import('./experiment.js').Commit} */ commit) {
    goOnFromHere();
    const now = store.get();
    const { experiment, note, refusal } = fitted({ ...now, settings: { ...now.settings, ...wanted } }, wish);
    const refused = refusal || refuseSize(experiment.settings, classesOf(now.points));
    if (refused) return { refusal: refused, note: '' };
    const names = /** @type {import('./settings.js').SettingName[]} */ (Object.keys(wish));
    if (names.some((name) => FIELDS[name].effect === 'data')) void regenerate(withConsequences(wish), commit);
    else store.commit(fitted(now, wish).experiment, commit);
    return { refusal: '', note };
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

  /** @type {Actions & {start: () => void}} */
  const actions = {
    start() {
      source.points(store.get().settings)
        .then((data) => data && store.start({ ...store.get(), ...data }))
        .catch(() => {}); // the engine says why
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
      const { experiment, refusal, note } = fittedTwin({ ...store.get(), twin }, twin ?? {});
      if (refusal) return say({ kind: 'error', text: refusal });
      store.commit(experiment, { what: t(twin ? 'edits.compare' : 'edits.endOfComparison') });
      return note ? say({ kind: 'info', text: note }) : undefined;
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
      const made = change({ [name]: value }, { what: t('edits.change', { label: FIELDS[name].label }), gesture });
      if (made.refusal) return { note: made.refusal, value: settings[name] };
      const kept = FIELDS[name].effect === 'data' ? value : store.get().settings[name];
      return { note: [note, made.note].filter(Boolean).join(' '), value: kept };
    },

    changeAll(settings, what) {
      const { refusal, note } = change(settings, { what });
      if (refusal) say({ kind: 'error', text: refusal });
      else if (note) say({ kind: 'info', text: note });
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
      const refusal = refuseRemoval(store.get(), index);
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
      const { experiment, note } = withData({ points, axes }, { dataSet: 'custom' });
      store.commit(experiment, { what: t('edits.open', { name }) });
      return note;
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
function refuseRemoval(/** @type {Experiment} */ experiment, /** @type {number} */ index) {
  const { points, settings } = experiment;
  if (points.test[index] !== 0) return '';
  const normalizes = [settings, twinSettings(experiment)].some((one) => one?.normalization === 'batch');
  const least = normalizes ? 2 : 1;
  return trainingCount(points) > least ? '' : t(normalizes ? 'notices.lastPoints' : 'notices.lastPoint', { least });
}

const dataOf = (/** @type {Experiment} */ { points }) => ({ classes: classesOf(points), training: trainingCount(points) });

/** @typedef {{experiment: Experiment, note: string, refusal: string}} Fitted */

/** The experiment with new values of settings and what must go along with them. @param {Experiment} now @param {Partial<Settings>} wish @returns {Fitted} */
function fitted(now, wish) {
  const asked = { ...now.settings, ...withConsequences(wish) };
  const { adjust, note, refusal } = fitting(asked, wish, dataOf(now));
  const main = { ...now, settings: { ...asked, ...adjust } };
  if (refusal) return { experiment: main, note, refusal };
  const both = fittedTwin(main, wish);
  return { ...both, note: note || both.note };
}

/** The same of the second run, where there is one. @param {Experiment} now @param {Partial<Settings>} wish @returns {Fitted} */
function fittedTwin(now, wish) {
  const settings = twinSettings(now);
  if (!settings) return { experiment: now, note: '', refusal: '' };
  const { adjust, note, refusal } = fitting(settings, wish, dataOf(now));
  const twin = Object.keys(adjust).length === 0 ? now.twin : { ...now.twin, ...adjust };
  return { experiment: { ...now, twin }, note, refusal };
}
