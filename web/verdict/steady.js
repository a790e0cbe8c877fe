/**
 * Keeps the verdict from flickering: while training, one of another kind is shown once the kind that is shown has not
 * been true for a while, however often the others change meanwhile. A run that diverged and another run are shown at once.
 *
 * @typedef {import('./judge.js').Verdict} Verdict
 */

/** Long enough to read the first words, short enough not to be missed. */
export const HOLD_MS = 700;

/** @returns {(verdict: Verdict, now: number, state: {run: number, training: boolean, step?: number}) => Verdict} what to show */
export function createSteadiness() {
  /** @type {Verdict|null} */
  let shown = null;
  let run = 0,
    /** When the kind that is shown was true last. */
    trueAt = 0;
  return (verdict, now, state) => {
    const steady = shown !== null && state.training && state.run === run && verdict.kind !== 'diverged';
    // What is said of the time before the first update is no longer true after it.
    const isOfStart = shown?.kind === 'untouched' || shown?.stage === 'first';
    if (isOfStart && (state.step ?? 0) > 0) trueAt = -Infinity;
    if (steady && verdict.kind !== shown?.kind && now - trueAt < HOLD_MS) return /** @type {Verdict} */ (shown);
    [shown, run, trueAt] = [verdict, state.run, now];
    return verdict;
  };
}
