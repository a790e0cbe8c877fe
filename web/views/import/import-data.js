/**
 * Reads a file or a text into the experiment; the reader is loaded when it is first needed.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../import/load.js').SplitSettings} Settings
 */
import { t } from '../../words/text.js';
import { MAX_BYTES } from '../../import/limits.js';
import { loadPart } from '../shared/load-part.js';

const MEGABYTE = 1024 * 1024;

/** What reads a file and asks for its columns. */
const loadReader = async () => {
  const [{ readData }, { chooseColumns }] = await Promise.all([
    import('../../import/load.js'),
    import('./column-dialog.js'),
  ]);
  return { readData, chooseColumns };
};

/** @param {Actions} actions @param {() => Settings} settings */
export function createDataImport(actions, settings) {
  const refuse = (/** @type {string} */ text) => actions.say({ kind: 'error', text });
  let latest = 0;

  /**
   * Of several files in a row, only the last is loaded.
   * @param {() => Promise<Uint8Array>} bytes
   * @param {string} name
   */
  async function load(bytes, name) {
    const mine = ++latest;
    const reader = await loadPart(loadReader, actions.say);
    if (!reader) return;
    try {
      const read = await reader.readData(await bytes(), name, settings(), reader.chooseColumns, refuse);
      if (!read || mine !== latest) return;
      const fitted = actions.useData(read.points, read.axes, name);
      actions.say({ kind: 'info', text: [read.note, fitted].filter(Boolean).join(' ') });
    } catch {
      if (mine === latest) refuse(t('import.unreadable', { name }));
    }
  }

  return {
    /** @param {File} file */
    fromFile(file) {
      const { name } = file,
        size = Math.ceil(file.size / MEGABYTE);
      if (file.size > MAX_BYTES) refuse(t('import.tooLarge', { name, size, most: MAX_BYTES / MEGABYTE }));
      else void load(async () => new Uint8Array(await file.arrayBuffer()), name);
    },
    /** @param {string} text */
    fromText: (text) => void load(async () => new TextEncoder().encode(text), t('import.pasted')),
  };
}
