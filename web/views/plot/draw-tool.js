/** Takes up and puts down the tools that draw, as the model says; each is loaded when it is first chosen. */
import { loadPart } from '../shared/load-part.js';

/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {() => import('./plot-geometry.js').Frame} FrameNow */
/** @typedef {(stage: HTMLElement, actions: Actions, frame: FrameNow) => () => void} TakeUp */

/** @type {Record<'curve'|'brush', () => Promise<TakeUp>>} */
const LOAD = {
  curve: async () => (await import('./draw-curve.js')).takeUpCurve,
  brush: async () => (await import('./brush.js')).takeUpBrush,
};

/** @param {HTMLElement} stage @param {Actions} actions @param {FrameNow} frame */
export function createDrawTool(stage, actions, frame) {
  /** @type {(() => void)|null} */
  let putDown = null;
  /** @type {''|keyof typeof LOAD} */
  let wanted = '';

  return {
    async follow(/** @type {typeof wanted} */ chosen) {
      if (chosen === wanted) return;
      wanted = chosen;
      putDown?.();
      putDown = null;
      if (!chosen) return;
      const takeUp = await loadPart(LOAD[chosen], actions.say);
      if (!takeUp) return actions.chooseTool('points');
      if (wanted === chosen) putDown ??= takeUp(stage, actions, frame);
    },
  };
}
