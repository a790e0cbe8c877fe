/** Undo and redo. */

/**
 * @param {Pick<import('./actions.js').Context, 'store'>} context
 * @param {import('./time-travel.js').TimeTravel} time
 * @param {ReturnType<typeof import('./data-actions.js').createDataActions>} data
 * @param {ReturnType<typeof import('./parameter-actions.js').createParameterActions>} parameters
 */
export function createUndoActions({ store }, time, data, parameters) {
  const go = (/** @type {() => void} */ move) =>
    parameters.afterChange(() => {
      data.cancel();
      time.returnToPresent();
      move();
    });
  return { undo: () => go(store.undo), redo: () => go(store.redo) };
}
