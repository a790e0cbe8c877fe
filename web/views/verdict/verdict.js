/** The verdict: one sentence on what the gradients show, one on why, and what usually helps, as buttons that do it. */

import { judge, taskOf } from '../../verdict/index.js';
import { createSteadiness } from '../../verdict/steady.js';
import { say } from '../../verdict/verdict-text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createRemediesView } from './remedies-menu.js';
import { createSpokenVerdict } from './spoken-verdict.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../verdict/index.js').Verdict} Verdict */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createVerdictView(element, actions) {
  const headline = html('p', { class: 'headline' }),
    cause = html('p', { class: 'cause' });
  const reset = html('button', { type: 'button' }, say('reset'));
  reset.addEventListener('click', actions.reset);
  const help = html(
    'button',
    { type: 'button', class: 'help', 'aria-expanded': 'false', 'aria-controls': 'remedies' },
    say('remedies'),
  );
  const remedies = createRemediesView(actions, help);
  const offers = html('div', { class: 'offers' }, remedies.first, reset, help);
  element.append(headline, cause, offers, remedies.panel);
  const speak = createSpokenVerdict(element);
  const steady = createSteadiness();
  /** @type {Model['snapshot']|undefined} */
  let shownSnapshot;
  return {
    render({ snapshot, experiment }) {
      if (snapshot === shownSnapshot) return;
      shownSnapshot = snapshot;
      // The snapshot's own settings: those of the experiment may already be ahead of it.
      const settings = snapshot?.settings ?? experiment.settings;
      const fresh = judge(snapshot, settings, taskOf(experiment.points));
      const verdict = steady(fresh, performance.now(), {
        run: snapshot?.run ?? 0,
        training: snapshot?.training ?? false,
      });
      element.dataset.tone = verdict.tone;
      element.dataset.kind = verdict.kind;
      showParts(headline, verdict.headline);
      setText(cause, verdict.cause);
      setShown(reset, verdict.kind === 'diverged');
      remedies.render(verdict, settings);
      speak(verdict, snapshot?.training ?? false);
    },
  };
}

/** Reuses the pieces that are there. @param {HTMLElement} line @param {Verdict['headline']} parts */
function showParts(line, parts) {
  while (line.childElementCount > parts.length) line.lastElementChild?.remove();
  parts.forEach((part, i) => {
    const piece = line.children[i] ?? line.appendChild(html('span'));
    piece.classList.toggle('strong', part.strong ?? false);
    setText(piece, part.text);
  });
}
