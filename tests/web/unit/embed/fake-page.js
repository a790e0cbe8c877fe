/** A page without DOM, for the conversation with one around it. */
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { parseSetting } from '../../../../web/experiment/parse-setting.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createHostSession } from '../../../../web/embed/host-session.js';
import { BY_LAYER } from '../../../../web/measures/numbers.js';

export const HOST = 'https://school.example';

/** @param {Record<string, unknown>} [over] of the snapshot */
export const snapshotWith = (over = {}) =>
  /** @type {import('../../../../web/engine/protocol.js').Snapshot} */ (
    /** @type {unknown} */ ({
      ...{ step: 0, run: 1, training: false, trainLoss: 0.7, testLoss: NaN, diverged: null, learningRate: 0.1 },
      layers: {
        ...Object.fromEntries(BY_LAYER.map((name) => [name, Float64Array.of(0, 0, 0)])),
        ...{ signal: Float64Array.of(0.01, 0.1, 1), gain: Float64Array.of(0.1, 0.1, NaN) },
      },
      links: {
        weights: [{ inputs: 2, W: Float64Array.of(1, 2), b: Float64Array.of(0) }],
        gradients: null,
        updates: null,
      },
      twin: null,
      ...over,
    })
  );

export function createFakePage() {
  const state = {
    shown: { experiment: defaultExperiment(drawnAxes()), snapshot: snapshotWith(), verdict: 'vanishing' },
    /** @type {unknown[]} */
    done: [],
    now: 0,
    /** What the page waits for. */
    started: async () => {},
    settled: async () => {},
    /** @type {{at: number, run: () => void}[]} */
    timers: [],
    /** @type {{message: any, origin: string}[]} */
    sent: [],
  };
  const session = createHostSession(
    {
      shown: () => state.shown,
      started: () => state.started(),
      settled: () => state.settled(),
      language: () => 'en',
      link: async () => ({ link: 'v=2&activation=relu', whole: true }),
      file: async () => '{"format":"…"}',
      async open(asked) {
        state.done.push(['open', asked]);
        if ('link' in asked && asked.link === 'bad') throw new Error('This link was not opened.');
        return '';
      },
      act: (action) => state.done.push(['act', action]),
      set(name, value) {
        state.done.push(['set', name, value]);
        const { experiment } = state.shown;
        const parsed = parseSetting(name, value);
        if (!parsed.ok) return { note: 'refused', value: experiment.settings[name] };
        const settings = { ...experiment.settings, [name]: parsed.value };
        state.shown = { ...state.shown, experiment: { ...experiment, settings } };
        return { note: '', value: parsed.value };
      },
      look: (look) => state.done.push(['look', look]),
    },
    (message, origin) => state.sent.push({ message: structuredClone(message), origin }),
    {
      now: () => state.now,
      later: (ms, run) => void state.timers.push({ at: state.now + ms, run }),
    },
  );
  let id = 0;
  return {
    state,
    session,
    /** @param {unknown} data @param {{origin?: string, isFromHost?: boolean}} [from] */
    receive: (data, { origin = HOST, isFromHost = true } = {}) => session.receive({ data, origin, isFromHost }),
    /** The answer to a request. @param {string} type @param {object} [fields] @returns {Promise<any>} */
    async ask(type, fields = {}) {
      const mine = ++id;
      const data = { protocol: 'backprop-playground', version: 1, id: mine, type, ...fields };
      await session.receive({ data, origin: HOST, isFromHost: true });
      return state.sent.find(({ message }) => message.id === mine)?.message;
    },
    /** Lets time pass. @param {number} ms */
    wait(ms) {
      state.now += ms;
      const due = state.timers.filter(({ at }) => at <= state.now);
      state.timers = state.timers.filter(({ at }) => at > state.now);
      for (const { run } of due) run();
    },
    /** What was told of an event. @param {string} event */
    told: (event) => state.sent.flatMap(({ message }) => (message.event === event ? [message.data] : [])),
  };
}
