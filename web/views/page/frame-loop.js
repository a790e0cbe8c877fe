/**
 * Asks the worker for snapshots and has the page drawn, each at most once an animation frame: drawing never waits for
 * training, nor training for drawing.
 *
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../view-model.js').Model} Model
 */
import { trainingIndex } from '../../experiment/points.js';
import { livePicture, restPicture } from '../../engine/picture-resolution.js';
import { readPalette } from '../shared/palette.js';

/** Nothing is drawn until the first numbers are there, or they take longer than that: it would all be laid out twice. */
const PATIENCE_MS = 300;

/**
 * @param {ReturnType<typeof import('../../engine/engine.js').createEngine>} engine
 * @param {(snapshot: Snapshot|null) => Model} modelOf what to draw
 */
export function createFrameLoop(engine, modelOf) {
  /** @type {{render: (model: Model) => void}|null} */
  let views = null;
  /** @type {Snapshot|null} */
  let snapshot = null;
  /** The snapshot that the views show, and may draw again. @type {Snapshot|null} */
  let drawn = null;
  /** Pixels that no view has to show any more. @type {import('../../engine/protocol.js').Spare|null} */
  let spare = null;
  /** Read when it is needed first. @type {ReturnType<typeof readPalette>|null} */
  let palette = null;
  let patient = true;
  /** Whether something has changed that the last snapshot does not show yet. */
  let stale = true;
  /** Whether the last snapshot asked for was a fine one, taken at rest. */
  let sharpened = false;
  let frame = 0;

  function redraw() {
    if (frame === 0 && views && (snapshot || !patient)) frame = requestAnimationFrame(drawNow);
  }

  function redrawAnyway() {
    patient = false;
    redraw();
  }

  function changed() {
    stale = true;
    askForSnapshot();
    redraw();
  }

  function drawNow() {
    frame = 0;
    views?.render(modelOf(snapshot));
    delete document.documentElement.dataset.opening; // what the views have read was about hidden elements: cheap
    if (drawn !== snapshot) {
      spare = drawn && { surface: drawn.surface?.rgba ?? null, tiles: drawn.tiles?.rgba ?? null };
      drawn = snapshot;
    }
    askForSnapshot();
  }

  /** One snapshot is under way at most; while training, each one drawn asks for the next. */
  function askForSnapshot() {
    const moving = engine.isTraining() || stale;
    const blurred = snapshot?.surface && snapshot.surface.resolution < restPicture.surface && !sharpened;
    if (!moving && !blurred) return;
    palette ??= readPalette();
    const { links, sample, looked, selected, side, experiment } = modelOf(snapshot);
    const asked = engine.requestFrame({
      ...(moving ? livePicture : restPicture),
      links,
      sample,
      look: looked,
      point: trainingIndex(experiment.points, selected),
      side,
      palette,
      spare,
    });
    if (!asked) return;
    spare = null;
    sharpened = !moving;
    stale = false;
  }

  return {
    /** The last one that has come. */
    snapshot: () => snapshot,

    receive(/** @type {Snapshot} */ next) {
      snapshot = withTimeline(next, snapshot);
      redraw();
    },

    /** Begins to draw, as soon as the first snapshot is here. */
    show(/** @type {{render: (model: Model) => void}} */ made) {
      views = made;
      setTimeout(redrawAnyway, PATIENCE_MS);
      redraw();
    },

    /** The colours are others. */
    recolour() {
      palette = null;
      changed();
    },

    /** Something changed that the worker must tell about. */
    changed,
    redraw,
    /** Also before the first snapshot. */
    redrawAnyway,
    drawNow,
  };
}

/** A timeline is sent only when it is another than the last one sent. @param {Snapshot} next @param {Snapshot|null} last @returns {Snapshot} */
function withTimeline(next, last) {
  return {
    ...next,
    timeline: next.timeline ?? last?.timeline ?? null,
    twin: next.twin && withTimeline(next.twin, last?.twin ?? null),
  };
}
