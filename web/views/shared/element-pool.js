/**
 * Elements of one sort in a parent, made when first needed and kept: a frame in which nothing appears or
 * disappears creates nothing.
 * @template {Element} E
 * @param {Element} parent
 * @param {() => E} make
 * @returns {(count: number) => E[]} exactly `count` elements
 */
export function createPool(parent, make) {
  /** @type {E[]} */
  const elements = [];
  return (count) => {
    while (elements.length > count) elements.pop()?.remove();
    while (elements.length < count) {
      const element = make();
      elements.push(element);
      parent.append(element);
    }
    return elements;
  };
}
