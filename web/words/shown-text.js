/**
 * Text from outside as the page shows it: names of columns, classes, files and sets, cells, what somebody typed or linked. Nothing
 * in it moves what stands around it, or hides.
 */

/** Letters of a name in a sentence. */
const USUAL_LENGTH = 40;

/** Accents above each other on one letter: no writing has more. */
const MOST_MARKS = 4;

/** Marks that turn the direction of writing, and others that take no room: without them a text reads as it is written. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** What is no letter: control characters, ends of lines and pages, half of a pair. */
const NO_LETTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/gu;

const PILES = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** Whether there may be something to change: asked of every text that is shown. */
const ODD =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]|\p{M}{5}/u;

/** Without what moves or hides text; line breaks and tabs stay. @param {string} text */
export const harmless = (text) =>
  ODD.test(text) || text.includes('\udb40')
    ? text.replace(UNSEEN, '').replace(NO_LETTERS, '\ufffd').replace(PILES, '$1')
    : text;

/** The same on one line, and no longer than a sentence can bear. @param {string} text @param {number} [most] letters of it */
export function shownText(text, most = USUAL_LENGTH) {
  // A long text is cut before it is looked through.
  const line = harmless(text.slice(0, 4 * most + 400)).replace(/\s+/g, ' ');
  const letters = line.length > most || text.length > 4 * most + 400 ? Array.from(line) : [];
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : line;
}
