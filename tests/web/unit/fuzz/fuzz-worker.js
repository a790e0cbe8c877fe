/** Tries a part of the inputs, and says how they ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { TARGETS } from './targets.js';
import { tryInputs } from './try-inputs.js';

const { beats } = workerData;

parentPort?.on('message', async ({ name, seed, inputs }) => {
  const target = TARGETS.find((one) => one.name === name);
  if (!target) return;
  try {
    const ends = await tryInputs(target, {
      inputs,
      seed,
      onInput: () => {
        beats[0] += 1;
      },
    });
    parentPort?.postMessage({ ends });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
