/**
 * Pointer and keys on the network. Under the pointer every unit and link is read out; a click chooses it, and opens
 * what can be changed by hand: a link, a bias, a unit that is chosen already.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-words.js').Part} Part
 *
 * @typedef {object} NetworkHost
 * @property {() => NetworkLayout|null} layout
 * @property {() => Part|null} chosen
 * @property {(part: Part|null) => void} hover
 * @property {(part: Part|null) => void} choose
 * @property {(part: Part, field: 'bias'|'weight') => void} edit
 * @property {(column: number, count: number) => void} addUnits
 */
import { biasAt, unitUnder } from './network-layout.js';
import { linkUnder } from './network-links.js';

const BIAS_HIT_PX = 6;

/** @param {HTMLElement} stage @param {NetworkHost} host */
export function listenToNetwork(stage, host) {
  const at = (/** @type {PointerEvent|MouseEvent} */ event) => {
    const box = stage.getBoundingClientRect();
    return partUnder(host.layout(), event.clientX - box.left, event.clientY - box.top);
  };

  /** What is lit under the mouse. A click is told in whole pixels: where links cross, it would be on another one. @type {ReturnType<typeof at>} */
  let lit = null;

  stage.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || !isOn(event)) return;
    lit = at(event);
    stage.classList.toggle('net-on-part', lit !== null);
    host.hover(lit?.part ?? null);
  });
  const leave = () => {
    lit = null;
    host.hover(null);
  };
  stage.addEventListener('pointerleave', leave);
  stage.addEventListener('pointerdown', ({ pointerType }) => {
    if (pointerType === 'touch') leave();
  });

  stage.addEventListener('click', (event) => {
    if (!isOn(event)) return;
    const under = lit ?? at(event),
      before = host.chosen();
    host.choose(under?.part ?? null);
    if (!under) return;
    const again =
      before &&
      under.part.input === null &&
      before.column === under.part.column &&
      before.unit === under.part.unit &&
      before.input === null;
    if (under.part.input !== null) host.edit(under.part, 'weight');
    else if (under.bias || again) host.edit(under.part, 'bias');
  });

  stage.addEventListener('keydown', (event) => {
    if (event.target !== stage || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!pressed(event, host)) return;
    leave(); // the keys moved last, wherever the mouse rests
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Not on a control that lies over the stage. @param {Event} event */
const isOn = (event) => !(/** @type {Element} */ (event.target).closest('button, dialog'));

/** @param {NetworkLayout|null} layout @param {number} px @param {number} py @returns {{part: Part, bias: boolean}|null} */
function partUnder(layout, px, py) {
  if (!layout) return null;
  const unit = unitUnder(layout, px, py) ?? unitUnder(layout, px + BIAS_HIT_PX, py - BIAS_HIT_PX);
  if (unit) {
    const mark = biasAt(layout, unit);
    return {
      part: { ...unit, input: null },
      bias: mark !== null && Math.hypot(mark.x - px, mark.y - py) <= BIAS_HIT_PX,
    };
  }
  const link = linkUnder(layout, px, py);
  return link && { part: link, bias: false };
}

/** Whether the key meant something here. @param {KeyboardEvent} event @param {NetworkHost} host */
function pressed({ key, shiftKey }, host) {
  const layout = host.layout(),
    part = host.chosen();
  if (!layout) return false;
  if (key === 'Escape') {
    host.choose(null);
    return part !== null;
  }
  if (key === 'Enter') {
    if (part) host.edit(part, part.input === null ? 'bias' : 'weight');
    return part !== null;
  }
  if (part && (key === '+' || key === '-')) {
    host.addUnits(part.column, key === '+' ? 1 : -1);
    return true;
  }
  const next = shiftKey ? nextLink(layout, part, key) : nextUnit(layout, part, key);
  if (next) host.choose(next);
  return next !== null;
}

/** @param {NetworkLayout} layout @param {Part|null} part @param {string} key @returns {Part|null} */
function nextUnit({ columns }, part, key) {
  const last = columns.length - 1;
  const way = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
    Home: [-Infinity, 0],
    End: [Infinity, 0],
  }[key];
  if (!way) return null;
  if (!part) return { column: key === 'End' ? last : 1, unit: 0, input: null };
  const column = clamp(part.column + way[0], last);
  return { column, unit: clamp(part.unit + way[1], columns[column].count - 1), input: null };
}

/** Through the links that come to the unit. @param {NetworkLayout} layout @param {Part|null} part @param {string} key @returns {Part|null} */
function nextLink({ columns }, part, key) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (way === undefined || !part || part.column === 0) return null;
  return { ...part, input: part.input === null ? 0 : clamp(part.input + way, columns[part.column - 1].count - 1) };
}

const clamp = (/** @type {number} */ value, /** @type {number} */ most) => Math.max(0, Math.min(most, value));
