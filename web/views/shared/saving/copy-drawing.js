/** A drawing of the page as one that needs no style sheet. */

/** What the style sheet decides about a drawing; each is also an attribute. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'vector-effect',
  'shape-rendering',
];
/** Attributes that mean nothing outside the page. */
const DROPPED = ['class', 'style', 'role', 'tabindex', 'id'];

/** @param {SVGSVGElement} original @param {import('./compose-figure.js').Box} box where it stands in the figure */
export function copyDrawing(original, box) {
  const copy = /** @type {SVGSVGElement} */ (original.cloneNode(true));
  copyStyle(original, copy, {});
  if (!original.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

/**
 * Writes what the style sheet says into the attributes of the copy and of all that is in it, and leaves out what is not
 * shown.
 * @param {Element} original @param {Element} copy @param {Record<string, string>} inherited
 */
function copyStyle(original, copy, inherited) {
  const style = getComputedStyle(original);
  if (style.display === 'none') {
    copy.remove();
    return;
  }
  const own = writeStyle(style, copy, inherited);
  dropAttributes(copy);
  const children = [...copy.children];
  [...original.children].forEach((child, i) => copyStyle(child, children[i], own));
}

/**
 * Only where it differs from what is inherited.
 * @param {CSSStyleDeclaration} style
 * @param {Element} copy
 * @param {Record<string, string>} inherited
 * @returns {Record<string, string>} what its children inherit
 */
function writeStyle(style, copy, inherited) {
  const own = { ...inherited };
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    // Opacity is not inherited: it is 1 where nothing says otherwise.
    const known = name === 'opacity' ? '1' : inherited[name];
    if (value === '' || value === known) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
    own[name] = value;
  }
  return own;
}

/** @param {Element} copy */
function dropAttributes(copy) {
  const isClip = copy.closest('defs, clipPath') !== null;
  for (const { name } of [...copy.attributes]) {
    const dropped = DROPPED.includes(name) && !(name === 'id' && isClip);
    if (dropped || name.startsWith('aria-') || name.startsWith('data-')) copy.removeAttribute(name);
  }
}
