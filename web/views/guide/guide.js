/**
 * The way in: the next thing to try as one button, what was seen of the last one, and dots for the others. Who dismisses
 * it keeps it dismissed.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../guide/steps.js').StepName} StepName
 */
import { classesOf } from '../../experiment/points.js';
import { codingOf } from '../../experiment/target-coding.js';
import { formatInteger, formatLoss, formatShare } from '../../words/format.js';
import { t } from '../../words/text.js';
import { choose, markSeen, NOTHING_SEEN, nextStep, observe } from '../../guide/progress.js';
import { STEPS } from '../../guide/steps.js';
import { watchDrag, watchFrom } from '../../guide/watch-drag.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { isPresenting } from '../shared/presenting.js';
import { isDismissed, rememberDismissed } from './dismissal.js';
import { takeStep } from './take-step.js';

/** A step's run goes on so long after its effect has been seen, and rests: what it has shown stays to be looked at. */
const REST_MS = 700;

/** @param {HTMLElement} element @param {Actions} actions */
export function createGuideView(element, actions) {
  const parts = createParts();
  element.append(parts.open, parts.body);
  let progress = NOTHING_SEEN,
    dismissed = isDismissed();
  /** @type {import('../../guide/watch-drag.js').Drag|null} */
  let drag = null;
  /** @type {StepName|null} */
  let taken = null;
  /** Whether what the last step has shown is no longer to be seen. */
  let isRefuted = false;

  /** @param {StepName} name */
  function take(name) {
    taken = name;
    progress = choose(progress, name);
    takeStep(name, actions);
    draw();
  }

  /** Of a step that was taken here; who trains by hand trains on. @param {StepName} name */
  function restSoon(name) {
    setTimeout(() => {
      if (taken === name && actions.model().snapshot?.training) actions.train(false);
    }, REST_MS);
  }

  /** @param {boolean} on */
  function dismiss(on) {
    dismissed = on;
    rememberDismissed(on);
    draw();
    (on ? parts.open : parts.next).focus();
  }

  function draw() {
    const next = nextStep(progress);
    setShown(parts.open, dismissed);
    setShown(parts.body, !dismissed);
    setText(parts.number, next ? String(indexOf(next) + 1) : '↺');
    setText(parts.words, t(next ? `guide.steps.${next}.do` : 'guide.again'));
    setText(
      parts.seen,
      progress.last && !isRefuted ? `✓ ${inWords(progress.last, progress.seen[progress.last] ?? {})}` : '',
    );
    for (const [name, dot] of parts.dots) {
      setAttribute(dot, 'aria-current', name === next ? 'step' : 'false');
      dot.classList.toggle('seen', name in progress.seen);
    }
  }

  parts.next.addEventListener('click', () => {
    const next = nextStep(progress);
    if (next) return take(next);
    progress = NOTHING_SEEN;
    return draw();
  });
  for (const [name, dot] of parts.dots) dot.addEventListener('click', () => take(name));
  // A presenter sends these two keys: on to the next step, and back to the one before.
  document.addEventListener('keydown', (event) => {
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    if (by === undefined || !isPresenting() || event.defaultPrevented) return;
    event.preventDefault();
    const name = by > 0 ? nextStep(progress) : stepBefore(taken);
    if (name) take(name);
  });
  parts.dismiss.addEventListener('click', () => dismiss(true));
  parts.open.addEventListener('click', () => dismiss(false));
  draw();

  return {
    render(/** @type {Model} */ { experiment, snapshot }) {
      const before = progress;
      if (snapshot) progress = observe(progress, snapshot);
      if (before.chosen === 'explode' && progress.chosen === null && snapshot?.diverged)
        lookBefore(actions, snapshot.diverged.step);
      const { points, settings } = experiment;
      drag ??= watchFrom(points);
      const isCurrent = classesOf(points) === 2 && snapshot && !snapshot.past;
      const watched = watchDrag(
        drag,
        points,
        isCurrent ? snapshot.surface : null,
        codingOf(settings, classesOf(points)).border,
      );
      drag = watched.drag;
      // In its turn only: the point stays out while other steps train.
      if (watched.followed && nextStep(progress) === 'drag') progress = markSeen(progress, 'drag', {});
      const isGone = watched.isWrong && progress.last === 'drag';
      const isOther = isGone !== isRefuted;
      isRefuted = isGone;
      if (taken && taken in progress.seen && !(taken in before.seen)) restSoon(taken);
      if (progress !== before || isOther) draw();
    },
  };
}

/**
 * Where the numbers are no longer finite there are no bars: what is looked at is the last step whose gradient could still be
 * measured. @param {Actions} actions @param {number} divergedAt the update that could not be made
 */
const lookBefore = (actions, divergedAt) => setTimeout(() => actions.seek(Math.max(0, divergedAt - 2)));
const stepBefore = (/** @type {StepName|null} */ name) => (name ? STEPS[indexOf(name) - 1]?.name : undefined);

const indexOf = (/** @type {StepName} */ name) => STEPS.findIndex((step) => step.name === name);

/** @param {StepName} name @param {import('../../guide/steps.js').Seen} seen */
const inWords = (name, { loss = NaN, share = NaN, step = NaN }) =>
  t(`guide.steps.${name}.seen`, {
    loss: formatLoss(loss),
    share: formatShare(share),
    step: formatInteger(step),
  });

function createParts() {
  const number = html('span', { class: 'guide-number', 'aria-hidden': 'true' }),
    words = html('span', { class: 'guide-words' }),
    next = html('button', { type: 'button', class: 'guide-next' }, number, words);
  const seen = html('p', { class: 'guide-seen', role: 'status' });
  /** @type {[StepName, HTMLButtonElement][]} */
  const dots = STEPS.map(({ name }, i) => {
    const label = `${i + 1} ${t(`guide.steps.${name}.do`)}`;
    return [
      name,
      html('button', { type: 'button', class: 'guide-dot', title: label, 'aria-label': label }, String(i + 1)),
    ];
  });
  const dismiss = html('button', { type: 'button', class: 'guide-dismiss' }, t('guide.dismiss'));
  const open = html('button', { type: 'button', class: 'guide-open' }, t('suggestions.title'));
  const line = html('div', { class: 'guide-line' }, ...dots.map(([, dot]) => dot), dismiss);
  return { number, words, next, seen, dots, dismiss, open, body: html('div', { class: 'guide' }, seen, next, line) };
}
