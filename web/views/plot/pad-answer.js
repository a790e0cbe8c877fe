/** What the network says to a picture: a bar for every class, and the class that it says. */

import { classesOf } from '../../experiment/points.js';
import { codingOf, saidClass } from '../../experiment/target-coding.js';
import { t } from '../../words/column-text.js';
import { exactValue, formatNumber, formatPercent } from '../../words/format.js';
import { shownText } from '../../words/shown-text.js';
import { CLASS_COLOURS } from '../shared/class-colours.js';
import { html, setAttribute, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';

/** @typedef {import('../../experiment/experiment.js').Experiment} Experiment */

export function createPadAnswer() {
  const said = html('p', { class: 'pad-said', role: 'status' }),
    list = html('ul', { class: 'pad-answers' });
  const rows = createPool(list, createRow);
  return {
    said,
    element: list,
    /** @param {Experiment} experiment @param {number[]|null} answers null: nothing is drawn */
    draw({ settings, points, axes: { classes } }, answers) {
      const coding = codingOf(settings, classesOf(points));
      if (answers && answers.length !== classes.length) return; // of the network before
      const best = answers ? saidClass(answers, { border: coding.answerBorder }) : -1;
      setText(said, answers ? sentence(classes[best], answers) : t('columns.pad.draw'));
      rows(classes.length).forEach((row, i) => {
        fill(row, classes[i], answers?.[i] ?? null, coding);
        row.classList.toggle('is-said', i === best);
        row.style.setProperty('--of', `var(${CLASS_COLOURS[i]})`);
      });
    },
  };
}

/** @param {string|undefined} kind @param {number[]} answers */
function sentence(kind, answers) {
  if (!answers.every(Number.isFinite)) return t('plot.noOutput');
  return kind === undefined ? t('plot.undecided') : t('columns.pad.says', { kind: shownText(kind) });
}

const createRow = () => html('li', {}, html('span'), html('i', {}, html('b')), html('span'));

/**
 * @param {HTMLLIElement} row @param {string} name @param {number|null} answer
 * @param {import('../../experiment/target-coding.js').Coding} coding
 */
function fill(row, name, answer, { logits, low, high }) {
  const [label, track, value] = row.children;
  const share = answer === null ? 0 : logits ? answer : (answer - low) / (high - low);
  setText(label, shownText(name));
  setText(value, answer === null ? '' : logits ? formatPercent(answer) : formatNumber(answer, 2));
  setAttribute(row, 'data-value', answer === null ? '' : exactValue(answer));
  /** @type {HTMLElement} */ (track.firstElementChild).style.width = `${100 * Math.max(0, Math.min(1, share || 0))}%`;
}
