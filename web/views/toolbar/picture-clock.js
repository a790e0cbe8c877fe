/**
 * Draws the pictures of a recording one after the other, until it has lasted long enough or a picture cannot be drawn:
 * then it ends too, and does not go on for ever without one.
 */

/** From picture to picture, and the share of the time that drawing them may take. */
const PICTURE_MS = 66,
  SHARE = 0.3;

/**
 * @param {() => number} paint draws the next; returns the milliseconds that it took
 * @param {() => boolean} isOver whether it was the last one
 * @param {(error?: unknown) => void} onEnd with an error where a picture could not be drawn
 */
export function createPictureClock(paint, isOver, onEnd) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  function next() {
    try {
      const took = paint();
      if (isOver()) onEnd();
      else timer = setTimeout(next, Math.max(PICTURE_MS - took, took / SHARE));
    } catch (error) {
      onEnd(error);
    }
  }
  return { next, stop: () => clearTimeout(timer) };
}
