/**
 * "Check": the gradient beside a difference quotient of the loss, with the digits that agree.
 *
 * @typedef {import('../../../../wasm/backprop.js').GradientCheck} GradientCheck
 * @typedef {import('../../view-model.js').Actions} Actions
 * @typedef {{layer: number, part: string, index: number, samples: number, sample: number|null}} CheckRequest `sample` null: the mean
 * @typedef {{side: 'a'|'b', ofBatch: boolean}} Aim of which network; whether the mean is checked where one sample is shown
 */
import { formatInteger, formatNumber, formatPercent } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createDigits, equalDigits } from './agreeing-digits.js';

/** By how much of its size the run's own gradient has to differ from the copy's to be spoken of: 32-bit numbers have 7 digits. */
const WORTH_SAYING = 1e-3;

/** @param {Actions} actions */
export function createGradientCheck(actions) {
  const button = html('button', { type: 'button' }, t('expansion.check')),
    result = createResult();
  /** @type {CheckRequest|null} */
  let request = null;
  let latest = 0,
    aimed = '';

  async function check() {
    const mine = ++latest;
    button.disabled = true;
    result.wait();
    try {
      const { check, step } = await actions.ask('check', request);
      if (mine === latest) result.show(check, step);
    } catch (error) {
      if (mine === latest) result.refuse(error instanceof Error ? error.message : String(error));
    }
    button.disabled = false;
    // The keyboard's focus is lost with the button's disabling.
    if (document.activeElement === document.body) button.focus();
  }

  button.addEventListener('click', () => void check());
  return {
    element: html('div', { class: 'check' }, button, result.element),
    /**
     * What will be checked; what was found of another weight, sample or network goes.
     * @param {CheckRequest} next
     * @param {Aim} aim
     */
    aim(next, aim) {
      const key = JSON.stringify([next, aim]);
      if (key === aimed) return;
      aimed = key;
      request = next;
      ++latest;
      result.clear(aim.ofBatch);
    },
  };
}

/** What the check found. */
function createResult() {
  const verdict = html('p', { class: 'check-verdict', role: 'status' }),
    own = html('p', { class: 'check-own' }),
    ofMean = html('p', { class: 'hint' }, t('expansion.checkedMean')),
    numbers = createNumbers(),
    how = html('p', { class: 'hint' }, t('expansion.checkHow'));
  const element = html('div', { class: 'check-result' }, verdict, own, ofMean, numbers.element, how);
  setShown(element, false);
  return {
    element,
    /** @param {boolean} ofBatch */
    clear(ofBatch) {
      setShown(ofMean, ofBatch);
      setShown(element, false);
    },
    wait() {
      setShown(element, true);
      setText(verdict, t('expansion.checking'));
      setShown(own, false);
      setShown(numbers.element, false);
    },
    /** @param {string} message */
    refuse: (message) => setText(verdict, t('state.refused', { message })),
    /** @param {GradientCheck} check @param {number} step */
    show(check, step) {
      setAttribute(element, 'data-digits', check.digits);
      setAttribute(element, 'data-verdict', check.verdict);
      const compared = check.verdict === 'agrees' || check.verdict === 'differs';
      const same = compared ? equalDigits(check.analytic, check.numeric) : 0;
      setText(verdict, verdictOn(check, same, step));
      setShown(own, check.ownError > WORTH_SAYING);
      setText(own, check.ownError > WORTH_SAYING ? onOwn(check) : '');
      setShown(numbers.element, true);
      numbers.show(check, same);
    },
  };
}

/** @param {GradientCheck} check @param {number} same digits @param {number} step */
function verdictOn({ verdict, digits, relativeError }, same, step) {
  // 2.000 and 1.999 are near, although no digit is the same.
  const carried = verdict === 'agrees' && same < Math.floor(digits) - 1;
  const outcome = carried ? 'carried' : verdict;
  return t(`expansion.verdicts.${outcome}`, {
    digits: same,
    step: formatInteger(step),
    share: formatNumber(relativeError, 1),
  });
}

/** That the run itself has another gradient than the copy that is checked. @param {GradientCheck} check */
const onOwn = ({ own, analytic, ownError }) =>
  t(own === 0 ? 'expansion.ownZero' : 'expansion.ownDiffers', {
    own: formatNumber(own, 2),
    analytic: formatNumber(analytic, 2),
    share: formatPercent(ownError),
  });

/** The derivative by backpropagation and by a difference quotient, and as the run has it where that is another number. */
function createNumbers() {
  const [analytic, numeric, own] = ['analytic', 'numeric', 'own'].map((name) =>
    createDigits(t(`expansion.${name}`), name),
  );
  const uncertainty = html('span', { class: 'hint' });
  numeric.value.append(' ', uncertainty);
  return {
    element: html('dl', { class: 'check-numbers' }, ...analytic.elements, ...numeric.elements, ...own.elements),
    /** @param {GradientCheck} check @param {number} same digits */
    show(check, same) {
      analytic.show(check.analytic, same);
      numeric.show(check.numeric, same);
      own.show(check.own, equalDigits(check.own, check.analytic));
      for (const part of own.elements) setShown(part, check.own !== check.analytic);
      setText(uncertainty, `± ${formatNumber(check.uncertainty, 1)}`);
      setAttribute(uncertainty, 'data-value', check.uncertainty);
    },
  };
}
