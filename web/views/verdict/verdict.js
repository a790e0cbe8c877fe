/** The verdict: one sentence on what the gradients show, one on why, and what usually helps, as buttons that do it. */

import { firstVerdict, waitingVerdict } from '../../verdict/first-view.js';
import { createSteadiness } from '../../verdict/steady.js';
import { say } from '../../verdict/verdict-text.js';
import { keepEvents, prepareRest, restOfPage, whenHere } from '../later.js';
import { html, setShown, setText } from '../shared/dom.js';

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
  const offers = html('div', { class: 'offers' }, reset, help);
  element.append(headline, cause, offers);
  /** @type {ReturnType<typeof import('./remedies-menu.js').createRemediesView>|null} */
  let remedies = null;
  let speak = (/** @type {Verdict} */ _verdict, /** @type {boolean} */ _training) => {};
  keepEvents(help, ['click']);
  const steady = createSteadiness();
  /** @type {Model['snapshot']|undefined} */
  let shownSnapshot;
  whenHere(({ createRemediesView, createSpokenVerdict }) => {
    speak = createSpokenVerdict(element);
    remedies = createRemediesView(actions, help);
    offers.prepend(remedies.first);
    offers.after(remedies.panel);
    shownSnapshot = undefined; // its remedies are to come
  });
  return {
    render({ snapshot, experiment }) {
      if (snapshot === shownSnapshot) return;
      shownSnapshot = snapshot;
      // The snapshot's own settings: those of the experiment may already be ahead of it.
      const settings = snapshot?.settings ?? experiment.settings;
      const fresh = verdictOn(snapshot, settings, experiment.points);
      const verdict = steady(fresh, performance.now(), {
        run: snapshot?.run ?? 0,
        training: snapshot?.training ?? false,
      });
      element.dataset.tone = verdict.tone;
      element.dataset.kind = verdict.kind;
      showParts(headline, verdict.headline);
      setText(cause, verdict.cause);
      setShown(reset, verdict.kind === 'diverged');
      if (remedies) remedies.render(verdict, settings);
      else setShown(help, verdict.kind !== 'waiting');
      speak(verdict, snapshot?.training ?? false);
    },
  };
}

/**
 * Anything but the first view is for all the judges, who come with the second part of the page.
 * @param {Model['snapshot']} snapshot
 * @param {import('../../experiment/settings.js').Settings} settings
 * @param {import('../../experiment/points.js').Points} points
 * @returns {Verdict}
 */
function verdictOn(snapshot, settings, points) {
  const rest = restOfPage();
  if (rest) return rest.judge(snapshot, settings, rest.taskOf(points));
  const first = snapshot ? firstVerdict(snapshot, settings) : waitingVerdict();
  if (!first) prepareRest();
  return first ?? waitingVerdict();
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
