/** The verdict for those who listen: said when the situation changes and when a run is paused, not with every number. */
import { html } from '../shared/dom.js';

/** @typedef {import('../../verdict/index.js').Verdict} Verdict */

/** Where the situation changes to and fro, it is not said more often while it trains. */
const BETWEEN_MS = 3000;
/** By then it is said. It does not stay where it would be read a second time, and of a step long gone. */
const KEPT_MS = 8000;

/** What a verdict says beyond its numbers. @param {Verdict} verdict */
const situationOf = ({ kind, stage }) => `${kind} ${stage ?? ''}`;

/** @param {HTMLElement} element @returns {(verdict: Verdict, training: boolean) => void} */
export function createSpokenVerdict(element) {
  const region = html('p', { class: 'sr-only', 'aria-live': 'polite' });
  element.append(region);
  let situation = '',
    trained = false,
    saidAt = -Infinity,
    silence = 0;
  return (verdict, training) => {
    const now = performance.now(),
      paused = trained && !training;
    trained = training;
    if (!paused && (situationOf(verdict) === situation || (training && now - saidAt < BETWEEN_MS))) return;
    // The one that was there before anything was done is read, not told.
    const isFirst = situation === '';
    [situation, saidAt] = [situationOf(verdict), now];
    if (isFirst) return;
    region.textContent = [...verdict.headline.map((part) => part.text), ' ', verdict.cause].join('');
    clearTimeout(silence);
    silence = window.setTimeout(() => {
      region.textContent = '';
    }, KEPT_MS);
  };
}
