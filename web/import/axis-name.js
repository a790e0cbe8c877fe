/** What an axis, or an input of a network, is called: the column's name with its unit. */
import { t } from '../words/table-text.js';
import { nameOfColumn, shorten } from './sentences.js';

/** @param {import('./column.js').Column} column */
export function axisName(column) {
  const name = nameOfColumn(column);
  if (column.kind === 'text') {
    const [zero, one] = column.values.map(shorten);
    return t('tables.twoWords', { name, zero, one });
  }
  return column.unit === '' || name.includes(column.unit) ? name : `${name} (${column.unit})`;
}
