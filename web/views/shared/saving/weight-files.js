/**
 * What the network that is shown has learned, in the menu of the network's figure.
 *
 * @typedef {import('./save-figure.js').WayToSave} WayToSave
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../view-model.js').Actions['ask']} Ask
 */

import { twinSettings } from '../../../experiment/experiment.js';
import { classesOf, inputsOf } from '../../../experiment/points.js';
import { t } from '../../../words/weights-text.js';

const ENDINGS = /** @type {const} */ (['npz', 'safetensors', 'onnx']);

/** @param {Ask} ask @param {(name: string, blob: Blob) => void} download @returns {WayToSave[]} */
export const waysToSaveWeights = (ask, download) =>
  ENDINGS.map((ending) => ({
    label: t(`weights.${ending}`),
    async save(model) {
      const { bytes, second, step } = await weightFile(ending, model, model.side, ask);
      download(
        `backprop-${ending === 'onnx' ? 'network' : 'weights'}${second ? '-b' : ''}-step-${step}.${ending}`,
        new Blob([/** @type {BlobPart} */ (bytes)], { type: 'application/octet-stream' }),
      );
    },
  }));

/**
 * The step is that of the weights: while the run goes on it is a later one than is shown.
 * @param {typeof ENDINGS[number]} ending @param {Model} model @param {'a'|'b'} side @param {Ask} ask
 */
export async function weightFile(ending, { experiment, snapshot }, side, ask) {
  const { writeWeights } = await import('../../../export/weights/write-weights.js');
  const second = side === 'b' ? twinSettings(experiment) : null;
  const { answers, step, run } = await ask('all', [['weights']], side);
  if (run !== (second ? snapshot?.twin : snapshot)?.run) throw new Error('another run has begun');
  const bytes = writeWeights(ending, {
    settings: second ?? experiment.settings,
    classes: classesOf(experiment.points),
    inputs: inputsOf(experiment.points),
    axes: experiment.axes,
    layers: answers[0].layers,
    step,
  });
  return { bytes, step, second: second !== null };
}
