/** A network that is small enough to read, and the way back. */

export const smallNetwork = {
  read: 'Read it on a small network ({name})',
  back: 'Back to the large network',
  large: 'the large network',
  small: 'the small network {name}',
};
