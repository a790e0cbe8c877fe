/**
 * Reads a file or a text into the experiment; the reader is loaded when it is first needed.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../import/load.js').SplitSettings} Settings
 */

import { shownText } from '../../words/shown-text.js';
import { t } from '../../words/text.js';
import { MAX_BYTES, MAX_EXPERIMENT_BYTES } from '../../import/limits.js';
import { isWeights } from '../../import/weights/kind.js';
import { looksLikeLesson } from '../../lesson/looks-like-lesson.js';
import { isExperimentFile } from '../../link/experiment-file.js';
import { isPlayground } from '../../link/playground/recognise.js';
import { namesOwnFields } from '../../link/read-link.js';
import { loadPart } from '../shared/load-part.js';
import { openedStyles } from '../shared/opened-styles.js';

const MEGABYTE = 1024 * 1024;

/** A link of this page, or of TensorFlow Playground. */
const LINK = /^[a-z]+:\/\/[^\s#]*(#\S*=\S*)$/;

/** Enough to tell which kind of file it is. @param {Uint8Array} bytes */
const beginningOf = (bytes) => new TextDecoder().decode(bytes.subarray(0, 200));

/** How large it may be, by what it is. @param {Blob} file */
export async function mostBytes(file) {
  const beginning = new Uint8Array(await file.slice(0, 200).arrayBuffer());
  return isExperimentFile(beginningOf(beginning)) ? MAX_EXPERIMENT_BYTES : MAX_BYTES;
}

/** What reads a file and asks for its columns. */
const loadReader = async () => {
  const [{ readData }, { openInWorker }, { chooseColumns }, { createProgressDialog }] = await Promise.all([
    import('../../import/load.js'),
    import('../../import/table-worker.js'),
    import('./column-dialog.js'),
    import('./progress-dialog.js'),
    openedStyles(),
  ]);
  return { readData, openInWorker, chooseColumns, createProgressDialog };
};

/** @param {Actions} actions @param {() => Settings} settings */
export function createDataImport(actions, settings) {
  const refuse = (/** @type {string} */ text) => actions.say({ kind: 'error', text });
  let latest = new AbortController();

  /**
   * Of several files in a row, only the last is loaded.
   * @param {() => Promise<Uint8Array>} bytes
   * @param {string} name
   */
  async function load(bytes, name) {
    latest.abort();
    latest = new AbortController();
    const { signal } = latest;
    const reader = await loadPart(loadReader, actions.say);
    if (!reader || signal.aborted) return;
    try {
      const contents = await bytes();
      if (looksLikeLesson(name, beginningOf(contents)))
        return void actions.openLesson(new TextDecoder().decode(contents), name);
      if (isExperimentFile(beginningOf(contents)))
        return void actions.openExperimentFile(new TextDecoder().decode(contents), name);
      if (isWeights(contents)) return void actions.openWeights(contents, name);
      const read = await readFile(reader, contents, name, signal, bytes);
      if (!read || signal.aborted) return;
      const fitted = actions.useData(read, name);
      actions.say({ kind: 'info', text: [read.note, fitted].filter(Boolean).join(' ') });
    } catch {
      if (!signal.aborted) refuse(t('import.unreadable', { name: shownText(name) }));
    }
  }

  /**
   * @param {Awaited<ReturnType<typeof loadReader>>} reader
   * @param {Uint8Array} bytes
   * @param {string} name
   * @param {AbortSignal} signal
   * @param {() => Promise<Uint8Array>} again
   */
  async function readFile({ readData, openInWorker, chooseColumns, createProgressDialog }, bytes, name, signal, again) {
    const progress = createProgressDialog(name, () => latest.abort());
    signal.addEventListener('abort', progress.close, { once: true });
    const opened = await openInWorker(bytes, progress.show, signal, again).finally(progress.close);
    const read = await readData(opened, name, settings(), chooseColumns, refuse);
    if ('close' in opened) opened.close();
    return read;
  }

  return {
    /** @param {File} file */
    async fromFile(file) {
      const { name } = file,
        size = Math.ceil(file.size / MEGABYTE),
        most = file.size > MAX_BYTES ? await mostBytes(file).catch(() => MAX_BYTES) : MAX_BYTES;
      if (file.size > most) refuse(t('import.tooLarge', { name: shownText(name), size, most: most / MEGABYTE }));
      else void load(async () => new Uint8Array(await file.arrayBuffer()), name);
    },
    /** @param {string} text */
    fromText(text) {
      const hash = LINK.exec(text.trim())?.[1] ?? '';
      // The address bar opens it.
      if (isPlayground(hash) || namesOwnFields(hash)) location.hash = hash;
      else void load(async () => new TextEncoder().encode(text), t('import.pasted'));
    },
  };
}
