/**
 * The file that an exported PyTorch script writes of several seeds or values: anything may be in it, so that all of it is
 * checked, and nothing of it is used but numbers and short names.
 *
 * @typedef {import('../worker/seed-run.js').SeedResult} SeedResult
 * @typedef {{changes: [name: string, value: number][], results: SeedResult[]}} ResultGroup runs that differ in their seed alone
 * @typedef {{steps: number[], groups: ResultGroup[]}} OpenedResults
 * @typedef {{problem: 'size'|'format'|'run', run?: number}} ResultsProblem `run`: which one, from 1
 */

export const MOST_RESULTS_BYTES = 50e6;
const MOST_RUNS = 10_000,
  MOST_NUMBERS = 1000,
  MOST_CHANGES = 20;
const FORMAT = 'backprop-playground-results',
  NAME = /^[a-z]\w{0,39}$/i;

/** @param {string} text @returns {OpenedResults|ResultsProblem} */
export function readResults(text) {
  if (text.length > MOST_RESULTS_BYTES) return { problem: 'size' };
  const file = parse(text);
  if (!isObject(file) || file.format !== FORMAT || file.version !== 1 || !Array.isArray(file.runs))
    return { problem: 'format' };
  const { runs } = file;
  if (runs.length < 1 || runs.length > MOST_RUNS) return { problem: 'format' };
  const steps = isObject(runs[0]) ? readSteps(runs[0].steps) : null;
  /** @type {Map<string, ResultGroup>} */
  const groups = new Map();
  for (const [i, run] of runs.entries()) {
    const read = steps && isObject(run) ? readRun(run, steps) : null;
    if (!read) return { problem: 'run', run: i + 1 };
    const key = JSON.stringify(read.changes),
      group = groups.get(key) ?? { changes: read.changes, results: [] };
    group.results.push(read.result);
    groups.set(key, group);
  }
  return { steps: steps ?? [], groups: [...groups.values()] };
}

/** @param {string} text @returns {unknown} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** @param {unknown} steps @returns {number[]|null} rising whole numbers */
function readSteps(steps) {
  if (!Array.isArray(steps) || steps.length < 1 || steps.length > MOST_NUMBERS) return null;
  return steps.every((step, i) => isWhole(step) && (i === 0 || step > steps[i - 1])) ? steps : null;
}

/** Numbers, NaN for null; null where it is no list of them. @param {unknown} list @param {number} [length] @returns {Float64Array|null} */
function readNumbers(list, length) {
  if (!Array.isArray(list) || list.length > MOST_NUMBERS || list.length !== (length ?? list.length)) return null;
  if (!list.every((one) => one === null || typeof one === 'number')) return null;
  return Float64Array.from(list, (one) => one ?? NaN);
}

/** @param {Record<string, unknown>} run @param {number[]} steps */
function readRun(run, steps) {
  const { seed, accuracy, diverged } = run;
  const changes = readChanges(run.changes),
    train = readNumbers(run.train, steps.length),
    test = run.test === undefined ? new Float64Array(steps.length).fill(NaN) : readNumbers(run.test, steps.length),
    signal = readNumbers(run.signal),
    batchGradient = readNumbers(run['batch gradient']);
  const isSame = readSteps(run.steps)?.join() === steps.join();
  if (!isWhole(seed) || !changes || !isSame || !train || !test || !signal || !batchGradient) return null;
  if (signal.length < 1 || batchGradient.length !== signal.length) return null;
  if (!(accuracy === null || (typeof accuracy === 'number' && accuracy >= 0 && accuracy <= 1))) return null;
  if (!(diverged === null || isWhole(diverged))) return null;
  /** @type {SeedResult} */
  const result = {
    seed: Number(seed),
    train,
    test,
    trainAccuracy: accuracy ?? NaN,
    layers: { signal, batchGradient },
    ratio: signal[0] / signal[signal.length - 1],
    diverged: diverged === null ? null : Number(diverged),
  };
  return { changes, result };
}

/** @param {unknown} changes @returns {ResultGroup['changes']|null} */
function readChanges(changes) {
  if (!isObject(changes)) return null;
  const entries = Object.entries(changes);
  const isFine = entries.every(([name, value]) => NAME.test(name) && Number.isFinite(value));
  return isFine && entries.length <= MOST_CHANGES ? entries.map(([name, value]) => [name, Number(value)]) : null;
}
