/**
 * Calls back later, so that messages are answered in between. Browsers clamp zero-delay timers to 4 ms; a message to
 * oneself is not delayed.
 */
export function createSliceScheduler() {
  const toMyself = new MessageChannel();
  /** @type {(() => void)[]} */
  const waiting = [];
  toMyself.port1.onmessage = () => waiting.shift()?.();

  return (/** @type {() => void} */ slice, /** @type {number} */ delay) => {
    if (delay > 0) {
      setTimeout(slice, delay);
      return;
    }
    waiting.push(slice);
    toMyself.port2.postMessage(null);
  };
}
