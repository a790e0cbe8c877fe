/**
 * The network in columns over its gradient bars: a tile for each unit, a curve for each weight, all of which can be
 * read out, changed by hand, and added to or taken from.
 */

import { classesOf } from '../../experiment/points.js';
import { fitCanvas } from '../shared/canvas.js';
import { html, setAttribute, textScale, watchSize } from '../shared/dom.js';
import { createColumnFigure } from './column-figure.js';
import { createLinkLegend } from './link-legend.js';
import { createLinkPainter, linksShown } from './link-painter.js';
import { readNetworkColours } from './network-colours.js';
import { createNetworkElements } from './network-elements.js';
import { geometryOf } from './network-geometry.js';
import { listenToNetworkKeys } from './network-keys.js';
import { layOutNetwork, unitAt } from './network-layout.js';
import { isSamePart, partExists, shapeOfNetwork } from './network-parts.js';
import { listenToNetworkPointer } from './network-pointer.js';
import { createNetworkReadout } from './network-readout.js';
import { createParameterEditing } from './parameter-editing.js';
import { createPartHighlight } from './part-highlight.js';
import { spokenPart } from './part-numbers.js';
import { createShapeControls } from './shape-controls.js';
import { createUnitTiles } from './unit-tiles.js';

/**
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {ReturnType<typeof import('../verbs/late-verb-line.js').createLateVerbLine>} VerbLine
 *
 * @typedef {object} NetworkState
 * @property {Model|null} model
 * @property {Shape} shape of the network that is drawn
 * @property {NetworkLayout|null} layout null until there is something to draw
 * @property {number|null} opened the layer that shows all its units
 * @property {{width: number, height: number}} size of the stage
 * @property {import('./network-colours.js').NetworkColours|null} colours null until the first model: read earlier, they would have the browser work out styles in the middle of building the page
 * @property {Part|null} hovered
 * @property {boolean} isOnBias whether the pointer is on the mark of its bias
 * @property {Part|null} chosen
 * @property {import('../../engine/protocol.js').UnitPlace|null} requested unit whose numbers the worker was asked for
 */

/** The pieces of the view. @typedef {ReturnType<typeof createPieces>} Pieces */
/** @typedef {Pieces & NetworkState} NetworkView */

/**
 * @param {HTMLElement} element
 * @param {Actions} actions
 * @param {VerbLine} verbLine
 * @returns {{render: (model: Model) => void}}
 */
export function createNetworkView(element, actions, verbLine) {
  const open = (/** @type {number|null} */ column) => openLayer(view, column);
  /** @type {NetworkView} */
  const view = { ...createPieces(actions, verbLine, open), ...createState() };
  element.append(...layOutElements(view));
  listen(view);
  return { render: (model) => render(view, model) };
}

/** @param {Actions} actions @param {VerbLine} verbLine @param {(column: number|null) => void} open opens or closes a layer */
function createPieces(actions, verbLine, open) {
  const elements = createNetworkElements();
  const shapeControls = createShapeControls(actions, { openLayer: open });
  elements.stage.append(shapeControls.openers);
  const tiles = createUnitTiles(elements.tiles);
  verbLine.stand(elements);
  return {
    actions,
    elements,
    shapeControls,
    linkLegend: createLinkLegend(actions),
    links: createLinkPainter(elements.links),
    tiles,
    columns: createColumnFigure(elements),
    highlight: createPartHighlight(elements.highlight, tiles.drawPicture),
    readout: createNetworkReadout(),
    editing: createParameterEditing(elements.stage, actions),
    verbLine,
  };
}

/** @returns {NetworkState} */
const createState = () => ({
  model: null,
  shape: { widths: [], features: [] },
  layout: null,
  opened: null,
  size: { width: 0, height: 0 },
  colours: null,
  hovered: null,
  isOnBias: false,
  chosen: null,
  requested: null,
});

/** @param {Pieces} pieces @returns {HTMLElement[]} */
function layOutElements({ elements, shapeControls, linkLegend, readout }) {
  const choices = html('div', { class: 'net-choices' }, shapeControls.steppers, linkLegend.choice);
  const told = html('div', { class: 'net-told' }, linkLegend.element, choices);
  const below = html('div', { class: 'net-below' }, told, readout.element);
  return [elements.stage, elements.instructions, elements.status, shapeControls.units, below];
}

/** @param {NetworkView} view */
function listen(view) {
  const { stage } = view.elements;
  /** @type {import('./network-pointer.js').NetworkCommands} */
  const commands = {
    layout: () => view.layout,
    chosen: () => view.chosen,
    hover: (part, isOnBias) => hover(view, part, isOnBias),
    choose: (part) => choose(view, part),
    openLayer: (column) => openLayer(view, column),
    edit: (part, field) => void edit(view, part, field),
    addUnits: view.shapeControls.addUnits,
  };
  const pointer = listenToNetworkPointer(stage, commands);
  // What was reached by key is read out, wherever the mouse rests.
  listenToNetworkKeys(stage, commands, pointer.leave);
  watchSize(stage, (width, height) => {
    view.size = { width, height };
    draw(view);
  });
  stage.addEventListener('focus', () => drawLooked(view));
  stage.addEventListener('blur', () => drawLooked(view));
}

/** @param {NetworkView} view @param {Model} next */
function render(view, next) {
  const { model } = view;
  const isSame =
    model &&
    next.snapshot === model.snapshot &&
    next.dark === model.dark &&
    next.experiment === model.experiment &&
    next.sample === model.sample &&
    next.links === model.links &&
    next.selected === model.selected;
  // The model may be one object that is filled anew: its values are compared with a copy.
  view.model = { ...next };
  if (isSame) return;
  if (next.dark !== model?.dark) view.colours = readNetworkColours();
  draw(view);
}

/** @param {NetworkView} view */
function draw(view) {
  const { model, size, colours, editing } = view;
  const snapshot = model?.snapshot;
  if (!snapshot || !colours || size.width < 1 || size.height < 1) return;
  const layout = layOut(view, model, snapshot);
  const ratio = fitCanvases(view);
  const links = linksShown(snapshot.links, model.links);
  view.links.draw(layout, links, colours, ratio);
  view.tiles.draw({ layout, colours, snapshot, ...view.shape }, ratio);
  view.columns.draw(layout, view.shape, snapshot);
  setAttribute(view.elements.stage, 'data-verb', snapshot.round?.verb ?? '');
  drawShapeControls(view);
  view.linkLegend.draw(model, { ...snapshot, links }, layout);
  editing.openRequested(snapshot, view.shape, layout);
  drawLooked(view);
  editing.refresh(snapshot, view.shape);
}

/** @param {NetworkView} view @param {Model} model @param {Snapshot} snapshot */
function layOut(view, model, snapshot) {
  const before = view.layout;
  const { points, axes } = model.experiment;
  view.shape = shapeOfNetwork(snapshot, classesOf(points), axes);
  const { widths } = view.shape,
    named = axes.columns !== undefined && !axes.picture;
  const layout = layOutNetwork({ ...view.size, widths, scale: textScale(), opened: view.opened, named });
  view.layout = layout;
  if (before && before.columns.length !== layout.columns.length) forgetParts(view);
  return layout;
}

/** With other layers, what was chosen or opened is another one. @param {NetworkView} view */
function forgetParts(view) {
  view.opened = null;
  view.chosen = null;
  view.hovered = null;
  view.editing.cancel();
}

/** Returns the device pixels per CSS pixel. @param {NetworkView} view */
function fitCanvases({ elements, size: { width, height } }) {
  const ratio = window.devicePixelRatio || 1;
  for (const canvas of [elements.links, elements.tiles, elements.highlight]) fitCanvas(canvas, width, height, ratio);
  return ratio;
}

/** By the settings as they are wanted, which may be ahead of the snapshot's. @param {NetworkView} view */
function drawShapeControls({ shapeControls, layout, model, chosen }) {
  if (layout && model) shapeControls.draw(layout, model.experiment.settings, chosen?.column ?? null);
}

/** Draws what depends on the part that is looked at: under the pointer, or else chosen. @param {NetworkView} view */
function drawLooked(view) {
  const { layout, model, shape } = view;
  const snapshot = model?.snapshot;
  if (!layout || !snapshot) return;
  if (view.chosen && !partExists(view.chosen, shape)) view.chosen = null;
  if (view.hovered && !partExists(view.hovered, shape)) view.hovered = null;
  const part = view.hovered ?? view.chosen;
  if (!view.colours) return;
  drawHighlight(view, layout, snapshot, part);
  drawReadout(view, layout, snapshot, part);
  view.verbLine.draw(model, snapshot, part, shape, { geometry: geometryOf(layout), colours: view.colours });
  requestNumbers(view, snapshot, part);
}

/** @param {NetworkView} view @param {NetworkLayout} layout @param {Snapshot} snapshot @param {Part|null} part */
function drawHighlight(view, layout, snapshot, part) {
  const { highlight, colours, model, elements } = view;
  if (!colours || !model) return;
  const isEnlarged = part !== null && part.input === null && isRead(view) && !view.isOnBias && !snapshot.round;
  elements.stage.classList.toggle('net-dimmed', isEnlarged);
  const links = linksShown(snapshot.links, model.links);
  highlight.draw(layout, colours, { part, isEnlarged, links }, window.devicePixelRatio || 1);
}

/** @param {NetworkView} view @param {NetworkLayout} layout @param {Snapshot} snapshot @param {Part|null} part */
function drawReadout(view, layout, snapshot, part) {
  const { readout, editing, chosen, shape } = view;
  const at = part && unitAt(layout, part);
  if (part && at && isRead(view) && !editing.isOpen()) readout.show(part, shape, snapshot, isSamePart(part, chosen));
  else readout.hide();
}

/** Whether the part that is looked at is read out. @param {NetworkView} view */
const isRead = ({ hovered, elements }) => hovered !== null || elements.stage === document.activeElement;

/** A snapshot of a large network has no links: then the worker is asked for the numbers of one unit. @param {NetworkView} view @param {Snapshot} snapshot @param {Part|null} part */
function requestNumbers(view, { links, round }, part) {
  const output = { column: view.shape.widths.length - 1, unit: 0 };
  const place = view.editing.part() ?? part ?? (round ? output : null);
  const next = links || !place || place.column === 0 ? null : { layer: place.column - 1, unit: place.unit };
  const { requested, actions } = view;
  if (next?.layer === requested?.layer && next?.unit === requested?.unit) return;
  view.requested = next;
  actions.look(next);
}

/** @param {NetworkView} view @param {Part|null} part @param {boolean} isOnBias */
function hover(view, part, isOnBias) {
  if (isSamePart(part, view.hovered) && isOnBias === view.isOnBias) return;
  Object.assign(view, { hovered: part, isOnBias });
  drawLooked(view);
}

/** @param {NetworkView} view @param {Part|null} part */
function choose(view, part) {
  view.chosen = part;
  if (part) openForPart(view, part);
  else if (view.opened !== null) openLayer(view, null);
  drawLooked(view);
  drawShapeControls(view);
  const snapshot = view.model?.snapshot;
  if (part && snapshot) view.elements.status.textContent = spokenPart(part, view.shape, snapshot);
}

/** Inputs have nothing to change. @param {NetworkView} view @param {Part} part @param {'bias'|'weight'} field */
async function edit(view, part, field) {
  if (part.column === 0) return;
  await view.editing.request(part, field);
  const { model, layout, shape } = view;
  if (model?.snapshot && layout) view.editing.openRequested(model.snapshot, shape, layout);
  drawLooked(view);
}

/** Opens the layer of a unit that is not shown. @param {NetworkView} view @param {Part} part */
function openForPart(view, part) {
  if (view.layout && !unitAt(view.layout, part)) openLayer(view, part.column);
}

/** Shows all units of a layer; null: of none. @param {NetworkView} view @param {number|null} column */
function openLayer(view, column) {
  view.opened = column;
  draw(view);
}
