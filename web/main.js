/** Wires the page together: the experiment, the engine and the views. Data flows one way (see README). */

import { defaultExperiment } from './experiment/experiment.js';
import { createStore } from './experiment/experiment-store.js';
import { classesOf, fittingLabel, trainingNumber } from './experiment/points.js';
import { withItsNumbers } from './experiment/run-identity.js';
import { readStored } from './experiment/storage.js';
import { drawnAxes } from './words/drawn-axes.js';
import { settingsLine } from './words/settings-line.js';
import { t } from './words/text.js';
import { createEngine } from './engine/engine.js';
import { livePicture, restPicture } from './engine/picture-resolution.js';
import { letMailIn } from './engine/yield-to-events.js';
import { createDataSource } from './actions/data-source.js';
import { createStart } from './actions/start-experiment.js';
import { createWaitingActions } from './actions/waiting-actions.js';
import { loadRest, onMissing, prepareRest, whenHere } from './views/later.js';
import { writePage } from './views/page/page-text.js';
import { listenToPrinting } from './views/page/print.js';
import { listenToShortcuts } from './views/page/shortcuts.js';
import { startLanguage } from './views/shared/language.js';
import { readPalette } from './views/shared/palette.js';
import { startTheme } from './views/shared/theme.js';
import { createViews } from './views/views.js';

/** @typedef {import('./views/view-model.js').Model} Model */
/** @typedef {import('./engine/protocol.js').Snapshot} Snapshot */

await startLanguage();
writePage();

const store = createStore(defaultExperiment(drawnAxes()), withItsNumbers);

/** What is shown besides the experiment and the run. */
const ui = /** @type {import('./views/view-model.js').Ui} */ ({
  selected: -1,
  addLabel: 1,
  showTest: false,
  dark: false,
  theme: 'auto',
  awaited: {},
  notice: null,
  links: 'weights',
  sample: -1,
  picked: null,
  looked: null,
  side: 'a',
});

/** @type {Snapshot|null} */
let snapshot = null;
/** What the second part of the page adds. @type {ReturnType<import('./views/later.js').Rest['continuePage']>|null} */
let more = null;
/** The snapshot that the views show, and may draw again. @type {Snapshot|null} */
let drawn = null;
/** Pixels that no view has to show any more. @type {import('./engine/protocol.js').Spare|null} */
let spare = null;
/** @type {Awaited<ReturnType<typeof createViews>>|null} */
let views = null;
/** Nothing is drawn until the first numbers are there, or they take longer than that: it would all be laid out twice. */
let patient = true;
const PATIENCE_MS = 300;
/** Whether something has changed that the last snapshot does not show yet. */
let stale = true;
/** Whether the last snapshot asked for was a fine one, taken at rest. */
let sharpened = false;
let drawing = 0;
let palette = readPalette();

const engine = createEngine({
  onSnapshot(next) {
    snapshot = withTimeline(next, snapshot);
    more?.actions.arrived(snapshot);
    requestDrawing();
  },
  onOutdated: requestDrawing,
  onRefused(message, accepted) {
    // What the worker did not take does not stand on the page either.
    if (accepted && accepted !== store.get()) store.backTo(accepted);
    say({ kind: 'error', text: t('notices.refused', { message }) });
  },
  onReplaced() {
    if (store.get().points.x.length === 0) start();
    changed();
    say({ kind: 'info', text: t('notices.replaced') });
  },
  onLost(message) {
    say({ kind: 'error', text: t('notices.lost', { message: message ?? t('notices.stoppedTwice') }) });
  },
});

const source = createDataSource(engine, store);
const start = createStart(source, store, sayNoPoints);
const { actions, become } = createWaitingActions({ say, setTheme: (chosen) => theme.set(chosen) });
store.subscribe((now, before) => {
  if (ui.selected >= now.points.x.length) ui.selected = -1;
  if (classesOf(now.points) !== classesOf(before.points))
    ui.addLabel = fittingLabel(classesOf(now.points), ui.addLabel);
  engine.apply(now, before);
  changed();
});

const theme = startTheme((dark, chosen) => {
  ui.dark = dark;
  ui.theme = chosen;
  palette = readPalette();
  changed();
});

await letMailIn();
views = await createViews(actions, requestDrawing);
setTimeout(drawAnyway, PATIENCE_MS);
requestDrawing();

listenToShortcuts(actions, () => engine.isTraining());
listenToPrinting({
  forceLight(on) {
    theme.forceLight(on);
    draw();
  },
  isDark: () => ui.dark,
  describe: () => settingsLine(shownExperiment().settings),
});

onMissing(() => say({ kind: 'error', text: t('notices.missing') }));
const isStored = readStored() !== null;
whenHere(({ continuePage }) => {
  more = continuePage({
    store,
    engine,
    source,
    ui,
    say,
    sayNoPoints,
    setTheme: actions.setTheme,
    snapshot: () => snapshot,
    changed,
    redraw: requestDrawing,
  });
  become(more.actions);
  if (isStored) start(more.recall() ?? undefined);
  requestDrawing();
});
if (isStored) {
  loadRest().catch(() => {
    say({ kind: 'error', text: t('notices.missing') });
    start();
  });
} else start();

// Whoever moves over the page will soon want more than its first view.
for (const move of ['pointermove', 'pointerdown', 'keydown', 'dragenter'])
  addEventListener(move, prepare, { once: true, passive: true });

function prepare() {
  engine.prepare();
  prepareRest();
}

/** @param {import('./views/view-model.js').Notice|null} notice */
function say(notice) {
  ui.notice = notice;
  drawAnyway();
}

function sayNoPoints(/** @type {unknown} */ error) {
  say({
    kind: 'error',
    text: t('notices.noPoints', { message: error instanceof Error ? error.message : String(error) }),
  });
}

/** Something changed that the worker must tell about. */
function changed() {
  stale = true;
  askForSnapshot();
  requestDrawing();
}

function drawAnyway() {
  patient = false;
  requestDrawing();
}

function requestDrawing() {
  if (drawing === 0 && views && (snapshot || !patient)) drawing = requestAnimationFrame(draw);
}

function draw() {
  drawing = 0;
  views?.render(currentModel());
  delete document.documentElement.dataset.opening; // what the views have read was about hidden elements: cheap
  if (drawn !== snapshot) {
    spare = drawn && { surface: drawn.surface?.rgba ?? null, tiles: drawn.tiles?.rgba ?? null };
    drawn = snapshot;
  }
  askForSnapshot();
}

/** One snapshot is under way at most; while training, each one drawn asks for the next. */
function askForSnapshot() {
  const moving = engine.isTraining() || stale;
  const blurred = snapshot?.surface && snapshot.surface.resolution < restPicture.surface && !sharpened;
  if (!moving && !blurred) return;
  if (
    !engine.requestFrame({
      ...(moving ? livePicture : restPicture),
      links: ui.links,
      sample: ui.sample,
      look: ui.looked,
      point: trainingNumber(shownExperiment().points, ui.selected),
      side: ui.side,
      palette,
      spare,
    })
  )
    return;
  spare = null;
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
  return more?.shownExperiment() ?? store.get();
}

/** @returns {Model} */
function currentModel() {
  return {
    ...ui,
    side: store.get().twin ? ui.side : 'a',
    experiment: shownExperiment(),
    snapshot,
    ghost: more?.ghost() ?? null,
    undoName: store.undoName(),
    redoName: store.redoName(),
  };
}
