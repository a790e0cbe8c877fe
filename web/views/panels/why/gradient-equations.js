/** The gradient of one weight or bias as an equation: the mean of dz · a. */
import { superscript } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setText } from '../../shared/dom.js';
import { createEquation } from './number-elements.js';

/** @typedef {import('../../../../wasm/backprop.js').ParameterTrace} ParameterTrace */

export function createGradientEquations() {
  const name = html('span', { class: 'gradient-name' });
  const root = createEquation('root', ['=', { name: 'gradient' }]);
  root.element.prepend(name);
  const product = createEquation('product', [
    t('expansion.product'),
    { name: 'dz' },
    '×',
    { name: 'aPrev' },
    t('expansion.covariance'),
    { name: 'covariance' },
  ]);
  return {
    elements: [root.element, product.element],
    /** Below everything else that is shown of the weight. */
    about: html('p', { class: 'hint covariance-about' }, t('expansion.covarianceAbout')),
    /**
     * @param {{layer: number, unit: number, input?: number}} weight
     * @param {ParameterTrace} trace
     * @param {boolean} mean whether it is of all samples
     */
    draw(weight, trace, mean) {
      setText(name, gradientName(weight));
      root.show({ gradient: trace.gradient });
      product.show(trace);
      setText(product.element.children[0], t(mean ? 'expansion.product' : 'expansion.productOfSample'));
    },
  };
}

/** ∂L/∂W⁵ with its indices, or ∂L/∂b. @param {{layer: number, unit: number, input?: number}} weight */
function gradientName({ layer, unit, input }) {
  const power = superscript(layer + 1);
  if (input === undefined) return t('expansion.ofBias', { layer: power, unit: unit + 1 });
  const from = t(layer === 0 ? 'expansion.networkInput' : 'expansion.unit', { unit: input + 1 });
  return t('expansion.ofWeight', { layer: power, input: from, unit: t('expansion.unit', { unit: unit + 1 }) });
}
