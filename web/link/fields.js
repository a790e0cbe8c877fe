/**
 * The hash of a link as its fields: `#key=value&key=value`, in their order.
 *
 * @typedef {object} LinkProblem why a link cannot be opened
 * @property {'json'|'long'|'percent'|'twice'|'version'|'setting'|'together'|'byHand'|'data'|'edit'|'manyEdits'|'noPoints'|'weights'|'otherWeights'|'count'|'onOff'|'view'|'text'|'part'|'playground'|'playgroundInputs'|'playgroundSize'} code
 * @property {string} [key] the field
 * @property {string} [value] of the field
 */

/** Longer ones were not written by this page. */
const LONGEST = 500_000;

/** What is wrong with a link. */
export class BadLink extends Error {
  /** @param {LinkProblem} problem */
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Half of a pair is no letter, and an address cannot have it. */
const HALF_LETTER = /\p{Surrogate}/gu;

/** Letters that may stand in a hash as they are (RFC 3986, section 3.5) and read better so. */
const READABLE = new Map(Object.entries({ '%2C': ',', '%3A': ':', '%2F': '/', '%3B': ';', '%40': '@', '%24': '$' }));

/** @param {Iterable<[key: string, value: string]>} fields @returns {string} without the # */
export const writeFields = (fields) => Array.from(fields, ([key, value]) => `${key}=${escape(value)}`).join('&');

/** @param {string} value */
const escape = (value) =>
  encodeURIComponent(value.replace(HALF_LETTER, '\ufffd')).replace(/%../g, (code) => READABLE.get(code) ?? code);

/** @param {string} hash with or without the # @returns {Map<string, string>} @throws {BadLink} */
export function readFields(hash) {
  if (hash.length > LONGEST) throw new BadLink({ code: 'long' });
  /** @type {Map<string, string>} */
  const fields = new Map();
  for (const part of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [key, ...rest] = part.split('=');
    if (fields.has(key)) throw new BadLink({ code: 'twice', key });
    fields.set(key, unescape(key, rest.join('=')));
  }
  return fields;
}

/** @param {string} key @param {string} value */
function unescape(key, value) {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new BadLink({ code: 'percent', key, value });
  }
}
