/**
 * What the page around wants to be told, and not more often than it asked for: what comes in between is told by the next message
 * of its kind.
 *
 * @typedef {object} Clock
 * @property {() => number} now milliseconds
 * @property {(ms: number, run: () => void) => void} later
 */

export const EVENTS = /** @type {const} */ ([
  'step',
  'verdict',
  'setting',
  'points',
  'started',
  'finished',
  'diverged',
  'notice',
  'lesson',
]);

/** @typedef {typeof EVENTS[number]|'numbers'} EventName */

/** Events that come with every frame. */
const FREQUENT = ['step', 'points', 'numbers'];

export const EVERY = { least: 50, usual: 250, most: 60_000 };

/** @param {(event: EventName, data: object) => void} tell @param {Clock} clock */
export function createSubscriptions(tell, { now, later }) {
  /** @type {Set<EventName>} */
  const events = new Set();
  /** @type {Set<string>} */
  const numbers = new Set();
  let every = EVERY.usual;
  /** When each kind was told last, and what waits for its time. @type {Map<EventName, {at: number, waiting: object|null}>} */
  const told = new Map();

  /** @param {EventName} event */
  function tellWaiting(event) {
    const last = told.get(event);
    if (!last?.waiting) return;
    const data = last.waiting;
    told.set(event, { at: now(), waiting: null });
    if (has(event)) tell(event, data);
  }

  const has = (/** @type {EventName} */ event) => (event === 'numbers' ? numbers.size > 0 : events.has(event));

  return {
    has,
    numbers: () => [...numbers],

    /** @param {{events?: EventName[], numbers?: string[], every?: number}} wish */
    add(wish) {
      for (const event of wish.events ?? []) events.add(event);
      for (const name of wish.numbers ?? []) numbers.add(name);
      every = wish.every ?? every;
    },

    /** Without names, all of them. @param {{events?: EventName[], numbers?: string[]}} wish */
    remove(wish) {
      const isAll = wish.events === undefined && wish.numbers === undefined;
      for (const event of isAll ? [...events] : (wish.events ?? [])) events.delete(event);
      for (const name of isAll ? [...numbers] : (wish.numbers ?? [])) numbers.delete(name);
    },

    /** @param {EventName} event @param {object} data */
    tell(event, data) {
      if (!has(event)) return;
      if (!FREQUENT.includes(event)) return tell(event, data);
      const last = told.get(event) ?? { at: -Infinity, waiting: null };
      const wait = last.at + every - now();
      if (wait <= 0) {
        told.set(event, { at: now(), waiting: null });
        return tell(event, data);
      }
      if (!last.waiting) later(wait, () => tellWaiting(event));
      told.set(event, { at: last.at, waiting: data });
    },
  };
}
