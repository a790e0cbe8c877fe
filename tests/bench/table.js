/**
 * The tables of `./run bench`, as plain text and as Markdown: ratios first.
 *
 * @typedef {any} Bench what compare.js writes as JSON
 * @typedef {import('./stats.js').Summary} Summary
 * @typedef {string[][]} Table the first row is the head
 */
import { machineLine } from './machine.js';

const NONE = '–';

/** 12 345 → 12 k: three digits are more than a noisy machine can tell. @param {number} value */
export function count(value) {
  if (!Number.isFinite(value)) return NONE;
  const [size, unit] = value >= 1e9 ? [1e9, ' G'] : value >= 1e6 ? [1e6, ' M'] : value >= 1e4 ? [1e3, ' k'] : [1, ''];
  const scaled = value / size;
  return `${scaled >= 100 || Number.isInteger(scaled) ? scaled.toFixed(0) : scaled.toPrecision(3)}${unit}`;
}

/** The median with half the distance of the quartiles in percent. @param {Summary|undefined} summary */
const spread = (summary) =>
  summary ? `${count(summary.median)} ±${percentOf((summary.high - summary.low) / 2 / summary.median)}` : NONE;
const percentOf = (/** @type {number} */ share) => `${(100 * share).toFixed(0)} %`;
const percent = (/** @type {Summary|undefined} */ summary) => (summary ? percentOf(summary.median) : NONE);
const times = (/** @type {Summary|null} */ summary) =>
  summary ? `${summary.median.toPrecision(summary.median < 1 ? 2 : 3)}×` : NONE;

/** @param {Bench} bench @returns {Table} */
const ratioTable = ({ rows, programs }) => {
  const against = programs.some((/** @type {any} */ { key }) => key === 'against');
  return [
    [
      'network',
      'batch',
      'wasm ÷ fastest peer',
      'which',
      'in Chromium',
      'wasm ÷ native',
      'of the limit: wasm',
      'in Chromium',
      'native',
      ...(against ? ['wasm ÷ the other checkout'] : []),
    ],
    ...rows.map((/** @type {any} */ row) => [
      row.name,
      String(row.batch),
      times(row.toFastestPeer),
      programs.find((/** @type {any} */ { key }) => key === row.fastestPeer)?.name ?? NONE,
      times(row.chromiumToFastestPeer),
      times(row.wasmToNative),
      ...['wasm', 'chromium', 'native'].map((key) => percent(row.programs[key]?.share)),
      ...(against ? [times(row.wasmToAgainst)] : []),
    ]),
  ];
};

/** @param {Bench} bench @returns {Table} */
const rateTable = ({ rows, programs }) => [
  ['updates/s', ...rows.map((/** @type {any} */ { name, batch }) => `${name}, batch ${batch}`)],
  ...programs.map((/** @type {any} */ { key, name }) => [
    name,
    ...rows.map((/** @type {any} */ row) => spread(row.programs[key]?.rate)),
  ]),
  ...programs
    .filter((/** @type {any} */ { own }) => own)
    .map((/** @type {any} */ { key, name }) => [
      `limit, multiply-adds/s: ${name}`,
      ...rows.map((/** @type {any} */ row) => spread(row.programs[key]?.limit)),
    ]),
];

/** @param {Bench} bench @returns {Table} */
const lookTable = ({ looks, programs }) => {
  const own = programs.filter((/** @type {any} */ one) => one.own);
  return [
    [
      `pictures of ${looks[0].network}, coloured`,
      ...own.map((/** @type {any} */ { name }) => `${name}: ms each`),
      ...own.map((/** @type {any} */ { name }) => `${name}: a second`),
    ],
    ...looks.map((/** @type {any} */ look) => [
      look.name,
      ...own.map((/** @type {any} */ { key }) => (1000 / look.programs[key].median).toPrecision(3)),
      ...own.map((/** @type {any} */ { key }) => spread(look.programs[key])),
    ]),
  ];
};

/** Why a number is missing, one line each. @param {Bench} bench */
const missing = ({ rows, programs }) =>
  rows.flatMap((/** @type {any} */ row) =>
    programs
      .filter((/** @type {any} */ { key }) => row.programs[key]?.missing)
      .map((/** @type {any} */ { key, name }) => `${name} on ${row.name}: ${row.programs[key].missing}`),
  );

/** The largest share of any measurement that was spent waiting for a core. @param {Bench} bench */
const longestWait = ({ rows }) =>
  Math.max(
    0,
    ...rows.flatMap((/** @type {any} */ row) =>
      Object.values(row.programs).map((/** @type {any} */ { waiting }) => waiting ?? 0),
    ),
  );

/** @param {Bench} bench */
const notes = (bench) => [
  `${machineLine(bench.machine)}.`,
  `Medians of ${bench.rounds} rounds over all programs, ${bench.seconds} s each; ± is half the distance of the quartiles; ratios are taken within each round. ` +
    `Time in which a program was ready but had no core is taken off (at most ${percentOf(longestWait(bench))} of a measurement).`,
  `Hidden layers ${bench.rows[0]?.activation}, output linear, squared error, SGD, 32-bit, one thread; everyone was seen to learn the data before being timed. ` +
    'TensorFlow.js trains through its optimizer on tensors that stand ready; brain.js has no batches (as many single updates) and no linear output.',
  'The limit is a kernel of the same build that only multiplies and adds in registers; a share counts the multiply-adds of the matrix products alone.',
  ...missing(bench).map((/** @type {string} */ line) => `Not measured: ${line}.`),
];

/** @param {Table} table */
function aligned(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => [...row[column]].length)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0
            ? cell + ' '.repeat(widths[column] - [...cell].length)
            : ' '.repeat(widths[column] - [...cell].length) + cell,
        )
        .join('  '),
    )
    .join('\n');
}

/** @param {Table} table */
export const markdownTable = ([head, ...body]) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...body]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Rows become columns. @param {Table} table */
const turned = (table) => table[0].map((_, column) => table.map((row) => row[column]));

/** @param {Bench} bench */
export const textTable = (bench) =>
  [
    aligned(ratioTable(bench)),
    aligned(turned(rateTable(bench))),
    aligned(lookTable(bench)),
    notes(bench).join('\n'),
  ].join('\n\n');

/** @param {Bench} bench */
export const markdown = (bench) =>
  `${[markdownTable(ratioTable(bench)), markdownTable(rateTable(bench)), markdownTable(lookTable(bench)), notes(bench).join('\n\n')].join('\n\n')}\n`;
