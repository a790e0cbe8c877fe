/** Changes to the clean view for a projector, and back. */
import { t } from '../../words/text.js';
import { setAttribute } from '../shared/dom.js';
import { isPresenting, onPresenting, present } from '../shared/presenting.js';
import { createIconButton } from './icon-button.js';

export function createPresentButton() {
  const { button } = createIconButton(t('toolbar.present'), 'screen', t('toolbar.presentHint'), () =>
    present(!isPresenting()),
  );
  button.classList.add('icon-only', 'present');
  const show = () => setAttribute(button, 'aria-pressed', String(isPresenting()));
  onPresenting(show);
  show();
  return { element: button, render() {} };
}
