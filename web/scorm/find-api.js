/**
 * Where a learning platform lets itself be told: an object of its window, in one of the windows around this one or in that which
 * opened it (SCORM 1.2 run-time environment 3.3.6.1; SCORM 2004 RTE 3.3.1).
 *
 * @typedef {'1.2'|'2004'} ScormVersion
 * @typedef {{version: ScormVersion, api: any}} FoundApi
 */

/** @type {Record<ScormVersion, string>} */
const NAMES = { 1.2: 'API', 2004: 'API_1484_11' };

/** Around this one; more are a circle, or a mistake. */
const MOST_WINDOWS = 20;

/**
 * @param {Window} here
 * @param {ScormVersion} version of the package: a platform that has both is told in this one
 * @returns {FoundApi|null} null where nothing records
 */
export function findApi(here, version) {
  const versions = /** @type {ScormVersion[]} */ (version === '1.2' ? ['1.2', '2004'] : ['2004', '1.2']);
  for (const one of versions) {
    const api =
      searchUp(here, NAMES[one]) ?? searchUp(orNull(() => here.top?.opener) ?? orNull(() => here.opener), NAMES[one]);
    if (api) return { version: one, api };
  }
  return null;
}

/** @param {Window|null} from @param {string} name */
function searchUp(from, name) {
  let window = from;
  for (let i = 0; window && i < MOST_WINDOWS; i++) {
    const found = orNull(() => /** @type {any} */ (window)[name]);
    if (found) return found;
    const next = orNull(() => /** @type {Window} */ (window).parent);
    if (!next || next === window) return null;
    window = next;
  }
  return null;
}

/** Windows of another origin may be looked at by nobody. @template T @param {() => T} get */
function orNull(get) {
  try {
    return get() ?? null;
  } catch {
    return null;
  }
}
