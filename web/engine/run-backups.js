/**
 * What the page holds of the worker's runs, so that they outlive it: the last backup, and those of runs that were left and may be
 * returned to.
 *
 * @typedef {import('./protocol/backup.js').Backup} Backup
 * @typedef {import('./protocol/backup.js').BackedUpRun} BackedUpRun
 * @typedef {import('./protocol/backup.js').Part} Part
 * @typedef {import('./protocol/backup.js').Restorable} Restorable
 * @typedef {{runs: BackedUpRun[], until: number|null}} Held
 * @typedef {ReturnType<typeof createRunBackups>} RunBackups
 */

/** As many runs that were left as the worker keeps. */
const MOST_LEFT = 8;
/** Bytes that all parts may take together. */
const MEMORY = 24_000_000;

/** @param {number} [memory] */
export function createRunBackups(memory = MEMORY) {
  /** @type {Map<number, {part: Part, size: number}>} */
  const parts = new Map();
  /** Oldest first. @type {Map<number, Held & {worker: number}>} */
  const left = new Map();
  /** @type {Held|null} */
  let latest = null;
  let after = 0,
    worker = 0;

  const all = () => [...(latest ? [latest] : []), ...left.values()].flatMap(({ runs }) => runs);

  /** Numbers of all parts that `runs` need. @param {BackedUpRun[]} runs */
  function neededBy(runs) {
    const numbers = new Set(runs.flatMap(partsOf));
    for (const number of [...numbers]) {
      const part = parts.get(number)?.part;
      if (part && 'settings' in part) numbers.add(part.points);
    }
    return numbers;
  }

  function prune() {
    const needed = neededBy(all());
    for (const number of parts.keys()) if (!needed.has(number)) parts.delete(number);
  }

  const bytes = () => [...parts.values()].reduce((sum, { size }) => sum + size, 0);

  function makeRoom() {
    prune();
    while (left.size > MOST_LEFT || (left.size > 0 && bytes() > memory)) {
      left.delete(/** @type {number} */ (left.keys().next().value));
      prune();
    }
    while (bytes() > memory && all().some(thinMoments)) prune();
  }

  /** @param {Held} held @returns {Restorable} */
  const toRestore = ({ runs, until }) => ({
    runs,
    parts: [...neededBy(runs)].flatMap((number) => {
      const held = parts.get(number);
      return held ? [/** @type {[number, Part]} */ ([number, held.part])] : [];
    }),
    until,
  });

  return {
    receive(/** @type {Backup} */ backup) {
      for (const [number, part] of backup.parts) parts.set(number, { part, size: sizeOf(part) });
      latest = { runs: backup.runs, until: null };
      after = backup.after;
      makeRoom();
    },

    /** The number of the last request that the last backup holds; 0: there is none. */
    after: () => (latest ? after : 0),

    /** The runs of the last backup, trained on up to `until`; null: there is none. @param {number|null} until */
    latest: (until) => latest && toRestore({ ...latest, until }),

    /** The runs are left for others, and may be returned to. @param {number} place @param {number|null} until */
    leave(place, until) {
      if (latest) left.set(place, { ...latest, until, worker });
    },

    /** Those that a worker which is gone had kept at `place`; undefined where this one has them. @param {number|null} place */
    enter(place) {
      const held = place === null ? undefined : left.get(place);
      return held && held.worker !== worker ? toRestore(held) : undefined;
    },

    /** The runs are others, of which nothing has come yet. */
    forget() {
      latest = null;
    },

    /** Another worker has none of the runs that were left. */
    workerDied() {
      ++worker;
    },
  };
}

/** @param {BackedUpRun} run */
const partsOf = ({ bytes, conditions, lead, momentBytes, momentConditions }) => [
  bytes,
  conditions,
  ...(lead ? [lead.bytes, lead.conditions] : []),
  ...momentBytes,
  ...momentConditions,
];

/** Forgets every other checkpoint of the moments, but not the first; false where there is only that. @param {BackedUpRun} run */
function thinMoments({ momentBytes, momentConditions }) {
  const held = [...momentBytes.keys()].filter((i) => momentBytes[i] !== 0);
  const gone = held.filter((_, i) => i % 2 === 1);
  for (const i of gone) momentBytes[i] = momentConditions[i] = 0;
  return gone.length > 0;
}

/** @param {Part} part */
function sizeOf(part) {
  if (part instanceof Uint8Array) return part.length;
  return Object.values(part).reduce((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
}
