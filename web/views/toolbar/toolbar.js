/** The bar at the top: running the network, its speed, the figures of the run, undo, comparing, the theme. */
import { html } from '../shared/dom.js';
import { createCompareToggle } from './compare-toggle.js';
import { createPresentButton } from './present-button.js';
import { createRunButtons } from './run-buttons.js';
import { createRunStats } from './run-stats.js';
import { createShareMenu } from './share-menu.js';
import { createSpeedChoice } from './speed-choice.js';
import { createThemeButton } from './theme-button.js';
import { createUndoButtons } from './undo-buttons.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createToolbarView(element, actions) {
  const parts = [
    createRunButtons(actions),
    createSpeedChoice(actions),
    createRunStats(),
    createUndoButtons(actions),
    createCompareToggle(actions),
    createShareMenu(actions),
    createPresentButton(),
    createThemeButton(actions),
  ];
  const title = html('h1', {}, 'Backprop Playground');
  element.append(title, ...parts.map((part) => part.element), html('p', { id: 'print-line' }));
  return {
    render(model) {
      for (const part of parts) part.render(model);
    },
  };
}
