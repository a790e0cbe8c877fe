/**
 * How long a thread ran, and how long it was ready to run but had no core: Linux counts both (/proc/…/schedstat, its
 * first two numbers, in nanoseconds). On a machine that others use as well, such waiting is taken off the measured time;
 * where it is not counted it is 0.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** @template T @param {() => T} read @param {T} otherwise */
function attempt(read, otherwise) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

const text = (/** @type {string} */ file) => attempt(() => readFileSync(file, 'utf8'), '');

/** Seconds that a thread has run and waited so far. @param {string} thread a folder of /proc */
export function scheduled(thread) {
  const [ran, waited] = text(`${thread}/schedstat`)
    .split(' ')
    .map((nanoseconds) => Number(nanoseconds) / 1e9);
  return { ran: ran || 0, waited: waited || 0 };
}

/** The main thread of this process. */
export const MAIN_THREAD = `/proc/self/task/${process.pid}`;

/** The processes that this one has started, and those that they have. @param {number} pid @returns {number[]} */
export function descendants(pid) {
  const children = text(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [...children, ...children.flatMap(descendants)];
}

/** A thread of the process by its name, of which the system keeps 15 characters. @param {number} pid @param {string} name */
export function threadCalled(pid, name) {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`), []).map((tid) => `/proc/${pid}/task/${tid}`);
  return threads.find((thread) => text(`${thread}/comm`).startsWith(name)) ?? null;
}

/** Seconds that all threads of these processes have run so far. @param {number[]} pids */
const ranInAll = (pids) =>
  pids
    .flatMap((pid) => attempt(() => readdirSync(`/proc/${pid}/task`), []).map((tid) => `/proc/${pid}/task/${tid}`))
    .reduce((sum, thread) => sum + scheduled(thread).ran, 0);

/**
 * Waits until what this process has started is at rest: a browser's new window runs pages of the browser's own for
 * seconds, and what is measured meanwhile is theirs as well.
 */
export async function untilAtRest() {
  const share = 0.03,
    period = 0.5,
    longest = 15;
  for (let waited = 0, before = -Infinity; waited < longest; waited += period) {
    const now = ranInAll(descendants(process.pid));
    if (now - before < share * period) return;
    before = now;
    await new Promise((done) => {
      setTimeout(done, 1000 * period);
    });
  }
}
