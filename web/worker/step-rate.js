/** Measures updates a second, over the last second. */
export function createStepRate() {
  /** @type {{time: number, step: number}[]} */
  let notes = [];
  return {
    clear() {
      notes = [];
    },
    note(/** @type {number} */ time, /** @type {number} */ step) {
      notes.push({ time, step });
      while (time - notes[0].time > 1000) notes.shift();
    },
    rate() {
      const first = notes[0],
        last = notes.at(-1);
      if (!first || !last || last.time - first.time < 100) return 0;
      return (1000 * (last.step - first.step)) / (last.time - first.time);
    },
  };
}
