/** The verdict: one sentence on what the gradients show, one on why, and the way out of a diverged run. */
import { t } from '../text.js';
import { judge } from '../verdict.js';
import { html, setShown, setText } from './dom.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createVerdictView(element, actions) {
  const headline = html('p', { class: 'headline' }), cause = html('p', { class: 'cause' });
  const spoken = html('p', { class: 'sr-only', 'aria-live': 'polite' });
  const reset = html('button', { type: 'button' }, t('toolbar.reset'));
  const smaller = html('button', { type: 'button', class: 'primary' }, t('toolbar.slower'));
  const offers = html('div', { class: 'offers' }, smaller, reset);
  reset.addEventListener('click', actions.reset);
  smaller.addEventListener('click', actions.slower);
  element.append(headline, cause, offers, spoken);
  let kind = '';
  /** @type {Model['snapshot']|undefined} */
  let shownSnapshot;
  return {
    render({ snapshot, experiment }) {
      if (snapshot === shownSnapshot) return;
      shownSnapshot = snapshot;
      // The snapshot's own settings: those of the experiment may already be ahead of it.
      const verdict = judge(snapshot, snapshot?.settings ?? experiment.settings);
      element.dataset.tone = verdict.tone;
      showParts(headline, verdict.headline);
      setText(cause, verdict.cause);
      setShown(offers, verdict.kind === 'diverged');
      // Numbers change sixty times a second; a screen reader hears of a new situation only.
      if (verdict.kind !== kind) spoken.textContent = [...verdict.headline.map((part) => part.text), ' ', verdict.cause].join('');
      kind = verdict.kind;
    },
  };
}

/** Reuses the pieces that are there. @param {HTMLElement} line @param {import('../verdict.js').Part[]} parts */
function showParts(line, parts) {
  while (line.childElementCount > parts.length) line.lastElementChild?.remove();
  parts.forEach((part, i) => {
    const piece = line.children[i] ?? line.appendChild(html('span'));
    piece.classList.toggle('strong', part.strong ?? false);
    setText(piece, part.text);
  });
}
