/**
 * The requests that another worker has to be sent again: those that changed something since the last backup, in their
 * order, and those that somebody still waits for.
 *
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {import('./worker-connection.js').Message} Message
 * @typedef {ReturnType<typeof createRequestJournal>} RequestJournal
 *
 * @typedef {object} Entry
 * @property {number} id
 * @property {Message} message
 * @property {boolean} isWaiting whether there is no answer yet
 * @property {Promise<Reply>} reply to what was sent last
 * @property {(reply: Reply) => void} resolve
 * @property {(error: Error) => void} reject
 */
import { Interrupted } from './worker-connection.js';

/** What they change is not part of a run, or is sent anew by who knows it: snapshots, and whether it trains. @type {Message['type'][]} */
const PASSING = ['frame', 'train', 'pace', 'plane', 'resume'];
/** These change nothing. @type {Message['type'][]} */
const QUESTIONS = ['ask', 'predict', 'generate'];
/** Answers that build upon an earlier one; another worker has not given that. */
const CONTINUING = ['landscapeRows'];
/** After these, the runs are others. @type {Message['type'][]} */
const MAKING = ['configure', 'branch', 'endComparison'];
/** Of several in a row only the last one counts. @type {Message['type'][]} */
const REPLACING = ['points', 'tune'];

/** @param {Message} message */
const canBeAskedAgain = (message) => message.type !== 'ask' || !CONTINUING.includes(message.method);

const isQuestion = (/** @type {Entry} */ { message }) => QUESTIONS.includes(message.type);

/** @param {Pick<import('./worker-connection.js').WorkerConnection, 'send'>} connection */
export function createRequestJournal(connection) {
  /** @type {Entry[]} */
  let entries = [];
  let lastChange = 0;

  const changes = () => entries.filter((entry) => !isQuestion(entry));

  /** Removes an entry that `message` makes needless. @param {Message} message */
  function dropReplaced(message) {
    const last = changes().at(-1);
    if (!last || !REPLACING.includes(message.type) || last.message.type !== message.type) return;
    if (indexOf(last.message) === indexOf(message) || indexOf(message) === undefined)
      entries = entries.filter((entry) => entry !== last);
  }

  const remove = (/** @type {Entry} */ entry) => {
    entries = entries.filter((one) => one !== entry);
  };

  /** Its promise settles with the answer to what was sent last. @param {Entry} entry @param {Transferable[]} [transfer] */
  function post(entry, transfer) {
    const { id, reply } = connection.send(entry.message, transfer);
    Object.assign(entry, { id, reply, isWaiting: true });
    const answered = (/** @type {boolean} */ isOver) => {
      if (entry.reply !== reply) return false;
      entry.isWaiting = false;
      if (isOver || isQuestion(entry)) remove(entry);
      return true;
    };
    reply.then(
      (answer) => answered(false) && entry.resolve(answer),
      // What was refused has changed nothing.
      (error) => answered(!(error instanceof Interrupted)) && entry.reject(error),
    );
  }

  return {
    /** @param {Message} message @param {Transferable[]} [transfer] */
    send(message, transfer) {
      if (PASSING.includes(message.type)) return connection.send(message, transfer);
      const entry = /** @type {Entry} */ ({ message });
      const reply = new Promise((/** @type {(reply: Reply) => void} */ resolve, reject) =>
        Object.assign(entry, { resolve, reject }),
      );
      if (!isQuestion(entry)) dropReplaced(message);
      entries.push(entry);
      post(entry, transfer);
      if (!isQuestion(entry)) lastChange = entry.id;
      return { id: entry.id, reply };
    },

    /** A backup holds what was asked up to this request. @param {number} id */
    isBackedUp(id) {
      entries = entries.filter((entry) => entry.id > id || isQuestion(entry));
    },

    /** Whether something but training has changed the runs since the last backup. */
    hasChanges: () => changes().length > 0,

    /** Whether the runs are others than those of the last backup, or will be. */
    hasOtherRuns: () => entries.some(({ message }) => MAKING.includes(message.type)),

    /** The number of the last request that changes something. */
    lastChange: () => lastChange,

    /**
     * Takes out all that another worker is to be sent, from the runs on that were made last. @param {boolean} withQuestions
     * @param {boolean} isRefusable whether there are runs to go on with where the core refuses those that it was asked for last
     */
    take(withQuestions, isRefusable) {
      const isMade = (/** @type {Entry} */ { message, isWaiting }) =>
        message.type === 'configure' && !(isWaiting && isRefusable);
      const made = entries.filter(isMade).at(-1),
        begin = made ? entries.indexOf(made) : -1,
        taken = entries.filter((entry, i) =>
          isQuestion(entry) ? withQuestions && canBeAskedAgain(entry.message) : i >= begin,
        );
      entries = [];
      return { entries: taken, makesRuns: begin >= 0 };
    },

    /** @param {Entry} entry one that was taken out @param {Message} message the same, or with more */
    sendAgain(entry, message = entry.message) {
      entry.message = message;
      entries.push(entry);
      post(entry);
      if (!isQuestion(entry)) lastChange = entry.id;
      return entry.id;
    },
  };
}

/** @param {Message} message */
const indexOf = (message) => ('index' in message ? message.index : undefined);
