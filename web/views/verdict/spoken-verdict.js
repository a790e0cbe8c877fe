/** The verdict for screen readers: spoken when the situation changes and when a run is paused, not with every number. */
import { html } from '../shared/dom.js';

/** @typedef {import('../../verdict/judge.js').Verdict} Verdict */

/** While it trains, a situation that changes to and fro is not spoken more often. */
const LEAST_INTERVAL_MS = 3000;
/** By then it is spoken. The text is removed, as it would be read again later, when it is no longer true. */
const CLEARED_MS = 8000;

/** What a verdict says beyond its numbers. @param {Verdict} verdict */
const situationOf = ({ kind, stage }) => `${kind} ${stage ?? ''}`;

/** @param {HTMLElement} element @returns {(verdict: Verdict, training: boolean) => void} */
export function createSpokenVerdict(element) {
  const region = html('p', { class: 'sr-only', 'aria-live': 'polite' });
  element.append(region);
  let situation = '';
  let wasTraining = false;
  let spokenAt = -Infinity;
  let clearing = 0;
  return (verdict, training) => {
    const now = performance.now();
    const isPaused = wasTraining && !training;
    const isSame = situationOf(verdict) === situation;
    wasTraining = training;
    if (!isPaused && (isSame || (training && now - spokenAt < LEAST_INTERVAL_MS))) return;
    // The first one stands on the page from the beginning: it is read there.
    const isFirst = situation === '';
    [situation, spokenAt] = [situationOf(verdict), now];
    if (isFirst) return;
    region.textContent = [...verdict.headline.map((part) => part.text), ' ', verdict.cause].join('');
    clearTimeout(clearing);
    clearing = window.setTimeout(() => {
      region.textContent = '';
    }, CLEARED_MS);
  };
}
