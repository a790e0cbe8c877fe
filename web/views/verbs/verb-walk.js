/**
 * A verb's walk through the network: the numbers go from column to column in its direction, at a reading pace.
 *
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').Round} Round
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('./walk-scene.js').NetworkGeometry} NetworkGeometry
 * @typedef {import('./walk-painter.js').Colours} Colours
 * @typedef {{geometry: NetworkGeometry, colours: Colours}} Place where it is drawn
 */
import { html } from '../shared/dom.js';
import { createWalkClock } from './walk-clock.js';
import { createWalkControls } from './walk-controls.js';
import { createWalkPainter } from './walk-painter.js';
import { hopsOf, reachedColumn } from './walk-scene.js';

const isStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** @param {() => void} onReach it has come to another column, or to its end */
export function createVerbWalk(onReach) {
  const [moving, standing] = ['moving', 'cells'].map((name) =>
    html('canvas', { class: `net-layer net-${name}`, 'aria-hidden': 'true' }),
  );
  const painter = createWalkPainter(moving, standing);
  const clock = createWalkClock({ onMove: move, nextFrame: (act) => requestAnimationFrame(act), isStill });
  const controls = createWalkControls(() => clock);
  /** @type {{snapshot: Snapshot & {round: Round}, part: Part|null, place: Place}|null} */
  let shown = null;
  let walk = '';
  let reached = '';

  function move() {
    const now = `${place()?.column} ${clock.isPlaying()} ${clock.at() >= clock.hops()}`;
    const isThere = now === reached;
    reached = now;
    if (!isThere) onReach();
    paint(isThere);
  }

  /** The unit that the walk has come to, and where Backward ends; null once another is over. @returns {Part|null} */
  function place() {
    if (!shown) return null;
    const isOver = clock.at() >= clock.hops();
    if (isOver) return shown.snapshot.round.verb === 'backward' ? { column: 1, unit: 0, input: null } : null;
    const count = shown.place.geometry.columns.length;
    const column = Math.max(1, reachedColumn(shown.snapshot.round.verb, clock.at(), count));
    return { column, unit: 0, input: null };
  }

  /** @param {boolean} [isMoveOnly] whether only what is on its way has changed */
  function paint(isMoveOnly = false) {
    if (!shown) return;
    const { snapshot, part, place: at } = shown;
    const output = { column: at.geometry.columns.length - 1, unit: 0 };
    const scene = { ...at, snapshot, at: clock.at(), looked: part ?? place() ?? output };
    if (isMoveOnly) painter.move(scene);
    else painter.draw(scene, window.devicePixelRatio || 1);
  }

  return {
    layers: [moving, standing],
    controls: controls.element,
    place,
    isPlaying: clock.isPlaying,

    /** @param {Snapshot} snapshot @param {Part|null} part that is looked at @param {Place} at */
    draw(snapshot, part, at) {
      const { round, run, step } = snapshot;
      const verb = round ? `${run} ${step} ${round.verb}` : '';
      shown = round && { snapshot: { ...snapshot, round }, part, place: at };
      if (verb !== walk) {
        reached = ''; // the column where the last walk was left is a new place of this one
        clock.start(round ? hopsOf(round.verb, at.geometry.columns.length) : 0);
      }
      walk = verb;
      if (!round) painter.clear(at.geometry);
      paint();
    },
    drawControls: controls.draw,
  };
}
