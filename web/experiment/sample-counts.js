/**
 * Whether a history of losses is of fewer samples than the losses themselves: then numbers of both must not be compared.
 * @param {import('../../wasm/backprop.js').SampleCounts} counts
 */
export const followsPart = ({ train, test, followedTrain, followedTest }) =>
  followedTrain < train || followedTest < test;
