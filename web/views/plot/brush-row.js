/** Under the plot while the brush is taken up: brush or eraser. Loaded with it. */

import { t } from '../../words/brush-text.js';
import { html, setAttribute } from '../shared/dom.js';

/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: import('../view-model.js').Model) => void}} */
export function createBrushRow(element, actions) {
  const tools = /** @type {const} */ (['spray', 'erase']).map((tool) => {
    const button = html('button', { type: 'button' }, t(`brush.${tool}`));
    button.addEventListener('click', () => actions.chooseTool(tool));
    return { tool, button };
  });
  element.append(
    html(
      'div',
      { class: 'brush-row', role: 'group', 'aria-label': t('brush.name') },
      ...tools.map(({ button }) => button),
      html('span', {}, t('brush.hint')),
    ),
  );
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') actions.chooseTool('points');
  });
  return {
    render(model) {
      for (const { tool, button } of tools) setAttribute(button, 'aria-pressed', String(model.tool === tool));
    },
  };
}
