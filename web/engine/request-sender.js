/**
 * Sends requests whose reply says nothing but that the core took them; tells when it refused one, and why.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./worker-connection.js').Message} Message
 * @typedef {ReturnType<typeof createRequestSender>} RequestSender
 */
import { Interrupted } from './worker-connection.js';

/**
 * @param {Pick<import('./worker-connection.js').WorkerConnection, 'send'>} connection
 * @param {(message: string, accepted: Experiment|null, refused: {type: string, experiment: Experiment|null}|null) => void} onRefused
 *   see EngineEvents; `refused`: the part of an experiment that it was
 */
export function createRequestSender(connection, onRefused) {
  /** The last experiment that the worker took. @type {Experiment|null} */
  let accepted = null;
  let refusals = 0;
  /** What became of the last part that was sent. @type {Promise<unknown>} */
  let last = Promise.resolve();

  function reportRefusal(/** @type {Error} */ error) {
    if (!(error instanceof Interrupted)) onRefused(error.message, null, null);
  }

  return {
    reportRefusal,

    /** @param {Message} message @returns {number} the request's number */
    sendRequest(message) {
      const { id, reply } = connection.send(message);
      reply.catch(reportRefusal);
      return id;
    },

    /** Sends a part of `experiment`. Of several refusals in a row only the first is told. @param {Message} message @param {Experiment|null} experiment */
    sendExperimentPart(message, experiment) {
      const { id, reply } = connection.send(message);
      const before = refusals;
      last = reply;
      reply.then(
        () => {
          if (before === refusals) accepted = experiment;
        },
        (error) => {
          if (error instanceof Interrupted || before !== refusals) return;
          ++refusals;
          onRefused(error.message, accepted, { type: message.type, experiment });
        },
      );
      return id;
    },

    /** Rejects with the core's sentence where it did not take what it was sent last. */
    async taken() {
      await last.catch((error) => {
        if (!(error instanceof Interrupted)) throw error;
      });
    },

    accept(/** @type {Experiment} */ experiment) {
      accepted = experiment;
    },
  };
}
