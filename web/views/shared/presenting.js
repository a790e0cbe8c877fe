/** The clean view for a projector: what is seen, why, the network, the bars and the surface, in larger type. */

const root = document.documentElement;

export const isPresenting = () => root.hasAttribute('data-presenting');

export function present(/** @type {boolean} */ on) {
  root.toggleAttribute('data-presenting', on);
  // What is drawn by the size of the letters measures them anew.
  dispatchEvent(new Event('resize'));
  root.dispatchEvent(new Event('presenting'));
}

export function onPresenting(/** @type {() => void} */ listener) {
  root.addEventListener('presenting', listener);
}
