/**
 * What is wrong with a lesson, and where.
 *
 * @typedef {'empty'|'long'|'header'|'yaml'|'missing'|'unknown'|'twice'|'text'|'number'|'choice'|'list'|'flag'|'syntax'|'name'|'call'|'tex'|
 *   'cite'|'noSteps'|'order'|'sections'|'options'|'link'|'settings'|'press'|'block'|'key'|'byLayer'} Code
 */
export class LessonProblem extends Error {
  /** @param {Code} code @param {number} line counted from 1 @param {Record<string, string>} [values] for the sentence */
  constructor(code, line, values = {}) {
    super(`${code}, line ${line}`);
    this.code = code;
    this.line = line;
    this.values = values;
  }
}

/** Of a text that a sentence quotes. */
const LONGEST_QUOTE = 60;

/** @param {unknown} value */
export function quote(value) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
