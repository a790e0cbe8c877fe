/**
 * `./run bench`: training updates and pictures a second of this program and its peers, on the same work, in rounds that
 * go through all programs; writes build/bench/bench.json and bench.md.
 *
 *   --quick  shorter measurements, fewer rounds
 *   --relu   ReLU in the hidden layers instead of tanh
 *   --only=wasm,native,…  some of the programs
 *   --against=DIR  also the WebAssembly of another checkout, which is built
 */
import { describeMachine, save } from './machine.js';
import { ownBuildIn, PROGRAMS } from './programs.js';
import { constantLoss, LOOK_NETWORK, LOOKS, makeData, multiplyAdds, ROWS } from './rows.js';
import { ratios, summarize } from './stats.js';
import { markdown, textTable } from './table.js';

/**
 * @typedef {import('./programs.js').Program & {remote: import('./programs.js').Remote}} Running
 * @typedef {import('./stats.js').Summary} Summary
 *
 * @typedef {object} Entry one program on one row
 * @property {string} [missing] why there is no number
 * @property {{first: number, loss: number, updates: number}} [learned]
 * @property {Summary} [rate] updates a second
 * @property {Summary} [limit] multiply-adds a second of the kernel, own programs only
 * @property {Summary} [share] of the limit
 * @property {number} [waiting] largest share of a measurement that was spent waiting for a core, and was taken off
 */

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 7;
const SECONDS = quick ? 0.15 : 0.4;
const LIMIT_SECONDS = quick ? 0.05 : 0.2;
/** A loss this much below that of the best constant answer is learning. */
const LEARNED = 0.9;
const PATIENCE_SECONDS = 60;

/** @param {string} name */
const option = (name) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = option('only')?.split(',');
const against = option('against');
const rows = process.argv.includes('--relu')
  ? ROWS.map((row) => ({ ...row, activation: /** @type {const} */ ('relu') }))
  : ROWS;

/**
 * What was done a second, without the time in which the program was ready but had no core.
 * @param {Running} program @param {string} method @param {any[]} args
 */
async function measure({ remote }, method, ...args) {
  const { done, seconds, waited } = await remote.call(method, ...args);
  return { rate: done / (seconds - waited), waiting: waited / seconds };
}

/** @param {Running} program @param {import('./rows.js').Row} row @returns {Promise<Entry>} */
async function teach({ remote, name }, row) {
  const data = makeData(row);
  const goal = LEARNED * constantLoss(row, data);
  try {
    await remote.call('open', row, data);
    const learned = await remote.call('learn', { goal, seconds: PATIENCE_SECONDS });
    return learned.loss < goal ? { learned } : { learned, missing: 'does not learn it' };
  } catch (error) {
    const missing =
      error instanceof Error ? error.message.split('\n')[0].replace(/^page.evaluate: Error: /, '') : String(error);
    console.log(`  ${name}: ${missing}`);
    return { missing };
  }
}

/** @param {Running[]} programs @param {import('./rows.js').Row} row */
async function compareOnRow(programs, row) {
  /** @type {Map<Running, Entry & {rates: number[], limits: number[]}>} */
  const entries = new Map();
  for (const program of programs) entries.set(program, { ...(await teach(program, row)), rates: [], limits: [] });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [program, entry] of entries) {
      if (entry.missing) continue;
      if (round === 0) await measure(program, 'train', SECONDS / 4); // lets V8 optimise
      const { rate, waiting } = await measure(program, 'train', SECONDS);
      entry.rates.push(rate);
      entry.waiting = Math.max(entry.waiting ?? 0, waiting);
      if (program.own) entry.limits.push((await measure(program, 'limit', LIMIT_SECONDS)).rate);
    }
  }
  return summarizeRow(row, [...entries]);
}

/** @param {import('./rows.js').Row} row @param {[Running, Entry & {rates: number[], limits: number[]}][]} measured */
function summarizeRow(row, measured) {
  const work = multiplyAdds(row);
  /** @type {Record<string, Entry>} */
  const entries = {};
  for (const [{ key, own }, { rates, limits, ...entry }] of measured) {
    entries[key] = entry;
    if (entry.missing) continue;
    entry.rate = summarize(rates);
    if (!own) continue;
    entry.limit = summarize(limits);
    entry.share = ratios(
      rates.map((rate) => rate * work),
      limits,
    );
  }
  const peers = measured
    .filter(([{ own, key }]) => !own && entries[key].rate)
    .map(([{ key }]) => key)
    .sort((a, b) => (entries[b].rate?.median ?? 0) - (entries[a].rate?.median ?? 0));
  const compared = (/** @type {string} */ a, /** @type {string|undefined} */ b) => {
    const [mine, theirs] = [entries[a]?.rate, b ? entries[b]?.rate : undefined];
    return mine && theirs ? ratios(mine.rounds, theirs.rounds) : null;
  };
  return {
    name: row.name,
    sizes: row.sizes,
    batch: row.batch,
    activation: row.activation,
    multiplyAdds: work,
    programs: entries,
    fastestPeer: peers[0] ?? null,
    toFastestPeer: compared('wasm', peers[0]),
    chromiumToFastestPeer: compared('chromium', peers[0]),
    wasmToNative: compared('wasm', 'native'),
    chromiumToNative: compared('chromium', 'native'),
    wasmToAgainst: compared('wasm', 'against'),
  };
}

/** Pictures a second of this program. @param {Running[]} programs */
async function compareLooks(programs) {
  const own = programs.filter((program) => program.own);
  for (const program of own) await teach(program, LOOK_NETWORK);
  const results = [];
  for (const look of LOOKS) {
    /** @type {Record<string, number[]>} */
    const rates = Object.fromEntries(own.map(({ key }) => [key, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const program of own) {
        if (round === 0) await measure(program, 'look', look, SECONDS / 4);
        rates[program.key].push((await measure(program, 'look', look, SECONDS)).rate);
      }
    }
    results.push({
      ...look,
      network: LOOK_NETWORK.name,
      programs: Object.fromEntries(own.map(({ key }) => [key, summarize(rates[key])])),
    });
  }
  return results;
}

const machine = await describeMachine();
/** @type {Running[]} */
const programs = [];
for (const program of PROGRAMS) {
  if (!only || only.includes(program.key)) programs.push({ ...program, remote: await program.start() });
}
if (against) {
  const other = ownBuildIn(against);
  programs.push({ ...other, remote: await other.start() });
}
try {
  const results = [];
  for (const row of rows) {
    console.log(`${row.name}, batch ${row.batch} …`);
    results.push(await compareOnRow(programs, row));
  }
  console.log('looking at a network …');
  const looks = await compareLooks(programs);
  const bench = {
    machine,
    rounds: ROUNDS,
    seconds: SECONDS,
    programs: programs.map(({ key, name, own }) => ({ key, name, own })),
    rows: results,
    looks,
  };
  console.log(`\n${textTable(bench)}`);
  console.log(`Written: ${await save('bench.json', bench)}, ${await save('bench.md', markdown(bench))}`);
} finally {
  for (const { remote } of programs) await remote.close();
}
