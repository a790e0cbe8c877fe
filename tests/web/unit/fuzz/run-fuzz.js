/**
 * `./run fuzz [ENTRANCE …] [--inputs N] [--seed N]`: tries N inputs on each entrance, or on those that are named, in workers as the
 * machine has processors. What does harm is printed with the seed that shows it again; the command then ends with 1.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { TARGETS } from './targets.js';

/** One seed is good for so many inputs. */
const PART = 5000;

/** A worker that does not get to its next input for so long hangs, also on a busy machine. */
const PATIENCE_MS = 60_000;

/** Of a worker's memory; one that needs more ends. */
const MOST_MB = 1024;

/** @typedef {{name: string, seed: number, inputs: number}} Part */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});

/** @param {string|undefined} text @param {string} name */
function countIn(text, name) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`--${name} takes a whole number above 0, not '${text}'`);
  process.exit(2);
}

const inputs = countIn(values.inputs, 'inputs'),
  first = countIn(values.seed, 'seed'),
  workers = countIn(values.workers, 'workers');
const names = TARGETS.map(({ name }) => name);
const unknown = positionals.find((name) => !names.includes(name));
if (unknown) {
  console.error(`no entrance is called '${unknown}'; there are: ${names.join(', ')}`);
  process.exit(2);
}

/** @type {string[]} */
const faults = [];

/** @param {string} name @returns {Part[]} */
const partsOf = (name) =>
  Array.from({ length: Math.ceil(inputs / PART) }, (_, i) => ({
    name,
    seed: first + i,
    inputs: Math.min(PART, inputs - i * PART),
  }));

/** One worker, which tries part after part; a new one where it ends. @param {Part[]} parts taken from here @param {(ends: Record<string, number>) => void} onEnds */
async function work(parts, onEnds) {
  for (let part = parts.shift(); part; ) {
    /** @type {Part} */
    const mine = part;
    const next = await new Promise((/** @type {(next: Part|undefined) => void} */ resolve) => {
      let trying = mine;
      const beats = new Int32Array(new SharedArrayBuffer(4));
      const worker = new Worker(new URL('./fuzz-worker.js', import.meta.url), {
        workerData: { beats },
        resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
      });
      let beat = -1;
      const end = (/** @type {string} */ why) => {
        clearInterval(watch);
        faults.push(`${trying.name}, --seed ${trying.seed} --inputs ${trying.inputs}: ${why}`);
        console.log(`FAULT ${faults.at(-1)}`);
        void worker.terminate();
        resolve(parts.shift());
      };
      const watch = setInterval(() => {
        if (beats[0] === beat) end(`its input ${beat} hangs`);
        beat = beats[0];
      }, PATIENCE_MS);
      worker.on('error', (error) => end(String(error)));
      worker.on('message', ({ ends, fault }) => {
        if (fault) {
          faults.push(fault);
          console.log(`FAULT ${trying.name}, --seed ${trying.seed} --inputs ${trying.inputs}: ${fault}`);
        } else onEnds(ends);
        const more = parts.shift();
        if (more) {
          trying = more;
          worker.postMessage(more);
        } else {
          clearInterval(watch);
          void worker.terminate();
          resolve(undefined);
        }
      });
      worker.postMessage(mine);
    });
    part = next;
  }
}

for (const name of positionals.length > 0 ? positionals : names) {
  const parts = partsOf(name),
    began = Date.now(),
    before = faults.length;
  /** @type {Record<string, number>} */
  const all = {};
  const add = (/** @type {Record<string, number>} */ ends) => {
    for (const [end, count] of Object.entries(ends)) all[end] = (all[end] ?? 0) + count;
  };
  await Promise.all(Array.from({ length: Math.min(workers, parts.length) }, () => work(parts, add)));
  const tried = Object.values(all).reduce((sum, count) => sum + count, 0);
  const ends = Object.entries(all).map(([end, count]) => `${count} ${end}`);
  console.log(
    `${name}: ${tried} inputs (${ends.join(', ')}), ${faults.length - before} faults, seeds from ${first}, ${Math.round((Date.now() - began) / 1000)} s`,
  );
}
process.exit(faults.length > 0 ? 1 : 0);
