/**
 * Networks that are small enough to be read number by number, and the offer of one beside what cannot be read in the
 * present one. The run that is left for it stays on the shelf.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 */
import { featuresOf, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { classesOf } from '../../experiment/points.js';
import { t } from '../../words/text.js';
import { html, setShown, setText } from '../shared/dom.js';

/** Units of their hidden layers; of each network all layers are alike. */
export const SMALL_NETWORKS = [[2], [3, 3]];

/** Of larger networks the numbers have no room beside each other, and the lines get too long to be read. */
const MOST_LAYERS = 3,
  MOST_UNITS = 4;

/** Whether every number of such a network can be read. @param {Pick<import('../../experiment/settings.js').Settings, 'shape'|'hiddenLayers'|'units'>} settings */
export function isReadable(settings) {
  const widths = hiddenWidths(settings);
  return widths.length <= MOST_LAYERS && widths.every((units) => units <= MOST_UNITS);
}

/** Such as 2-3-3-1: the inputs and outputs are those of the experiment. @param {Experiment} experiment @param {number[]} units */
export const layersName = ({ settings, points }, units) =>
  [featuresOf(settings).length, ...units, outputCount(settings, classesOf(points))].join('-');

/** @param {Actions} actions @param {number[]} units */
export function useSmallNetwork(actions, units) {
  actions.changeAll(
    { hiddenLayers: units.length, units: units[0], shape: '', activations: '' },
    t('neuron.smallNetwork', { name: layersName(actions.model().experiment, units) }),
  );
}

/** A quiet button, hidden where the network can be read. @param {Actions} actions */
export function createSmallNetworkOffer(actions) {
  const [units] = SMALL_NETWORKS;
  const button = html('button', { type: 'button', class: 'small-network', hidden: '' });
  button.addEventListener('click', () => useSmallNetwork(actions, units));
  return {
    element: button,
    render(/** @type {Experiment} */ experiment) {
      setShown(button, !isReadable(experiment.settings));
      setText(button, t('neuron.readSmall', { name: layersName(experiment, units) }));
    },
  };
}
