/**
 * One visit of the package: what was reached, what is told of it, and what the next visit begins with.
 *
 * @typedef {ReturnType<typeof import('./record.js').createRecord>} ScormRecord
 * @typedef {import('../embed/goals.js').Goal} Goal
 */

/** @param {ScormRecord|null} record null where nothing records @param {Goal[]} goals */
export function createAttempt(record, goals) {
  const left = readLeft(record?.resumed() ?? '');
  const reached = new Set(left.reached.filter((name) => goals.some((goal) => goal.name === name)));
  const before = record?.before() ?? '';
  const wasDone = goals.length > 0 ? before === 'passed' : before !== '';
  let { hasWorked, link } = left,
    isOver = false,
    saved = '';

  /** Without goals it is done once something was trained. */
  const isDoneNow = () => (goals.length > 0 ? reached.size === goals.length : hasWorked);

  /** What the platform has as done stays so, also where it has lost how. */
  function tell() {
    const isDone = isDoneNow();
    if (isDone || !before) record?.progress({ reached: reached.size, of: goals.length, isDone });
  }

  /** At once, as the page may be closed at any moment. */
  function save() {
    const rest = { reached: [...reached], hasWorked };
    const text = JSON.stringify({ ...rest, link });
    if (text === saved) return;
    saved = text;
    record?.suspend([text, JSON.stringify(rest)]);
  }

  tell();
  return {
    /** Where the last visit ended; '' where there was none. */
    link,
    isRecorded: record !== null,
    isDone: () => wasDone || isDoneNow(),
    reached: () => [...reached],
    /** Those that are still to be reached. */
    open: () => goals.filter(({ name }) => !reached.has(name)),

    /** @param {string} name @param {Record<string, unknown>} numbers @param {boolean|null} [isRight] null: that is no matter of right and wrong */
    reach(name, numbers, isRight = true) {
      if (reached.has(name) || !goals.some((goal) => goal.name === name)) return;
      reached.add(name);
      const response = Object.entries(numbers).map(([key, value]) => `${key}=${value}`);
      record?.answer({ id: name, text: name, response: response.join(' '), isRight });
      save();
      tell();
    },

    work() {
      if (hasWorked) return;
      hasWorked = true;
      save();
      tell();
    },

    /** @param {string} now the experiment as a link */
    keep(now) {
      link = now;
      save();
    },

    end() {
      if (isOver) return;
      isOver = true;
      record?.end();
    },
  };
}

/** @param {string} text that a platform has kept, or something else @returns {{link: string, reached: string[], hasWorked: boolean}} */
function readLeft(text) {
  const nothing = { link: '', reached: [], hasWorked: false };
  try {
    const { link = '', reached = [], hasWorked = false } = JSON.parse(text);
    const isUsable = typeof link === 'string' && Array.isArray(reached) && typeof hasWorked === 'boolean';
    return isUsable ? { link, reached: reached.filter((name) => typeof name === 'string'), hasWorked } : nothing;
  } catch {
    return nothing;
  }
}
