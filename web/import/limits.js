/** How large a table may be. */

/** Larger files are refused unread: 20,000 rows of three columns are well under 2 MB. */
export const MAX_BYTES = 20 * 1024 * 1024;

export const MAX_ROWS = 20_000;
export const MIN_ROWS = 10;

/** More different labels than this are no classes to choose from. */
export const MAX_LABELS = 20;

/** The core tells so many classes apart, and there are as many colours. */
export const MAX_CLASSES = 6;
