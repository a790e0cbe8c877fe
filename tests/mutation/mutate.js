/**
 * Would the core's tests notice? Each mutation of `mutations.txt` is compiled into a copy of its file, linked with the
 * rest, and run: first the tests of the file, then all others. See docs/working.md.
 *
 *   node tests/mutation/mutate.js [--only TEXT] [--minutes N] [--resume]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultOf, mutated, placeOf, readMutations, readSource } from './list.js';
import { BUILD, Builder, run } from './programs.js';
import { hashOf, keyOf, readResults, report, writeResults } from './results.js';

/** @typedef {import('./list.js').Mutation} Mutation */
/** @typedef {import('./results.js').Result} Result */

/**
 * A mutant may take so many times as long as all tests do without one; one that has not ended by then hangs. So many,
 * because other work of the machine must not pass for a hang.
 */
const PATIENCE = 20;

const { values } = parseArgs({
  options: { only: { type: 'string' }, minutes: { type: 'string' }, resume: { type: 'boolean' } },
});

const tests = hashOf('tests/core');

/**
 * Seconds that the tests take where nothing is wrong; throws where something is.
 * @param {Builder} builder
 * @returns {Promise<number>}
 */
async function secondsOfTests(builder) {
  const file = join(BUILD, 'unmutated.json');
  const state = tests + hashOf('core');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (before.state === state) return before.seconds;
  const { ok, output, program } = await builder.link(BUILD);
  if (!ok) throw new Error(`the tests cannot be linked:\n${output.slice(0, 3000)}`);
  const began = performance.now();
  const ending = await run(program, 1800);
  if (!ending.ok) throw new Error(`the tests fail without a mutant:\n${ending.output.slice(-3000)}`);
  const seconds = (performance.now() - began) / 1000;
  writeFileSync(file, JSON.stringify({ state, seconds }));
  return seconds;
}

/**
 * @param {string} program @param {string} filter an argument for doctest @param {number} seconds
 * @returns {Promise<string>} the test that failed first, or '' where none does
 */
async function firstFailure(program, filter, seconds) {
  const ending = await run(`${program} --abort-after=1 ${filter}`, seconds);
  if (ending.ok) return '';
  if (ending.late) return 'the time limit';
  return /TEST CASE: +(.*)/.exec(ending.output)?.[1] ?? 'a crash';
}

/**
 * @param {Mutation} mutation @param {Builder} builder @param {string} folder @param {number} seconds of all tests
 * @returns {Promise<Result>}
 */
async function judge(mutation, builder, folder, seconds) {
  const source = readSource(mutation.file);
  const fault = faultOf(mutation, source);
  if (fault) return { ending: 'broken', by: fault, tests };
  const built = await builder.build(mutation.file, mutated(mutation, source), folder);
  if (!built.ok) return { ending: 'broken', by: built.output.slice(0, 2000), tests };
  const own = mutation.tests.map((test) => `*/${test}.cpp`).join(',');
  const by =
    (await firstFailure(built.program, `-sf='${own}'`, PATIENCE * seconds)) ||
    (await firstFailure(built.program, `-sfe='${own}'`, PATIENCE * seconds));
  return { ending: by ? 'caught' : 'survived', by, tests };
}

/** @param {Result | undefined} result of an earlier run @returns {boolean} whether it stands */
const stands = (result) =>
  Boolean(values.resume) && (result?.ending === 'caught' || (result?.ending === 'survived' && result.tests === tests));

async function main() {
  const builder = new Builder();
  const chosen = readMutations().filter(({ file }) => !values.only || file.includes(values.only));
  const results = readResults();
  const queue = chosen.filter((one) => !stands(results.get(keyOf(one))));
  for (const mutation of queue) results.delete(keyOf(mutation));
  const end = performance.now() + 60_000 * Number(values.minutes ?? 1e6);
  const seconds = await secondsOfTests(builder);
  console.log(`${queue.length} mutants to run; the tests alone take ${seconds.toFixed(0)} s`);

  const work = async (/** @type {number} */ number) => {
    while (queue.length > 0 && performance.now() < end) {
      const mutation = /** @type {Mutation} */ (queue.shift());
      const result = await judge(mutation, builder, join(BUILD, `worker-${number}`), seconds);
      results.set(keyOf(mutation), result);
      writeResults(results);
      const place = placeOf(mutation, readSource(mutation.file));
      console.log(`${result.ending.padEnd(8)} ${place}: ${mutation.what}  ${result.by.split('\n')[0]}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, (_, number) => work(number)));
  const { text, good } = report(chosen, results);
  writeFileSync(join(BUILD, 'report.txt'), text);
  console.log(`\n${text}`);
  process.exitCode = good ? 0 : 1;
}

await main();
