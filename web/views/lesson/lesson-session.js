/**
 * A lesson that is open: watches the page, and moves the learner through its steps.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../../lesson/progress.js').Progress} Progress
 * @typedef {import('../../lesson/quantities.js').Moment} Moment
 *
 * @typedef {object} LessonRoom what a lesson is given of the page
 * @property {Actions} actions
 * @property {() => boolean} isCurrent whether the last snapshot has all that was asked for
 * @property {(event: object) => void} tell a page around this one what has come about
 *
 * @typedef {object} OpenedLesson
 * @property {Lesson} lesson
 * @property {string} name under which its answers are kept
 * @property {Progress} progress
 * @property {(progress: Progress) => void} keep
 * @property {() => void} close
 * @property {() => void} finish
 */
import { hiddenWidths } from '../../experiment/network-shape.js';
import { classesOf } from '../../experiment/points.js';
import { codingOf } from '../../experiment/target-coding.js';
import { t } from '../../words/lesson-text.js';
import { judge } from '../../verdict/judge.js';
import { taskOf } from '../../verdict/task.js';
import { NO_DEEDS, watchDeeds } from '../../lesson/deeds.js';
import { judgeGuess } from '../../lesson/judge-guess.js';
import {
  beginStep,
  commit,
  lookupAtOutcome,
  lookupNow,
  observeStep,
  stepState,
  withState,
} from '../../lesson/progress.js';
import { quantity } from '../../lesson/quantities.js';
import { nextRest } from '../../lesson/rests.js';
import { setupChain } from '../../lesson/setup-chain.js';
import { bringIntoSight, highlight, isSetting, leaveOut } from './highlight.js';
import { createLessonCard } from './lesson-card.js';
import { isSetUp, pressRun, settled, setUp } from './run-step.js';
import { createStepView, USUAL_LIMIT } from './step-view.js';

/** @param {LessonRoom} room @param {OpenedLesson} opened */
export function createLessonSession({ actions, isCurrent, tell }, opened) {
  const { lesson, name } = opened;
  let { progress } = opened;
  let watcher = watchDeeds(seen(actions.model())),
    deeds = NO_DEEDS;
  /** @type {import('./step-view.js').StepView|null} */
  let view = null;
  /** While a step is being set up nothing is watched. */
  let isReady = false,
    isRunning = false,
    isOver = false,
    /** The step at which the run pauses next to be looked at; null: it has not begun. @type {number|null} */
    rest = null,
    turn = 0,
    /** The step whose state the page has; −1: none. */
    live = -1;
  const card = createLessonCard(lesson, {
    goTo: (at) => void enter(at),
    again: () => void begin(),
    finish: opened.finish,
    close: opened.close,
  });

  const step = () => lesson.steps[progress.at];

  /** @param {Progress} next */
  function become(next) {
    progress = next;
    opened.keep(progress);
    card.draw(progress);
  }

  /** @param {number} at */
  async function enter(at) {
    stop();
    become({ ...progress, at: Math.min(Math.max(at, 0), lesson.steps.length - 1) });
    await begin(Boolean(stepState(progress, step()).outcome));
  }

  /** After a reload the page is what it was. */
  function goOnAfterReload() {
    live = progress.at;
    turn++;
    watchAnew();
    isReady = true;
    show();
  }

  /** Puts the page into the state that the step begins with. @param {boolean} [isSeen] whether its outcome is there already, and stays */
  async function begin(isSeen = false) {
    stop();
    const mine = ++turn,
      { at } = progress,
      { setup } = step();
    const isNext = live >= 0 && at === live + 1;
    isReady = false;
    let problem = '';
    try {
      for (const one of isNext ? [setup] : setupChain(lesson, at)) {
        await setUp(one, actions);
        await settled(one, actions, isCurrent);
        if (mine !== turn) return;
      }
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    live = at;
    watchAnew();
    if (!isSeen) become(beginStep(lesson, progress, step(), moment()));
    // What the page does not show is not judged either.
    isReady = problem === '' && isSetUp(setup, actions.model().experiment);
    if (!isReady) actions.say({ kind: 'error', text: problem || t('lesson.notSetUp') });
    show();
    observe();
  }

  function stop() {
    if (isRunning && step().run?.press === 'train') actions.train(false);
    isRunning = false;
    isOver = false;
  }

  function watchAnew() {
    watcher = watchDeeds(seen(actions.model()));
    deeds = NO_DEEDS;
  }

  function show() {
    const { snapshot, experiment } = actions.model();
    const facts = { layers: hiddenWidths(experiment.settings).length + 1, loss: snapshot?.trainLoss ?? 1 };
    view?.destroy();
    view = createStepView(lesson, step(), stepState(progress, step()), facts, { commit: give, press, measured });
    card.body.replaceChildren(view.element);
    card.body.scrollTop = 0;
    const marks = step().setup.highlight ?? [];
    card.showSettings(marks.some(isSetting));
    leaveOut(step().setup.hide ?? lesson.hide);
    highlight(marks);
    draw();
    view.heading.focus({ preventScroll: true });
    card.tellMore();
  }

  function draw() {
    const state = stepState(progress, step());
    view?.update({
      state: lesson.test ? { ...state, outcome: undefined } : state,
      ...{ isRunning, isOver },
      now: lookupNow(lesson, progress, step(), moment()),
      atOutcome: lookupAtOutcome(lesson, progress, step()),
    });
  }

  /** @param {import('../../lesson/progress.js').Guess} [guess] */
  function give(guess) {
    become(commit(progress, step(), guess));
    const { run } = step();
    if (run?.press || run?.set) press();
    observe();
    if (!stepState(progress, step()).outcome) view?.reveal('run');
  }

  /** The figure of the step was measured. */
  function measured() {
    become(withState(progress, step(), { isMeasured: true }));
    observe();
  }

  function press() {
    const { run } = step();
    if (!run) return;
    if (isRunning && run.press === 'train') {
      stop();
      return draw();
    }
    isRunning = run.press === 'train';
    isOver = false;
    rest = null;
    pressRun(run, actions);
    observe();
    draw();
  }

  /** @returns {Moment} */
  function moment() {
    const model = actions.model(),
      { experiment, snapshot, panel, slope, neuron } = model;
    const verdict =
      snapshot && lesson.names.includes('verdict')
        ? judge(snapshot, snapshot.settings, taskOf(experiment.points)).kind
        : '';
    return { experiment, snapshot, verdict, panel, slopeLayer: slope ? slope.layer + 1 : 0, neuron, deeds };
  }

  function observe() {
    if (!isReady || !isCurrent()) return;
    const now = actions.model();
    deeds = watcher.observe(seen(now));
    if (isRunning && now.snapshot?.training) return draw();
    const hadOutcome = Boolean(stepState(progress, step()).outcome);
    const next = observeStep(lesson, progress, step(), moment());
    if (next !== progress) become(next);
    const isOut = !hadOutcome && Boolean(stepState(progress, step()).outcome);
    if (isOut) {
      isRunning = false;
      report();
    } else if (isRunning && now.snapshot) goOn(now.snapshot);
    draw();
    card.tellMore();
    if (!isOut) return;
    view?.reveal('outcome');
    bringIntoSight();
  }

  /** The run rests, and what is waited for has not come. @param {NonNullable<Model['snapshot']>} snapshot */
  function goOn({ step: at, diverged }) {
    const began = Number(stepState(progress, step()).begin?.step ?? 0),
      limit = step().run?.limit ?? USUAL_LIMIT;
    // Someone has paused it.
    if (rest !== null && at < rest && !diverged) isRunning = false;
    else if (diverged || at - began >= limit) {
      isRunning = false;
      isOver = true;
    } else {
      rest = nextRest(step(), at, Number(quantity('batchesPerEpoch', moment())));
      actions.train(true, rest);
    }
  }

  function report() {
    const { key, prediction } = step(),
      { guess, outcome } = stepState(progress, step());
    const isRight = prediction
      ? judgeGuess(prediction, guess, lookupAtOutcome(lesson, progress, step())).isRight
      : null;
    tell({
      lesson: name,
      step: key,
      at: progress.at + 1,
      of: lesson.steps.length,
      guess: guess ?? null,
      isRight,
      values: outcome?.values ?? {},
    });
  }

  card.draw(progress);
  return {
    element: card.element,
    progress: () => progress,
    /** @param {boolean} isReload */
    start: (isReload) => (isReload && stepState(progress, step()).begin ? goOnAfterReload() : enter(progress.at)),
    goTo: enter,
    restart() {
      become({ at: 0, steps: {} });
      void enter(0);
    },
    /** Something is measured, or was changed. */
    arrived: observe,
    end() {
      stop();
      view?.destroy();
      turn++;
      isReady = false;
      leaveOut([]);
      highlight([]);
    },
  };
}

/** @typedef {ReturnType<typeof createLessonSession>} LessonSession */

/** @param {Model} model @returns {import('../../lesson/deeds.js').Seen} */
function seen({ experiment: { points, settings }, snapshot, redoName }) {
  const classes = classesOf(points);
  const surface = classes === 2 && snapshot && !snapshot.past ? (snapshot.surface ?? null) : null;
  return { points, surface, border: codingOf(settings, classes).border, canRedo: redoName !== null };
}
