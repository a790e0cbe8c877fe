/**
 * "Check": the gradient beside a difference quotient of the loss, with the digits that agree.
 *
 * @typedef {import('../../../wasm/backprop.js').GradientCheck} GradientCheck
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {{layer: number, part: string, index: number, samples: number, sample: number|null}} CheckRequest `sample` null: the mean
 * @typedef {{side: 'a'|'b', ofBatch: boolean}} Aim of which network; whether the mean is checked where one sample is shown
 */
import { decimal, formatInteger, formatNumber, superscript } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';

/** Digits that are written of each of the two. */
const DIGITS = 12;

/**
 * A number in scientific notation, its first digits apart from the rest.
 * @param {number} value @param {number} agreeing how many digits belong to the first part
 * @returns {{sign: string, same: string, rest: string, power: string}}
 */
export function splitDigits(value, agreeing) {
  if (!Number.isFinite(value)) return { sign: '', same: '', rest: String(value), power: '' };
  const [mantissa, exponent] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const count = Math.max(0, Math.min(DIGITS, Math.floor(agreeing)));
  const end = count === 0 ? 0 : count + 1; // the decimal point as well
  return {
    sign: value < 0 ? '−' : '',
    same: decimal(mantissa.slice(0, end).replace(/\.$/, '')),
    rest: decimal(mantissa.slice(count === 1 ? 1 : end)),
    power: Number(exponent) === 0 ? '' : ` × 10${superscript(Number(exponent))}`,
  };
}

/** How many leading digits the two have in common as they are written. @param {number} a @param {number} b */
export function equalDigits(a, b) {
  const [one, other] = [a, b].map((value) => value.toExponential(DIGITS - 1).split('e'));
  if (one[1] !== other[1]) return 0;
  const [first, second] = [one[0], other[0]].map((mantissa) => mantissa.replace('.', ''));
  let same = 0;
  while (same < first.length && first[same] === second[same]) ++same;
  // The sign alone is no digit.
  return a < 0 ? Math.max(0, same - 1) : same;
}

/** @param {Actions} actions */
export function createCheck(actions) {
  const button = html('button', { type: 'button' }, t('expansion.check'));
  const verdict = html('p', { class: 'check-verdict', role: 'status' });
  const [analytic, numeric] = ['analytic', 'numeric'].map((name) => createDigits(t(`expansion.${name}`), name));
  const uncertainty = html('span', { class: 'hint' }),
    ofMean = html('p', { class: 'hint' }, t('expansion.checkedMean'));
  const table = html('dl', { class: 'check-numbers' }, ...analytic.elements, ...numeric.elements);
  numeric.value.append(' ', uncertainty);
  const result = html(
    'div',
    { class: 'check-result' },
    verdict,
    ofMean,
    table,
    html('p', { class: 'hint' }, t('expansion.checkHow')),
  );
  const element = html('div', { class: 'check' }, button, result);
  /** @type {CheckRequest|null} */
  let request = null;
  let asked = 0,
    aimed = '';
  setShown(result, false);

  button.addEventListener('click', async () => {
    const number = ++asked;
    button.disabled = true;
    setShown(result, true);
    setText(verdict, t('expansion.checking'));
    setShown(table, false);
    try {
      const { check, step } = await actions.ask('check', request);
      if (number === asked) show(check, step);
    } catch (error) {
      if (number === asked)
        setText(verdict, t('state.refused', { message: error instanceof Error ? error.message : String(error) }));
    }
    button.disabled = false;
    // The keyboard's focus is lost with the button's disabling.
    if (document.activeElement === document.body) button.focus();
  });

  /** @param {GradientCheck} check @param {number} step */
  function show(check, step) {
    setAttribute(result, 'data-digits', check.digits);
    setAttribute(result, 'data-verdict', check.verdict);
    const compared = check.verdict === 'agrees' || check.verdict === 'differs';
    const same = compared ? equalDigits(check.analytic, check.numeric) : 0;
    // 2.000 and 1.999 are near, although no digit is the same.
    const carried = check.verdict === 'agrees' && same < Math.floor(check.digits) - 1;
    setText(
      verdict,
      t(carried ? 'expansion.verdicts.carried' : `expansion.verdicts.${check.verdict}`, {
        digits: same,
        step: formatInteger(step),
        share: formatNumber(check.relativeError, 1),
      }),
    );
    setShown(table, true);
    analytic.show(check.analytic, same);
    numeric.show(check.numeric, same);
    setText(uncertainty, `± ${formatNumber(check.uncertainty, 1)}`);
    setAttribute(uncertainty, 'data-value', check.uncertainty);
  }

  return {
    element,
    /** What will be checked; what was found of another weight, sample or network goes. @param {CheckRequest} next @param {Aim} aim */
    aim(next, aim) {
      const key = JSON.stringify([next, aim]);
      if (key === aimed) return;
      aimed = key;
      request = next;
      setShown(ofMean, aim.ofBatch);
      ++asked;
      setShown(result, false);
    },
  };
}

/** @param {string} name @param {string} className */
function createDigits(name, className) {
  const sign = html('span'),
    same = html('b'),
    rest = html('span', { class: 'other-digits' }),
    power = html('span');
  const value = html('dd', { class: className }, html('span', { class: 'digits' }, sign, same, rest, power));
  return {
    elements: [html('dt', {}, name), value],
    value,
    /** @param {number} number @param {number} agreeing */
    show(number, agreeing) {
      const parts = splitDigits(number, agreeing);
      setAttribute(value, 'data-value', number);
      [sign, same, rest, power].forEach((piece, i) =>
        setText(piece, [parts.sign, parts.same, parts.rest, parts.power][i]),
      );
    },
  };
}
