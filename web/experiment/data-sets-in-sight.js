/** The data sets that one meets first; one's own stand beside them. */
export const DATA_SETS_IN_SIGHT = ['circle', 'xor', 'gauss', 'spiral', 'moons', 'penguins', 'digits'];
