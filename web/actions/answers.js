/**
 * What an action answers to the control that it came from, and how it is told where that does not listen.
 *
 * @typedef {{refusal: string, note: string}} Answer one sentence why it was refused, or on what else was changed
 */

/** @type {Answer} */
const NOTHING = { refusal: '', note: '' };

/** @param {Pick<import('./actions.js').Context, 'say'>} context @param {import('./time-travel.js').TimeTravel} time */
export function createAnswers({ say }, time) {
  /** @param {Answer} answer */
  function tell({ refusal, note }) {
    if (refusal) say({ kind: 'error', text: refusal });
    else if (note) say({ kind: 'info', text: note });
  }

  return {
    tell,

    /** The answer of `act`. While a seek is under way `act` waits, and its answer is told when there is one. @param {() => Answer} act */
    of(act) {
      let answer = NOTHING,
        isLate = false;
      time.whenSettled(() => {
        answer = act();
        if (isLate) tell(answer);
      });
      isLate = true;
      return answer;
    },
  };
}
