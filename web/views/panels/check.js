/**
 * "Check": the gradient beside a difference quotient of the loss, with the digits that agree.
 *
 * @typedef {import('../../../wasm/backprop.js').GradientCheck} GradientCheck
 * @typedef {import('../../model.js').Actions} Actions
 * @typedef {{layer: number, part: string, index: number, samples: number}} CheckRequest
 */
import { formatInteger, formatNumber, superscript } from '../../format.js';
import { t } from '../../text.js';
import { html, setAttribute, setShown, setText } from '../dom.js';

/** Digits that are written of each of the two. */
const DIGITS = 12;

/**
 * A number in scientific notation, its first digits apart from the rest.
 * @param {number} value @param {number} agreeing how many digits belong to the first part
 * @returns {{sign: string, same: string, rest: string, power: string}}
 */
export function splitDigits(value, agreeing) {
  if (!Number.isFinite(value)) return { sign: '', same: '', rest: String(value), power: '' };
  const [mantissa, exponent] = Math.abs(value).toExponential(DIGITS - 1).split('e');
  const count = Math.max(0, Math.min(DIGITS, Math.floor(agreeing)));
  const end = count === 0 ? 0 : count + 1; // the decimal point as well
  return {
    sign: value < 0 ? '−' : '', same: mantissa.slice(0, end).replace(/\.$/, ''), rest: mantissa.slice(count === 1 ? 1 : end),
    power: Number(exponent) === 0 ? '' : ` × 10${superscript(Number(exponent))}`,
  };
}

/** @param {Actions} actions */
export function createCheck(actions) {
  const button = html('button', { type: 'button' }, t('expansion.check'));
  const verdict = html('p', { class: 'check-verdict', role: 'status' });
  const [analytic, numeric] = ['analytic', 'numeric'].map((name) => createDigits(t(`expansion.${name}`), name));
  const uncertainty = html('span', { class: 'hint' });
  const table = html('dl', { class: 'check-numbers' }, ...analytic.elements, ...numeric.elements);
  numeric.value.append(' ', uncertainty);
  const result = html('div', { class: 'check-result' }, verdict, table);
  const element = html('div', { class: 'check' }, button, result);
  /** @type {CheckRequest|null} */
  let request = null;
  let asked = 0;
  setShown(result, false);

  button.addEventListener('click', async () => {
    const number = ++asked;
    button.disabled = true;
    setShown(result, true);
    setText(verdict, t('expansion.checking'));
    setShown(table, false);
    try {
      const { answers: [check], step } = await actions.ask('all', [['checkGradient', request]]);
      if (number === asked) show(check, step);
    } catch (error) {
      if (number === asked) setText(verdict, t('state.refused', { message: error instanceof Error ? error.message : String(error) }));
    }
    button.disabled = false;
    // The keyboard's focus is lost with the button's disabling.
    if (document.activeElement === document.body) button.focus();
  });

  /** @param {GradientCheck} check @param {number} step */
  function show(check, step) {
    setAttribute(result, 'data-digits', check.digits);
    setAttribute(result, 'data-verdict', check.verdict);
    setText(verdict, t(`expansion.verdicts.${check.verdict}`, { digits: Math.floor(check.digits), step: formatInteger(step) }));
    setShown(table, true);
    const same = check.verdict === 'agrees' ? check.digits : 0;
    analytic.show(check.analytic, same);
    numeric.show(check.numeric, same);
    setText(uncertainty, `± ${formatNumber(check.uncertainty, 1)}`);
    setAttribute(uncertainty, 'data-value', check.uncertainty);
  }

  return {
    element,
    /** What will be checked; what was found of another weight goes. @param {CheckRequest} next */
    aim(next) {
      if (JSON.stringify(next) === JSON.stringify(request)) return;
      request = next;
      ++asked;
      setShown(result, false);
    },
  };
}

/** @param {string} name @param {string} className */
function createDigits(name, className) {
  const sign = html('span'), same = html('b'), rest = html('span', { class: 'other-digits' }), power = html('span');
  const value = html('dd', { class: className }, html('span', { class: 'digits' }, sign, same, rest, power));
  return {
    elements: [html('dt', {}, name), value],
    value,
    /** @param {number} number @param {number} agreeing */
    show(number, agreeing) {
      const parts = splitDigits(number, agreeing);
      setAttribute(value, 'data-value', number);
      [sign, same, rest, power].forEach((piece, i) => setText(piece, [parts.sign, parts.same, parts.rest, parts.power][i]));
    },
  };
}
