/**
 * How to return to a step of a run: which checkpoint to restore, and how many updates to make again from there.
 *
 * @typedef {import('./timeline.js').Moment} Moment
 *
 * @typedef {object} RestorePlan restore `bytes`, then make `updates`
 * @property {Pick<Moment, 'step'|'conditions'>} moment where that leads
 * @property {Uint8Array} bytes
 * @property {number} updates
 */

/**
 * The plan for the last moment up to `step` that can be restored. It begins a few updates before that moment where it
 * can: a checkpoint does not hold the numbers of the last mini-batch, but its update brings them back.
 *
 * @param {Moment[]} moments with rising steps
 * @param {number} step
 * @param {number} few updates that may be made for that
 * @param {number} most updates that may be made where the moment has no checkpoint of its own
 * @returns {RestorePlan|null}
 */
export function planRestore(moments, step, few, most) {
  for (let i = moments.length - 1; i >= 0; --i) {
    if (moments[i].step > step) continue;
    const start = startFor(moments, i, few, most);
    if (start?.bytes) return { moment: moments[i], bytes: start.bytes, updates: moments[i].step - start.step };
  }
  return null;
}

/** The moment whose checkpoint leads to moment `i`. @param {Moment[]} moments @param {number} i @param {number} few @param {number} most */
function startFor(moments, i, few, most) {
  const { step, bytes, conditions } = moments[i];
  for (let j = i - 1; j >= 0 && moments[j].conditions === conditions; --j) {
    if (step - moments[j].step > (bytes ? few : most)) break;
    if (moments[j].bytes) return moments[j];
  }
  return bytes ? moments[i] : null;
}

/**
 * The plan for a step between two moments; null where more than `most` updates lead there, or where something was
 * changed between the moments around it. After the last moment the conditions are `now`.
 *
 * @param {Moment[]} moments with rising steps @param {number} step @param {number} most @param {object} now conditions
 * @returns {RestorePlan|null}
 */
export function planRestoreBetween(moments, step, most, now) {
  let i = moments.length - 1;
  while (i >= 0 && moments[i].step > step) --i;
  if (i < 0 || moments[i].step === step || (moments[i + 1]?.conditions ?? now) !== moments[i].conditions) return null;
  for (let j = i; j >= 0 && moments[j].conditions === moments[i].conditions && step - moments[j].step <= most; --j) {
    const { bytes, conditions } = moments[j];
    if (bytes) return { moment: { step, conditions }, bytes, updates: step - moments[j].step };
  }
  return null;
}
