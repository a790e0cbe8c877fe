/** Saves the page itself: all of it in one file, which opens by double click (docs/offline.md). */
import { t } from '../../words/link-text.js';
import { download } from '../shared/saving/download.js';

const NAME = 'backprop-playground.html';

/** Whether this is that file, opened from a folder. */
export const isSaved = () => location.protocol === 'file:';

/** @param {import('../view-model.js').Actions} actions */
export async function savePage({ say }) {
  const response = await fetch(`./${NAME}`).catch(() => null);
  if (!response?.ok) return say({ kind: 'error', text: t('notices.missing') });
  return download(NAME, await response.blob());
}
