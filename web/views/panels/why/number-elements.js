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

/**
 * A row of words and named numbers that is filled again and again: `parts` are texts, or names of numbers.
 * @template {string} Name
 * @param {string} className
 * @param {(string|{name: Name})[]} parts
 */
export function createEquation(className, parts) {
  /** @type {Map<string, ReturnType<typeof createNumber>>} */
  const numbers = new Map();
  const element = html(
    'p',
    { class: `equation ${className}` },
    ...parts.flatMap((part) => {
      if (typeof part === 'string') return [html('span', {}, part)];
      const number = createNumber();
      number.element.dataset.name = part.name;
      numbers.set(part.name, number);
      return [number.element];
    }),
  );
  return {
    element,
    /** @param {Record<Name, number>} values */
    show(values) {
      for (const [name, value] of Object.entries(values)) numbers.get(name)?.show(/** @type {number} */ (value));
    },
  };
}

/**
 * An equation whose words depend on its numbers.
 * @param {string} className
 */
export function createChangingEquation(className) {
  const element = html('div');
  let shown = '';
  /** @type {ReturnType<typeof createEquation>|null} */
  let equation = null;
  return {
    element,
    /** @param {(string|{name: string})[]} parts @param {Record<string, any>} values */
    show(parts, values) {
      const key = JSON.stringify(parts);
      if (key !== shown || !equation) {
        shown = key;
        equation = createEquation(className, parts);
        element.replaceChildren(equation.element);
      }
      equation.show(values);
    },
  };
}
