/** Wires the page together: the experiment, the engine and the views. Data flows one way (see README). */
import { createActions } from './actions.js';
import { createEngine } from './engine.js';
import { classesOf, createStore, defaultExperiment, fittingLabel, trainingNumber } from './experiment.js';
import { livePicture, restPicture } from './frames.js';
import { createGhostKeeper } from './ghost.js';
import { readPalette } from './palette.js';
import { startLanguage } from './language.js';
import { createMemory } from './memory.js';
import { listenToPrinting } from './print.js';
import { settingsLine } from './settings-line.js';
import { listenToShortcuts } from './shortcuts.js';
import { t } from './text.js';
import { startTheme } from './theme.js';
import { experimentOf } from './time-travel.js';
import { createViews } from './views/all.js';
import { writePage } from './views/page-text.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./protocol.js').Snapshot} Snapshot */
/** @typedef {import('./experiment.js').Experiment} Experiment */

await startLanguage();
writePage();

const memory = createMemory((trouble) => actions.say({ kind: trouble === 'broken' ? 'error' : 'info', text: t(`notices.${trouble}`) }));
const store = createStore(defaultExperiment());
const ghosts = createGhostKeeper();

/** What is shown besides the experiment and the run. */
const ui = /** @type {import('./model.js').Ui} */ ({
  selected: -1, addLabel: 1, showTest: false, dark: false, theme: 'auto', awaited: {}, notice: null,
  links: 'weights', sample: -1, picked: null, looked: null, side: 'a',
});

/** @type {Snapshot|null} */
let snapshot = null;
/** What is shown of the past, made once a snapshot. @type {{of: Snapshot, now: Experiment, experiment: Experiment}|null} */
let shown = null;
/** Whether something has changed that the last snapshot does not show yet. */
let stale = true;
/** Whether the last snapshot asked for was a fine one, taken at rest. */
let sharpened = false;
let drawing = 0;
let palette = readPalette();

const engine = createEngine({
  onSnapshot(next) {
    snapshot = withTimeline(next, snapshot);
    actions.arrived(snapshot);
    requestDrawing();
  },
  onOutdated: requestDrawing,
  onRefused(message, accepted) {
    // What the worker did not take does not stand on the page either.
    if (accepted && accepted !== store.get()) store.backTo(accepted);
    actions.say({ kind: 'error', text: t('notices.refused', { message }) });
  },
  onReplaced() {
    if (store.get().points.x.length === 0) actions.start();
    changed();
    actions.say({ kind: 'info', text: t('notices.replaced') });
  },
  onLost(message) {
    actions.say({ kind: 'error', text: t('notices.lost', { message }) });
  },
});

const actions = createActions({ store, engine, memory, ui, ghosts, snapshot: () => snapshot, changed, redraw: requestDrawing });
const views = createViews(actions);

store.subscribe((now, before) => {
  if (snapshot) ghosts.remember(now, before, snapshot);
  if (ui.selected >= now.points.x.length) ui.selected = -1;
  if (classesOf(now.points) !== classesOf(before.points)) ui.addLabel = fittingLabel(classesOf(now.points), ui.addLabel);
  engine.apply(now, before);
  // What the page begins with needs no keeping.
  if (before.points.x.length > 0) memory.keep(now);
  changed();
});

const theme = startTheme((dark, chosen) => {
  ui.dark = dark;
  ui.theme = chosen;
  palette = readPalette();
  changed();
});
actions.setTheme = theme.set;

listenToShortcuts(actions, () => engine.isTraining());
listenToPrinting({
  forceLight(on) {
    theme.forceLight(on);
    draw();
  },
  isDark: () => ui.dark,
  describe: () => settingsLine(shownExperiment().settings),
});
actions.start(memory.recall() ?? undefined);
// Whoever moves over the page will soon want more than its first view.
for (const move of ['pointermove', 'pointerdown', 'keydown']) addEventListener(move, engine.prepare, { once: true, passive: true });

/** Something changed that the worker must tell about. */
function changed() {
  stale = true;
  askForSnapshot();
  requestDrawing();
}

function requestDrawing() {
  if (drawing === 0) drawing = requestAnimationFrame(draw);
}

function draw() {
  drawing = 0;
  views.render(currentModel());
  askForSnapshot();
}

/** One snapshot is under way at most; while training, each one drawn asks for the next. */
function askForSnapshot() {
  const moving = engine.isTraining() || stale;
  const blurred = snapshot?.surface && snapshot.surface.resolution < restPicture.surface && !sharpened;
  if (!moving && !blurred) return;
  if (!engine.requestFrame({ ...(moving ? livePicture : restPicture), links: ui.links, sample: ui.sample, look: ui.looked, point: trainingNumber(shownExperiment().points, ui.selected), side: ui.side, palette })) return;
  sharpened = !moving;
  stale = false;
}

/** A timeline is sent only when it is another than the last one sent. @param {Snapshot} next @param {Snapshot|null} last @returns {Snapshot} */
function withTimeline(next, last) {
  return {
    ...next,
    timeline: next.timeline ?? last?.timeline ?? null,
    twin: next.twin && withTimeline(next.twin, last?.twin ?? null),
  };
}

/** The experiment, or what it was where the run is looked at as it was. */
function shownExperiment() {
  const experiment = store.get();
  if (!snapshot?.past) return experiment;
  if (shown?.of !== snapshot || shown.now !== experiment) shown = { of: snapshot, now: experiment, experiment: experimentOf(experiment, snapshot) };
  return shown.experiment;
}

/** @returns {Model} */
function currentModel() {
  return {
    ...ui,
    side: store.get().twin ? ui.side : 'a',
    experiment: shownExperiment(),
    snapshot,
    ghost: ghosts.get(),
    undoName: store.undoName(),
    redoName: store.redoName(),
  };
}
