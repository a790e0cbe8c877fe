/**
 * What a snapshot of a run holds.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../../wasm/backprop.js').States} States
 *
 * @typedef {object} LayerStats each as long as the network has layers (hidden ones, then the output)
 * @property {Float64Array} signal rms over samples and units of the per-sample ∂loss/∂z
 * @property {Float64Array} signalNorm root of the mean over samples of ‖∂loss/∂z‖²: signal · √units
 * @property {Float64Array} batchGradient ‖dW‖ of the loss averaged over the training points that are measured
 * @property {Float64Array} gain signal of this layer ÷ signal of the next; NaN for the last layer
 * @property {Float64Array} derivativeGain what f′(z) does to the signal, one of four factors whose product is the gain
 * @property {Float64Array} weightGain what the next layer's weights do to it
 * @property {Float64Array} skipGain what the skip connection around the next layer adds to that, 1 without
 * @property {Float64Array} normalizationGain and what normalisation does, 1 without
 * @property {Float64Array} meanDerivative mean of f′(z) over samples and units
 * @property {Float64Array} saturated share of (unit, sample) pairs with f′(z) near 0
 * @property {Float64Array} dead share of units that pass no gradient on any sample measured
 * @property {Float64Array} inputSize rms of what the layer is given
 * @property {Float64Array} weightedSize rms of its weighted sums without the bias
 * @property {Float64Array} biasSize rms of its biases
 * @property {Float64Array} skipGrowth rms of what it gives ÷ rms of what its activation gives, 1 without a skip connection
 * @property {Float64Array} updateRatio ‖ΔW‖ ÷ ‖W‖ of the last update; NaN before the first
 *
 * @typedef {object} History the loss at recorded steps, thinned so that it stays short
 * @property {Float64Array} step
 * @property {Float64Array} train
 * @property {Float64Array} test NaN where there are no test points
 *
 * @typedef {object} Timeline moments of the run, evenly spaced
 * @property {number} layers
 * @property {Float64Array} step
 * @property {Float64Array} signal `layers` numbers a moment, moment after moment
 *
 * @typedef {'forward'|'loss'|'backward'|'update'} Verb
 *
 * @typedef {object} Round a mini-batch of which the verbs are made one at a time
 * @property {Verb} verb the last one made
 * @property {Uint32Array} batch its points, numbered among the training points
 * @property {number} loss of the batch; NaN until it was computed
 * @property {States|null} states what each unit computed, of the sample asked for or the batch's mean
 * @property {number} sample whose they are, of the batch; −1: the mean
 * @property {RoundUpdate|null} update once it was made; without weights and gradients where the snapshot's `links` is null
 *
 * @typedef {object} RoundUpdate what an update was computed from
 * @property {Parameters[]} before the weights and biases before it
 * @property {Parameters[]} gradients of the mini-batch's mean loss, before clipping
 * @property {number} rate the learning rate, as scheduled
 * @property {number} trainLossBefore of the training points, before it
 * @property {number} lossAfter of the mini-batch, after it
 *
 * @typedef {object} Parameters of a layer: the weights, unit after unit, and the biases; or one number for each of them
 * @property {Float64Array} W
 * @property {Float64Array} b
 *
 * @typedef {Parameters & {inputs: number, scale: Float64Array, shift: Float64Array}} LayerParameters the latter two of a
 *   normalisation; empty without
 *
 * @typedef {{layer: number, unit: number}} UnitPlace both from 0, the inputs not counted as a layer
 *
 * @typedef {object} UnitNumbers the parameters of one unit, in the form of a layer that has only this unit
 * @property {number} layer
 * @property {number} unit
 * @property {LayerParameters} weights
 * @property {LayerParameters|null} gradients
 * @property {LayerParameters|null} updates
 * @property {Float64Array} next weights of its links to the next layer
 * @property {{before: Parameters, gradients: Parameters}|null} update what the round's update was made of, once it was
 *
 * @typedef {object} Links parameters of every layer
 * @property {LayerParameters[]} weights now
 * @property {LayerParameters[]|null} gradients of the last mini-batch; null: there are none yet
 * @property {LayerParameters[]|null} updates the last changes; null: there were none yet, or they are not known
 * @property {'weights'|'gradients'|'updates'} kind what is shown
 * @property {LayerParameters[]|null} shown that one of the three
 *
 * @typedef {object} Past says that the snapshot is of a past step
 * @property {number} step the latest step, at which the run would continue
 * @property {Points} points those of the past step
 *
 * @typedef {object} Divergence the first number that was not finite
 * @property {number} step
 * @property {number} layer from 1
 * @property {string} quantity what overflowed, in words: "activation", "gradient", "weight"
 *
 * @typedef {object} Surface
 * @property {number} resolution
 * @property {Uint8ClampedArray} rgba resolution² pixels, first row at the top (y = +6), first column x = −6
 * @property {Float32Array} values the output at each of those cells; of several outputs one picture after the other
 *
 * @typedef {object} Tiles
 * @property {number} resolution
 * @property {number[]} units hidden units per layer
 * @property {Uint8ClampedArray} rgba unit after unit, layer after layer, resolution² pixels each
 *
 * @typedef {object} Curves of a network with x as its only input: what is computed at places evenly spaced over −6 … 6, the
 *   ends included
 * @property {number} places of the outputs
 * @property {Float32Array} outputs of the outputs, one curve after the other
 * @property {number} unitPlaces of the units
 * @property {number[]} units hidden units per layer; empty where there are too many to draw
 * @property {Float32Array} values unit after unit, layer after layer
 *
 * @typedef {object} Snapshot the state of a run between two updates; its arrays are owned by who receives it
 * @property {number} run counts the runs: every return to step 0 begins another
 * @property {Settings} settings under which it trains
 * @property {boolean} byHand whether a parameter of the network was changed by hand
 * @property {number} step updates made
 * @property {number} epoch passes over the training points
 * @property {boolean} training
 * @property {number} stepsPerSecond measured over the last second; 0 when paused
 * @property {number} trainLoss
 * @property {number} testLoss NaN without test points
 * @property {number} trainAccuracy share of training points on the right side
 * @property {number} testAccuracy NaN without test points
 * @property {number} explained share of the training targets' variance that the answers explain, R²
 * @property {number} spread how much the answers differ from point to point, as a share of how much the targets do
 * @property {number} constantLoss the lowest training loss that the same answer for every point can have
 * @property {LayerStats} layers
 * @property {import('../../../wasm/backprop.js').SampleCounts} samples of how many of them `layers`, losses and accuracies are
 * @property {History} history
 * @property {Divergence|null} diverged
 * @property {number} learningRate of the next update, as scheduled
 * @property {number} clipped number of updates whose gradient was clipped
 * @property {Timeline|null} timeline null: unchanged since the last snapshot
 * @property {Past|null} past
 * @property {Round|null} round
 * @property {Links|null} links null where there are too many to draw
 * @property {UnitNumbers|null} looked parameters of the unit asked for, where `links` is null for that reason
 * @property {{point: number, states: States}|null} selected what each unit computes of the training point asked for
 * @property {Surface|null} surface null where there are curves
 * @property {Tiles|null} tiles null where there are curves
 * @property {Curves|null} curves null unless x is the only input
 * @property {Snapshot|null} twin the other run, trained in lock-step on the same points
 */
export {};
