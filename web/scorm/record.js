/**
 * What is told to a learning platform, in the words of SCORM 1.2 or of 2004. Nothing here throws: a platform that fails loses what
 * it was told, and the page goes on; whether it took all is known.
 *
 * @typedef {import('./find-api.js').FoundApi} FoundApi
 *
 * @typedef {object} Answer
 * @property {string} id
 * @property {string} text what stands in the platform's report
 * @property {string} response
 * @property {boolean|null} isRight null: that is no matter of right and wrong
 *
 * @typedef {object} Progress
 * @property {number} reached goals
 * @property {number} of so many; 0: there are none
 * @property {boolean} isDone
 */

const WORDS = {
  1.2: {
    ...{ start: 'LMSInitialize', get: 'LMSGetValue', put: 'LMSSetValue', commit: 'LMSCommit', end: 'LMSFinish' },
    ...{
      score: 'cmi.core.score',
      exit: 'cmi.core.exit',
      time: 'cmi.core.session_time',
      learner: 'cmi.core.student_name',
    },
    status: ['cmi.core.lesson_status'],
    wrong: 'wrong',
    suspendMost: 4096,
  },
  2004: {
    ...{ start: 'Initialize', get: 'GetValue', put: 'SetValue', commit: 'Commit', end: 'Terminate' },
    ...{ score: 'cmi.score', exit: 'cmi.exit', time: 'cmi.session_time', learner: 'cmi.learner_name' },
    status: ['cmi.completion_status', 'cmi.success_status'],
    wrong: 'incorrect',
    suspendMost: 64_000,
  },
};

const LONGEST_ID = 200;
const LONGEST_TEXT = 250;

/** @param {FoundApi} found @param {() => number} now milliseconds */
export function createRecord({ version, api }, now) {
  const words = WORDS[version];
  const began = now();
  let answers = 0,
    isOpen = false,
    hasFailed = false;

  /** @param {string} method @param {...string} values @returns {string} what the platform says; '' where it fails */
  function call(method, ...values) {
    try {
      return String(api[method](...values) ?? '');
    } catch {
      hasFailed = true;
      return '';
    }
  }

  /** @param {string} key @param {string|number} value */
  function put(key, value) {
    if (isOpen && call(words.put, key, String(value)) !== 'true') hasFailed = true;
  }

  const get = (/** @type {string} */ key) => (isOpen ? call(words.get, key) : '');

  /** @param {Progress} progress */
  function tell12({ reached, of, isDone }) {
    const passed = of > 0 ? 'passed' : 'completed';
    put('cmi.core.lesson_status', isDone ? passed : 'incomplete');
    if (of > 0) tellScore(reached / of);
  }

  /** @param {Progress} progress */
  function tell2004({ reached, of, isDone }) {
    put('cmi.completion_status', isDone ? 'completed' : 'incomplete');
    if (of === 0) return;
    put('cmi.success_status', isDone ? 'passed' : 'unknown');
    put('cmi.progress_measure', round(reached / of));
    put('cmi.score.scaled', round(reached / of));
    tellScore(reached / of);
  }

  /** @param {number} share */
  function tellScore(share) {
    for (const [name, value] of [
      ['min', 0],
      ['max', 100],
      ['raw', Math.round(100 * share)],
    ])
      put(`${words.score}.${name}`, value);
  }

  const commit = () => void (isOpen && call(words.commit, '') !== 'true' && (hasFailed = true));

  return {
    /** Whether the platform takes what it is told. @returns {boolean} */
    begin() {
      isOpen = call(words.start, '') === 'true';
      if (!isOpen) return false;
      const has = Number.parseInt(get('cmi.interactions._count'), 10);
      answers = Number.isFinite(has) ? has : 0;
      // Else a platform forgets what was left: one of 2004 begins a new attempt, also after a visit that was cut off.
      put(words.exit, 'suspend');
      return true;
    },

    /** What it has of the visits before, where it was done. @returns {'passed'|'completed'|''} */
    before() {
      const has = words.status.map(get);
      if (has.includes('passed')) return 'passed';
      return has.includes('completed') ? 'completed' : '';
    },

    /** What was left by `suspend` the last time; '' where nothing was. */
    resumed: () => get('cmi.suspend_data'),

    /** @param {Progress} progress */
    progress(progress) {
      if (version === '1.2') tell12(progress);
      else tell2004(progress);
      commit();
    },

    /** @param {Answer} answer */
    answer({ id, text, response, isRight }) {
      const at = `cmi.interactions.${answers++}`;
      put(`${at}.id`, id.replace(/[^\w.-]+/g, '_').slice(0, LONGEST_ID) || '_');
      put(`${at}.type`, version === '1.2' ? 'fill-in' : 'other');
      if (version === '2004') put(`${at}.description`, text.slice(0, LONGEST_TEXT));
      put(`${at}.${version === '1.2' ? 'student_response' : 'learner_response'}`, response.slice(0, LONGEST_TEXT));
      put(`${at}.result`, isRight === null ? 'neutral' : isRight ? 'correct' : words.wrong);
      if (version === '1.2') put(`${at}.time`, clockTime(new Date(now())));
      else put(`${at}.timestamp`, new Date(now()).toISOString().slice(0, 19));
      commit();
    },

    /** What is wanted the next time, the first of `texts` that is short enough. @param {string[]} texts */
    suspend(texts) {
      const text = texts.find(({ length }) => length <= words.suspendMost);
      if (text !== undefined) put('cmi.suspend_data', text);
      commit();
    },

    commit,

    /** Ends it, once. */
    end() {
      if (!isOpen) return;
      const ms = now() - began;
      put(words.time, version === '1.2' ? duration12(ms) : `PT${(ms / 1000).toFixed(2)}S`);
      commit();
      call(words.end, '');
      isOpen = false;
    },

    hasFailed: () => hasFailed,
  };
}

const round = (/** @type {number} */ share) => Math.round(share * 1000) / 1000;
const two = (/** @type {number} */ value) => String(value).padStart(2, '0');

const clockTime = (/** @type {Date} */ date) =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');

/** As HHHH:MM:SS.SS. @param {number} ms */
function duration12(ms) {
  const seconds = Math.min(Math.max(ms, 0) / 1000, 9999 * 3600);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}
