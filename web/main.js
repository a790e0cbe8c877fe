/**
 * Wires the page together: the experiment, the engine and the views. Data flows one way (see README).
 *
 * @typedef {import('./experiment/experiment.js').Experiment} Experiment
 */

import { defaultExperiment } from './experiment/experiment.js';
import { createStore } from './experiment/experiment-store.js';
import { createPersistence } from './experiment/persistence.js';
import { classesOf, isFunction, validLabel } from './experiment/points.js';
import { dropLostWeights } from './experiment/run-identity.js';
import { hasTabs, isEmbedded, isOpenedByLink } from './experiment/storage.js';
import { dataLine } from './words/data-line.js';
import { drawnAxes } from './words/drawn-axes.js';
import { settingsLine } from './words/settings-line.js';
import { shownText } from './words/shown-text.js';
import { t } from './words/text.js';
import { createEngine } from './engine/engine.js';
import { yieldToEvents } from './engine/yield-to-events.js';
import { createActions } from './actions/actions.js';
import { createDataSource } from './actions/data-source.js';
import { createShownExperiment } from './actions/past-experiment.js';
import { createPreviousRun } from './actions/previous-run.js';
import { createRunShelf } from './actions/run-shelf.js';
import { createStart } from './actions/start-experiment.js';
import { whyLocked } from './actions/why-locked.js';
import { createFrameLoop } from './views/page/frame-loop.js';
import { markNumbersOld } from './views/page/old-numbers.js';
import { writePage } from './views/page/page-text.js';
import { listenToPrinting } from './views/page/print.js';
import { listenToShortcuts } from './views/page/shortcuts.js';
import { whenIdle } from './views/shared/dom.js';
import { startLanguage } from './views/shared/language.js';
import { loadPart } from './views/shared/load-part.js';
import { isPresenting, onPresenting, present } from './views/shared/presenting.js';
import { startTheme } from './views/shared/theme.js';
import { createViews } from './views/views.js';

if (isEmbedded) document.documentElement.dataset.embedded = '';
const speaks = await startLanguage();
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
  neuronGiven: null,
  neuron: null,
  looked: null,
  isLent: false,
  sets: [],
  side: 'a',
  panel: '',
  embed: null,
};

/** So long after the first numbers, what keeps the page for times without network is loaded. */
const KEEP_MS = 1000;

const store = createStore(defaultExperiment(drawnAxes()), dropLostWeights, isFree);
const engine = createEngine({
  onSnapshot(next) {
    markNumbersOld(false);
    if (!frames.snapshot()) setTimeout(() => import('./offline/register.js').catch(() => {}), KEEP_MS);
    frames.receive(next);
    actions.arrived(/** @type {import('./engine/protocol.js').Snapshot} */ (frames.snapshot()));
    if (!ui.isLent) host?.arrived();
  },
  onOutdated: () => frames.redraw(),
  onRefused(message, accepted) {
    // What the worker did not take does not stand on the page either.
    if (accepted && accepted !== store.get()) store.backTo(accepted);
    say({ kind: 'error', text: t('notices.refused', { message }) });
  },
  onReplaced(step) {
    askAgain();
    say({ kind: 'info', text: step > 0 ? t('notices.resumed', { step }) : t('notices.replaced') });
  },
  onRetried() {
    say(null);
    askAgain();
  },
  onLost(message) {
    markNumbersOld(true);
    lost = t('notices.lost', { message: message ?? t('notices.stoppedOften') });
    say({ kind: 'error', text: lost, action: { label: t('notices.tryAgain'), run: engine.retry } });
    host?.lost(lost);
    if (isEmbedded && !ui.embed) showUnfitted();
  },
});
const source = createDataSource(engine, store, (id) => persistence.sets().then((sets) => sets.load(id)));
const start = createStart(source, store, sayNoPoints);
const previousRun = createPreviousRun(),
  shelf = createRunShelf();
const persistence = createPersistence({
  onTrouble: (trouble, name = '') =>
    say({ kind: trouble === 'broken' ? 'error' : 'info', text: t(`notices.${trouble}`, { name: shownText(name) }) }),
  drawnAxes,
  onSets(sets) {
    ui.sets = sets;
    frames.redrawAnyway();
  },
  unnamed: () => t('datasets.custom'),
});
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
/** What a link says of how it is shown. */
const view = {
  get: () => ({
    panel: ui.panel,
    test: ui.showTest,
    clean: isPresenting(),
    frame: store.get().frame ?? null,
    embed: ui.embed,
  }),
  /** @param {import('./link/view-fields.js').LinkView} next */
  set({ panel = '', test = false, clean = false, embed }) {
    // Inside another page it stays there, whatever is opened in it.
    if (embed && isEmbedded) {
      ui.embed = embed;
      loadPart(() => import('./views/embed/embedded.js'), say).then((part) =>
        part ? part.showEmbedded(embed, actions) : showUnfitted(),
      );
    }
    Object.assign(ui, { panel, showTest: test });
    if (clean !== isPresenting()) present(clean);
    frames.redrawAnyway();
  },
};
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
  redraw() {
    frames.redraw();
    // What needs no snapshot may still be what a lesson waits for: a number of the neuron's, an open tab.
    lessons?.arrived();
  },
  view,
  lessons: {
    list: () => void withLessons((room) => room.list()),
    openText: (text, name) => void withLessons((room) => room.openText(text, name)),
  },
  follow() {
    actions.follow();
    lessons?.arrived();
  },
});

store.subscribe(engine.apply);
store.subscribe((now, before) => {
  if (ui.selected >= now.points.x.length) ui.selected = -1;
  if (ui.tool === 'curve' && !isFunction(now.points)) ui.tool = 'points';
  if (classesOf(now.points) !== classesOf(before.points)) ui.addLabel = validLabel(classesOf(now.points), ui.addLabel);
  if (now.frame !== before.frame && (now.frame || before.frame)) void showFrame();
  frames.changed();
  const last = frames.snapshot();
  if (last) for (const kept of [previousRun, shelf]) kept.remember(now, before, last);
  // What the page begins with needs no keeping.
  if (before.points.x.length === 0 || ui.isLent) return;
  host?.changed(now, before);
  persistence.keep(now, now.axes.set?.id !== before.axes.set?.id);
  actions.follow(before);
});
onPresenting(() => actions.follow());
addEventListener('popstate', ({ state }) => actions.visit(state));

/** The page around this one. @type {ReturnType<typeof import('./embed/start-embed.js').startEmbed>|null} */
let host = null;
/** Why nothing is computed any more. */
let lost = '';
if (isEmbedded && parent !== window)
  loadPart(() => import('./embed/start-embed.js'), say).then((part) => {
    host = part?.startEmbed({ actions, view, isCurrent: frames.isCurrent }) ?? null;
    if (lost) host?.lost(lost);
  });

/** The lesson that is open, and the list of them. @type {ReturnType<typeof import('./views/lesson/lesson-room.js').createLessonRoom>|null} */
let lessons = null;
const theme = startTheme((dark, chosen) => {
  ui.dark = dark;
  ui.theme = chosen;
  frames.recolour();
});

void open();
if (!speaks) say({ kind: 'error', text: t('notices.missing') });

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

/** Not awaited by this module: what a stored experiment needs is loaded once this has run. */
async function open() {
  const recalling = recall().then(({ recalled, isLinked }) => {
    persistence.tellSets();
    start(recalled ?? undefined);
    // Then a reload finds it here.
    if (recalled && isLinked) persistence.keep(recalled);
    else if (recalled && location.hash) actions.showLinkedView(recalled);
    if (recalled || location.hash) whenIdle(() => actions.follow());
    else if (hasTabs()) whenIdle(actions.offerLeft);
  });
  await yieldToEvents();
  const views = await createViews(actions, frames.redraw);
  frames.show({
    render(model) {
      views.render(model);
      if (!ui.isLent) lessons?.arrived();
    },
  });
  // Its own experiment comes after that of the page.
  await recalling;
  openAskedLesson();
}

/** @param {(room: NonNullable<typeof lessons>) => void} act */
async function withLessons(act) {
  const part = await loadPart(() => import('./views/lesson/lesson-room.js'), say);
  if (!part) return;
  const tell = (/** @type {object} */ event) => host?.lesson(event);
  lessons ??= part.createLessonRoom({ actions, isCurrent: frames.isCurrent, tell });
  act(lessons);
}

/** `?lesson=vanishing&step=3`, or `lesson=vanishing&lessonStep=3` among the fields of a link. */
function openAskedLesson() {
  const asked = new URLSearchParams(location.search),
    fields = new URLSearchParams(location.hash.slice(1));
  const lesson = asked.get('lesson') ?? fields.get('lesson'),
    step = Number(asked.get('step') ?? fields.get('lessonStep')) || undefined;
  if (lesson) void withLessons((room) => room.open(lesson, { step, as: asked.get('as') ?? '' }));
}

/** What the page begins with, unless that is the default experiment. */
async function recall() {
  const linked = isOpenedByLink() ? await actions.linked() : null;
  if (isEmbedded && !ui.embed) showUnfitted();
  return { recalled: linked ?? (await persistence.recall()), isLinked: linked !== null };
}

/** Inside another page, where what fits it into there did not come: a whole page that says so is better than none. */
function showUnfitted() {
  document.documentElement.dataset.embedded = 'shown';
}

/** @param {import('./views/view-model.js').Notice|null} notice */
function say(notice) {
  ui.notice = notice;
  host?.said(notice);
  frames.redrawAnyway();
}

/** Whether nothing is changed that the link has locked. Not every control has room for why, and some show already what they asked for. @param {Experiment} next @param {Experiment} now */
function isFree(next, now) {
  const text = whyLocked(next, now);
  if (text) say({ kind: 'info', text });
  return text === '';
}

/** What whoever made the link wants of the page. */
async function showFrame() {
  const part = await loadPart(() => import('./views/assignment/assignment.js'), say);
  await part?.showAssignment(store.get().frame ?? null);
}

/** Another worker has nothing to show yet. */
function askAgain() {
  markNumbersOld(true);
  if (store.get().points.x.length === 0) start();
  frames.changed();
}

function sayNoPoints(/** @type {unknown} */ error) {
  const message = error instanceof Error ? error.message : String(error);
  say({ kind: 'error', text: t('notices.noPoints', { message }) });
}
