/**
 * Listens to the page around this one, and tells it what happens. Loaded where this page is embedded.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../link/view-fields.js').LinkView} LinkView
 * @typedef {import('./host-session.js').Page} Page
 *
 * @typedef {object} Embedded
 * @property {import('../actions/action-types.js').Actions} actions
 * @property {() => boolean} isCurrent whether the last snapshot has all that was asked for
 * @property {{get: () => LinkView, set: (view: LinkView) => void}} view
 */
import { twinSettings } from '../experiment/experiment.js';
import { differingSettings } from '../experiment/settings.js';
import { language } from '../words/text.js';
import { judge } from '../verdict/judge.js';
import { createSteadiness } from '../verdict/steady.js';
import { taskOf } from '../verdict/task.js';
import { panelIn, USUAL_PARTS } from '../link/embed-fields.js';
import { createHostSession } from './host-session.js';
import { PROTOCOL, PROTOCOL_VERSION } from './messages.js';

/** A page that is out of sight draws nothing: then what there is must do. */
const PATIENCE_MS = 2000;

/** @param {Embedded} embedded */
export function startEmbed({ actions, isCurrent, view }) {
  const snapshot = () => actions.model().snapshot;
  const experiment = () => actions.model().experiment;
  const isAwaited = () => Object.keys(actions.model().awaited).length > 0;
  const isSettled = () => isCurrent() && !isAwaited();
  /** @type {Set<() => void>} */
  const waiting = new Set();
  const steady = createSteadiness();
  let verdict = 'waiting';
  /** @type {Snapshot|null} */
  let before = null;
  let start = () => {},
    stop = (/** @type {Error} */ _) => {};
  /** @type {Promise<void>} */
  let started = new Promise((resolve, reject) => {
    start = resolve;
    stop = reject;
  });
  started.catch(() => {});
  if (snapshot()) start();

  /** @returns {Promise<void>} */
  const settled = () =>
    isSettled()
      ? Promise.resolve()
      : new Promise((resolve) => {
          waiting.add(resolve);
          waitLonger(resolve);
        });

  /** For points that are being loaded, as long as it takes. @param {() => void} done */
  const waitLonger = (done) =>
    void setTimeout(() => (waiting.has(done) && isAwaited() ? waitLonger(done) : done()), PATIENCE_MS);

  const session = createHostSession(
    {
      ...pageOf(actions, view),
      started: () => started,
      settled,
      shown: () => ({ experiment: experiment(), snapshot: snapshot(), verdict }),
    },
    send,
    { now: () => performance.now(), later: (ms, run) => void setTimeout(run, ms) },
  );

  addEventListener('message', ({ data, origin, source }) => {
    void session.receive({ data, origin, isFromHost: source === parent });
  });
  // Says nothing but that it listens: whose page it is inside is not known before that has said hello.
  parent.postMessage({ protocol: PROTOCOL, version: PROTOCOL_VERSION, type: 'ready' }, '*');

  /** @param {Snapshot} now */
  function judgeNow(now) {
    const found = judge(now, now.settings, taskOf(experiment().points));
    const { run, training, step } = now;
    const { kind, headline } = steady(found, performance.now(), { run, training, step });
    const isOther = kind !== verdict;
    verdict = kind;
    if (isOther) session.tell('verdict', { verdict, headline: headline.map(({ text }) => text).join('') });
  }

  return {
    /** A snapshot is drawn. */
    arrived() {
      const now = snapshot();
      if (!now) return;
      start();
      judgeNow(now);
      if (now.step !== before?.step || now.run !== before?.run) session.tell('step', { step: now.step });
      if (now.training && !before?.training) session.tell('started', { step: now.step });
      if (now.diverged && !before?.diverged) session.tell('diverged', { ...now.diverged });
      if (!now.training && before?.training)
        session.tell('finished', { step: now.step, because: now.diverged ? 'diverged' : 'paused' });
      before = now;
      if (session.isWanted('numbers')) session.tellNumbers();
      session.checkGoals();
      if (!isSettled()) return;
      for (const resolve of waiting) resolve();
      waiting.clear();
    },

    /** The experiment is another. @param {Experiment} now @param {Experiment} last */
    changed(now, last) {
      for (const [network, next, was] of /** @type {const} */ ([
        ['a', now.settings, last.settings],
        ['b', twinSettings(now), twinSettings(last)],
      ])) {
        const names = next && was ? differingSettings(next, was) : [];
        for (const name of names) session.tell('setting', { network, name, value: next?.[name] });
      }
      if (now.points !== last.points)
        session.tell('points', { count: now.points.label.length, moved: moved(now, last) });
    },

    /** @param {{kind: string, text: string}|null} notice */
    said: (notice) => notice && session.tellNotice(notice),

    /** A step of a lesson has its outcome. @param {object} event */
    lesson: (event) => session.tell('lesson', event),

    /** Nothing is computed any more. @param {string} sentence */
    lost(sentence) {
      const why = new Error(sentence);
      stop(why);
      started = Promise.reject(why);
      started.catch(() => {});
    },
  };
}

/** The one point that has moved, from 0; null where it is not one. @param {Experiment} now @param {Experiment} last */
function moved({ points }, { points: was }) {
  if (points.label.length !== was.label.length) return null;
  const others = Array.from(points.x.keys()).filter((i) => points.x[i] !== was.x[i] || points.y[i] !== was.y[i]);
  return others.length === 1 ? { index: others[0], x: points.x[others[0]], y: points.y[others[0]] } : null;
}

/** @param {Embedded['actions']} actions @param {Embedded['view']} view @returns {Omit<Page, 'started'|'settled'|'shown'>} */
const pageOf = (actions, view) => ({
  language,
  async link() {
    const { href, whole } = await actions.addressWith({ embed: null });
    return { link: href.replace(/^[^#]*#?/, ''), whole };
  },
  file: actions.experimentFile,
  open: actions.openState,
  set: actions.change,
  act(action) {
    if (action === 'train' || action === 'pause') actions.train(action === 'train');
    else if (action === 'step' || action === 'reset' || action === 'undo' || action === 'redo') actions[action]();
    else actions.verb(action);
  },
  look({ parts, theme }) {
    const { embed, panel = '', ...shown } = view.get();
    if (!embed) return;
    const next = {
      ...embed,
      ...(parts ? { parts: parts.length > 0 ? parts : USUAL_PARTS } : {}),
      ...(theme ? { theme } : {}),
    };
    view.set({ ...shown, panel: panelIn(panel, next), embed: next });
  },
});

/** An origin that is none (a file, a sandbox) cannot be named; the page around can be no other, as its end is that of this one. @param {object} message @param {string} origin */
const send = (message, origin) => parent.postMessage(message, /^https?:/.test(origin) ? origin : '*');
