/** Parts of the page that are loaded when a person opens them. */
import { t } from '../../words/text.js';

/**
 * Resolves to the loaded part; to null, after a notice, where it cannot be loaded. Called again it tries again.
 * @template Part
 * @param {() => Promise<Part>} load
 * @param {import('../view-model.js').Actions['say']} say
 * @returns {Promise<Part|null>}
 */
export const loadPart = (load, say) =>
  load().catch(() => {
    say({ kind: 'error', text: t('notices.missing') });
    return null;
  });
