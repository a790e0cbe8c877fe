/** Follows a file that is being written: browsers tell nobody of a change, so that it is looked at now and then. */
const EVERY_MS = 1000;

/** @param {{getFile: () => Promise<File>}} handle @param {(file: File) => void} onSaved @returns {() => void} stops it */
export function followFile(handle, onSaved) {
  let last = -1;
  const timer = setInterval(async () => {
    const file = await handle.getFile().catch(() => null);
    if (!file) return;
    if (last >= 0 && file.lastModified !== last) onSaved(file);
    last = file.lastModified;
  }, EVERY_MS);
  return () => clearInterval(timer);
}
