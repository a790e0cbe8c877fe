/**
 * A worker that reads a table off the main thread: it is sent a file once, and then asked to read it, in one way or another.
 *
 * @typedef {import('./open-table.js').Reading} Reading
 * @typedef {{bytes: Uint8Array} | {options: import('./table.js').ReadOptions}} ImportRequest
 * @typedef {{progress: number} | {opened: true} | {problem: import('./table-problem.js').Problem} | {reading: Reading} |
 *   {failed: string}} ImportReply
 */
import { openTable } from './open-table.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope =
  /** @type {{postMessage: (message: ImportReply, moved?: Transferable[]) => void, onmessage: (event: MessageEvent<ImportRequest>) => void}} */ (
    /** @type {unknown} */ (globalThis)
  );

/** The part of the time in which the cells are found; in the rest their types are. */
const CELLS_SHARE = 0.4;

/** @type {Awaited<ReturnType<typeof openTable>>|null} */
let opened = null;

scope.onmessage = async (/** @type {MessageEvent<ImportRequest>} */ { data }) => {
  try {
    if ('bytes' in data) {
      opened = await openTable(data.bytes, (share) => scope.postMessage({ progress: share * CELLS_SHARE }));
      scope.postMessage('problem' in opened ? opened : { opened: true });
    } else if (opened && 'read' in opened) {
      const reading = opened.read(data.options);
      scope.postMessage({ reading }, 'table' in reading ? buffersOf(reading.table) : []);
    }
  } catch (error) {
    scope.postMessage({ failed: String(error) });
  }
};

/** What is moved to the page instead of being copied. @param {import('./table.js').Table} table */
const buffersOf = ({ columns, lines, totals }) =>
  [lines, totals, ...columns.flatMap(({ numbers, faults, codes }) => [numbers, faults, codes])].map(
    ({ buffer }) => /** @type {Transferable} */ (buffer),
  );
