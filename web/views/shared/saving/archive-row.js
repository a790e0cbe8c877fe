/**
 * The button that saves everything of a state, with its progress.
 *
 * @typedef {import('../../view-model.js').Actions} Actions
 */
import { t } from '../../../words/figure-text.js';
import { html, setShown, setText } from '../dom.js';
import { download } from './download.js';
import { makeArchive } from './make-archive.js';

/**
 * @param {{actions: Actions, state: import('../figures/figure-list.js').FigureState, address: string, size: () => import('../../../export/figures/sizes.js').FigureSize}} of
 * @param {() => void} fail
 */
export function createArchiveRow({ size, ...of }, fail) {
  const button = html('button', { type: 'button' }, t('figures.everything')),
    progress = html('progress', { 'aria-label': t('figures.everything') }),
    said = html('span', { role: 'status' });
  let isCancelled = false,
    isPacking = false;
  const show = () => {
    setText(button, t(isPacking ? 'figures.cancel' : 'figures.everything'));
    setShown(progress, isPacking);
    if (!isPacking) setText(said, '');
  };
  async function pack() {
    [isPacking, isCancelled] = [true, false];
    show();
    const onProgress = (/** @type {number} */ done, /** @type {number} */ all) => {
      progress.max = all;
      progress.value = done;
      setText(said, t('figures.packing', { done, all }));
    };
    try {
      const zip = await makeArchive({ ...of, size: size(), onProgress, isCancelled: () => isCancelled });
      if (zip) download(`backprop-step-${of.state.model.snapshot?.step ?? 0}.zip`, zip);
    } catch {
      fail();
    }
    isPacking = false;
    show();
  }
  button.addEventListener('click', () => {
    if (isPacking) isCancelled = true;
    else void pack();
  });
  show();
  return {
    element: html('div', { class: 'import-buttons figure-archive' }, progress, said, button),
    cancel() {
      isCancelled = true;
    },
  };
}
