/**
 * What a run has learned, from which it can go on elsewhere: part of a file of the experiment.
 *
 * @typedef {object} SavedRun
 * @property {Uint8Array} checkpoint of the core: parameters, the optimiser's moments, order of the samples, generator, step
 * @property {'forward'|'loss'|'backward'} [round] the last verb of the round that is under way
 * @property {{step: Float64Array, train: Float64Array, test: Float64Array}} losses all that were recorded
 * @property {{layers: number, step: Float64Array, signal: Float64Array}} signals `layers` numbers a moment, moment after moment
 *
 * @typedef {{a?: SavedRun, b?: SavedRun}} SavedRuns of each network
 */
export {};
