/**
 * The activation of one hidden layer, chosen where its units are changed by hand: the others keep theirs.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 */

import { hiddenActivations } from '../../experiment/network-shape.js';
import { choicesOf } from '../../experiment/setting-table.js';
import { choiceLabel, settingLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { RESTART_MARK_ID, restartMark } from '../shared/restart-mark.js';

/** @param {import('../view-model.js').Actions} actions */
export function createLayerActivation(actions) {
  const label = html('span');
  const select = html(
    'select',
    { 'aria-describedby': RESTART_MARK_ID },
    ...choicesOf('activation').map((value) => html('option', { value }, choiceLabel('activation', value))),
  );
  const element = html('label', { class: 'net-editor-layer' }, html('span', {}, label, restartMark()), select);
  let layer = 1,
    settings = /** @type {Settings|null} */ (null);
  select.addEventListener('change', () => {
    if (settings)
      actions.changeShown(
        withActivation(settings, layer, select.value),
        t('edits.change', { label: settingLabel('activations') }),
      );
  });
  return {
    element,
    /** @param {Settings} now @param {number} column of the network */
    render(now, column) {
      [settings, layer] = [now, column];
      const own = hiddenActivations(now)[column - 1];
      setShown(element, own !== undefined);
      if (own === undefined) return;
      setText(label, t('network.activationOf', { layer }));
      if (select.value !== own) select.value = own;
    },
  };
}

/** The settings to change so that one hidden layer, counted from 1, has this activation. @param {Settings} settings @param {number} layer @param {string} activation @returns {Partial<Settings>} */
function withActivation(settings, layer, activation) {
  const all = hiddenActivations(settings);
  all[layer - 1] = activation;
  return all.every((one) => one === activation) ? { activation, activations: '' } : { activations: all.join(',') };
}
