/** The menu by which an experiment leaves the page. What it offers is loaded when it opens. */
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { createMenu } from '../shared/menu.js';
import { createIconButton } from './icon-button.js';

/** @param {import('../view-model.js').Actions} actions */
export function createShareMenu(actions) {
  const label = t('toolbar.share');
  const { button } = createIconButton(label, 'share', label, () => {});
  button.classList.add('icon-only');
  button.setAttribute('aria-haspopup', 'menu');
  const element = html('div', { class: 'save-menu share' }, button);
  createMenu({ label, button, element }, () =>
    loadPart(async () => (await import('./share-items.js')).shareItems(actions), actions.say),
  );
  return { element, render() {} };
}
