/** The pieces of the row of factors: a name and its number each, and the parts of the one that is opened. */
import { exactValue, formatCompact, formatFactor, superscript } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setText } from '../../shared/dom.js';

/** @typedef {import('../../../engine/protocol.js').LayerStats} LayerStats */
/** @typedef {import('./gain-factors.js').Factor} Factor */

const createParts = () => [html('span', { class: 'factor-name' }), ' ', html('span', { class: 'factor-value' })];

/** @param {Element} chip @param {string} name @param {string} number @param {number} value */
function fillChip(chip, name, number, value) {
  const [nameElement, , numberElement] = chip.childNodes;
  setText(nameElement, name);
  setText(numberElement, number);
  setAttribute(chip, 'data-value', exactValue(value));
}

/** The signal at either end of the row. */
export function createSignalChip() {
  const element = html('div', { class: 'factor end' }, ...createParts());
  return {
    element,
    /** @param {string} name @param {number} layer from 1 @param {number} signal */
    draw(name, layer, signal) {
      fillChip(element, name, formatCompact(signal), signal);
      setAttribute(element, 'title', t('why.endHint', { layer }));
    },
  };
}

/**
 * A factor, which opens to its parts; its layer is in `data-layer`.
 * @param {string} splitId of where they are shown
 * @param {(layer: number) => void} onPress
 */
export function createFactorChip(splitId, onPress) {
  const element = html('button', { class: 'factor', type: 'button', 'aria-controls': splitId }, ...createParts());
  element.addEventListener('click', () => onPress(Number(element.dataset.layer)));
  return element;
}

/** @param {Element} chip @param {Factor} factor @param {boolean} isOpen */
export function drawFactorChip(chip, factor, isOpen) {
  const { layer, name, value } = factor;
  const folded = layer < 0;
  fillChip(chip, name, folded ? `= ${formatCompact(value)}` : formatCompact(value), value);
  setAttribute(chip, 'data-layer', layer);
  setAttribute(chip, 'title', folded ? '' : hintOf(factor));
  setAttribute(chip, 'aria-expanded', String(isOpen));
  chip.classList.toggle('fold', folded);
  chip.classList.toggle('small', value < 0.5);
}

/** What a factor consists of, in words. @param {Factor} factor */
function hintOf({ layer, skips, normalizes }) {
  const layers = { layer: layer + 1, next: layer + 2 };
  return t('why.factorHint', {
    ...layers,
    skip: skips ? t('why.factorHintSkip', layers) : '',
    norm: normalizes ? t('why.factorHintNorm') : '',
  });
}

/**
 * What the gain of a layer consists of.
 * @param {HTMLElement} line
 * @param {LayerStats} layers
 * @param {number} layer from 0
 */
export function drawSplit(line, { gain, derivativeGain, weightGain, skipGain, normalizationGain }, layer) {
  const start = t('why.splitStart', { layer: layer + 1, next: layer + 2, gain: formatFactor(gain[layer]) });
  const parts = [
    { name: t('why.splitSlope', { layer: superscript(layer + 1) }), value: derivativeGain[layer] },
    { name: t('why.splitWeights', { layer: superscript(layer + 2) }), value: weightGain[layer] },
    ...(skipGain[layer] === 1 ? [] : [{ name: t('why.splitSkip', { next: layer + 2 }), value: skipGain[layer] }]),
    ...(normalizationGain[layer] === 1 ? [] : [{ name: t('why.splitNorm'), value: normalizationGain[layer] }]),
  ];
  const pieces = [
    { text: start, value: gain[layer] },
    ...parts.map(({ name, value }) => ({ text: `${name} ${formatFactor(value)}`, value })),
  ];
  while (line.childElementCount > pieces.length) line.lastElementChild?.remove();
  pieces.forEach(({ text, value }, i) => {
    const piece = line.children[i] ?? line.appendChild(html('span'));
    setText(piece, text);
    setAttribute(piece, 'data-value', exactValue(value));
  });
}
