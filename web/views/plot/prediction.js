/**
 * What the network answers at a place of the plot, asked of the core: one question at a time, and while it is under way
 * only the place wanted last is remembered.
 *
 * @typedef {{x: number, y: number}} PlotPlace in plot coordinates
 */

/**
 * @template [Place=PlotPlace]
 * @param {(place: Place) => Promise<number[]>} predict
 * @param {(place: Place, answers: number[]) => void} onAnswer not called for what was refused
 */
export function createPrediction(predict, onAnswer) {
  /** @type {Place|null} */
  let wanted = null;
  let asking = false;

  async function ask() {
    asking = true;
    while (wanted) {
      const place = wanted;
      wanted = null;
      const answers = await predict(place).catch(() => null);
      if (answers) onAnswer(place, answers);
    }
    asking = false;
  }

  return {
    at(/** @type {Place} */ place) {
      wanted = place;
      if (!asking) void ask();
    },
    /** No place is wanted any more. */
    forget() {
      wanted = null;
    },
  };
}
