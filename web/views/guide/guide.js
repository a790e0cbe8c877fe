/**
 * The way in: the next thing to try as one button, what was seen of the last one, and dots for the others. Who dismisses
 * it keeps it dismissed.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../guide/steps.js').StepName} StepName
 *
 * @typedef {object} Guide
 * @property {Actions} actions
 * @property {import('./guide-elements.js').GuideElements} elements
 * @property {import('../../guide/progress.js').Progress} progress
 * @property {boolean} dismissed
 * @property {import('../../guide/watch-drag.js').Drag|null} drag
 * @property {StepName|null} taken the step that was taken last
 * @property {number} count of those taken so far
 * @property {Settings|null} before the settings before the steps set them
 * @property {string} seenUnder what the run was under when the last step was seen
 * @property {State} state
 *
 * @typedef {object} State what the run and the settings say besides
 * @property {boolean} isRefuted whether what the last step has shown is no longer to be seen, as in another run
 * @property {boolean} isDead whether a layer has died, which ends what can be seen of the point
 * @property {number|null} looked the earlier step that is looked at
 * @property {Partial<Settings>} left what was there before of all that is still set by the step
 */
import { classesOf } from '../../experiment/points.js';
import { settingNames } from '../../experiment/settings.js';
import { codingOf } from '../../experiment/target-coding.js';
import { formatInteger, formatLoss, formatShare } from '../../words/format.js';
import { settingLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { choose, markSeen, NOTHING_SEEN, nextStep, observe, refresh } from '../../guide/progress.js';
import { toPutBack } from '../../guide/put-back.js';
import { CANNOT_DIE, hasDied, STEPS } from '../../guide/steps.js';
import { watchDrag, watchFrom } from '../../guide/watch-drag.js';
import { setAttribute, setShown, setText } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { isPresenting } from '../shared/presenting.js';
import { setTextWithTerms } from '../shared/terms.js';
import { isDismissed, rememberDismissed } from './dismissal.js';
import { createGuideElements, dotLabel } from './guide-elements.js';

/** A step's run goes on so long after its effect has been seen, and rests: what it has shown stays to be looked at. */
const REST_MS = 700;

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createGuideView(element, actions) {
  /** @type {Guide} */
  const guide = {
    actions,
    elements: createGuideElements(),
    progress: NOTHING_SEEN,
    dismissed: isDismissed(),
    drag: null,
    taken: null,
    count: 0,
    before: null,
    seenUnder: '',
    state: { isRefuted: false, isDead: false, looked: null, left: {} },
  };
  element.append(guide.elements.body, guide.elements.open, guide.elements.lessons);
  listen(guide);
  draw(guide);
  return { render: (model) => render(guide, model) };
}

/** @param {Guide} guide */
function listen(guide) {
  const { next, dots, why, back, dismiss, open, lessons } = guide.elements;
  lessons.addEventListener('click', () => guide.actions.openLessons());
  next.addEventListener('click', () => goOn(guide));
  for (const [name, dot] of dots) dot.addEventListener('click', () => take(guide, name));
  // The slope of layer 1, the first factor of what it gets.
  why.addEventListener('click', () => guide.actions.showSlope(0));
  back.addEventListener('click', () => {
    guide.actions.changeAll(guide.state.left, t('guide.undoBack'), true);
    next.focus();
  });
  // A presenter sends these two keys: on to the next step, and back to the one before.
  document.addEventListener('keydown', (event) => {
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    if (by === undefined || !isPresenting() || event.defaultPrevented) return;
    event.preventDefault();
    const name = by > 0 ? nextStep(guide.progress) : stepBefore(guide.taken);
    if (name) take(guide, name);
  });
  dismiss.addEventListener('click', () => putAway(guide, true));
  open.addEventListener('click', () => putAway(guide, false));
}

/** @param {Guide} guide */
function goOn(guide) {
  const next = nextStep(guide.progress);
  if (guide.state.isDead) return takeAgain(guide);
  if (next) return take(guide, next);
  guide.progress = NOTHING_SEEN;
  return draw(guide);
}

/** @param {Guide} guide @param {StepName} name */
function take(guide, name) {
  if (Object.keys(guide.state.left).length === 0) guide.before = guide.actions.model().experiment.settings;
  guide.taken = name;
  guide.progress = choose(guide.progress, name);
  const count = ++guide.count;
  draw(guide);
  void withDeeds(guide, ({ takeStep }) => {
    if (guide.count === count) takeStep(name, guide.actions, () => guide.count !== count);
  });
}

/** The step that a dead layer has ended, once more, with the point where it is. @param {Guide} guide */
function takeAgain(guide) {
  guide.taken = 'drag';
  guide.count++;
  guide.progress = choose(guide.progress, 'drag');
  guide.actions.changeAll(CANNOT_DIE, t('guide.undo'), true);
  guide.actions.train(true);
}

/** @param {Guide} guide @param {boolean} on */
function putAway(guide, on) {
  guide.dismissed = on;
  rememberDismissed(on);
  draw(guide);
  (on ? guide.elements.open : guide.elements.next).focus();
}

/** @param {Guide} guide @param {Model} model */
function render(guide, { experiment, snapshot }) {
  const before = guide.progress,
    { taken } = guide;
  if (snapshot) guide.progress = observe(before, snapshot);
  // At rest only: nobody reads, or hears, numbers that change with every frame.
  if (snapshot && !snapshot.training) guide.progress = refresh(guide.progress, snapshot);
  const watched = watch(guide, experiment, snapshot);
  // In its turn only: the point stays out while other steps train.
  if (watched.followed && nextStep(guide.progress) === 'drag') guide.progress = markSeen(guide.progress, 'drag', {});
  const { progress } = guide;
  if (progress !== before) guide.seenUnder = taskOf(experiment.settings);
  if (before.chosen === 'explode' && progress.chosen === null) lookSoon(guide, progress.seen.explode?.shown);
  if (taken && taken in progress.seen && !(taken in before.seen)) restSoon(guide, taken);
  const isAtDrag = progress.last === 'drag' || nextStep(progress) === 'drag';
  const state = {
    isRefuted: (watched.isWrong && progress.last === 'drag') || taskOf(experiment.settings) !== guide.seenUnder,
    isDead: Boolean(snapshot && isAtDrag && hasDied(snapshot)),
    looked: snapshot?.past ? snapshot.step : null,
    left: toPutBack(taken, guide.before, experiment.settings),
  };
  const isSame = progress === before && JSON.stringify(state) === JSON.stringify(guide.state);
  guide.state = state;
  if (!isSame) draw(guide);
}

/** What a run is trained on and under: of another one nothing has been seen. @param {Settings} settings */
const taskOf = (settings) => JSON.stringify({ ...settings, speed: 0 });

/** @param {Guide} guide @param {Model['experiment']} experiment @param {Model['snapshot']} snapshot */
function watch(guide, { points, settings }, snapshot) {
  const classes = classesOf(points),
    isCurrent = classes === 2 && snapshot && !snapshot.past,
    { border } = codingOf(settings, classes);
  const watched = watchDrag(guide.drag ?? watchFrom(points), points, isCurrent ? snapshot.surface : null, border);
  guide.drag = watched.drag;
  return watched;
}

/** Of a step that was taken here; who trains by hand trains on. @param {Guide} guide @param {StepName} name */
function restSoon(guide, name) {
  setTimeout(() => {
    if (guide.taken === name && guide.actions.model().snapshot?.training) guide.actions.train(false);
  }, REST_MS);
}

/** Once it is known that the run is over. @param {Guide} guide @param {number} [step] */
const lookSoon = (guide, step = 0) =>
  setTimeout(() => void withDeeds(guide, ({ lookAgain }) => lookAgain(guide.actions, step)));

/** What the steps do is loaded when one is taken. @param {Guide} guide @param {(part: typeof import('./take-step.js')) => void} act */
async function withDeeds({ actions }, act) {
  const part = await loadPart(() => import('./take-step.js'), actions.say);
  if (part) act(part);
}

/** @param {Guide} guide */
function draw({ elements, progress, dismissed, state: { isDead, isRefuted, looked, left } }) {
  const next = isDead ? 'drag' : nextStep(progress);
  setShown(elements.open, dismissed);
  setShown(elements.body, !dismissed);
  setText(elements.number, next ? String(indexOf(next) + 1) : '↺');
  setText(elements.words, t(isDead ? 'guide.died.do' : next ? `guide.steps.${next}.do` : 'guide.again'));
  setTextWithTerms(elements.seen, isDead ? t('guide.died.seen') : isRefuted ? '' : seenInWords(progress, looked));
  elements.seen.classList.toggle('trouble', isDead);
  for (const [name, dot] of elements.dots) {
    setAttribute(dot, 'aria-current', name === next ? 'step' : 'false');
    dot.classList.toggle('seen', name in progress.seen);
    setAttribute(dot, 'aria-label', dotLabel(name, indexOf(name) + 1, name in progress.seen));
  }
  setShown(elements.why, progress.last === 'train' && next === 'relu');
  const names = settingNames.filter((name) => name in left).map(settingLabel);
  setShown(elements.back, names.length > 0);
  const joined = names.join(', ');
  setText(
    elements.back,
    names.length > 1 ? t('guide.backMany', { count: names.length }) : t('guide.back', { names: joined }),
  );
  setAttribute(elements.back, 'title', t('guide.backHint', { names: joined }));
}

const stepBefore = (/** @type {StepName|null} */ name) => (name ? STEPS[indexOf(name) - 1]?.name : undefined);

const indexOf = (/** @type {StepName} */ name) => STEPS.findIndex((step) => step.name === name);

/** What the last step has shown. @param {import('../../guide/progress.js').Progress} progress @param {number|null} looked */
function seenInWords({ last, seen }, looked) {
  const { loss = NaN, share = NaN, step = NaN } = (last && seen[last]) ?? {};
  if (!last) return '';
  const values = { loss: formatLoss(loss), share: formatShare(share), step: formatInteger(step) };
  const also = last === 'explode' && looked !== null ? t('guide.looked', { step: formatInteger(looked) }) : '';
  return `✓ ${t(`guide.steps.${last}.seen`, values)}${also}`;
}
