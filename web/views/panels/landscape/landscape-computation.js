/**
 * Has a landscape computed row by row in the worker, so that training goes on meanwhile.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('./landscape-map.js').Landscape} Landscape
 * @typedef {{directions: 'path'|'random', cells: number, seed: number}} LandscapeRequest cells: of each side
 */

/** How long one question to the worker should take: training waits for it. */
const ASK_MS = 25;
/** Training points that the losses are of, at most, drawn at random. */
const SAMPLES = 1000;
/** How far random directions reach (1: as long as the weights), and what is added around a path, as its share. */
const REACH = { random: 1, path: 0.25 };

/** @param {import('../../view-model.js').Actions['ask']} ask */
export function createLandscapeComputation(ask) {
  let latest = 0;
  /** @type {Landscape|null} */
  let landscape = null;
  let running = false;

  function end() {
    ++latest;
    if (running) ask('endLandscape').catch(() => {});
    running = false;
    landscape = null;
  }

  return {
    isRunning: () => running,
    /** The landscape that is being computed; null before its plane is known. */
    current: () => landscape,
    /** Ends the computation, if there is one. */
    cancel: end,
    /**
     * @param {LandscapeRequest} request @param {Model} model
     * @param {(landscape: Landscape, rowsDone: number) => void} onRows
     * @returns {Promise<Landscape|null>} null if it was cancelled
     * @throws {Error} with the core's sentence
     */
    async run(request, model, onRows) {
      const mine = ++latest;
      const isCancelled = () => mine !== latest;
      running = true;
      landscape = null;
      try {
        const compute = async () => {
          const begun = await begin(ask, request, model);
          if (isCancelled()) return null;
          landscape = begun;
          await computeRows(ask, begun, isCancelled, onRows);
          return begun;
        };
        // A worker that has died takes the rows of its landscape with it: another one begins once more.
        const done = await compute().catch((error) =>
          landscape && !isCancelled() ? compute() : Promise.reject(error),
        );
        if (isCancelled()) return null;
        end();
        return done;
      } catch (error) {
        if (isCancelled()) return null;
        end();
        throw error;
      }
    },
  };
}

/**
 * @param {import('../../view-model.js').Actions['ask']} ask
 * @param {LandscapeRequest} request
 * @param {Model} model
 * @returns {Promise<Landscape>} without losses yet
 */
async function begin(ask, { directions, cells, seed }, { side, experiment: { points } }) {
  const reach = REACH[directions];
  const plane = await ask('startLandscape', {
    directions,
    seed,
    reach,
    columns: cells,
    rows: cells,
    samples: SAMPLES,
  });
  const losses = new Float64Array(cells * cells).fill(NaN);
  return { plane, losses, step: plane.step, run: plane.run, points, side };
}

/**
 * @param {import('../../view-model.js').Actions['ask']} ask
 * @param {Landscape} landscape
 * @param {() => boolean} isCancelled
 * @param {(landscape: Landscape, rowsDone: number) => void} onRows
 */
async function computeRows(ask, landscape, isCancelled, onRows) {
  const { losses, plane } = landscape;
  const cells = plane.alpha.length;
  let rows = 1;
  for (let done = 0; done < cells; ) {
    const begun = performance.now();
    const answer = await ask('landscapeRows', rows);
    if (isCancelled()) return;
    losses.set(answer.losses.subarray(0, answer.rowsDone * cells));
    done = answer.rowsDone;
    const faster = Math.min(4, ASK_MS / (performance.now() - begun));
    rows = Math.max(1, Math.min(cells, Math.round(rows * faster)));
    onRows(landscape, done);
  }
}
