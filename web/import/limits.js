/** How large a table may be. */

/** Larger files are refused unread: 20,000 rows of 64 columns in full precision are about 25 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * A file of an experiment may be larger, so that whatever the page saves it opens: two networks of 4 million weights in double
 * with Adam's moments are 342 MB, those that they began with another 85.
 */
export const MAX_EXPERIMENT_BYTES = 448 * 1024 * 1024;

/** Of more rows a sample of so many is taken. */
export const MAX_ROWS = 20_000;
export const MIN_ROWS = 10;

/** Names of columns are compared with each other, and a row that ends early is filled up to all of them. */
export const MAX_COLUMNS = 1000;

/** Cells of a table, those that are filled in included: 64 MB of text have fewer of their own, but one long row widens all others. */
export const MAX_CELLS = 40_000_000;

/** A column of numbers with more different ones than this holds no classes. */
export const MAX_LABELS = 20;

/** Different numbers of a column are told apart up to so many. */
export const MAX_GRADES = 100;

/** A column of words with more different ones than this holds no classes. */
export const MAX_WORDS = 1000;

/** The core tells so many classes apart, and there are as many colours. */
export const MAX_CLASSES = 10;

/** A network takes so many inputs. */
export const MAX_INPUTS = 64;

/** A column of words with at most so many different ones can become as many inputs of 0 and 1. */
export const MAX_ONE_HOT = 12;
