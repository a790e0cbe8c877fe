/** Wires the page together: the experiment, the engine and the views. Data flows one way (see README). */

import { defaultExperiment } from './experiment/experiment.js';
import { createStore } from './experiment/experiment-store.js';
import { createPersistence } from './experiment/persistence.js';
import { classesOf, isFunction, validLabel } from './experiment/points.js';
import { dropLostHandEdits } from './experiment/run-identity.js';
import { dataLine } from './words/data-line.js';
import { drawnAxes } from './words/drawn-axes.js';
import { settingsLine } from './words/settings-line.js';
import { t } from './words/text.js';
import { createEngine } from './engine/engine.js';
import { yieldToEvents } from './engine/yield-to-events.js';
import { createActions } from './actions/actions.js';
import { createDataSource } from './actions/data-source.js';
import { createShownExperiment } from './actions/past-experiment.js';
import { createPreviousRun } from './actions/previous-run.js';
import { createRunShelf } from './actions/run-shelf.js';
import { createStart } from './actions/start-experiment.js';
import { createFrameLoop } from './views/page/frame-loop.js';
import { writePage } from './views/page/page-text.js';
import { listenToPrinting } from './views/page/print.js';
import { listenToShortcuts } from './views/page/shortcuts.js';
import { startLanguage } from './views/shared/language.js';
import { startTheme } from './views/shared/theme.js';
import { createViews } from './views/views.js';

await startLanguage();
writePage();

/** What is shown besides the experiment and the run. @type {import('./views/view-model.js').ViewState} */
const ui = {
  selected: -1,
  addLabel: 1,
  tool: 'points',
  showTest: false,
  dark: false,
  theme: 'auto',
  awaited: {},
  notice: null,
  links: 'weights',
  backwardLinks: 'gradients',
  sample: 0,
  picked: null,
  slope: null,
  looked: null,
  side: 'a',
};

const store = createStore(defaultExperiment(drawnAxes()), dropLostHandEdits);
const engine = createEngine({
  onSnapshot(next) {
    frames.receive(next);
    actions.arrived(/** @type {import('./engine/protocol.js').Snapshot} */ (frames.snapshot()));
  },
  onOutdated: () => frames.redraw(),
  onRefused(message, accepted) {
    // What the worker did not take does not stand on the page either.
    if (accepted && accepted !== store.get()) store.backTo(accepted);
    say({ kind: 'error', text: t('notices.refused', { message }) });
  },
  onReplaced() {
    if (store.get().points.x.length === 0) start();
    frames.changed();
    say({ kind: 'info', text: t('notices.replaced') });
  },
  onLost(message) {
    say({ kind: 'error', text: t('notices.lost', { message: message ?? t('notices.stoppedTwice') }) });
  },
});
const source = createDataSource(engine, store);
const start = createStart(source, store, sayNoPoints);
const previousRun = createPreviousRun(),
  shelf = createRunShelf();
const persistence = createPersistence(
  (trouble) => say({ kind: trouble === 'broken' ? 'error' : 'info', text: t(`notices.${trouble}`) }),
  drawnAxes,
);
const shownExperiment = createShownExperiment(store);
/** What is shown with a snapshot. @param {import('./engine/protocol.js').Snapshot|null} snapshot @returns {import('./views/view-model.js').Model} */
const modelOf = (snapshot) => ({
  ...ui,
  links: snapshot?.round?.verb === 'backward' ? ui.backwardLinks : ui.links,
  side: store.get().twin ? ui.side : 'a',
  experiment: shownExperiment(snapshot),
  snapshot,
  ghost: previousRun.get(),
  shelf: shelf.runs(store.get().settings),
  undoName: store.undoName(),
  redoName: store.redoName(),
});
const frames = createFrameLoop(engine, modelOf);
const actions = createActions({
  store,
  engine,
  source,
  ui,
  previousRun,
  shelf,
  persistence,
  say,
  sayNoPoints,
  setTheme: (chosen) => theme.set(chosen),
  snapshot: frames.snapshot,
  model: () => modelOf(frames.snapshot()),
  changed: frames.changed,
  redraw: frames.redraw,
});

store.subscribe(engine.apply);
store.subscribe((now, before) => {
  if (ui.selected >= now.points.x.length) ui.selected = -1;
  if (ui.tool === 'curve' && !isFunction(now.points)) ui.tool = 'points';
  if (classesOf(now.points) !== classesOf(before.points)) ui.addLabel = validLabel(classesOf(now.points), ui.addLabel);
  frames.changed();
  const last = frames.snapshot();
  if (last) for (const kept of [previousRun, shelf]) kept.remember(now, before, last);
  // What the page begins with needs no keeping.
  if (before.points.x.length > 0) persistence.keep(now);
});

const theme = startTheme((dark, chosen) => {
  ui.dark = dark;
  ui.theme = chosen;
  frames.recolour();
});

start(persistence.recall() ?? undefined);
await yieldToEvents();
frames.show(await createViews(actions, frames.redraw));

listenToShortcuts(actions, engine.isTraining);
listenToPrinting({
  forceLight(on) {
    theme.forceLight(on);
    frames.drawNow();
  },
  isDark: () => ui.dark,
  describe() {
    const { settings, axes } = shownExperiment(frames.snapshot());
    return [settingsLine(settings), dataLine(axes)].filter(Boolean).join(' · ');
  },
});

/** @param {import('./views/view-model.js').Notice|null} notice */
function say(notice) {
  ui.notice = notice;
  frames.redrawAnyway();
}

function sayNoPoints(/** @type {unknown} */ error) {
  const message = error instanceof Error ? error.message : String(error);
  say({ kind: 'error', text: t('notices.noPoints', { message }) });
}
