/**
 * Writes what another worker needs to go on with these runs, and reads it there.
 *
 * @typedef {import('../engine/protocol/backup.js').BackedUpRun} BackedUpRun
 * @typedef {import('../engine/protocol/backup.js').Part} Part
 * @typedef {import('../engine/protocol/backup.js').Lead} Lead
 * @typedef {import('./run-session.js').Conditions} Conditions
 * @typedef {import('./run.js').Run} Run
 * @typedef {import('./timeline.js').Moment} Moment
 *
 * @typedef {ReturnType<typeof createBackups>} Backups
 */

/** Numbers checkpoints, points and conditions, each once. */
function createPartNumbers() {
  /** @type {WeakMap<object, number>} */
  const numbers = new WeakMap();
  /** Those that were not handed over yet. @type {[number, Part][]} */
  let fresh = [];
  let last = 0;

  /** @param {object} thing @param {() => Part} part */
  function numberOf(thing, part) {
    const known = numbers.get(thing);
    if (known !== undefined) return known;
    const number = ++last;
    numbers.set(thing, number);
    fresh.push([number, part()]);
    return number;
  }

  return {
    bytes: (/** @type {Uint8Array|null} */ bytes) => (bytes ? numberOf(bytes, () => bytes) : 0),

    /** @param {object} conditions those of a moment that nothing leads back to are empty */
    conditions(conditions) {
      const { settings, points, byHand = false } = /** @type {Partial<Conditions>} */ (conditions);
      if (!settings || !points) return 0;
      const ofPoints = numberOf(points, () => points);
      return numberOf(conditions, () => ({ settings, points: ofPoints, byHand }));
    },

    /** It came from the page, with this number. @param {number} number @param {object} thing */
    know(number, thing) {
      numbers.set(thing, number);
      last = Math.max(last, number);
    },

    takeFresh() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

export function createBackups() {
  const numbers = createPartNumbers();
  /** What was written last of each run, by its number, and what led there. @type {Map<number, {at: Lead, lead: Lead|null}>} */
  let written = new Map();

  /** @param {number} run @param {number} step @returns {Lead|null} */
  function leadTo(run, step) {
    const last = written.get(run);
    if (!last || last.at.step > step) return null;
    return last.at.step < step ? last.at : last.lead;
  }

  /** @param {Run} run @returns {BackedUpRun} */
  function write(run) {
    const { moments, bytes, conditions, ...rest } = run.backup();
    return {
      ...rest,
      bytes: numbers.bytes(bytes),
      conditions: numbers.conditions(conditions),
      lead: leadTo(rest.run, rest.step),
      momentBytes: Int32Array.from(moments, (moment) => numbers.bytes(moment.bytes)),
      momentConditions: Int32Array.from(moments, (moment) => numbers.conditions(moment.conditions)),
    };
  }

  return {
    /** What was not handed over yet is marked as handed over. */
    write(/** @type {Run[]} */ runs) {
      const next = runs.map(write);
      written = new Map(
        next.map(({ run, step, bytes, conditions, lead }) => [run, { at: { step, bytes, conditions }, lead }]),
      );
      return { runs: next, parts: numbers.takeFresh() };
    },

    /** Makes what is found under its number in another worker known here. @param {[number, Part][]} parts */
    read(parts) {
      const things = new Map(parts);
      for (const [number, part] of parts) {
        const thing = isConditions(part) ? { ...part, points: things.get(part.points) } : part;
        things.set(number, /** @type {Part} */ (thing));
        numbers.know(number, thing);
      }
      return /** @type {Map<number, any>} */ (things);
    },
  };
}

/** @param {Part} part @returns {part is import('../engine/protocol/backup.js').ConditionsPart} */
const isConditions = (part) => 'settings' in part;

/** The timeline of a run that was backed up. @param {BackedUpRun} backup @param {Map<number, any>} things @returns {Moment[]} */
export const momentsOf = ({ signals, momentBytes, momentConditions }, things) =>
  Array.from(signals.step, (step, i) => ({
    step,
    signal: signals.signal.slice(i * signals.layers, (i + 1) * signals.layers),
    bytes: things.get(momentBytes[i]) ?? null,
    conditions: things.get(momentConditions[i]) ?? {},
  }));

/** Updates that may be made again for the numbers of the last mini-batch, where it is not known how long they take. */
const FEW_UPDATES = 100;

/** Brings a new session to where a run was backed up. @param {import('./run-session.js').RunSession} session @param {BackedUpRun} backup @param {Map<number, any>} things */
export function restoreSession(session, backup, things) {
  const conditions = things.get(backup.conditions),
    checkpoint = things.get(backup.bytes),
    { step, round, lead, pace } = backup;
  const from = !round && lead && step - lead.step <= (pace || FEW_UPDATES) ? lead : null,
    bytes = from && things.get(from.bytes),
    before = from && things.get(from.conditions);
  if (from && bytes && before) {
    session.configure(before);
    session.restore({ moment: { step, conditions: before }, bytes, updates: step - from.step });
    session.become(conditions);
    if (areSame(session.checkpoint(), checkpoint)) return;
  }
  session.configure(conditions);
  session.resume({ checkpoint, round: round ?? undefined });
  if (backup.isUpdated) session.step += session.round.advance('update');
}

/** @param {Uint8Array} a @param {Uint8Array} b */
const areSame = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
