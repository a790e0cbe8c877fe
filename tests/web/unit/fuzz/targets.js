/** Every entrance of the page through which something of a stranger's comes. */
import { lesson } from './targets/lessons.js';
import { experimentFile, link, playgroundLink } from './targets/links.js';
import { message } from './targets/messages.js';
import { ownSets, savedExperiments, storedExperiment } from './targets/stored.js';
import { tableBytes, tableJson, tableText } from './targets/tables.js';
import { expression, picture, platform, typedValue } from './targets/typed.js';
import { npz, safetensors } from './targets/weights.js';

/** @type {import('./try-inputs.js').Target<any>[]} */
export const TARGETS = [
  ...[
    tableText,
    tableJson,
    tableBytes,
    storedExperiment,
    ownSets,
    savedExperiments,
    link,
    playgroundLink,
    experimentFile,
  ],
  ...[lesson, expression, npz, safetensors, picture, message, platform, typedValue],
];
