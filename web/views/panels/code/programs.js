/**
 * The programs that an experiment can be shown as, in the order of the choice.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../../export/listing/line.js').Line} Line
 * @typedef {import('../../../export/listing/python-listing.js').Step} Step
 * @typedef {'torch'|'numpy'|'python'} Form
 */
import { uncleared } from '../../../experiment/experiment.js';
import { featuresOf } from '../../../experiment/network-shape.js';
import { trainingCount } from '../../../experiment/points.js';
import { t } from '../../../words/program-text.js';
import { beginsOf } from '../../../export/listing/first-draws.js';
import { numpyListing, numpyRefusal } from '../../../export/listing/numpy-listing.js';
import { isOneNeuron, pythonListing, pythonRefusal } from '../../../export/listing/python-listing.js';
import { torchListing } from '../../../export/listing/torch-listing.js';

/** @type {Form[]} */
export const FORMS = ['torch', 'numpy', 'python'];

/** Which there are, and why not another that one might look for. @param {Model} model @returns {{forms: Form[], refusal: string}} */
export function formsOf(model) {
  const { settings, points } = uncleared(model.experiment);
  const refusals = {
    torch: '',
    numpy: numpyRefusal(settings),
    python: isOneNeuron(settings, points) ? pythonRefusal(settings, points) : NOT_LOOKED_FOR,
  };
  const said = new Set(Object.values(refusals).filter((key) => key !== '' && key !== NOT_LOOKED_FOR));
  return { forms: FORMS.filter((form) => refusals[form] === ''), refusal: [...said].map((key) => t(key)).join(' ') };
}

/** Nobody expects a deep network without matrices. */
const NOT_LOOKED_FOR = '-';

/**
 * @param {Form} form @param {Model} model @param {Line[]|null} [before] of this form, which stays for as long as the numbers are not there
 * @returns {Line[]}
 */
export function programOf(form, model, before = null) {
  const experiment = uncleared(model.experiment);
  if (form === 'python') {
    const step = stepOf(model);
    if (step) return pythonListing(experiment, step);
    if (before) return before;
  }
  const begins = beginsOf(experiment, model.snapshot?.twin ? model.side : 'a');
  return (form === 'numpy' ? numpyListing : torchListing)({ ...experiment, begins });
}

/**
 * The one step of a neuron that is shown: that of the mini-batch whose verbs are made, or one from here; null where what was measured
 * last is of another network, or of points that are all gone.
 * @param {Model} model @returns {Step|null}
 */
function stepOf({ snapshot, experiment }) {
  const layers = snapshot?.round?.update?.before ?? snapshot?.links?.weights;
  const { settings, points } = uncleared(experiment);
  if (!snapshot || layers?.length !== 1 || layers[0].W.length !== featuresOf(settings).length) return null;
  const { round, learningRate } = snapshot,
    batch = batchOf(round?.batch, settings.batchSize, trainingCount(points));
  if (batch.length === 0) return null;
  return {
    w: layers[0].W,
    b: layers[0].b[0],
    rate: round?.update?.rate ?? learningRate,
    batch,
    about: round ? 'batch' : 'somePoints',
  };
}

/** The points are ahead of what was measured: some of that mini-batch may be gone. @param {ArrayLike<number>|undefined} batch @param {number} size @param {number} count of training points */
const batchOf = (batch, size, count) =>
  batch ? Array.from(batch).filter((i) => i < count) : Array.from({ length: Math.min(size, count) }, (_, i) => i);
