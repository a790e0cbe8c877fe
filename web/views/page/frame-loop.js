/**
 * Asks the worker for snapshots and has the page drawn, each at most once an animation frame: drawing never waits for
 * training, nor training for drawing.
 *
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../view-model.js').Model} Model
 *
 * @typedef {object} FrameLoop
 * @property {Pick<import('../../engine/engine.js').Engine, 'isTraining'|'requestFrame'>} engine
 * @property {(snapshot: Snapshot|null) => Model} modelOf what to draw
 * @property {{render: (model: Model) => void}|null} views
 * @property {Snapshot|null} snapshot the last one that arrived
 * @property {Snapshot|null} drawn the one that the views show, and may draw again
 * @property {import('../../engine/protocol.js').Spare|null} spare pixels that no view shows any more, for the worker to reuse
 * @property {ReturnType<typeof readPalette>|null} palette read when it is first needed
 * @property {boolean} mayDraw false until there is a snapshot, or the wait for the first one is over
 * @property {boolean} isStale whether something changed that the last snapshot does not show yet
 * @property {boolean} isSharp whether the last snapshot asked for was a fine one, taken at rest
 * @property {boolean} isAwaited whether a snapshot is on its way
 * @property {number} frame requested of the browser; 0: none
 */
import { trainingIndex } from '../../experiment/points.js';
import { livePicture, restPicture } from '../../engine/picture-resolution.js';
import { readPalette } from '../shared/class-colours.js';

/** Drawing waits for the first snapshot, but not longer than this: otherwise all would be laid out twice. */
const PATIENCE_MS = 300;

/** @param {FrameLoop['engine']} engine @param {FrameLoop['modelOf']} modelOf */
export function createFrameLoop(engine, modelOf) {
  const loop = createState(engine, modelOf);
  return {
    /** The last one that arrived. */
    snapshot: () => loop.snapshot,
    /** Whether it shows all that was asked for. */
    isCurrent: () => loop.snapshot !== null && !loop.isStale && !loop.isAwaited,
    receive: (/** @type {Snapshot} */ snapshot) => receive(loop, snapshot),
    /** Begins to draw, as soon as the first snapshot is there. */
    show: (/** @type {NonNullable<FrameLoop['views']>} */ views) => show(loop, views),
    /** The theme changed. */
    recolour() {
      loop.palette = null;
      changed(loop);
    },
    /** Something changed that the next snapshot must show. */
    changed: () => changed(loop),
    /** Something changed that needs no snapshot. */
    redraw: () => redraw(loop),
    /** The same, also before the first snapshot. */
    redrawAnyway: () => redrawAnyway(loop),
    /** Draws at once. */
    drawNow: () => draw(loop),
  };
}

/** @param {FrameLoop['engine']} engine @param {FrameLoop['modelOf']} modelOf @returns {FrameLoop} */
const createState = (engine, modelOf) => ({
  engine,
  modelOf,
  views: null,
  snapshot: null,
  drawn: null,
  spare: null,
  palette: null,
  mayDraw: false,
  isStale: true,
  isSharp: false,
  isAwaited: false,
  frame: 0,
});

/** @param {FrameLoop} loop @param {Snapshot} snapshot */
function receive(loop, snapshot) {
  loop.snapshot = withTimeline(snapshot, loop.snapshot);
  loop.mayDraw = true;
  loop.isAwaited = false;
  redraw(loop);
}

/** @param {FrameLoop} loop @param {NonNullable<FrameLoop['views']>} views */
function show(loop, views) {
  loop.views = views;
  setTimeout(() => redrawAnyway(loop), PATIENCE_MS);
  redraw(loop);
}

/** @param {FrameLoop} loop */
function changed(loop) {
  loop.isStale = true;
  requestSnapshot(loop);
  redraw(loop);
}

/** @param {FrameLoop} loop */
function redrawAnyway(loop) {
  loop.mayDraw = true;
  redraw(loop);
}

/** @param {FrameLoop} loop */
function redraw(loop) {
  if (loop.frame === 0 && loop.views && loop.mayDraw) loop.frame = requestAnimationFrame(() => draw(loop));
}

/** @param {FrameLoop} loop */
function draw(loop) {
  loop.frame = 0;
  loop.views?.render(loop.modelOf(loop.snapshot));
  // Until here the cards are hidden, so that what views read while drawing first needs no layout.
  delete document.documentElement.dataset.opening;
  const { drawn, snapshot } = loop;
  if (drawn !== snapshot) {
    loop.spare = drawn && { surface: drawn.surface?.rgba ?? null, tiles: drawn.tiles?.rgba ?? null };
    loop.drawn = snapshot;
  }
  requestSnapshot(loop);
}

/** At most one snapshot is under way; while training, each one that is drawn requests the next. @param {FrameLoop} loop */
function requestSnapshot(loop) {
  const { engine, snapshot } = loop;
  const isMoving = engine.isTraining() || loop.isStale;
  const isCoarse = snapshot?.surface && snapshot.surface.resolution < restPicture.surface && !loop.isSharp;
  if (!isMoving && !isCoarse) return;
  loop.palette ??= readPalette();
  const { links, sample, looked, selected, side, experiment } = loop.modelOf(snapshot);
  const isRequested = engine.requestFrame({
    ...(isMoving ? livePicture : restPicture),
    links,
    sample,
    look: looked,
    point: trainingIndex(experiment.points, selected),
    side,
    palette: loop.palette,
    spare: loop.spare,
  });
  if (!isRequested) return;
  loop.spare = null;
  loop.isAwaited = true;
  loop.isSharp = !isMoving;
  loop.isStale = false;
}

/** The worker sends a timeline only when it changed. @param {Snapshot} next @param {Snapshot|null} last @returns {Snapshot} */
function withTimeline(next, last) {
  return {
    ...next,
    timeline: next.timeline ?? last?.timeline ?? null,
    twin: next.twin && withTimeline(next.twin, last?.twin ?? null),
  };
}
