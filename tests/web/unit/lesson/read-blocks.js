/** Reads one block of a step, as if it stood at the first line. */
import { parseYaml } from '../../../../web/lesson/fields.js';
import { readPrediction, readRun, readSetup, readWatch } from '../../../../web/lesson/step-blocks.js';

/** @template T @param {(value: unknown, place: import('../../../../web/lesson/fields.js').Place) => T} read @param {string} name */
const reader =
  (read, name) =>
  (/** @type {string} */ text, line = 1) => {
    const { value, place } = parseYaml(text, line, name);
    return read(value, place);
  };

export const readPredictionText = reader(readPrediction, 'predict');
export const readRunText = reader(readRun, 'run');
export const readSetupText = reader(readSetup, 'setup');
export const readWatchText = reader(readWatch, 'watch');
