/**
 * The conversation with the page around this one. It begins with that page's hello, which fixes whose origin is answered; what
 * comes from another place, or is not meant for this protocol, is passed over. A pure module: `Page` is all that it knows of the page.
 *
 * @typedef {import('../measures/numbers.js').Shown} Shown
 * @typedef {import('./subscriptions.js').EventName} EventName
 * @typedef {'train'|'pause'|'step'|'reset'|'forward'|'loss'|'backward'|'update'|'next'|'undo'|'redo'} Action
 *
 * @typedef {object} Page
 * @property {() => Shown} shown
 * @property {() => Promise<void>} started resolves once there is something to show; rejects with a sentence where nothing is computed
 * @property {() => Promise<void>} settled resolves once what is shown has all that was asked of it
 * @property {() => Promise<{link: string, whole: boolean}>} link
 * @property {() => Promise<string>} file
 * @property {(state: {link: string}|{file: string}) => Promise<string>} open a sentence on what had to be left out or made to fit,
 *   or ''; rejects with one on why it was not opened
 * @property {(action: Action) => void} act
 * @property {(name: import('../experiment/settings.js').SettingName, value: string|number) => {note: string, value: string|number}} set
 * @property {(look: {parts?: string[], theme?: 'auto'|'light'|'dark'}) => void} look
 * @property {() => string} language
 *
 * @typedef {object} Arrived
 * @property {unknown} data
 * @property {string} origin
 * @property {boolean} isFromHost whether the page around sent it
 *
 * @typedef {(message: object, origin: string) => void} Send
 */
import { parseSetting } from '../experiment/parse-setting.js';
import { settingNames } from '../experiment/settings.js';
import { EMBED_PARTS } from '../link/embed-fields.js';
import { ALL_NUMBERS, numberCalled } from '../measures/numbers.js';
import { isReached, numbersOfGoal, readGoals } from './goals.js';
import {
  idOf,
  isMeant,
  listOf,
  numberWithin,
  oneAmong,
  optional,
  PROTOCOL,
  PROTOCOL_VERSION,
  RefusedRequest,
  readFieldsOf,
  readRequest,
  textUpTo,
} from './messages.js';
import { createSubscriptions, EVENTS, EVERY } from './subscriptions.js';

/** @type {Action[]} */
const ACTIONS = ['train', 'pause', 'step', 'reset', 'forward', 'loss', 'backward', 'update', 'next', 'undo', 'redo'];

const LONGEST_STATE = 4_000_000;
const LONGEST_VALUE = 200;
/** Requests that are not answered yet. */
const MOST_OPEN = 100;

/** @param {Page} page @param {Send} send @param {import('./subscriptions.js').Clock} clock */
export function createHostSession(page, send, clock) {
  /** Whose page is around this one; null before its hello. @type {string|null} */
  let origin = null;
  let open = 0;
  /** The last sentence that the page said to the person. */
  let said = '';
  /** @type {import('./goals.js').Goal[]} */
  let goals = [];
  const subscriptions = createSubscriptions(
    (event, data) => post({ type: 'event', event, data: /** @type {object} */ (data) }),
    clock,
  );

  /** @param {object} message */
  function post(message) {
    if (origin !== null) send({ protocol: PROTOCOL, version: PROTOCOL_VERSION, ...message }, origin);
  }

  /** What can be asked, each with the fields that it takes. @type {Record<string, (fields: Record<string, unknown>) => unknown>} */
  const requests = {
    hello(fields) {
      readFieldsOf(fields, {});
      return { version: PROTOCOL_VERSION, language: page.language(), numbers: ALL_NUMBERS, events: EVENTS };
    },

    async getState(fields) {
      readFieldsOf(fields, {});
      return { ...(await page.link()), file: await page.file() };
    },

    async setState(fields) {
      const text = optional(textUpTo(LONGEST_STATE));
      const { link, file } = readFieldsOf(fields, { link: text, file: text });
      if ((link === undefined) === (file === undefined)) throw new RefusedRequest('form', 'either link or file');
      const note = await page.open(link === undefined ? { file: file ?? '' } : { link }).catch((error) => {
        throw new RefusedRequest('state', error instanceof Error ? error.message : String(error));
      });
      await page.settled();
      return { note };
    },

    async getNumbers(fields) {
      const { names = ALL_NUMBERS } = readFieldsOf(fields, {
        names: optional(listOf(oneAmong(ALL_NUMBERS), ALL_NUMBERS.length)),
      });
      await page.settled();
      return numbersNow(names);
    },

    async act(fields) {
      page.act(readFieldsOf(fields, { action: oneAmong(ACTIONS) }).action);
      await page.settled();
      return { step: numberCalled('step', page.shown()) };
    },

    async set(fields) {
      const { setting, value } = readFieldsOf(fields, { setting: oneAmong(settingNames), value: readValue });
      const before = page.shown().experiment.settings[setting];
      said = '';
      const made = page.set(setting, value);
      const parsed = parseSetting(setting, value);
      const isRefused = !parsed.ok || (made.value === before && parsed.value !== before);
      if (isRefused) throw new RefusedRequest('setting', made.note || 'it was not taken');
      await page.settled();
      const now = page.shown().experiment.settings[setting];
      // Points that had to be made did not come, or do not go together with something.
      if (now === before && made.value !== before) throw new RefusedRequest('setting', said || 'it was not taken');
      return { value: now, note: made.note };
    },

    look(fields) {
      const { parts, theme } = readFieldsOf(fields, {
        parts: optional(listOf(oneAmong(EMBED_PARTS), EMBED_PARTS.length)),
        theme: optional(oneAmong(/** @type {const} */ (['auto', 'light', 'dark']))),
      });
      page.look({ parts, theme });
      return {};
    },

    subscribe(fields) {
      subscriptions.add(
        readFieldsOf(fields, {
          events: optional(listOf(oneAmong(EVENTS), EVENTS.length)),
          numbers: optional(listOf(oneAmong(ALL_NUMBERS), ALL_NUMBERS.length)),
          every: optional(numberWithin(EVERY.least, EVERY.most)),
        }),
      );
      return {};
    },

    unsubscribe(fields) {
      subscriptions.remove(
        readFieldsOf(fields, {
          events: optional(listOf(oneAmong(EVENTS), EVENTS.length)),
          numbers: optional(listOf(oneAmong(ALL_NUMBERS), ALL_NUMBERS.length)),
        }),
      );
      return {};
    },

    setGoals(fields) {
      goals = readFieldsOf(fields, { goals: readGoals }).goals;
      clock.later(0, checkGoals); // after the answer
      return {};
    },
  };

  /** @param {readonly string[]} names */
  function numbersNow(names) {
    const shown = page.shown();
    const values = Object.fromEntries(names.map((name) => [name, numberCalled(name, shown)]));
    return { step: numberCalled('step', shown), values };
  }

  function checkGoals() {
    if (goals.length === 0) return;
    const shown = page.shown();
    if (!shown.snapshot) return;
    const reached = goals.filter((goal) => isReached(goal, shown));
    goals = goals.filter((goal) => !reached.includes(goal));
    for (const goal of reached) {
      const data = { name: goal.name, step: shown.snapshot.step, numbers: numbersOfGoal(goal, shown) };
      post({ type: 'event', event: 'goalReached', data });
    }
  }

  /** @param {Record<string, unknown>} data */
  async function answer(data) {
    try {
      const { id, type, fields } = readRequest(data);
      if (!Object.hasOwn(requests, type)) throw new RefusedRequest('type', `“${type.slice(0, 40)}” is no request`);
      // Whoever says hello waits for nothing but an answer.
      if (type !== 'hello') await page.started();
      post({ type: 'answer', id, ok: true, result: await requests[type](fields) });
    } catch (error) {
      const { code, message } =
        error instanceof RefusedRequest ? error : new RefusedRequest('failed', textOf(error).slice(0, 500));
      post({ type: 'answer', id: idOf(data), ok: false, error: { code, message } });
    }
  }

  return {
    /** @param {Arrived} message */
    async receive({ data, origin: from, isFromHost }) {
      if (!isFromHost || !isMeant(data)) return;
      if (origin === null && Object.hasOwn(data, 'type') && data.type === 'hello') origin = from;
      if (origin !== from) return;
      if (open >= MOST_OPEN) {
        post({ type: 'answer', id: idOf(data), ok: false, error: { code: 'busy', message: 'too many open requests' } });
        return;
      }
      ++open;
      await answer(data).finally(() => --open);
    },

    checkGoals,
    /** @param {EventName} event */
    isWanted: (event) => subscriptions.has(event),
    tell: subscriptions.tell,

    /** @param {{kind: string, text: string}} notice */
    tellNotice({ kind, text }) {
      said = text;
      subscriptions.tell('notice', { kind, text });
    },

    tellNumbers: () => subscriptions.tell('numbers', numbersNow(subscriptions.numbers())),
  };
}

const textOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));

/** @param {unknown} value @param {string} name @returns {string|number} */
const readValue = (value, name) =>
  typeof value === 'number' && Number.isFinite(value) ? value : textUpTo(LONGEST_VALUE)(value, name);
