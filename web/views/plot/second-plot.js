/** The second network's boundary, beside the first: the same points, which are dragged in either. */
import { t } from '../../words/text.js';
import { html, setShown } from '../shared/dom.js';
import { createPlotView } from './plot.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} element the plot of the first @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createTwinPlotView(element, actions) {
  const place = html('div', { id: 'twin-plot', hidden: '' });
  element.after(place);
  /** @type {ReturnType<typeof createPlotView>|null} */
  let plot = null;
  return {
    render(model) {
      const twin = model.experiment.twin ? (model.snapshot?.twin ?? null) : null;
      setShown(place, twin !== null);
      if (!twin) return;
      plot ??= createPlotView(place, actions, { name: t('compare.boundaryOf', { side: 'B' }), side: 'b' });
      plot.render({ ...model, snapshot: twin, experiment: { ...model.experiment, settings: twin.settings } });
    },
  };
}
