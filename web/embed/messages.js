/**
 * The messages between this page and one around it: their form, their limits, and how a stranger's is read. docs/embedding.md
 * describes each.
 *
 * @typedef {object} Request what the page around asks for
 * @property {number|string} id which its answer has too
 * @property {string} type
 * @property {Record<string, unknown>} fields the others, not yet looked at
 */

export const PROTOCOL = 'backprop-playground';
export const PROTOCOL_VERSION = 1;

const ENVELOPE = ['protocol', 'version', 'id', 'type'];

/** A larger message is not read at all. Letters are counted alike in keys and values. */
const MOST = { depth: 6, values: 2000, letters: 4_000_000 };
const LONGEST_ID = 64;

/**
 * @typedef {'version'|'form'|'large'|'type'|'state'|'setting'|'failed'|'busy'} ProblemCode
 */

/** Why a request is not done, for whoever wrote it. */
export class RefusedRequest extends Error {
  /** @param {ProblemCode} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Whether a message is meant for this protocol; others pass by. @param {unknown} data @returns {data is Record<string, unknown>} */
export const isMeant = (data) => isRecord(data) && own(data, 'protocol') === PROTOCOL;

/** @param {Record<string, unknown>} data @returns {number|string|null} what it is answered under; null where it says nothing usable */
export function idOf(data) {
  const id = own(data, 'id');
  if (typeof id === 'string') return id.length <= LONGEST_ID ? id : null;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

/** @param {Record<string, unknown>} data @returns {Request} @throws {RefusedRequest} */
export function readRequest(data) {
  checkSize(data);
  const version = own(data, 'version');
  if (version !== PROTOCOL_VERSION)
    throw new RefusedRequest('version', `this page speaks version ${PROTOCOL_VERSION} of the protocol`);
  const id = idOf(data);
  if (id === null) throw new RefusedRequest('form', 'id must be a whole number or at most 64 letters');
  const type = own(data, 'type');
  if (typeof type !== 'string') throw new RefusedRequest('form', 'type must be text');
  return { id, type, fields: Object.fromEntries(Object.entries(data).filter(([key]) => !ENVELOPE.includes(key))) };
}

/** Counts all that is in a message, and stops at the limit. @param {unknown} data @throws {RefusedRequest} */
function checkSize(data) {
  let values = 0,
    letters = 0;
  /** @param {unknown} value @param {number} depth */
  function count(value, depth) {
    if (typeof value === 'string') letters += value.length;
    if (++values > MOST.values || letters > MOST.letters || depth > MOST.depth)
      throw new RefusedRequest('large', 'the message is too large or too deep');
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && !isRecord(value)) throw new RefusedRequest('form', 'only plain data is read');
    // What is long is not listed first.
    if (Array.isArray(value) && value.length > MOST.values)
      throw new RefusedRequest('large', 'the message is too large or too deep');
    for (const [key, inside] of Object.entries(value)) {
      letters += key.length;
      count(inside, depth + 1);
    }
  }
  count(data, 0);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';
}

/** Nothing that an object has from elsewhere. @param {object} record @param {string} key @returns {unknown} */
export const own = (record, key) =>
  Object.hasOwn(record, key) ? /** @type {Record<string, unknown>} */ (record)[key] : undefined;

/** @typedef {(value: unknown, name: string) => any} Reader of one field; throws where it is of another form */

/**
 * The fields of a request, each read by its reader; one that is not among them is refused, as it would have no effect.
 * @template {Record<string, Reader>} Readers
 * @param {Record<string, unknown>} fields @param {Readers} readers
 * @returns {{[Name in keyof Readers]: ReturnType<Readers[Name]>}}
 */
export function readFieldsOf(fields, readers) {
  const other = Object.keys(fields).find((key) => !Object.hasOwn(readers, key));
  if (other !== undefined) throw new RefusedRequest('form', `“${other.slice(0, 40)}” is not known here`);
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(own(fields, name), name)]);
  return /** @type {any} */ (Object.fromEntries(read));
}

/** @param {string} name @param {string} what @returns {never} */
export function refuseForm(name, what) {
  throw new RefusedRequest('form', `${name} must be ${what}`);
}

/** @template T @param {(value: unknown, name: string) => T} reader @returns {(value: unknown, name: string) => T|undefined} */
export const optional = (reader) => (value, name) => (value === undefined ? undefined : reader(value, name));

/** @param {number} longest @returns {(value: unknown, name: string) => string} */
export const textUpTo = (longest) => (value, name) =>
  typeof value === 'string' && value.length <= longest ? value : refuseForm(name, `text of at most ${longest} letters`);

/** @param {number} low @param {number} high @returns {(value: unknown, name: string) => number} */
export const numberWithin = (low, high) => (value, name) =>
  typeof value === 'number' && value >= low && value <= high ? value : refuseForm(name, `from ${low} to ${high}`);

/** @template {string} T @param {readonly T[]} known @returns {(value: unknown, name: string) => T} */
export const oneAmong = (known) => (value, name) =>
  known.find((one) => one === value) ?? refuseForm(name, `one of ${known.join(', ')}`);

/** Gaps are read as well, as nothing. @template T @param {(value: unknown, name: string) => T} reader @param {number} most @returns {(value: unknown, name: string) => T[]} */
export const listOf = (reader, most) => (value, name) =>
  Array.isArray(value) && value.length <= most
    ? Array.from(value, (item) => reader(item, name))
    : refuseForm(name, `a list of at most ${most}`);
