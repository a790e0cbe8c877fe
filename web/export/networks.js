/**
 * Rows of one network, or of two that are compared.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('./csv.js').Rows} Rows
 */
import { t } from '../words/text.js';

/**
 * The network, or the two that are compared, each with its letter.
 * @param {Snapshot|null} snapshot
 * @returns {[side: string, snapshot: Snapshot][]}
 */
export const networksOf = (snapshot) =>
  snapshot
    ? [['A', snapshot], ...(snapshot.twin ? [/** @type {[string, Snapshot]} */ (['B', snapshot.twin])] : [])]
    : [];

/**
 * Rows of both networks below each other, with a column that says whose they are; of one network without it.
 * @param {[side: string, rows: Rows][]} sides
 * @returns {Rows}
 */
export const rowsByNetwork = (sides) =>
  sides.length < 2
    ? sides[0][1]
    : [
        [t('export.run'), ...sides[0][1][0]],
        ...sides.flatMap(([side, rows]) => rows.slice(1).map((row) => [side, ...row])),
      ];
