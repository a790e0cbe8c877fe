/** A core whose sessions take nothing, and which counts those that are given back. */
export function refusingCore() {
  const seen = { deleted: 0 };
  class Session {
    configure() {
      return { ok: false, message: 'too few points' };
    }
    delete() {
      seen.deleted += 1;
    }
  }
  return { core: /** @type {any} */ ({ Session }), seen };
}
