/** The styles of what opens with a click, which the first view does not need. */
import { html } from './dom.js';

/** @type {Promise<void>|null} */
let coming = null;

/** Resolves once they are there; rejects where they cannot be loaded, and tries again when it is called again. */
export function openedStyles() {
  coming ??= new Promise((resolve, reject) => {
    const link = html('link', { rel: 'stylesheet', href: './opened.css' });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      coming = null;
      link.remove();
      reject(new Error('opened.css was not loaded'));
    });
    document.head.append(link);
  });
  return coming;
}
