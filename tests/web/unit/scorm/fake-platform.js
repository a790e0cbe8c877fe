/** A learning platform that writes down what it is told, and refuses what SCORM does not know. */

const KEYS = {
  1.2: /^cmi\.(core\.(lesson_status|score\.(raw|min|max)|session_time|exit)|suspend_data|interactions\.\d+\.(id|type|student_response|result|time))$/,
  2004: /^cmi\.(completion_status|success_status|progress_measure|score\.(scaled|raw|min|max)|session_time|exit|suspend_data|interactions\.\d+\.(id|type|learner_response|result|timestamp|description))$/,
};
const VALUES = {
  'cmi.core.lesson_status': /^(passed|completed|incomplete)$/,
  'cmi.core.session_time': /^\d{4}:\d\d:\d\d\.\d\d$/,
  'cmi.core.exit': /^(suspend|)$/,
  'cmi.completion_status': /^(completed|incomplete)$/,
  'cmi.success_status': /^(passed|unknown)$/,
  'cmi.session_time': /^PT\d+\.\d\dS$/,
  'cmi.exit': /^(suspend|normal)$/,
};

/** What a platform says of a visit that is the first. */
const FRESH = {
  1.2: { 'cmi.core.lesson_status': 'not attempted' },
  2004: { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' },
};

/** @param {'1.2'|'2004'} version @param {string} [suspended] what the last visit left @param {Record<string, string>} [had] */
export function createPlatform(version, suspended = '', had = {}) {
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {Record<string, string>} */
  const before = { ...FRESH[version], 'cmi.suspend_data': suspended, 'cmi.interactions._count': '2', ...had };
  /** @type {string[]} */
  const calls = [];
  let state = 'new';
  const say = (/** @type {boolean} */ is) => String(is);
  const methods = {
    start() {
      const is = state === 'new';
      state = 'open';
      return say(is);
    },
    get: (/** @type {string} */ key) => values[key] ?? before[key] ?? '',
    put(/** @type {string} */ key, /** @type {string} */ value) {
      const form = VALUES[/** @type {keyof typeof VALUES} */ (key)];
      const isKnown =
        state === 'open' && KEYS[version].test(key) && (!form || form.test(value)) && typeof value === 'string';
      if (isKnown) values[key] = value;
      return say(isKnown);
    },
    commit: () => say(state === 'open'),
    end() {
      const is = state === 'open';
      state = 'over';
      return say(is);
    },
  };
  const names =
    version === '1.2'
      ? { start: 'LMSInitialize', get: 'LMSGetValue', put: 'LMSSetValue', commit: 'LMSCommit', end: 'LMSFinish' }
      : { start: 'Initialize', get: 'GetValue', put: 'SetValue', commit: 'Commit', end: 'Terminate' };
  const api = Object.fromEntries(
    Object.entries(names).map(([short, name]) => [
      name,
      (/** @type {string[]} */ ...given) => {
        calls.push(name);
        return /** @type {any} */ (methods)[short](...given);
      },
    ]),
  );
  return { api, values, calls, before, state: () => state };
}

/**
 * One learner's visits, each of which begins with what the platform keeps of those before. After `exit` of anything but suspend,
 * 1.2 keeps the status and the score alone, and 2004, for which the attempt is over, nothing.
 *
 * @param {'1.2'|'2004'} version
 */
export function createCourse(version) {
  const exit = version === '1.2' ? 'cmi.core.exit' : 'cmi.exit';
  /** @type {Record<string, string>} */
  let kept = {};
  return {
    visit() {
      const platform = createPlatform(version, kept['cmi.suspend_data'], kept);
      const leave = () => {
        const all = { ...platform.before, ...platform.values };
        const { 'cmi.suspend_data': _, ...status } = all;
        if (all[exit] === 'suspend') kept = all;
        else kept = version === '1.2' ? status : {};
        delete kept[exit];
      };
      return { ...platform, leave };
    },
    /** What it shows the teacher. */
    kept: () => kept,
  };
}
