/** The whole run at a glance, under the loss and on its axis: the strip, and the playhead that goes back in it. */

import { formatInteger, formatNumber, formatPower } from '../../words/format.js';
import { t } from '../../words/text.js';
import { createLabels, placeLabel } from '../shared/axis.js';
import { html, setAttribute, setShown, setText, svg, textScale, watchSize } from '../shared/dom.js';
import { thinLabels } from '../shared/label-spacing.js';
import { SIGNAL_COLOURS } from '../shared/signal-colours.js';
import { axisEnd, latestStep, shownStep, stepAxis } from '../shared/step-axis.js';
import { createPlayhead } from './playhead.js';
import { createStrip, momentAt } from './signal-strip.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */

/** Room that a layer's number takes. */
const NUMBER_PX = 12;

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createTimeView(element, actions) {
  /** @type {Model|null} */
  let model = null;
  let width = 0,
    height = 0;
  const canvas = html('canvas', { class: 'strip-cells', 'aria-hidden': 'true' });
  const frame = svg('svg', { class: 'chart strip-frame', 'aria-hidden': 'true' });
  const layerNames = createLabels(frame, 'layer-numbers');
  const legend = createLegend(frame);
  const readout = html('div', { class: 'readout', 'aria-hidden': 'true' });
  const holder = html('div', { class: 'strip' }, canvas, frame);
  const playhead = createPlayhead(holder, actions.seek);
  holder.append(readout);
  const past = createPastLine(actions);
  const title = html('h3', { class: 'strip-title' }, t('time.title'));
  element.append(title, holder, past.element);
  const strip = createStrip(canvas);
  watchSize(holder, (w, h) => {
    width = w;
    height = h;
    draw();
  });
  const loss = document.querySelector('#loss .chart-holder');
  // The playhead spans that chart as well.
  if (loss) watchSize(loss, draw);
  setShown(readout, false);

  /** What the pointer is over. @type {{x: number, y: number}|null} */
  let pointer = null;
  playhead.onHover((at) => {
    pointer = at;
    showReadout();
  });

  function draw() {
    const snapshot = model?.snapshot;
    setText(title, t('time.title') + (snapshot?.twin ? ' · A' : ''));
    const run = model ? runOf(model) : null,
      timeline = run?.timeline;
    if (!model || !snapshot || !run || !timeline || width < 1 || height < 1) return;
    const axis = stepAxis(width, axisEnd(model), textScale());
    setAttribute(frame, 'viewBox', `0 0 ${width} ${height}`);
    canvas.style.left = `${axis.left}px`;
    const decades = strip.draw({
      timeline,
      axis,
      end: Math.max(run.past?.step ?? run.step, 1),
      height,
      ratio: window.devicePixelRatio || 1,
    });
    const pitch = height / timeline.layers,
      shown = thinLabels(timeline.layers, pitch, NUMBER_PX * textScale());
    layerNames(
      Array.from({ length: timeline.layers }, (_, l) => l)
        .filter(shown)
        .map((l) => ({ at: axis.left - 12, text: String(l + 1), y: height - (l + 0.5) * pitch + 4 })),
      0,
    );
    legend(axis.right, height, decades);
    playhead.draw({ axis, steps: timeline.step, stand: shownStep(snapshot), head: latestStep(snapshot), height });
    past.draw(snapshot);
    showReadout();
  }

  function showReadout() {
    const timeline = model ? runOf(model)?.timeline : null,
      axis = playhead.axis();
    const visible =
      pointer !== null &&
      timeline != null &&
      axis !== null &&
      pointer.x >= axis.left - 4 &&
      pointer.x <= axis.right + 4;
    setShown(readout, visible);
    if (!visible || !timeline || !axis || !pointer || !model?.snapshot) return;
    const step = Math.max(0, Math.min(latestStep(model.snapshot), axis.stepAt(pointer.x)));
    const moment = momentAt(timeline, step);
    const layer = Math.max(0, Math.min(timeline.layers - 1, Math.floor((1 - pointer.y / height) * timeline.layers)));
    const signal = timeline.signal[moment * timeline.layers + layer];
    setText(
      readout,
      t('time.readout', {
        step: formatInteger(timeline.step[moment]),
        layer: layer + 1,
        signal: formatNumber(signal, 2),
      }),
    );
    readout.dataset.step = String(timeline.step[moment]);
    readout.dataset.value = String(signal);
    const right = pointer.x < width / 2;
    readout.style.left = right ? `${pointer.x + 10}px` : '';
    readout.style.right = right ? '' : `${width - pointer.x + 10}px`;
  }

  return {
    render(next) {
      const same = model && next.snapshot === model.snapshot && next.ghost === model.ghost && next.side === model.side;
      model = { ...next };
      if (!same) draw();
    },
  };
}

/** Whose strip is shown. @param {Model} model */
const runOf = ({ snapshot, side }) => (side === 'b' && snapshot?.twin ? snapshot.twin : snapshot);

/** The colours with their numbers, in the margin. @param {SVGSVGElement} frame */
function createLegend(frame) {
  const stops = SIGNAL_COLOURS.map((colour, i) =>
    svg('stop', { offset: i / (SIGNAL_COLOURS.length - 1), 'stop-color': colour }),
  );
  const ramp = svg('linearGradient', { id: 'signal-ramp', x1: 0, x2: 0, y1: 1, y2: 0 }, ...stops);
  const bar = svg('rect', { class: 'strip-ramp', fill: 'url(#signal-ramp)', width: 9, rx: 2 });
  const group = svg('g', { class: 'strip-legend' }, svg('defs', {}, ramp), bar);
  const [top, middle, bottom] = [0, 1, 2].map(() => group.appendChild(svg('text')));
  frame.append(group);
  return (
    /** @type {number} */ right,
    /** @type {number} */ height,
    /** @type {{low: number, high: number}} */ { low, high },
  ) => {
    setShown(group, !Number.isNaN(low));
    if (Number.isNaN(low)) return;
    const x = right + 12;
    for (const [name, value] of Object.entries({ x, y: 1, height: height - 2 })) setAttribute(bar, name, value);
    const even = (high + low) % 2 === 0;
    placeLabel(top, x + 14, 10, formatPower(high));
    placeLabel(middle, x + 14, height / 2 + 4, even ? formatPower((high + low) / 2) : '');
    placeLabel(bottom, x + 14, height - 1, formatPower(low));
  };
}

/** Says that the run is looked at as it was, in the place of the hint. @param {Actions} actions */
function createPastLine(actions) {
  const hint = html('p', { class: 'hint' }, t('time.hint'));
  const where = html('b'),
    goesOn = html('span', {}, t('time.goesOn'));
  const back = html('button', { type: 'button', class: 'back-to-now' }, t('time.backToNow'));
  const line = html('p', { class: 'past-line' }, where, ' ', goesOn);
  const box = html('div', { class: 'past' }, line, back);
  back.addEventListener('click', () => actions.seek(null));
  const element = html('div', { class: 'time-foot' }, hint, box);
  return {
    element,
    /** @param {import('../../engine/protocol.js').Snapshot} snapshot */
    draw(snapshot) {
      const isPast = snapshot.past !== null;
      if (isPast)
        setText(
          where,
          t('time.lookingAt', { step: formatInteger(shownStep(snapshot)), head: formatInteger(latestStep(snapshot)) }),
        );
      // The button that is pressed goes away: the focus stays near.
      const hadFocus = !isPast && document.activeElement === back;
      element.classList.toggle('is-past', isPast);
      setAttribute(box, 'aria-hidden', String(!isPast));
      back.disabled = !isPast;
      document.documentElement.toggleAttribute('data-past', isPast);
      if (hadFocus)
        /** @type {HTMLElement|null} */ (document.querySelector('#time [role=slider]'))?.focus({ preventScroll: true });
    },
  };
}
