/**
 * What the network answers to inputs that are no point's and in no plane: the core is asked at the middle of a plane that is
 * laid there, and the plot's own is laid again, all in one request. A plane changes nothing of a run.
 *
 * @typedef {import('../../experiment/points.js').Plane} Plane
 */

/**
 * @param {(method: string, request: unknown) => Promise<any>} ask
 * @param {Plane} plane of the plot
 * @param {ArrayLike<number>} values one number an input, of 3 and more
 * @returns {Promise<{outputs: Float64Array, answers: Float64Array}>}
 */
export async function answersAt(ask, plane, values) {
  const calls = [
    ['setPlane', planeAt(values)],
    ['predict', { x: 0, y: 0 }],
    ['setPlane', plane],
  ];
  return (await ask('all', calls)).answers[1];
}

/** Any plane with its middle there. @param {ArrayLike<number>} values @returns {Plane} */
function planeAt(values) {
  const along = (/** @type {number} */ input) => Float64Array.from(values, (_, i) => (i === input ? 1 : 0));
  return { origin: Float64Array.from(values), across: along(0), up: along(1) };
}
