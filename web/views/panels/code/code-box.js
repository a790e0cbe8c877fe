/**
 * A program, line by line. What does a verb is a button that does it, and is lit with it; what is run again with every update
 * is marked while the page trains.
 *
 * @typedef {import('../../../export/listing/line.js').Line} Line
 * @typedef {import('../../../engine/protocol.js').Verb} Verb
 * @typedef {import('../../../engine/protocol.js').Round} Round
 * @typedef {{row: HTMLElement, line: Line}} Row
 */

import { t } from '../../../words/program-text.js';
import { tokensOf } from '../../../export/listing/line.js';
import { html, setAttribute } from '../../shared/dom.js';
import { stateOf } from '../../shared/verb-state.js';

/** @param {(verb: Verb) => void} onVerb */
export function createCodeBox(onVerb) {
  const element = html('div', { class: 'code-box', role: 'group', tabindex: '0', 'aria-label': t('program.title') });
  /** @type {Row[]} */
  let rows = [];
  let written = /** @type {Line[]} */ ([]),
    lit = '',
    shown = '';

  /** @param {Line[]} program */
  function write(program) {
    if (program === written) return;
    written = program;
    const next = withRowsOf(program, rows, (line) => createRow(line, onVerb));
    if (next.length === rows.length && next.every((row, i) => row === rows[i])) return;
    rows = next;
    exchange(
      element,
      rows.map(({ row }) => row),
    );
  }

  /** What is run with every update, and pressed here, is in sight at first; it stands at the end. */
  function showLoop() {
    const loop = rows.find(({ line }) => line.isLoop && line.text.startsWith('for '));
    element.scrollTop = loop?.row.offsetTop ?? 0;
  }

  /** @param {Round|null} round */
  function light(round) {
    for (const { row, line } of rows) {
      if (!line.verb) continue;
      const state = stateOf(line.verb, round);
      setAttribute(row, 'data-state', state);
      if (line.isCall) setAttribute(row, 'aria-current', state === 'current' ? 'step' : 'false');
    }
    if (round && round.verb !== lit) {
      const its = rows.filter(({ line }) => line.verb === round.verb);
      // All of them, if there is room; else what does it.
      for (const row of [...its.slice(-1), ...its.filter(({ line }) => line.isCall)]) showRow(row);
    }
    lit = round?.verb ?? '';
  }

  /** Moves nothing but the program in its box. @param {{row: HTMLElement}} shown */
  function showRow({ row }) {
    const top = row.offsetTop,
      bottom = top + row.offsetHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }

  return {
    element,
    /** @param {Line[]} program @param {string} form in which it is written @param {Round|null} round @param {boolean} isTraining @param {boolean} canRun */
    draw(program, form, round, isTraining, canRun) {
      write(program);
      if (form !== shown) {
        showLoop();
        lit = '';
      }
      shown = form;
      light(round);
      setAttribute(element, 'data-training', String(isTraining));
      for (const { row } of rows) if (row instanceof HTMLButtonElement) row.disabled = !canRun;
    },
  };
}

/**
 * Rows of `program`: what was there before and after the lines that have changed stays, and with it where the focus is.
 * @param {Line[]} program @param {Row[]} before @param {(line: Line) => HTMLElement} create @returns {Row[]}
 */
function withRowsOf(program, before, create) {
  const same = (/** @type {number} */ i, /** @type {number} */ k) =>
    JSON.stringify(program[i]) === JSON.stringify(before[k]?.line);
  let start = 0,
    end = 0;
  while (start < program.length && same(start, start)) start++;
  const most = Math.min(program.length, before.length) - start;
  while (end < most && same(program.length - 1 - end, before.length - 1 - end)) end++;
  return [
    ...before.slice(0, start),
    ...program.slice(start, program.length - end).map((line) => ({ line, row: create(line) })),
    ...before.slice(before.length - end),
  ];
}

/** Removes and inserts, and moves nothing. @param {HTMLElement} parent @param {HTMLElement[]} children */
function exchange(parent, children) {
  for (const child of [...parent.children]) if (!children.includes(/** @type {HTMLElement} */ (child))) child.remove();
  children.forEach((child, i) => {
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
  });
}

/** @param {Line} line @param {(verb: Verb) => void} onVerb */
function createRow(line, onVerb) {
  const { verb, isCall, isLoop } = line;
  const code = html('code', {}, ...tokensOf(line.text || '\n').map(createToken));
  const attributes = { class: `code-line${isLoop ? ' in-loop' : ''}` };
  if (!verb || !isCall) return html('div', attributes, code);
  const name = t(`verbs.${verb}.name`);
  const row = html(
    'button',
    { ...attributes, type: 'button', title: t(`verbs.${verb}.hint`) },
    code,
    html('span', { class: 'code-verb' }, name),
  );
  row.addEventListener('click', () => onVerb(verb));
  return row;
}

/** @param {ReturnType<typeof tokensOf>[number]} token */
const createToken = ({ text, kind }) => (kind ? html('span', { class: `code-${kind}` }, text) : text);
