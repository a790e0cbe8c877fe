/** What the core is asked for panels and figures. */

/** Powers of ten: from gradients that vanish beside 32-bit weights to values that no healthy network has. */
export const HISTOGRAM_BINS = { lowest: -12, highest: 3, perDecade: 4 };

/** Bins of the histogram of sums, and points of the curves: five a bin and one, so that one is at 0. */
export const SLOPE_GRID = { bins: 40, points: 201 };

/** Singular values of wider layers take longer than a second: the work grows with the cube of the width. */
export const WIDEST_SPECTRUM = 256;
