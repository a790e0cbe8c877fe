/**
 * One state of the run for everything that is saved of it: training pauses, and goes on when that is done.
 *
 * @typedef {import('../../view-model.js').Actions} Actions
 */
import { keepPictures } from '../figures/keep-pictures.js';
import { askShown } from './ask-shown.js';

/** How often it is looked whether the page shows where the run stands, and how long at most. */
const EVERY_MS = 25,
  MOST = 200;

/** @param {Pick<Actions, 'model'|'train'|'ask'>} actions */
export async function holdState(actions) {
  const wasTraining = actions.model().snapshot?.training ?? false;
  actions.train(false);
  await untilShown(actions);
  const model = keepPictures(actions.model());
  return {
    model,
    shown: await askShown(actions),
    goOn() {
      if (wasTraining) actions.train(true);
    },
  };
}

/** @param {Pick<Actions, 'model'|'ask'>} actions */
async function untilShown({ model, ask }) {
  for (let i = 0; i < MOST; i++) {
    const place = await ask('all', []).catch(() => null);
    const { snapshot, side } = model();
    const run = side === 'b' ? snapshot?.twin : snapshot;
    if (!place || !snapshot || (!snapshot.training && run?.run === place.run && run?.step === place.step)) return;
    await new Promise((done) => setTimeout(done, EVERY_MS));
  }
}

/**
 * Asks the core only for what is of the state that is shown: rejects once the run has gone on.
 * @param {Actions['ask']} ask @param {import('../../view-model.js').Model} model @returns {Actions['ask']}
 */
export const askOfState =
  (ask, { snapshot, side: shownSide }) =>
  async (method, request, side = shownSide) => {
    const { answers, step, run } = await ask('all', [[method, request]], side);
    const shown = side === 'b' ? snapshot?.twin : snapshot;
    if (shown?.step !== step || shown?.run !== run) throw new Error('the run has gone on');
    return answers[0];
  };
