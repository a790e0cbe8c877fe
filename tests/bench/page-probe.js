/**
 * What the page measures of itself. `installProbe` is sent into the page before its own code, as text: it uses nothing
 * from outside. All times are those of performance.now().
 *
 * @typedef {object} Probe
 * @property {number} pressable when the page could hear that Train is pressed
 * @property {number} interactive when the network of the first view was measured and shown as well
 * @property {number[]} frames
 * @property {{start: number, duration: number}[]} longTasks over 50 ms, of the page's own thread
 * @property {Record<'point'|'surface', number[]>} delays milliseconds from a pointermove to the end of the first frame that drew it
 * @property {() => void} clear
 */
export function installProbe() {
  /** @type {Probe} */
  const probe = { pressable: 0, interactive: 0, frames: [], longTasks: [], delays: { point: [], surface: [] }, clear };
  Object.assign(globalThis, { probe });
  function clear() {
    probe.frames.length = probe.longTasks.length = probe.delays.point.length = probe.delays.surface.length = 0;
    for (const name of NAMES) waiting[name].length = 0;
  }

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  const NAMES = /** @type {const} */ (['point', 'surface']);
  /** @type {Record<string, 'point'|'surface'>} */
  const CANVASES = { 'plot-chosen': 'point', 'plot-surface': 'surface' };
  /** Moves that no frame has drawn yet. */
  const waiting = { point: /** @type {number[]} */ ([]), surface: /** @type {number[]} */ ([]) };
  const drawn = { point: false, surface: false };

  // Each of the two canvases is cleared once whenever it is drawn.
  const clearRect = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function note(/** @type {[number, number, number, number]} */ ...box) {
    const name = CANVASES[/** @type {HTMLCanvasElement} */ (this.canvas).className];
    if (name) drawn[name] = true;
    clearRect.apply(this, box);
  };
  addEventListener(
    'pointermove',
    ({ timeStamp, buttons }) => {
      if (buttons === 0) return;
      for (const name of NAMES) {
        waiting[name].push(timeStamp);
        drawn[name] = false; // what was drawn before knows nothing of this move
      }
    },
    true,
  );

  // A message comes after the frame has been laid out and painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    for (const name of NAMES) {
      if (drawn[name]) probe.delays[name].push(...waiting[name].splice(0).map((time) => now - time));
      drawn[name] = false;
    }
    if (probe.interactive === 0 && isInteractive()) {
      probe.interactive = now;
      requestAnimationFrame(frame);
    }
    probe.pressable ||= document.querySelector('.train:not(:disabled)') ? now : 0;
  };
  const isInteractive = () =>
    document.querySelector('.train:not(:disabled)') &&
    [...document.querySelectorAll('table')].some(
      ({ caption, tBodies }) => caption?.textContent === 'Gradient per layer' && tBodies[0]?.rows.length,
    );
  // While it loads, the page is not asked: a frame for each look would be a good part of what it has to do.
  const changes = new MutationObserver(() => {
    if (probe.interactive > 0) changes.disconnect();
    else port2.postMessage(null);
  });
  changes.observe(document, { subtree: true, childList: true });
  function frame(/** @type {number} */ now) {
    probe.frames.push(now);
    port2.postMessage(null);
    requestAnimationFrame(frame);
  }
}
