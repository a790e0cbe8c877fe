/**
 * Where cards stand in another order than on a desk, they are put into it: by keyboard, and for who listens, one goes
 * through the page as it is seen. The styles of the cards have the same order, which holds before scripts run.
 */

const DESK = /** @type {const} */ ([
  ['.middle', ['.card.network', '.card.bars', '.card.panels']],
  ['.side', ['.card.plot', '.card.loss']],
]);
const TABLET = ['.card.plot', '.card.loss', '.card.network', '.card.bars', '.card.panels'];
const PHONE = ['.card.bars', '.try', '.card.plot', '.card.network', '.card.loss', '.card.panels'];

/** To the end of `parent`, with the focus that is in it. @param {Element} parent @param {Element} child */
function move(parent, child) {
  const mover = /** @type {Element & {moveBefore?: (child: Element, before: null) => void}} */ (parent);
  if (mover.moveBefore) return mover.moveBefore(child, null);
  const focused = /** @type {HTMLElement|null} */ (document.activeElement);
  parent.append(child);
  if (child.contains(focused)) focused?.focus({ preventScroll: true });
  return undefined;
}

export function keepReadingOrder() {
  const main = /** @type {Element} */ (document.querySelector('main'));
  const phone = matchMedia('(max-width: 39.9375em)'),
    narrow = matchMedia('(max-width: 53.6875em)'),
    paper = matchMedia('print');
  const fill = (/** @type {Element|null} */ parent, /** @type {readonly string[]} */ names) => {
    if (!parent) return;
    const wanted = names.flatMap((name) => main.querySelector(name) ?? []);
    const stands = [...parent.children].filter((child) => wanted.includes(child));
    if (stands.length === wanted.length && stands.every((child, i) => child === wanted[i])) return;
    for (const child of wanted) move(parent, child);
  };
  const place = (onPaper = paper.matches) => {
    if (narrow.matches && !onPaper) fill(main, phone.matches ? PHONE : TABLET);
    else for (const [parent, names] of DESK) fill(main.querySelector(parent), names);
  };
  for (const medium of [phone, narrow, paper]) medium.addEventListener('change', () => place());
  // A sheet is laid out as a desk is (print.css).
  addEventListener('beforeprint', () => place(true));
  addEventListener('afterprint', () => place(false));
  place();
}
