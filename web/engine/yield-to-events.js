/**
 * Lets in what has come meanwhile, such as mail of the worker and what a person does, before more is done. The worker
 * itself needs it: it is started by messages that its page must hear.
 * @returns {Promise<void>}
 */
export const letMailIn = () =>
  new Promise((done) => {
    setTimeout(done);
  });
