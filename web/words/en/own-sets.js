/** A person's own data sets, as tiles beside those of the page. */

export const ownSets = {
  own: '{name}, your own',
  unstored: '{name}, your own; it may be gone once this page is closed',
  remove: 'Remove {name}',
  bringBack: 'Bring back {name}',
};
