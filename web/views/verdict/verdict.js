/** The verdict: one sentence on what the gradients show, one on why, and what usually helps, as buttons that do it. */

import { judge } from '../../verdict/judge.js';
import { createSteadiness } from '../../verdict/steady.js';
import { taskOf } from '../../verdict/task.js';
import { verdictText } from '../../verdict/verdict-text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { setTextWithTerms } from '../shared/terms.js';
import { createRemediesMenu } from './remedies-menu.js';
import { createSpokenVerdict } from './spoken-verdict.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../verdict/judge.js').Verdict} Verdict */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createVerdictView(element, actions) {
  const headline = html('p', { class: 'headline' });
  const cause = html('p', { class: 'cause' });
  const reset = html('button', { type: 'button' }, verdictText('reset'));
  reset.addEventListener('click', actions.reset);
  const remedies = createRemediesMenu(actions);
  const offers = html('div', { class: 'offers' }, remedies.first, reset, remedies.toggle);
  const more = html('div', { class: 'verdict-more' }, cause, offers, remedies.panel);
  element.prepend(headline, more); // the other network's verdict, which may be there already, comes after it
  const speak = createSpokenVerdict(element);
  const judgeSteadily = createSteadyJudge();
  /** @type {Model['snapshot']|undefined} */
  let shown;
  return {
    render({ snapshot, experiment }) {
      if (snapshot === shown) return;
      shown = snapshot;
      // The snapshot's own settings: those of the experiment may already be ahead of it.
      const settings = snapshot?.settings ?? experiment.settings;
      const verdict = judgeSteadily(snapshot, settings, experiment.points);
      element.dataset.tone = verdict.tone;
      element.dataset.kind = verdict.kind;
      writeHeadline(headline, verdict.headline);
      setText(cause, verdict.cause);
      setShown(reset, verdict.kind === 'diverged');
      remedies.render(verdict, settings);
      speak(verdict, snapshot?.training ?? false);
    },
  };
}

/** The verdict on a snapshot; while it trains, one that does not flicker between two. */
function createSteadyJudge() {
  const steady = createSteadiness();
  return (
    /** @type {Model['snapshot']} */ snapshot,
    /** @type {import('../../experiment/settings.js').Settings} */ settings,
    /** @type {import('../../experiment/points.js').Points} */ points,
  ) => {
    const verdict = judge(snapshot, settings, taskOf(points));
    const situation = {
      run: snapshot?.run ?? 0,
      training: snapshot?.training ?? false,
      step: snapshot?.step ?? 0,
    };
    return steady(verdict, performance.now(), situation);
  };
}

/** Elements are reused, as the numbers change with every frame. @param {HTMLElement} line @param {Verdict['headline']} parts */
function writeHeadline(line, parts) {
  while (line.childElementCount > parts.length) line.lastElementChild?.remove();
  parts.forEach((part, i) => {
    const piece = /** @type {HTMLElement} */ (line.children[i] ?? line.appendChild(html('span')));
    piece.classList.toggle('strong', part.strong ?? false);
    if (part.term) setTextWithTerms(piece, `[${part.term}|${part.text}]`);
    else setText(piece, part.text);
  });
}
