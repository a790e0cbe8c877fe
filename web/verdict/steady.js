/**
 * Keeps the verdict from flickering: while training, a new kind has to last before it is shown. Until then the
 * verdict shown before stays. A run that diverged and another run are shown at once.
 *
 * @typedef {import('./judge.js').Verdict} Verdict
 */

/** Long enough to read the first words, short enough not to be missed. */
export const HOLD_MS = 700;

/** @returns {(verdict: Verdict, now: number, state: {run: number, training: boolean}) => Verdict} what to show */
export function createSteadiness() {
  /** @type {Verdict|null} */
  let shown = null;
  let run = 0,
    waiting = '',
    since = 0;
  return (verdict, now, state) => {
    const steady = shown !== null && state.training && state.run === run && verdict.kind !== 'diverged';
    if (steady && verdict.kind !== shown?.kind) {
      if (waiting !== verdict.kind) [waiting, since] = [verdict.kind, now];
      if (now - since < HOLD_MS) return /** @type {Verdict} */ (shown);
    }
    [shown, run, waiting] = [verdict, state.run, ''];
    return verdict;
  };
}
