/** Gives a person a file. */

/** How long the address of a download is kept: the browser has read it by then. */
const KEEP_MS = 60_000;

/** @param {string} name @param {Blob} blob */
export function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
