/** An experiment as PyTorch, with the templates that come in the bundle; loaded when it is asked for. */
import { firstUpdatesRequest } from './request.js';
import { templates } from './templates.js';
import { writeNotebook } from './write-notebook.js';
import { writeScript } from './write-script.js';

const WRITERS = { script: writeScript, notebook: writeNotebook };

/**
 * @param {keyof typeof WRITERS} form
 * @param {import('../../experiment/experiment.js').Experiment} experiment @param {'a'|'b'} side of which of two networks
 * @param {(request: import('../../worker/first-updates.js').FirstUpdatesRequest) => Promise<import('./describe.js').FirstUpdates>} compute
 */
export async function writePytorch(form, experiment, side, compute) {
  const request = firstUpdatesRequest(experiment, side),
    first = await compute(request);
  const { settings, points } = request;
  return WRITERS[form]({ settings, data: { points, axes: experiment.axes }, first }, templates);
}
