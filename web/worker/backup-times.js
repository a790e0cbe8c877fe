/**
 * When the runs are backed up: at rest at once after every change, while they train now and then, and never for more than
 * a small share of the time. What an update costs does not change by it.
 */
import { createTimeShare } from './time-share.js';

const SHARE = 0.01;
/** Code that runs for the first time on a busy machine is slow. */
const LONGEST_WAIT_MS = 2000;
/** While it trains: another worker makes so much of it again. */
const INTERVAL_MS = 250;

/**
 * @param {object} steps
 * @param {() => void} steps.backUp
 * @param {() => boolean} steps.isTraining
 * @param {(call: () => void, delay: number) => void} [steps.later]
 */
export function createBackupTimes({ backUp, isTraining, later = setTimeout }) {
  const share = createTimeShare(SHARE, LONGEST_WAIT_MS);
  let isScheduled = false,
    isChanged = false;

  function schedule(/** @type {number} */ delay) {
    if (isScheduled) return;
    isScheduled = true;
    later(run, delay);
  }

  function run() {
    isScheduled = false;
    const start = performance.now(),
      wait = share.untilFree(start);
    if (wait > 0) return schedule(wait);
    if (isChanged || isTraining()) {
      isChanged = false;
      backUp();
      share.spend(start, performance.now());
    }
    if (isTraining()) schedule(INTERVAL_MS);
  }

  return {
    /** A request has changed something of the runs, or begun to train them. */
    changed() {
      isChanged = true;
      schedule(0);
    },
  };
}
