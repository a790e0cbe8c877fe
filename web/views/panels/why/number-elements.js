/** A number in a sentence or an equation: short to read, exact in `data-value`. */
import { exactValue, formatNumber } from '../../../words/format.js';
import { html, setAttribute, setText } from '../../shared/dom.js';

/** @param {string} [className] */
export function createNumber(className = 'number') {
  const element = html('b', { class: className });
  return {
    element,
    /** @param {number} value @param {(value: number) => string} [format] */
    show(value, format = (number) => formatNumber(number, 3)) {
      setAttribute(element, 'data-value', exactValue(value));
      setText(element, format(value));
    },
  };
}

/** @typedef {string|{name: string}} Part of an equation: words, or the name of a number */

/**
 * A row of words and named numbers that is filled again and again.
 * @template {string} Name
 * @param {string} className
 * @param {(string|{name: Name})[]} parts
 */
export function createEquation(className, parts) {
  const equation = createChangingEquation(className, parts);
  return {
    element: equation.element,
    /** @param {Record<Name, number>} values */
    show: (values) => equation.show(parts, values),
  };
}

/**
 * An equation whose words depend on its numbers.
 * @param {string} className
 * @param {Part[]} [first] its parts at first
 */
export function createChangingEquation(className, first = []) {
  /** @type {Map<string, ReturnType<typeof createNumber>>} */
  const numbers = new Map();
  const element = html('p', { class: `equation ${className}` });
  let written = '';

  /** @param {Part[]} parts */
  function write(parts) {
    const key = JSON.stringify(parts);
    if (key === written) return;
    written = key;
    numbers.clear();
    element.replaceChildren(...parts.map(createPart));
  }

  /** @param {Part} part */
  function createPart(part) {
    if (typeof part === 'string') return html('span', {}, part);
    const number = createNumber();
    number.element.dataset.name = part.name;
    numbers.set(part.name, number);
    return number.element;
  }

  write(first);
  return {
    element,
    /** @param {Part[]} parts @param {Record<string, any>} values by name */
    show(parts, values) {
      write(parts);
      for (const [name, number] of numbers) number.show(values[name]);
    },
  };
}
