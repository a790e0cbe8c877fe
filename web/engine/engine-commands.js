/**
 * What can be asked of the worker besides that it follows the experiment.
 *
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./protocol.js').FrameRequest} FrameRequest
 */
import { answerIn, pointsIn } from './protocol.js';

/**
 * @param {Pick<import('./worker-connection.js').WorkerConnection, 'send'>} connection
 * @param {import('./request-sender.js').RequestSender} sender
 * @param {import('./snapshot-order.js').SnapshotOrder} order
 * @param {ReturnType<typeof import('./begun-run.js').createBegunRun>} begunRun
 */
export function createEngineCommands({ send }, { sendRequest, reportRefusal }, order, begunRun) {
  let asking = 0,
    /** @type {number|undefined} */
    lastEnd;

  /** @param {boolean} on @param {number} [end] */
  function train(on, end) {
    lastEnd = end;
    order.noteTraining(sendRequest({ type: 'train', on, ...(end === undefined ? {} : { end }) }), on);
  }

  return {
    /** Draws a synthetic data set. @param {Settings} settings @returns {Promise<Points>} */
    generate: async (settings) =>
      begunRun.takePoints(settings) ?? pointsIn(await send({ type: 'generate', settings }).reply),

    /** @param {boolean} on @param {number} [end] the step at which it pauses by itself */
    train,
    /** As it was told last. */
    trainOn: () => train(true, lastEnd),

    step() {
      sendRequest({ type: 'step' });
    },

    /** Makes the verbs of the round up to `verb`, or one verb more. */
    verb(/** @type {import('./protocol.js').Verb|'next'} */ verb) {
      order.noteTraining(sendRequest({ type: 'verb', verb }), false);
    },

    /** Shows the run at a past step; null: at its latest. */
    seek(/** @type {number|null} */ step) {
      const id = sendRequest({ type: 'seek', step });
      order.noteSeek(id);
      order.noteTraining(id, false);
    },

    /**
     * Changes one parameter of one of two networks; rejects with the core's sentence.
     * @param {ParameterChange} change @param {'a'|'b'} side
     * @returns {Promise<{was: number, step: number}>}
     */
    setParameter: async (change, side) => answerIn(await send({ type: 'parameter', change, side }).reply),

    /** Calls a method of a run's session, or what panel-queries.js adds. @returns {Promise<any>} the values; rejects with the core's sentence */
    async ask(/** @type {string} */ method, /** @type {unknown} */ request, /** @type {'a'|'b'} */ side) {
      ++asking;
      try {
        return answerIn(await send({ type: 'ask', method, request, side }).reply);
      } finally {
        --asking;
      }
    },

    isAsking: () => asking > 0,

    /**
     * What one of two networks gives at a place of the plot; rejects with the core's sentence.
     * @param {{x: number, y: number}} place @param {'a'|'b'} side
     * @returns {Promise<{outputs: Float64Array, answers: Float64Array}>}
     */
    predict: async (place, side) => answerIn(await send({ type: 'predict', ...place, side }).reply),

    /** Asks for a snapshot, unless one is on its way. Returns whether it asked: `want.spare` is then handed over. */
    requestFrame(/** @type {FrameRequest} */ want) {
      if (!order.mayRequestFrame()) return false;
      const { id, reply } = send({ type: 'frame', want }, spareBuffers(want));
      order.noteFrame(id);
      reply.catch((error) => {
        order.frameRefused(id);
        reportRefusal(error);
      });
      return true;
    },

    isTraining: order.isTraining,
    isSeeking: order.isSeeking,
  };
}

/** @param {FrameRequest} want @returns {Transferable[]} */
const spareBuffers = ({ spare }) =>
  [spare?.surface, spare?.tiles].flatMap((pixels) =>
    pixels?.length ? [/** @type {ArrayBuffer} */ (pixels.buffer)] : [],
  );
