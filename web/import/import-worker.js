/**
 * A worker that reads a table off the main thread: it is sent a file once, and then asked to read it, in one way or another, and to
 * make points of it.
 *
 * @typedef {import('./open-table.js').Reading} Reading
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./to-points.js').MadePoints} MadePoints
 * @typedef {object} PointsWanted
 * @property {number} reading which of its readings, from 0
 * @property {import('./proposal.js').ColumnChoice} choice
 * @property {import('./column-names.js').ColumnNames} names
 * @property {import('./load.js').SplitSettings} settings
 * @typedef {{bytes: Uint8Array} | {options: import('./table.js').ReadOptions} | {made: PointsWanted}} ImportRequest
 * @typedef {{progress: number} | {opened: true} | {problem: import('./table-problem.js').Problem} | {reading: Reading} |
 *   {made: MadePoints} | {failed: string}} ImportReply
 */
import { openTable } from './open-table.js';
import { makePoints } from './to-points.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope =
  /** @type {{postMessage: (message: ImportReply, moved?: Transferable[]) => void, onmessage: (event: MessageEvent<ImportRequest>) => void}} */ (
    /** @type {unknown} */ (globalThis)
  );

/** The part of the time in which the cells are found; in the rest their types are. */
const CELLS_SHARE = 0.4;

/** @type {Awaited<ReturnType<typeof openTable>>|null} */
let opened = null;

/** The last reading that gave a table, and its number. */
let latest = { number: -1, table: /** @type {Table|null} */ (null) };

scope.onmessage = async (/** @type {MessageEvent<ImportRequest>} */ { data }) => {
  try {
    if ('bytes' in data) {
      opened = await openTable(data.bytes, (share) => scope.postMessage({ progress: share * CELLS_SHARE }));
      scope.postMessage('problem' in opened ? opened : { opened: true });
    } else if ('made' in data) {
      const { reading, choice, names, settings } = data.made;
      if (!latest.table || latest.number !== reading) throw new Error('another reading has come after it');
      const made = makePoints(latest.table, choice, names, settings);
      scope.postMessage({ made }, buffersIn(made.points));
    } else if (opened && 'read' in opened) {
      const reading = opened.read(data.options, (share) =>
        scope.postMessage({ progress: CELLS_SHARE + share * (1 - CELLS_SHARE) }),
      );
      if ('table' in reading) latest = { number: latest.number + 1, table: reading.table };
      // Its own copy stays here, for the points.
      const copy = structuredClone(reading);
      scope.postMessage({ reading: copy }, 'table' in copy ? buffersOf(copy.table) : []);
    }
  } catch (error) {
    scope.postMessage({ failed: String(error) });
  }
};

/** What is moved to the page instead of being copied. @param {import('./table.js').Table} table */
const buffersOf = ({ columns, lines, totals, part }) =>
  [
    lines,
    totals,
    ...(part ? [part.test] : []),
    ...columns.flatMap(({ numbers, faults, codes }) => [numbers, faults, codes]),
  ].map(({ buffer }) => /** @type {Transferable} */ (buffer));

/** @param {import('../experiment/points.js').Points} points */
const buffersIn = (points) =>
  Object.values(points).flatMap((part) =>
    ArrayBuffer.isView(part) ? [/** @type {Transferable} */ (part.buffer)] : [],
  );
