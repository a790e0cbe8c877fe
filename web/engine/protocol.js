/**
 * Messages between the page and the training worker: what each means and what answers it.
 * The worker holds one session of the core; the page asks, the worker never speaks unasked, except
 * to say that it is ready.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 *
 * @typedef {object} Palette the two classes' colours and the colour of "undecided", each [r, g, b] 0…255
 * @property {[number, number, number]} negative
 * @property {[number, number, number]} middle
 * @property {[number, number, number]} positive
 * @property {[number, number, number][]} classes of each class, where there are more than two
 *
 * @typedef {object} FrameRequest what the next snapshot should hold
 * @property {number} surface cells per side of the decision surface; 0 for none
 * @property {number} tiles cells per side of every hidden unit's picture; 0 for none
 * @property {'none'|'weights'|'gradients'|'updates'} links what the network's links show
 * @property {number} sample which of the mini-batch a round's numbers are of; under 0: their mean
 * @property {number} [point] the training point that is selected, numbered among them from 0; none, if left out or under 0
 * @property {UnitPlace|null} [look] the unit whose numbers are wanted where there are too many links for those of all
 * @property {'a'|'b'} [side] of which of two runs the pictures of the units are wanted; of the first, if left out
 * @property {boolean} [all] the timeline as well, even if it is the one that was sent last
 * @property {Palette} palette
 * @property {Spare|null} [spare]
 *
 * @typedef {{surface: Uint8ClampedArray|null, tiles: Uint8ClampedArray|null}} Spare pixels of a snapshot that is no longer
 *   shown, to be written over: they go back and forth
 *
 * @typedef {object} LayerStats each as long as the network has layers (hidden ones, then the output)
 * @property {Float64Array} signal rms over samples and units of the per-sample ∂loss/∂z
 * @property {Float64Array} batchGradient ‖dW‖ of the loss averaged over the training points
 * @property {Float64Array} gain signal of this layer ÷ signal of the next; NaN for the last layer
 * @property {Float64Array} derivativeGain the share of the gain that f′(z) contributes
 * @property {Float64Array} weightGain the share that the next layer's weights contribute
 * @property {Float64Array} normalizationGain and what normalisation does, 1 without; the product of the three is the gain
 * @property {Float64Array} meanDerivative mean of f′(z) over samples and units
 * @property {Float64Array} saturated share of (unit, sample) pairs with f′(z) near 0
 * @property {Float64Array} dead share of units that pass no gradient on any sample
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
 * @property {import('../../wasm/backprop.js').States|null} states what each unit computed, of the sample asked for or the batch's mean
 * @property {number} sample the one that was asked for
 * @property {RoundUpdate|null} update once it was made; without weights and gradients where `links` is null
 *
 * @typedef {object} RoundUpdate what an update was made of
 * @property {Parameters[]} before the weights and biases that there were
 * @property {Parameters[]} gradients of the mini-batch's mean loss, before clipping
 * @property {number} rate the learning rate, as scheduled
 *
 * @typedef {object} Parameters numbers of the weights, unit after unit, and of the biases of a layer
 * @property {Float64Array} W
 * @property {Float64Array} b
 *
 * @typedef {Parameters & {inputs: number, scale: Float64Array, shift: Float64Array}} LayerParameters the latter two of a
 *   normalisation; empty without
 *
 * @typedef {{layer: number, unit: number}} UnitPlace both from 0, the inputs not counted as a layer
 *
 * @typedef {object} UnitNumbers the numbers of one unit, each as those of a layer that has this unit only
 * @property {number} layer
 * @property {number} unit
 * @property {LayerParameters} weights
 * @property {LayerParameters|null} gradients
 * @property {LayerParameters|null} updates
 * @property {Float64Array} next weights of the links that lead on from it
 * @property {{before: Parameters, gradients: Parameters}|null} update what the round's update was made of, once it was
 *
 * @typedef {object} Links numbers of every layer's links
 * @property {LayerParameters[]} weights as they are
 * @property {LayerParameters[]|null} gradients of the last mini-batch; null: there are none yet
 * @property {LayerParameters[]} updates the last changes; zeros: there were none yet
 * @property {'weights'|'gradients'|'updates'} kind what is shown
 * @property {LayerParameters[]|null} shown that one of the three
 *
 * @typedef {import('../../wasm/backprop.js').Parameter & {value: number}} ParameterChange a weight, bias, scale or shift by hand
 *
 * @typedef {object} Past that the run is looked at as it was
 * @property {number} step where it really stands
 * @property {Points} points as they were then
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
 * @typedef {object} Snapshot what the run looks like between two updates; owned by who receives it
 * @property {number} run counts the runs: every return to step 0 begins another
 * @property {Settings} settings those that this run runs under
 * @property {boolean} byHand whether a number of this run's network was changed by hand
 * @property {number} step updates made
 * @property {number} epoch passes over the training points
 * @property {boolean} training
 * @property {number} stepsPerSecond measured over the last second; 0 when paused
 * @property {number} trainLoss
 * @property {number} testLoss NaN without test points
 * @property {number} trainAccuracy share of training points on the right side
 * @property {number} testAccuracy NaN without test points
 * @property {LayerStats} layers
 * @property {History} history
 * @property {Divergence|null} diverged
 * @property {number} learningRate of the next update, as scheduled
 * @property {number} clipped updates in which clipping struck
 * @property {Timeline|null} timeline null where it is the one that was sent last
 * @property {Past|null} past
 * @property {Round|null} round
 * @property {Links|null} links null where there are too many to draw
 * @property {UnitNumbers|null} looked those of the unit asked for, where `links` is null for that reason
 * @property {{point: number, states: import('../../wasm/backprop.js').States}|null} selected what each unit makes of the training point asked for
 * @property {Surface|null} surface
 * @property {Tiles|null} tiles
 * @property {Snapshot|null} twin the other run, trained in lock-step on the same points
 *
 * @typedef {{type: 'configure', settings: Settings, twin: Settings|null, points: Points, numbers: {side: 'a'|'b', change: ParameterChange}[],
 *   leave: number|null, enter: number|null, asFirst: boolean}} ConfigureMessage
 *   a new run at step 0, paused, and beside it another under the settings `twin`, with `numbers` otherwise than drawn; or the
 *   one that is kept at the place `enter`. What there was is kept at the place `leave`. `asFirst`: just as the page opens; answered by `done`
 * @typedef {{type: 'points', points: Points}} PointsMessage
 *   other data under the same weights, the run goes on; answered by `done`
 * @typedef {{type: 'tune', settings: Settings, twin: Settings|null}} TuneMessage
 *   what is `live` among the settings, the run goes on; answered by `done`
 * @typedef {{type: 'pace', settings: Settings}} PaceMessage another speed, the run goes on; answered by `done`
 * @typedef {{type: 'branch', leave: number|null}} BranchMessage another run goes on from what is looked at as it was; answered by `done`
 * @typedef {{type: 'endComparison', leave: number|null}} EndComparisonMessage the second run ends, the first goes on; answered by `done`
 * @typedef {{type: 'train', on: boolean}} TrainMessage answered by `done`
 * @typedef {{type: 'step'}} StepMessage one update; answered by `done`
 * @typedef {{type: 'verb', verb: Verb|'next'}} VerbMessage
 *   the verbs still to come up to this one, or one verb more; answered by `done`
 * @typedef {{type: 'parameter', change: ParameterChange, side: 'a'|'b'}} ParameterMessage
 *   one number of one of two networks by hand, the run goes on; answered by `answer`: the number that it `was`, and the `step`
 * @typedef {{type: 'seek', step: number|null}} SeekMessage the run as it was then, or null: as it is; answered by `done`
 * @typedef {{type: 'ask', method: string, request: unknown, side: 'a'|'b'}} AskMessage
 *   a call of the session of one of the runs in the module that has everything, or what asked.js adds to it (`all`:
 *   several calls at one state; a landscape has a session of its own); answered by `answer`
 * @typedef {{type: 'frame', want: FrameRequest}} FrameMessage answered by `snapshot`
 * @typedef {{type: 'generate', settings: Settings}} GenerateMessage answered by `points`
 * @typedef {{type: 'begin'}} BeginMessage draws the points of the usual experiment and configures it; answered by `points`
 *
 * @typedef {(ConfigureMessage|PointsMessage|TuneMessage|TrainMessage|StepMessage|VerbMessage|
 *   ParameterMessage|SeekMessage|PaceMessage|BranchMessage|EndComparisonMessage|AskMessage|FrameMessage|GenerateMessage|BeginMessage) & {id: number}} Request `id` comes back in the answer
 *
 * @typedef {{id: number, type: 'done'}} DoneReply
 * @typedef {{id: number, type: 'snapshot', snapshot: Snapshot}} SnapshotReply
 * @typedef {{id: number, type: 'points', points: Points}} PointsReply
 * @typedef {{id: number, type: 'answer', values: object}} AnswerReply
 * @typedef {{id: number, type: 'refused', message: string}} RefusedReply nothing was changed, and why
 * @typedef {{id: 0, type: 'ready', simd: boolean}} ReadyReply
 * @typedef {{id: 0, type: 'failed', message: string}} FailedReply the core could not be loaded
 * @typedef {DoneReply|SnapshotReply|PointsReply|AnswerReply|RefusedReply|ReadyReply|FailedReply} Reply
 */

/** Name of a worker that begins by itself, as if it had been sent a `begin` … */
export const BEGINS = 'begins';
/** … of this number, ahead of all others. */
export const BEGIN_ID = 1;
