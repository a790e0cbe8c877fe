/**
 * The pointer on the network. Units and links under it are read out; a click chooses one, and opens what can be changed
 * by hand: a link, a bias, or a unit that is chosen already.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {{part: Part, isBias: boolean}} Target what is under the pointer; `isBias`: the mark of the unit's bias
 *
 * @typedef {object} NetworkCommands what pointer and keys do on the network
 * @property {() => NetworkLayout|null} layout
 * @property {() => Part|null} chosen
 * @property {(part: Part|null, isOnBias: boolean) => void} hover
 * @property {(part: Part|null) => void} choose
 * @property {(column: number) => void} openLayer
 * @property {(part: Part, field: 'bias'|'weight') => void} edit
 * @property {(column: number, count: number) => void} addUnits
 */
import { linkUnder } from './link-path.js';
import { biasMarkAt, leftOutAt, unitUnder } from './network-layout.js';
import { isSamePart } from './network-parts.js';

/** How near to the mark of a bias the pointer must be. */
const BIAS_HIT_PX = 6;

/** @param {HTMLElement} stage @param {NetworkCommands} commands @returns {{leave: () => void}} `leave` forgets what is under the pointer */
export function listenToNetworkPointer(stage, commands) {
  /** What is highlighted under the mouse. Clicks come in whole pixels, which where links cross may be on another one. @type {Target|null} */
  let highlighted = null;
  const targetOf = (/** @type {MouseEvent} */ event) => {
    const box = stage.getBoundingClientRect();
    return targetAt(commands.layout(), event.clientX - box.left, event.clientY - box.top);
  };
  const leave = () => {
    highlighted = null;
    commands.hover(null, false);
  };
  stage.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || !isOnStage(event)) return;
    highlighted = targetOf(event);
    stage.classList.toggle('net-on-part', highlighted !== null);
    commands.hover(highlighted?.part ?? null, highlighted?.isBias ?? false);
  });
  stage.addEventListener('pointerleave', leave);
  stage.addEventListener('pointerdown', ({ pointerType }) => {
    if (pointerType === 'touch') leave();
  });
  stage.addEventListener('click', (event) => {
    if (isOnStage(event))
      click(highlighted ?? targetOf(event), event.clientX - stage.getBoundingClientRect().left, commands);
  });
  return { leave };
}

/** Not on a control that lies over the stage. @param {Event} event */
const isOnStage = (event) => !(/** @type {Element} */ (event.target).closest('button, dialog'));

/** @param {Target|null} target @param {number} px where, in the stage @param {NetworkCommands} commands */
function click(target, px, commands) {
  const wasChosen = target !== null && isSamePart(target.part, commands.chosen());
  commands.choose(target?.part ?? null);
  const layout = commands.layout(),
    leftOut = layout && leftOutAt(layout, px);
  if (!target && leftOut) commands.openLayer(leftOut);
  if (!target) return;
  if (target.part.input !== null) commands.edit(target.part, 'weight');
  else if (target.isBias || wasChosen) commands.edit(target.part, 'bias');
}

/** @param {NetworkLayout|null} layout @param {number} px @param {number} py @returns {Target|null} */
function targetAt(layout, px, py) {
  if (!layout) return null;
  // The mark of a bias sticks out of the lower left corner of its tile.
  const unit = unitUnder(layout, px, py) ?? unitUnder(layout, px + BIAS_HIT_PX, py - BIAS_HIT_PX);
  if (unit) {
    const mark = biasMarkAt(layout, unit);
    const isBias = mark !== null && Math.hypot(mark.x - px, mark.y - py) <= BIAS_HIT_PX;
    return { part: { ...unit, input: null }, isBias };
  }
  const link = linkUnder(layout, px, py);
  return link && { part: link, isBias: false };
}
