/**
 * What happens in the experiment during one visit, and what of it is kept for the next one.
 *
 * @typedef {ReturnType<typeof import('./attempt.js').createAttempt>} Attempt
 *
 * @typedef {object} Playground the element, as far as it is asked here
 * @property {(type: string) => Promise<any>} request
 * @property {() => Promise<{link: string, whole: boolean}>} getState
 * @property {(state: {file: string}) => Promise<unknown>} setState
 * @property {(names: string[]) => Promise<{step: number|null}>} getNumbers
 * @property {(wish: {events: string[], every: number}) => Promise<unknown>} subscribe
 * @property {(goals: import('../embed/goals.js').Goal[]) => Promise<unknown>} setGoals
 * @property {(name: string, listener: (event: any) => void) => void} addEventListener
 */

/** @param {Playground} playground @param {Attempt} attempt @param {{file: string, lesson?: string, changed: () => void}} given */
export function createVisit(playground, attempt, { file, lesson = '', changed }) {
  let isFollowed = false,
    hasTrouble = false,
    last = 0;
  /** @type {Promise<void>|null} */
  let keeping = null;

  playground.addEventListener('goalReached', ({ detail }) => {
    attempt.reach(detail.name, detail.numbers);
    changed();
    void keep();
  });
  playground.addEventListener('lesson', ({ detail }) => {
    const name = goalOfStep(attempt.open(), detail.at)?.name;
    if (detail.lesson !== lesson || name === undefined) return;
    attempt.reach(name, detail.guess === null ? {} : { guess: JSON.stringify(detail.guess) }, detail.isRight);
    changed();
  });
  playground.addEventListener('step', ({ detail }) => {
    if (detail.step > last) attempt.work(); // else it was only made anew, or taken back
    last = detail.step;
    changed();
  });
  playground.addEventListener('finished', () => void keep());

  async function follow() {
    await playground.request('hello');
    if (file && !attempt.link) await playground.setState({ file });
    last = (await playground.getNumbers(['step'])).step ?? 0; // a file may bring what was trained
    const events = ['step', 'finished', ...(lesson ? ['lesson'] : [])];
    await playground.subscribe({ events, every: 1000 });
    // Steps of a lesson are goals that the lesson itself watches.
    if (!lesson) await playground.setGoals(attempt.open());
  }

  /** On a slow connection the page comes later than its element waits. */
  async function begin() {
    try {
      await follow();
      [isFollowed, hasTrouble] = [true, false];
    } catch (error) {
      hasTrouble = true;
      if (isPassing(error)) void begin();
    }
    changed();
  }

  /** What is not known is not kept: then the experiment of the last time stays. */
  async function ask() {
    const state = await playground.getState().catch(() => null);
    if (state) attempt.keep(state.whole ? state.link : '');
    changed();
  }

  /** For the next visit. Before the experiment is there, what the page shows is another. */
  async function keep() {
    if (!isFollowed || !attempt.isRecorded) return;
    keeping ??= ask().finally(() => {
      keeping = null;
    });
    await keeping;
  }

  return { begin, keep, hasTrouble: () => hasTrouble };
}

/** Of a step of a lesson, from 1: its number is how its goal's name begins. @param {import('../embed/goals.js').Goal[]} goals @param {number} at */
const goalOfStep = (goals, at) => goals.find(({ name }) => name.startsWith(`${at}. `));

/** @param {any} error */
const isPassing = (error) => error?.code === 'late' || error?.code === 'gone';

/**
 * When a visit is kept and when it ends, by the page that it is in.
 *
 * @param {{window: EventTarget, document: EventTarget & {visibilityState: string}, reload: () => void}} page
 * @param {{keep: () => void, end: () => void}} visit
 */
export function watchPage({ window, document, reload }, { keep, end }) {
  window.addEventListener('pagehide', end);
  // From the browser's cache it comes back as it was, but what it tells is over.
  window.addEventListener('pageshow', (event) => {
    if (/** @type {PageTransitionEvent} */ (event).persisted) reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
