/**
 * The network in columns over its gradient bars: a tile for each unit, a curve for each weight, all of which can be
 * read out, changed by hand, and added to or taken from.
 */

import { featuresOf, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { classesOf } from '../../experiment/points.js';
import { formatCompact } from '../../words/format.js';
import { t } from '../../words/text.js';
import { context2dOf, fitCanvas } from '../shared/canvas.js';
import { html, setAttribute, setShown, textScale, watchSize } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { createVerbLine } from '../verbs/verb-line.js';
import { createNetworkFoot } from './link-legend.js';
import { readNetworkLook } from './network-colours.js';
import { buildNetwork } from './network-elements.js';
import { listenToNetwork } from './network-interaction.js';
import { layOutNetwork, pageOf, unitAt } from './network-layout.js';
import { drawLinks } from './network-links.js';
import { createMarks } from './network-marks.js';
import { createNetworkReadout, sentenceOf } from './network-readout.js';
import { createShapeControls } from './shape-controls.js';
import { createTilePainter, drawNumbers, hasRoomForNumbers } from './unit-tiles.js';

/**
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-words.js').Part} Part
 * @typedef {import('./network-words.js').Shape} Shape
 * @typedef {ReturnType<typeof import('./parameter-editor.js').createEditor>} Editor
 */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createNetworkView(element, actions) {
  const parts = buildNetwork();
  const tiles = createTilePainter(parts.tiles),
    marks = createMarks(parts);
  const shapeControls = createShapeControls(actions, { turnPage });
  const foot = createNetworkFoot(actions);
  const idle = html(
      'p',
      { class: 'hint verb-idle' },
      t('verbs.idle'),
      html('span', { class: 'keys' }, ` ${t('verbs.idleKeys')}`),
    ),
    words = html('div', { class: 'verb-words' }, idle);
  const linksContext = context2dOf(parts.links);
  parts.stage.append(shapeControls.pagers);
  const choices = html('div', { class: 'net-choices' }, shapeControls.steppers, foot.choice);
  const head = html('div', { class: 'net-head' }, foot.legend),
    below = html('div', { class: 'net-foot' }, head, choices, words);
  element.append(parts.stage, parts.instructions, parts.status, shapeControls.units, below);

  /** @type {Model|null} */
  let model = null;
  /** @type {Shape} */
  let shape = { widths: [], features: [] };
  /** @type {NetworkLayout|null} */
  let layout = null;
  /** First units shown of folded columns. @type {Map<number, number>} */
  const starts = new Map();
  let size = { width: 0, height: 0 },
    dark = /** @type {boolean|null} */ (null);
  /** Read with the first model, as in plot.js. */
  let look = /** @type {import('./network-colours.js').NetworkLook} */ (/** @type {unknown} */ (null));
  /** @type {Part|null} */
  let hovered = null;
  /** @type {Part|null} */
  let chosen = null;
  /** What is to be changed by hand, once its numbers are there. @type {{part: Part, field: 'bias'|'weight'}|null} */
  let toEdit = null;
  /** @type {Editor|null} */
  let openEditor = null;
  const readout = createNetworkReadout(parts.stage);
  const line = createVerbLine(actions, { head, words, idle, stage: parts.stage });
  /** @type {import('../../engine/protocol.js').UnitPlace|null} */
  let looked = null;

  /** @type {import('./network-interaction.js').NetworkHost} */
  const host = {
    layout: () => layout,
    chosen: () => chosen,
    hover(part) {
      if (samePart(part, hovered)) return;
      hovered = part;
      drawMarks();
    },
    choose(part) {
      chosen = part;
      if (part) reveal(part);
      drawMarks();
      if (layout && model) shapeControls.draw(layout, model.experiment.settings, chosen?.column ?? null);
      if (part && model?.snapshot) parts.status.textContent = sentenceOf(part, shape, model.snapshot);
    },
    edit: (part, field) => void edit(part, field),
    addUnits: (column, count) => shapeControls.addUnits(column, count),
  };
  listenToNetwork(parts.stage, host);
  watchSize(parts.stage, (width, height) => {
    size = { width, height };
    draw();
  });

  /** Turns to the page of a folded column that holds the unit. @param {Part} part */
  function reveal(part) {
    if (!layout || unitAt(layout, part)) return;
    starts.set(part.column, pageOf(part.unit));
    draw();
  }

  function turnPage(/** @type {number} */ c) {
    const column = layout?.columns[c];
    if (!column) return;
    const next = column.from + column.shown;
    starts.set(c, next >= column.count ? 0 : next);
    draw();
  }

  /** @param {Part} part @param {'bias'|'weight'} field */
  async function edit(part, field) {
    if (part.column === 0) return;
    toEdit = { part, field };
    if (!openEditor) {
      const part = await loadPart(() => import('./parameter-editor.js'), actions.say);
      openEditor ??= part && part.createEditor(parts.stage, actions);
    }
    openWanted();
    drawMarks();
  }

  function openWanted() {
    if (!toEdit || !openEditor || !layout || !model?.snapshot) return;
    const { part, field } = toEdit;
    if (
      openEditor.open(
        part,
        field,
        shape,
        model.snapshot,
        unitAt(layout, part) ?? { x: size.width / 2, y: size.height / 2 },
      )
    )
      toEdit = null;
  }

  /** Where there are too many links for the numbers of all, those of a unit have to be asked for. @param {Snapshot} snapshot @param {Part|null} part */
  function lookAt({ links, round }, part) {
    const { column, unit } = openEditor?.isOpen()
      ? openEditor.at()
      : (toEdit?.part ?? part ?? { column: round ? shape.widths.length - 1 : 0, unit: 0 });
    const place = links || column === 0 ? null : { layer: column - 1, unit };
    if (place?.layer === looked?.layer && place?.unit === looked?.unit) return;
    looked = place;
    actions.look(place);
  }

  function draw() {
    const snapshot = model?.snapshot;
    if (!model || !snapshot || size.width < 1 || size.height < 1) return;
    shape = shapeOf(model, snapshot);
    const before = layout;
    layout = layOutNetwork({ ...size, widths: shape.widths, scale: textScale(), starts });
    if (before && before.columns.length !== layout.columns.length) forgetPlaces();
    const ratio = window.devicePixelRatio || 1;
    for (const canvas of [parts.links, parts.tiles, parts.marks]) fitCanvas(canvas, size.width, size.height, ratio);
    paintLinks(snapshot, layout, ratio);
    tiles.draw({ layout, look, snapshot, features: shape.features, numberOf: roundNumbers(snapshot) }, ratio);
    setAttribute(parts.stage, 'data-verb', snapshot.round?.verb ?? '');
    marks.draw(layout, shape, snapshot);
    shapeControls.draw(layout, model.experiment.settings, chosen?.column ?? null);
    foot.draw(model, snapshot, layout);
    setShown(foot.legend, snapshot.round === null);
    openWanted();
    drawMarks();
    openEditor?.refresh(snapshot, shape);
  }

  /** The shape is another: what was chosen or turned to may not exist any more. */
  function forgetPlaces() {
    starts.clear();
    chosen = hovered = toEdit = null;
    openEditor?.close();
  }

  /** @param {Snapshot} snapshot @param {NetworkLayout} where @param {number} ratio */
  function paintLinks({ links }, where, ratio) {
    linksContext.setTransform(ratio, 0, 0, ratio, 0, 0);
    linksContext.clearRect(0, 0, where.width, where.height);
    if (links?.shown) drawLinks(linksContext, where, links.kind, links.shown, look);
  }

  /** What is chosen or under the pointer; everything that follows the pointer and nothing else. */
  function drawMarks() {
    const snapshot = model?.snapshot;
    if (!layout || !model || !snapshot) return;
    if (chosen && !exists(chosen, shape)) chosen = null;
    if (hovered && !exists(hovered, shape)) hovered = null;
    const part = hovered ?? chosen;
    const numbersOver = snapshot.round !== null && !hasRoomForNumbers(layout);
    marks.mark(layout, look, part, window.devicePixelRatio || 1, numbersOver);
    if (numbersOver) {
      drawNumbers(
        context2dOf(parts.marks),
        { layout, look, numberOf: roundNumbers(snapshot) },
        part?.column ?? shape.widths.length - 1,
      );
    }
    const at = part && unitAt(layout, part);
    const isRead = hovered !== null || parts.stage === document.activeElement;
    if (part && at && isRead && !openEditor?.isOpen()) readout.show(part, shape, snapshot, at, samePart(part, chosen));
    else readout.hide();
    line.draw(model, snapshot, part, shape);
    lookAt(snapshot, part);
  }
  parts.stage.addEventListener('focus', drawMarks);
  parts.stage.addEventListener('blur', drawMarks);

  return {
    render(next) {
      const same =
        model &&
        next.snapshot === model.snapshot &&
        next.dark === dark &&
        next.experiment === model.experiment &&
        next.sample === model.sample &&
        next.selected === model.selected;
      model = { ...next };
      if (same) return;
      if (next.dark !== dark) look = readNetworkLook();
      dark = next.dark;
      draw();
    },
  };
}

/** @param {Part|null} a @param {Part|null} b */
const samePart = (a, b) =>
  a === b || (a !== null && b !== null && a.column === b.column && a.unit === b.unit && a.input === b.input);

/** @param {Part} part @param {Shape} shape */
const exists = ({ column, unit, input }, { widths }) =>
  unit < (widths[column] ?? 0) && (input ?? 0) < (column > 0 ? widths[column - 1] : 1);

/** Units of every column of the run that is shown. @param {Model} model @param {Snapshot} snapshot @returns {Shape} */
function shapeOf(model, { settings, links }) {
  const features = featuresOf(settings);
  const outputs = links?.weights.at(-1)?.b.length ?? outputCount(settings, classesOf(model.experiment.points));
  return { widths: [features.length, ...hiddenWidths(settings), outputs], features };
}

/** What to write on each tile while a round is under way, by the verb: a, dz, or how the bias was changed. @param {Snapshot} snapshot */
function roundNumbers({ round, links }) {
  const states = round?.states;
  return (/** @type {number} */ column, /** @type {number} */ unit) => {
    const layer = states?.layers[column - 1];
    const ofVerb =
      round?.verb === 'update' ? links?.updates[column - 1]?.b : round?.verb === 'backward' ? layer?.dz : layer?.a;
    const value = column === 0 ? states?.x?.[unit] : ofVerb?.[unit];
    return value === undefined ? '' : formatCompact(value);
  };
}
