/**
 * The core's numbers of one parameter's update, asked for when they are first needed.
 *
 * @typedef {import('../../../wasm/backprop.js').UpdateTrace} UpdateTrace
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../shared/part-names.js').Part} Part
 */

/** @param {import('../view-model.js').Actions} actions @param {() => void} onAnswer */
export function createUpdateTrace(actions, onAnswer) {
  let asked = '';
  /** @type {UpdateTrace|null} */
  let answer = null;

  async function ask(/** @type {string} */ key, /** @type {object} */ request) {
    asked = key;
    answer = null;
    try {
      const trace = await actions.ask('traceUpdate', request);
      if (asked !== key) return;
      answer = trace;
      onAnswer();
    } catch {
      // The round has ended meanwhile.
    }
  }

  /** Null until it has come. @param {Snapshot} snapshot after an update @param {string} side @param {Part} part @param {number[]} widths */
  return function traceOf({ run, step }, side, { column, unit, input }, widths) {
    const place =
      input === null
        ? { layer: column - 1, part: 'bias', index: unit }
        : { layer: column - 1, part: 'weight', index: unit * widths[column - 1] + input };
    const key = `${run} ${step} ${side} ${JSON.stringify(place)}`;
    if (key !== asked) void ask(key, place);
    return answer;
  };
}
