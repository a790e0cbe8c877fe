/**
 * The point of a mini-batch whose numbers are shown, where `wanted` was chosen: the last one there is where the batch is
 * smaller; −1, their mean, only of several.
 * @param {number} wanted below 0: the mean @param {number} size of the mini-batch
 */
export const sampleInBatch = (wanted, size) => (wanted < 0 && size > 1 ? -1 : Math.max(0, Math.min(wanted, size - 1)));
