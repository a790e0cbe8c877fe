/** Under the plot while the brush is taken up: brush, eraser, and no points at all. Loaded with it. */

import { t } from '../../words/brush-text.js';
import { html, setAttribute, setText } from '../shared/dom.js';

/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: import('../view-model.js').Model) => void}} */
export function createBrushRow(element, actions) {
  const tools = /** @type {const} */ (['spray', 'erase']).map((tool) => {
    const button = html('button', { type: 'button' }, t(`brush.${tool}`));
    button.addEventListener('click', () => actions.chooseTool(tool));
    return { tool, button };
  });
  const clear = html('button', { type: 'button' }, t('brush.clear')),
    hint = html('span');
  clear.addEventListener('click', () => {
    tools[0].button.focus(); // this one is about to be disabled
    actions.clearPoints();
  });
  element.append(
    html(
      'div',
      { class: 'brush-row', role: 'group', 'aria-label': t('brush.name') },
      ...tools.map(({ button }) => button),
      clear,
      hint,
    ),
  );
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') actions.chooseTool('points');
  });
  return {
    render({ tool: chosen, experiment }) {
      for (const { tool, button } of tools) setAttribute(button, 'aria-pressed', String(chosen === tool));
      const isEmpty = experiment.points.x.length === 0;
      if (clear.disabled !== isEmpty) clear.disabled = isEmpty;
      setText(hint, t(isEmpty ? 'brush.cleared' : 'brush.hint'));
    },
  };
}
