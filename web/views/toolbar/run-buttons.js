/** Train and pause, one step, and back to the first weights. */
import { t } from '../../words/text.js';
import { changeIcon, html, setText } from '../shared/dom.js';
import { createIconButton } from './icon-button.js';

/** @param {import('../view-model.js').Actions} actions */
export function createRunButtons(actions) {
  let isTraining = false;
  const reset = createIconButton(t('toolbar.reset'), 'reset', t('toolbar.resetHint'), actions.reset);
  const train = createIconButton(t('toolbar.train'), 'play', t('toolbar.trainHint'), () => actions.train(!isTraining));
  const step = createIconButton(t('toolbar.step'), 'step', t('toolbar.stepHint'), actions.step);
  train.button.classList.add('primary', 'train');
  step.button.classList.add('icon-only', 'one-step');
  reset.button.classList.add('icon-only', 'back-to-start');
  // As wide as its longer word, so that nothing beside it moves.
  train.text.dataset.widest = [t('toolbar.train'), t('toolbar.pause')].join('\n');
  const attributes = { class: 'group run', role: 'group', 'aria-label': t('toolbar.training') };
  return {
    element: html('div', attributes, train.button, step.button, reset.button),
    /** @param {import('../view-model.js').Model} model */
    render({ snapshot }) {
      // Of two networks the other may still go on.
      const hasDiverged = Boolean(snapshot?.diverged && (!snapshot.twin || snapshot.twin.diverged));
      isTraining = snapshot?.training ?? false;
      setText(train.text, t(isTraining ? 'toolbar.pause' : 'toolbar.train'));
      changeIcon(train.picture, isTraining ? 'pause' : 'play');
      train.button.disabled = hasDiverged && !isTraining;
      step.button.disabled = hasDiverged;
    },
  };
}
