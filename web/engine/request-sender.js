/**
 * Sends requests whose reply says nothing but that the core took them; tells when it refused one, and why.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./worker-connection.js').Message} Message
 * @typedef {ReturnType<typeof createRequestSender>} RequestSender
 */
import { Interrupted } from './worker-connection.js';

/**
 * @param {import('./worker-connection.js').WorkerConnection} connection
 * @param {(message: string, accepted: Experiment|null) => void} onRefused see EngineEvents
 */
export function createRequestSender(connection, onRefused) {
  /** The last experiment that the worker took. @type {Experiment|null} */
  let accepted = null;
  let refusals = 0;

  function reportRefusal(/** @type {Error} */ error) {
    if (!(error instanceof Interrupted)) onRefused(error.message, null);
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
      reply.then(
        () => {
          if (before === refusals) accepted = experiment;
        },
        (error) => {
          if (error instanceof Interrupted || before !== refusals) return;
          ++refusals;
          onRefused(error.message, accepted);
        },
      );
      return id;
    },

    accept(/** @type {Experiment} */ experiment) {
      accepted = experiment;
    },
  };
}
