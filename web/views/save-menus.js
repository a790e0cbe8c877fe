/** A menu beside each figure that saves it as a picture or its numbers; what does the saving is loaded when one opens. */
import { t } from '../text.js';
import { createMenu } from './menu.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */
/** @typedef {'plot'|'network'|'bars'|'loss'|'time'|'factors'|import('./panels/save-panel.js').PanelFigure} FigureName */

/** Where each menu stands, and the text that names its figure. @type {[name: FigureName, place: string, title: string][]} */
const PLACES = [
  ['plot', '.card.plot', 'plot.title'],
  ['network', '.network-head', 'page.network'],
  ['bars', '#bars .title-row', 'bars.title'],
  ['loss', '.card.loss', 'loss.title'],
  ['time', '#time', 'time.title'],
  ['factors', '.why-head', 'panels.why'],
];

/** @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createSaveMenus(actions) {
  /** @type {Model|null} */
  let model = null;
  for (const [name, place, key] of PLACES) {
    document.querySelector(place)?.append(createMenu(t('export.save', { title: t(key) }), 'save', async () => {
      const { choicesFor } = await import('../export/save.js');
      return choicesFor(name).map(({ label, save }) => ({
        label,
        run() {
          if (model) save(model, { ask: actions.ask }).catch(() => actions.say({ kind: 'error', text: t('export.failed', { title: t(key) }) }));
        },
      }));
    }));
  }
  return { render(next) { model = { ...next }; } };
}
