/**
 * JSON to rows of cells: a list of rows or of objects, one object a line, or a table by columns as pandas writes it.
 *
 * @typedef {import('./separated-values.js').Grid} Grid
 * @typedef {{[key: string]: any}} JsonObject
 */
import { MAX_COLUMNS } from './limits.js';
import { TableProblem } from './table-problem.js';

/** Whether a text is JSON and no table: it begins as a list or an object does. @param {string} text */
export const isJson = (text) => /^\uFEFF?\s*(?:\[\s*[[{\]]|\{\s*["}])/.test(text);

/** @param {string} text @returns {Grid} @throws {TableProblem} */
export function jsonRows(text) {
  const found = recordsOf(parse(text.replace(/^\uFEFF/, '')));
  const names = found.names;
  const records = found.records.map((record) => (isObject(record) ? flattened(record) : record));
  if (records.length === 0) throw new TableProblem('tables.blank');
  const columns = names ?? keysOf(records);
  if (columns && columns.length > MAX_COLUMNS)
    throw new TableProblem('tables.tooWide', { line: 1, unit: 'record', count: columns.length, most: MAX_COLUMNS });
  const rows = records.map((record) =>
    Array.isArray(record)
      ? record.map(cellOf)
      : (columns ?? []).map((name) => cellOf(isObject(record) ? record[name] : record)),
  );
  return {
    rows,
    lines: rows.map((_, i) => i + 1),
    unit: 'record',
    width: columns?.length ?? Math.max(...rows.slice(0, 1000).map(({ length }) => length)),
    passed: [],
    names: columns,
    exact: records.some((record) => Object.values(Object(record)).some((value) => typeof value === 'number')),
  };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const records = lines.length > 1 ? parseLines(lines) : null;
    if (records) return records;
    throw new TableProblem('tables.json', { line: lineOfError(text, String(error)) });
  }
}

/** One record a line; null if one of them is none. @param {string[]} lines */
function parseLines(lines) {
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    return null;
  }
}

/** The line that the browser's message names, or the last one. @param {string} text @param {string} message */
function lineOfError(text, message) {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position ? Number(position) : text.length).split('\n').length;
}

const isObject = (/** @type {any} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {any} document @returns {{names: string[]|null, records: any[]}} */
function recordsOf(document) {
  if (Array.isArray(document))
    return { names: null, records: document.filter((record) => typeof record === 'object' && record !== null) };
  const { columns, data } = document;
  if (Array.isArray(data) && Array.isArray(columns)) return { names: columns.map(cellOf), records: data };
  const list = Object.values(document).find((value) => Array.isArray(value) && typeof value[0] === 'object');
  if (list)
    return {
      names: null,
      records: list.filter((/** @type {any} */ record) => typeof record === 'object' && record !== null),
    };
  const names = Object.keys(document).filter((name) => typeof document[name] === 'object' && document[name] !== null);
  const keys = names.length > 0 ? Object.keys(document[names[0]]) : [];
  return { names, records: keys.map((key) => names.map((name) => document[name][key])) };
}

/** How deep objects in objects are looked into, and lists of how many values become columns. */
const DEEPEST = 4,
  LONGEST_LIST = 8;

/**
 * Objects in objects, and short lists, as columns of their own: {"size": {"x": 1}} has a column size.x.
 * @param {JsonObject} record
 * @param {string} [path]
 * @param {number} [depth]
 * @returns {JsonObject}
 */
function flattened(record, path = '', depth = 1) {
  const flat = Object.create(null);
  for (const [key, value] of Object.entries(record)) {
    const inside = depth < DEEPEST && (isObject(value) || isShortList(value));
    if (inside) Object.assign(flat, flattened({ ...value }, `${path}${key}.`, depth + 1));
    else flat[path + key] = value;
  }
  return flat;
}

const isShortList = (/** @type {any} */ value) =>
  Array.isArray(value) &&
  value.length <= LONGEST_LIST &&
  value.every((one) => typeof one !== 'object' || Array.isArray(one));

/** The keys of all objects, in the order in which they come; null if the records are lists. @param {any[]} records */
function keysOf(records) {
  if (records.every((record) => Array.isArray(record))) return null;
  return [...new Set(records.flatMap((record) => (isObject(record) ? Object.keys(record) : [])))];
}

function cellOf(/** @type {any} */ value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? textOf(value) : String(value).trim();
}

/** Values in values by the thousand exhaust the stack. @param {object} value */
function textOf(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return '…';
  }
}
