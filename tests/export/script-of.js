/** The script that the page writes of an experiment, without the page. */
import { computeFirstUpdates } from '../../web/worker/first-updates.js';
import { firstUpdatesRequest } from '../../web/export/pytorch/request.js';
import { writeNotebook } from '../../web/export/pytorch/write-notebook.js';
import { writeScript } from '../../web/export/pytorch/write-script.js';
import { readTemplates } from './python.js';

const templates = readTemplates();

/**
 * @param {import('../../wasm/backprop.js').BackpropModule} core
 * @param {import('../../web/experiment/experiment.js').Experiment} experiment
 * @param {'a'|'b'} [side] @param {'script'|'notebook'} [form]
 */
export function scriptOf(core, experiment, side = 'a', form = 'script') {
  const request = firstUpdatesRequest(experiment, side),
    first = computeFirstUpdates(core, request);
  const data = { points: request.points, axes: experiment.axes };
  return (form === 'script' ? writeScript : writeNotebook)({ settings: request.settings, data, first }, templates);
}
