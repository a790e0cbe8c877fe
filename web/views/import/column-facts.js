/**
 * Why a choice of columns is proposed, how many rows each class has, and which rows and columns are left out.
 *
 * @typedef {import('../../import/table.js').Table} Table
 * @typedef {import('../../import/proposal.js').Proposal} Proposal
 * @typedef {import('../../import/proposal.js').ColumnChoice} ColumnChoice
 */

import { formatInteger } from '../../words/format.js';
import { t } from '../../words/table-text.js';
import { columnInText, describeLeft, nameOfColumn, shorten } from '../../import/sentences.js';
import { findUsableRows, usedColumns } from '../../import/usable-rows.js';
import { html, setText } from '../shared/dom.js';

/** Columns that are named as none of the inputs; of more, the first ones are. */
const NAMED = 6;

/** @param {Table} table @param {Proposal} proposal */
export function createColumnFacts(table, proposal) {
  const counts = html('p', { class: 'import-counts' }),
    left = html('p'),
    why = html('p'),
    unused = html('p'),
    wanting = html('p');
  return {
    element: html('div', { class: 'import-facts' }, counts, left, why, wanting, unused),
    /** @param {ColumnChoice|string} choice a sentence where it is none */
    update(choice) {
      if (typeof choice === 'string') return;
      const proposed = choice.label === proposal.choice.label;
      setText(
        why,
        proposed ? t(`tables.learned.${proposal.why}`, { column: columnInText(table.columns[choice.label]) }) : '',
      );
      const usable = findUsableRows(table, choice);
      setText(counts, describeCounts(choice, usable.classes));
      setText(left, describeLeft(table, usable));
      const used = usedColumns(choice);
      const isAxis = (/** @type {number} */ i) => i !== choice.label && used.includes(i);
      setText(wanting, describeUnused(table, proposal, 'tables.wanting', isAxis));
      setText(
        unused,
        describeUnused(table, proposal, 'tables.unused', (i) => !isAxis(i) && i !== choice.label),
      );
    },
  };
}

/** @param {ColumnChoice} choice @param {number[]} classesOfRows */
function describeCounts({ classes, rest }, classesOfRows) {
  if (classes.length === 0) return '';
  const names = rest ? [...classes, t('tables.rest')] : classes;
  const counts = names.map(() => 0);
  for (const one of classesOfRows) counts[one] += 1;
  const texts = names.map((name, i) =>
    t('tables.classCount', { name: shorten(name), count: formatInteger(counts[i]) }),
  );
  return t('tables.counts', { classes: texts.join(' · ') });
}

/**
 * The columns that are no good inputs, with the reason.
 * @param {Table} table
 * @param {Proposal} proposal
 * @param {string} key of the sentence
 * @param {(column: number) => boolean} isMeant
 */
function describeUnused({ columns }, { unused }, key, isMeant) {
  const texts = unused
    .filter(({ column, why }) => why !== 'label' && isMeant(column))
    .map(({ column, why }) => t(`tables.why.${why}`, { column: shorten(nameOfColumn(columns[column])) }));
  if (texts.length === 0) return '';
  const more = texts.length > NAMED ? [t('tables.more', { count: texts.length - NAMED })] : [];
  return t(key, { columns: [...texts.slice(0, NAMED), ...more].join(', ') });
}
