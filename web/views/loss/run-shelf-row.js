/**
 * The runs on the shelf, a chip each: its line, its name, and where it ended. A run can be pinned, so that later ones do not
 * push it off, and removed. Nothing stands here until a run was left.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../view-model.js').ShelvedRun} ShelvedRun
 */
import { formatInteger, formatLoss } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText, svg } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { createRunSign, writeRunSign } from '../shared/run-sign.js';

/** Leaving a run of so many steps is said, for so long. */
const LONG_RUN = 5000,
  SAID_MS = 6000;
/** A drawing pin. */
const PIN = 'M4.5 1.5h5l-.8 3.6 2.3 2.1v1.3H7.6v4l-.6 1-.6-1v-4H3V7.2l2.3-2.1z';

/** @param {HTMLElement} card in which the run under the pointer stands out @param {Actions} actions */
export function createRunShelfRow(card, actions) {
  const chips = html('div', { class: 'run-shelf', role: 'group', 'aria-label': t('shelf.title') });
  const said = html('p', { class: 'hint run-left', role: 'status' });
  // Chips are narrow: the run that is looked at is named here wholly.
  const whole = html('p', { class: 'hint run-whole', 'aria-hidden': 'true' });
  const element = html('div', {}, chips, said, whole);
  const sayLeft = createSayLeft(said);
  const pool = createPool(chips, createChip);
  /** @type {ShelvedRun[]} */
  let shown = [];
  const runOf = (/** @type {Event} */ event) => {
    const chip = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('.run-chip'));
    return chip && shown.find(({ id }) => id === Number(chip.dataset.id));
  };
  const standOut = (/** @type {ShelvedRun|null|undefined} */ run) => {
    if (run) card.dataset.run = String(run.slot + 1);
    else delete card.dataset.run;
    setText(whole, run ? inWords(run) : '');
  };
  element.addEventListener('click', (event) => {
    const run = runOf(event),
      button = /** @type {Element} */ (event.target).closest('button');
    if (!run || !button) return;
    if (button.className === 'run-pin') actions.pinRun(run.id, !run.pinned);
    else remove(run);
  });
  for (const type of ['pointerover', 'focusin']) element.addEventListener(type, (event) => standOut(runOf(event)));
  for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, () => standOut(null));

  function remove(/** @type {ShelvedRun} */ run) {
    standOut(null);
    actions.removeRun(run.id);
  }

  return {
    element,
    /** @param {ShelvedRun[]} runs */
    draw(runs) {
      setShown(element, runs.length > 0);
      if (runs === shown) return;
      sayLeft(runs);
      shown = runs;
      pool(runs.length).forEach((chip, i) => writeChip(chip, runs[i]));
    },
  };
}

/** Says of a long run that it was left, and that it is not lost. @param {HTMLElement} element */
function createSayLeft(element) {
  let latest = 0,
    forgetting = 0;
  return (/** @type {ShelvedRun[]} */ runs) => {
    const added = runs.filter(({ id, step, isLeft }) => id > latest && isLeft && step >= LONG_RUN).at(-1);
    latest = Math.max(latest, ...runs.map(({ id }) => id));
    if (added) setText(element, t('shelf.left', { name: added.label, step: formatInteger(added.step) }));
    else if (runs.length > 0) return;
    else setText(element, '');
    clearTimeout(forgetting);
    forgetting = window.setTimeout(() => setText(element, ''), SAID_MS);
  };
}

function createChip() {
  const button = (/** @type {string} */ name, /** @type {Element} */ sign) =>
    html('button', { type: 'button', class: name }, sign);
  const pin = svg('svg', { viewBox: '0 0 14 14', 'aria-hidden': 'true' }, svg('path', { d: PIN }));
  return html(
    'span',
    { class: 'run-chip' },
    createRunSign(),
    html('span', { class: 'run-name' }),
    button('run-pin', pin),
    button('run-remove', html('span', { 'aria-hidden': 'true' }, '×')),
  );
}

/** @param {ShelvedRun} run */
const inWords = ({ label, trainLoss, step, sameData }) =>
  t(sameData ? 'shelf.run' : 'shelf.runOfOtherPoints', {
    name: label,
    loss: formatLoss(trainLoss),
    step: formatInteger(step),
  });

/** @param {HTMLElement} chip @param {ShelvedRun} run */
function writeChip(chip, run) {
  const { id, slot, label, pinned } = run;
  const [line, name, pin, remove] = /** @type {HTMLElement[]} */ ([...chip.children]);
  chip.dataset.id = String(id);
  writeRunSign(line, slot);
  setText(name, label);
  const words = { name: label };
  setAttribute(pin, 'aria-label', t('shelf.pin', words));
  setAttribute(pin, 'title', t('shelf.pin', words));
  setAttribute(pin, 'aria-pressed', String(pinned));
  setAttribute(remove, 'aria-label', t('shelf.remove', words));
  setAttribute(remove, 'title', t('shelf.remove', words));
}
