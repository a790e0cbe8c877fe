/** Marks the numbers of a worker that is gone as old, until there are new ones. @param {boolean} on */
export function markNumbersOld(on) {
  const { body } = document;
  if (on === body.hasAttribute('data-old')) return;
  body.toggleAttribute('data-old', on);
  body.setAttribute('aria-busy', String(on));
}
