/**
 * What the views are given to draw, and may call.
 *
 * @typedef {import('../actions/action-types.js').Actions} Actions
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 *
 * @typedef {ViewState & Shown} Model the whole of it; a view draws from this alone
 *
 * @typedef {object} Shown
 * @property {Experiment} experiment while the run is looked at at an earlier step, the experiment of that step
 * @property {Snapshot|null} snapshot what was measured; null until the first one arrives
 * @property {Ghost|null} ghost
 * @property {ShelvedRun[]} shelf runs that are kept for comparison, oldest first; the ghost is among them, once it has trained
 * @property {string|null} undoName the edit that undo would take back; null: nothing to undo
 * @property {string|null} redoName
 *
 * @typedef {object} Ghost the run before this one, shown behind it for comparison
 * @property {string} label its activation, such as "Sigmoid"
 * @property {number} step that it had reached
 * @property {import('../engine/protocol.js').LayerStats} layers as last measured
 * @property {import('../engine/protocol.js').History} history of its losses
 * @property {boolean} sameWeights whether both runs began with the same weights
 * @property {boolean} sameData whether the points are still those that it was trained on
 *
 * @typedef {object} ShelvedRun
 * @property {number} id
 * @property {string} label by what it has otherwise than the present run, or as it was called when it was made
 * @property {number} slot from 0: its colour and dashes, which it keeps
 * @property {boolean} pinned
 * @property {boolean} isLeft whether it was on the page, and can be returned to by undo
 * @property {boolean} sameData whether the points are still those that it was trained on
 * @property {import('../experiment/settings.js').Settings} settings
 * @property {number} step that it had reached
 * @property {Pick<import('../engine/protocol.js').LayerStats, 'signal'|'batchGradient'>} layers as last measured
 * @property {import('../engine/protocol.js').History} history of its losses
 * @property {number} trainLoss
 * @property {number} accuracy share of training points on the right side; NaN of a regression
 *
 * @typedef {object} ViewState what is shown, besides the experiment and the run
 * @property {number} selected index of the selected point, −1 for none
 * @property {number} addLabel label of the next added point: −1 or +1 of two classes, its number of more, the value of a
 *   regression
 * @property {'points'|'curve'|'spray'|'erase'} tool what a pointer on the plot does: takes and adds points, draws a function, sprays
 *   points, or removes them
 * @property {boolean} showTest whether test points are drawn
 * @property {boolean} dark whether the colours are those of the dark theme
 * @property {import('./shared/theme.js').Theme} theme as chosen
 * @property {Partial<import('../experiment/settings.js').Settings>} awaited settings of the data that were changed, and whose
 *   points are still being made
 * @property {Notice|null} notice shown until dismissed or replaced
 * @property {'none'|'weights'|'gradients'|'updates'} links what the network's links show
 * @property {'none'|'weights'|'gradients'|'updates'} backwardLinks what they show after the verb backward, until the next one
 * @property {'a'|'b'} side which of two networks is shown where there is room for one
 * @property {number} sample which point of the mini-batch the four verbs are shown for (see `sampleInBatch`); −1: their mean
 * @property {import('../engine/protocol.js').UnitPlace|null} looked unit whose numbers are wanted, where a network is too
 *   large to send all
 * @property {{layer: number}|null} slope the layer, from 0, whose slope was asked for last; another object every time
 * @property {Partial<import('../worker/neuron-query.js').NeuronRequest>|null} neuronGiven what the panel “Neuron” is to show; another object every time
 * @property {(import('../worker/neuron-query.js').NeuronRequest & import('../worker/neuron-query.js').NeuronNumbers)|null} neuron what it shows, once it was opened
 * @property {import('../experiment/set-record.js').OwnSet[]} sets a person's own data sets, oldest first
 * @property {boolean} isLent whether it is set up for other ends meanwhile, such as drawing figures, and is not the person's
 * @property {string} panel which tab of the closer look is open; '': the first
 * @property {import('../link/embed-fields.js').LinkEmbed|null} embed what is shown inside another page; null: it stands by itself
 * @property {PickedWeight|null} picked the weight or bias whose gradient is taken apart
 *
 * @typedef {object} Notice
 * @property {'info'|'error'} kind
 * @property {string} text one sentence
 * @property {{label: string, run: () => void}} [action] what can be done about it
 *
 * @typedef {object} PickedWeight layers, units and inputs are counted from 0
 * @property {number} layer the last one is the output layer
 * @property {number} unit
 * @property {number|null} input null: the bias
 */
export {};
