/** Takes up and puts down the tool that draws a curve, as the model says; it is loaded when it is first chosen. */
import { loadPart } from '../shared/load-part.js';

/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} stage @param {Actions} actions @param {() => import('./plot-geometry.js').Frame} frame */
export function createDrawTool(stage, actions, frame) {
  /** @type {(() => void)|null} */
  let putDown = null;
  let isWanted = false;

  return {
    async follow(/** @type {boolean} */ isChosen) {
      if (isChosen === isWanted) return;
      isWanted = isChosen;
      putDown?.();
      putDown = null;
      if (!isChosen) return;
      const part = await loadPart(() => import('./draw-curve.js'), actions.say);
      if (!part) return actions.chooseTool('points');
      if (!isWanted || putDown) return;
      putDown = part.listenToStroke(stage, {
        frame,
        onCurve(curve) {
          const points = curve.points(actions.model().experiment.settings.pointCount);
          if (points) actions.drawCurve(points);
        },
        onLeave: () => actions.chooseTool('points'),
      });
    },
  };
}
