/**
 * `./run bench growth`: the time of an update of the wasm build under Node against width, depth, batch and points, with
 * the exponent it grows by in the upper half, and memory over a million updates. Writes build/bench/growth.json, .md, .svg.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { drawGrowth } from './growth-plot.js';
import { describeMachine, machineLine, save } from './machine.js';
import { loadOwn, pointsOf, runConfig, succeed } from './own-wasm.js';
import { PROGRAMS } from './programs.js';
import { LOOK_NETWORK, makeData } from './rows.js';
import { fitExponent, summarize } from './stats.js';
import { markdownTable, count as short } from './table.js';

/**
 * @typedef {import('./rows.js').Row} Row
 * @typedef {import('./stats.js').Summary} Summary
 * @typedef {object} Axis
 * @property {string} name
 * @property {string} network
 * @property {number[]} values
 * @property {(value: number) => {width?: number, depth?: number, batch?: number, samples?: number}} shape
 */

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 1 : 5;
const SECONDS = quick ? 0.05 : 0.3;
const SOAK_UPDATES = quick ? 100_000 : 1_000_000;

const powersOfTwo = (/** @type {number} */ last) => Array.from({ length: Math.log2(last) + 1 }, (_, i) => 2 ** i);

/** @type {Axis[]} */
const AXES = [
  { name: 'width', network: '2-n×4-1, batch 32', values: powersOfTwo(512), shape: (width) => ({ width }) },
  { name: 'depth', network: '2-16×n-1, batch 32', values: powersOfTwo(128), shape: (depth) => ({ depth }) },
  { name: 'batch', network: '2-16×4-1, batch n', values: powersOfTwo(1024), shape: (batch) => ({ batch }) },
  {
    name: 'points',
    network: '2-16×4-1, batch 32, n points',
    values: [100, 316, 1000, 3162, 10_000, 31_623, 100_000],
    shape: (samples) => ({ samples }),
  },
];

/** @param {ReturnType<Axis['shape']>} shape @returns {Row} */
const rowOf = ({ width = 16, depth = 4, batch = 32, samples = 1024 }) => ({
  name: '',
  sizes: [2, ...new Array(depth).fill(width), 1],
  batch,
  samples,
  activation: 'tanh',
  rate: 0.001,
});

/** Seconds an update takes, at every value of an axis. @param {import('./programs.js').Remote} own @param {Axis} axis */
async function measureAxis(own, { name, network, values, shape }) {
  /** @type {number[][]} */
  const times = values.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, value] of values.entries()) {
      const row = rowOf(shape(value));
      await own.call('open', row, makeData(row));
      await own.call('train', SECONDS / 4);
      const { done, seconds, waited } = await own.call('train', SECONDS);
      times[i].push((seconds - waited) / done);
    }
  }
  const measured = times.map(summarize);
  const half = values.length >> 1;
  return {
    name,
    network,
    values,
    seconds: measured,
    exponent: fitExponent(
      values.slice(half),
      measured.slice(half).map(({ median }) => median),
    ),
    fittedFrom: values[half],
  };
}

/** Collects what nobody holds any more: pictures that were looked at would be counted as growth. */
function collect() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Memory while the default network trains and is looked at, as the page does. */
async function soak() {
  const { core, memoryBytes } = await loadOwn();
  const session = new core.Session();
  succeed(session.configure(runConfig(LOOK_NETWORK), pointsOf(makeData(LOOK_NETWORK))));
  const palette = { negative: [200, 100, 0], middle: [250, 250, 250], positive: [0, 100, 200] };
  const samples = [];
  for (let step = 0; step <= SOAK_UPDATES; step += SOAK_UPDATES / 20) {
    collect();
    const { rss, heapUsed } = process.memoryUsage();
    samples.push({ step, wasmBytes: memoryBytes(), heapBytes: heapUsed, rssBytes: rss });
    for (let i = 0; i < 20; i++) {
      succeed(session.train(SOAK_UPDATES / 400));
      succeed(session.measure());
      succeed(session.surface(100, palette, null));
      succeed(session.tiles(32, palette, null));
    }
  }
  return { network: LOOK_NETWORK.name, updates: SOAK_UPDATES, samples };
}

const time = (/** @type {number} */ seconds) =>
  seconds < 1e-3 ? `${(1e6 * seconds).toPrecision(3)} µs` : `${(1e3 * seconds).toPrecision(3)} ms`;

/** @param {Awaited<ReturnType<typeof measureAxis>>[]} axes @param {Awaited<ReturnType<typeof soak>>} memory */
function describe(axes, { updates, samples }) {
  const table = [
    ['against', 'network', 'smallest', 'largest', 'exponent, upper half'],
    ...axes.map(({ name, network, values, seconds, exponent }) => {
      const [first, last] = [0, values.length - 1].map((i) => `${values[i]}: ${time(seconds[i].median)}`);
      return [name, network, first, last, exponent.toFixed(2)];
    }),
  ];
  // The first tenth warms up: V8 compiles, buffers find their size.
  const [start, end] = [samples[2], samples[samples.length - 1]];
  const MB = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  return (
    `${markdownTable(table)}\n\nMemory, after ${short(start.step)} → after ${short(updates)} updates, measured, drawn and with tiles 400 times: ` +
    `wasm ${MB(start.wasmBytes)} → ${MB(end.wasmBytes)}, JavaScript heap ${MB(start.heapBytes)} → ${MB(end.heapBytes)}, process ${MB(start.rssBytes)} → ${MB(end.rssBytes)}.\n`
  );
}

const machine = await describeMachine();
// First, while this process is still small.
const memory = await soak();
const own = await /** @type {import('./programs.js').Program} */ (PROGRAMS.find(({ key }) => key === 'wasm')).start();
try {
  const axes = [];
  for (const axis of AXES) {
    console.log(`time of an update against ${axis.name} …`);
    axes.push(await measureAxis(own, axis));
  }
  const text = `${describe(axes, memory)}\n${machineLine(machine)}.\n`;
  console.log(`\n${text}`);
  const files = [
    await save('growth.json', { machine, rounds: ROUNDS, seconds: SECONDS, axes, memory }),
    await save('growth.md', text),
    await save('growth.svg', drawGrowth(axes)),
  ];
  console.log(`Written: ${files.join(', ')}`);
} finally {
  await own.close();
}
