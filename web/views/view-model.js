/**
 * What the views are given to draw.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../engine/protocol.js').LayerStats} LayerStats
 * @typedef {import('../engine/protocol.js').History} History
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 *
 * @typedef {object} Ghost the run before, kept for comparison
 * @property {string} label what it was, such as "Sigmoid"
 * @property {number} step
 * @property {LayerStats} layers
 * @property {History} history
 * @property {boolean} sameWeights whether it began with the weights that the run now began with
 * @property {boolean} sameData whether the points are still those that it ran on
 *
 * @typedef {object} Notice
 * @property {'info'|'error'} kind
 * @property {string} text one sentence
 *
 * @typedef {object} Ui what is shown besides the experiment and the run
 * @property {number} selected index of the selected point, −1 for none
 * @property {number} addLabel label of the next added point: −1 or +1 of two classes, its number of more, the value of a regression
 * @property {boolean} showTest whether test points are drawn
 * @property {boolean} dark
 * @property {import('./shared/theme.js').Theme} theme as chosen
 * @property {Partial<import('../experiment/settings.js').Settings>} awaited settings of the data that were changed, and whose points are still being made
 * @property {Notice|null} notice shown until dismissed or replaced
 * @property {'none'|'weights'|'gradients'|'updates'} links what the network's links show
 * @property {'a'|'b'} side which of two networks is shown where there is room for one
 * @property {number} sample which point of the mini-batch the four verbs are shown for; −1: their mean
 * @property {import('../engine/protocol.js').UnitPlace|null} looked the unit whose numbers are wanted where there are too many links for those of all
 * @property {PickedWeight|null} picked the weight or bias that is taken apart
 *
 * @typedef {object} PickedWeight layers, units and inputs from 0
 * @property {number} layer the last one being the output layer
 * @property {number} unit
 * @property {number|null} input null: the bias
 *
 * @typedef {Ui & Shown} Model
 *
 * @typedef {object} Shown
 * @property {Experiment} experiment as it was, where the run is looked at as it was
 * @property {Snapshot|null} snapshot null until the first one
 * @property {Ghost|null} ghost
 * @property {string|null} undoName the edit that undo would take back; null: nothing to undo
 * @property {string|null} redoName
 *
 * @typedef {object} Actions what a person can do; views call these and nothing else
 * @property {() => Model} model what the next frame will draw: it has the edits made since the last one
 * @property {(on: boolean) => void} train
 * @property {() => void} step
 * @property {() => void} reset back to the same weights
 * @property {() => void} newWeights another seed
 * @property {(name: SettingName, typed: string|number, gesture?: string) => {note: string, value: string|number}} change
 *   returns the note to show beside the control, or '', and the value that it should show
 * @property {(settings: Partial<import('../experiment/settings.js').Settings>, what: string) => void} changeAll
 *   valid values of several settings at once, as one undo step named `what`
 * @property {(settings: Partial<import('../experiment/settings.js').Settings>, what: string) => void} changeShown the same of the network that is shown of two
 * @property {(verb: import('../engine/protocol.js').Verb|'next') => void} verb makes the verbs of a mini-batch up to this one, or the next one
 * @property {(sample: number) => void} chooseSample of the mini-batch; −1: the mean
 * @property {(kind: Ui['links']) => void} showLinks
 * @property {(place: import('../engine/protocol.js').UnitPlace|null) => void} look at a unit, where there are too many links for the numbers of all
 * @property {(weight: PickedWeight|null) => void} pick a weight or bias to take apart; null: none
 * @property {(change: import('../experiment/experiment.js').ParameterChange, gesture?: string) => Promise<string>} setParameter
 *   one weight or bias by hand, of the network that is shown; resolves to '' or a sentence why not
 * @property {(step: number|null) => void} seek looks at the run as it was at `step`; null: as it is
 * @property {(twin: Partial<import('../experiment/settings.js').Settings>|null) => string} compare
 *   a second run that has these settings otherwise; null: one run. Returns '' or what is to be said about the values
 * @property {() => void} swap what the second run has becomes that of the first, and the reverse
 * @property {(side: 'a'|'b') => void} showSide
 * @property {(method: string, request?: unknown) => Promise<any>} ask
 *   calls a method of the core's deeper session (LabSession in backprop.d.ts), of the run that is shown; rejects with its sentence
 * @property {(index: number, x: number, y: number, gesture: string) => void} movePoint
 *   in plot coordinates; the same gesture is one undo step
 * @property {(x: number, y: number) => void} addPoint of the chosen class
 * @property {(index: number) => void} removePoint
 * @property {(index: number) => void} select
 * @property {(label: number) => void} chooseAddLabel
 * @property {(on: boolean) => void} showTest
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(theme: import('./shared/theme.js').Theme) => void} setTheme
 * @property {(points: Points, axes: Axes, name: string) => string} useData returns one sentence on what had to fit them, or ''
 * @property {() => void} openImport
 * @property {() => void} forget what the browser keeps of the experiment, and back to the first view; can be undone
 * @property {(notice: Notice|null) => void} say
 */
export {};
