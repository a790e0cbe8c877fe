/**
 * Networks that are small enough to be read number by number, and the offer of one beside what cannot be read in the
 * present one. The run that is left for it stays on the shelf.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 */
import { featuresOf, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { classesOf } from '../../experiment/points.js';
import { t } from '../../words/small-network-text.js';
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

/** What a small network sets: an update of one point is the gradient that Backward has just shown. @typedef {'hiddenLayers'|'units'|'shape'|'activations'|'batchSize'} Setting */

/** What was there before a small network, to go back to. @type {Pick<import('../../experiment/settings.js').Settings, Setting>|null} */
let before = null;

/** @param {Actions} actions @param {number[]} units */
export function useSmallNetwork(actions, units) {
  const { experiment } = actions.model(),
    { hiddenLayers, units: width, shape, activations, batchSize } = experiment.settings;
  if (!isReadable(experiment.settings)) before = { hiddenLayers, units: width, shape, activations, batchSize };
  actions.changeAll(
    { hiddenLayers: units.length, units: units[0], shape: '', activations: '', batchSize: 1 },
    t('smallNetwork.small', { name: layersName(experiment, units) }),
  );
}

/** @param {Actions} actions */
function goBack(actions) {
  if (before) actions.changeAll(before, t('smallNetwork.large'));
  before = null;
}

/** A quiet button to a small network; where the network can be read, back to the one before. @param {Actions} actions */
export function createSmallNetworkOffer(actions) {
  const [units] = SMALL_NETWORKS;
  const button = html('button', { type: 'button', class: 'small-network', hidden: '' });
  button.addEventListener('click', () =>
    isReadable(actions.model().experiment.settings) ? goBack(actions) : useSmallNetwork(actions, units),
  );
  return {
    element: button,
    render(/** @type {Experiment} */ experiment) {
      const isSmall = isReadable(experiment.settings);
      setShown(button, !isSmall || before !== null);
      setText(
        button,
        isSmall ? t('smallNetwork.back') : t('smallNetwork.read', { name: layersName(experiment, units) }),
      );
    },
  };
}
