/** The bar at the top: running the network, its weights, undo, the figures of the run, the theme. */
import { html } from '../shared/dom.js';
import { createCompareToggle } from './compare-toggle.js';
import { createRunButtons } from './run-buttons.js';
import { createRunStats } from './run-stats.js';
import { createThemeButton } from './theme-button.js';
import { createUndoButtons } from './undo-buttons.js';
import { createVerbButtons } from './verb-buttons.js';
import { createWeightsControls } from './weights-controls.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createToolbarView(element, actions) {
  const parts = [
    createRunButtons(actions),
    createVerbButtons(actions),
    createWeightsControls(actions),
    createUndoButtons(actions),
    createCompareToggle(actions),
    createRunStats(),
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
