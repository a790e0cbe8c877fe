/**
 * Where cards stand in another order than on a desk, they are put into it: by keyboard, and for who listens, one goes
 * through the page as it is seen. The styles of the cards have the same order, which holds before scripts run.
 */

/** What stands in which element, in its order. @typedef {readonly (readonly [string, readonly string[]])[]} Places */

/** @type {Places} */
const DESK = [
  [
    '#toolbar',
    [
      'h1',
      '.run',
      '.speed-choice',
      '.stats',
      '.history',
      '.compare-toggle',
      '.share',
      '.present',
      '.theme',
      '#print-line',
    ],
  ],
  ['#verdict', ['.headline', '.verdict-more', '.twin-verdict']],
  ['.verdict-more', ['.cause', '.offers', '.remedies']],
  ['.network-head', ['#network-title', '#activation', '.save-menu']],
  [
    '#plot-tools',
    [
      '.plot-legend',
      '.plot-classes',
      '.plot-curve',
      '.plot-brush',
      '.plot-check',
      '.plot-remove',
      '.plot-hint',
      '.plot-told',
      '.plot-run',
    ],
  ],
  ['#guide', ['.guide', '.guide-open', '.guide-lessons']],
  ['main', ['.story', '.middle', '.side']],
  ['.middle', ['.card.network', '.card.panels']],
  ['.side', ['.card.plot', '.card.loss']],
];
/** @type {Places} */
const TABLET = [...DESK.slice(0, 6), ['main', ['.story', '.card.plot', '.card.loss', '.card.network', '.card.panels']]];
/** The first screen: what is the matter, the surface, the choice that changes it, and the bars. @type {Places} */
const PHONE = [
  ['#verdict', ['.headline', '.cause', '.cause-toggle']],
  ['.activation-place', ['#activation']],
  [
    '.phone-tools',
    ['.guide-lessons', '.speed-choice', '.compare-toggle', '.share', '.present', '.theme', '.stats', '.plot-check'],
  ],
  [
    'main',
    [
      '.story',
      '.card.plot',
      '.activation-place',
      '.card.panels',
      '.verdict-more',
      '.phone-tools',
      '.card.network',
      '.card.loss',
    ],
  ],
];

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
  const phone = matchMedia('(max-width: 39.9375em)'),
    narrow = matchMedia('(max-width: 53.6875em)'),
    paper = matchMedia('print');
  const place = (onPaper = paper.matches) => {
    const places = onPaper || !narrow.matches ? DESK : phone.matches ? PHONE : TABLET;
    if (places === PHONE) void import('./cause-toggle.js').catch(() => {}); // without it the line stays cut
    for (const [parent, names] of places) fill(document.querySelector(parent), names);
  };
  for (const medium of [phone, narrow, paper]) medium.addEventListener('change', () => place());
  // A sheet is laid out as a desk is (print.css).
  addEventListener('beforeprint', () => place(true));
  addEventListener('afterprint', () => place(false));
  place();
}

/** @param {Element|null} parent @param {readonly string[]} names of what it holds, in their order */
function fill(parent, names) {
  if (!parent) return;
  const wanted = names.flatMap(
    (name) =>
      parent.querySelector(`:scope > ${name}`) ?? (name === '.save-menu' ? [] : (document.querySelector(name) ?? [])),
  );
  const stands = [...parent.children].filter((child) => wanted.includes(child));
  if (stands.length === wanted.length && stands.every((child, i) => child === wanted[i])) return;
  for (const child of wanted) move(parent, child);
}
