/**
 * Yields to the event loop, so that pending messages and input are handled before more is done. The worker needs it too:
 * the messages by which the page starts it go through this event loop.
 * @returns {Promise<void>}
 */
export const yieldToEvents = () =>
  new Promise((done) => {
    setTimeout(done);
  });
