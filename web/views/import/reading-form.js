/**
 * How a table is to be read: whether its first row holds the names, and how its numbers and dates are written where they can
 * be read in two ways.
 *
 * @typedef {import('../../import/table.js').Table} Table
 * @typedef {import('../../import/table.js').ReadOptions} ReadOptions
 * @typedef {import('../../import/column.js').Column} Column
 * @typedef {import('../../import/column.js').Reading} Reading
 */

import { decimal, formatInteger } from '../../words/format.js';
import { t } from '../../words/table-text.js';
import { isoDay } from '../../import/dates.js';
import { columnInText, nameSome, shorten } from '../../import/sentences.js';
import { html, setText } from '../shared/dom.js';

/** Kinds of columns of which all are read alike. @type {('number'|'date')[]} */
const KINDS = ['number', 'date'];

/** @param {Table} first @param {(options: ReadOptions) => void} onChange */
export function createReadingForm(first, onChange) {
  /** @type {ReadOptions} */
  let options = {};
  const header = html('input', { type: 'checkbox' });
  const choose = (/** @type {ReadOptions} */ change) => {
    options = { ...options, ...change };
    onChange(options);
  };
  header.addEventListener('change', () => choose({ header: header.checked }));
  const questions = KINDS.map((kind) =>
    createQuestion(kind, first, (notations) => choose({ notations: { ...options.notations, ...notations } })),
  );
  const box = html('label', { class: 'import-header' }, header, html('span', {}, t('tables.header')));
  return {
    element: html('div', { class: 'import-reading' }, ...questions.map(({ element }) => element), box),
    update(/** @type {Table} */ table) {
      header.checked = table.header.used;
      box.hidden = !table.header.possible;
      for (const question of questions) question.update(table);
    },
    /** The sentence that a question is not answered; '' if all are. @param {Table} table */
    unanswered(table) {
      const open = table.columns.find(({ question }) => question?.open);
      return open ? t('tables.question.unanswered', { column: columnInText(open) }) : '';
    },
  };
}

/** @param {Table} table @param {'number'|'date'} kind */
const doubtful = ({ columns }, kind) => columns.filter((column) => column.kind === kind && column.question !== null);

/**
 * One question for all columns of a kind: a table is written in one way.
 * @param {'number'|'date'} kind
 * @param {Table} first
 * @param {(notations: NonNullable<ReadOptions['notations']>) => void} onChange
 */
function createQuestion(kind, first, onChange) {
  const legend = html('legend');
  const element = html('fieldset', { class: 'import-question' }, legend);
  let columns = doubtful(first, kind);
  const choices = (columns[0]?.question?.readings ?? []).map(({ notation }) => {
    const input = html('input', { type: 'radio', name: `import-${kind}` });
    const text = html('span');
    input.addEventListener('change', () =>
      onChange(Object.fromEntries(columns.map(({ number }) => [number - 1, notation]))),
    );
    element.append(html('label', {}, input, text));
    return { notation, input, text };
  });
  return {
    element,
    update(/** @type {Table} */ table) {
      columns = doubtful(table, kind);
      const question = columns[0]?.question;
      element.hidden = !question || choices.length === 0;
      if (!question) return;
      setText(legend, t(`tables.question.${kind}`, { column: nameSome(columns.map(columnInText)) }));
      for (const { notation, input, text } of choices) {
        const reading = question.readings.find((own) => own.notation === notation);
        if (reading) setText(text, describeReading(reading, kind));
        input.checked = !question.open && question.chosen === notation;
      }
    },
  };
}

/** @param {Reading} reading @param {'number'|'date'} kind */
function describeReading({ notation, examples }, kind) {
  const texts = examples.map(({ cell, value }) =>
    t('tables.question.example', { cell: shorten(cell), value: textOfValue(value, kind) }),
  );
  return t(`tables.question.${notation}`, { examples: texts.join('; ') });
}

/** A number or a date as this page writes it. @param {number} value @param {'number'|'date'|'text'|'empty'} kind */
export function textOfValue(value, kind) {
  if (Number.isNaN(value)) return t('tables.question.nothing');
  if (kind === 'date') return isoDay(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return formatInteger(value);
  return decimal(String(value)).replaceAll('-', '−');
}
