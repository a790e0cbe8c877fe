/**
 * The types of all that a person can do. Views call these and nothing else.
 *
 * Changes with the same `gesture` are undone as one. Layers, units, inputs and points are counted from 0.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 * @typedef {import('../experiment/axes.js').SetName} OwnSet
 * @typedef {import('../engine/protocol.js').Verb} Verb
 * @typedef {import('../engine/protocol.js').UnitPlace} UnitPlace
 * @typedef {import('../views/view-model.js').Model} Model
 * @typedef {import('../views/view-model.js').ViewState} ViewState
 * @typedef {import('../views/view-model.js').Notice} Notice
 * @typedef {import('../views/view-model.js').PickedWeight} PickedWeight
 *
 * @typedef {object} RunActions
 * @property {(on: boolean, end?: number) => void} train starts or pauses; it pauses by itself at the step `end`
 * @property {() => void} step makes one update, and pauses
 * @property {(verb: Verb|'next') => void} verb makes the verbs of a mini-batch up to this one, or the next one
 * @property {() => void} reset goes back to step 0 with the same weights
 * @property {(step: number|null) => void} seek looks at the run at an earlier step; null: back to the last one
 * @property {(method: string, request?: unknown, side?: 'a'|'b') => Promise<any>} ask calls a method of the core's session that a
 *   panel needs (wasm/backprop.d.ts) for one of two runs, else for the one that is shown; rejects with a sentence
 * @property {(place: {x: number, y: number}, side: 'a'|'b') => Promise<number[]>} predict the answers of one of two
 *   networks (probabilities where its outputs are logits) at a place of the plot, at the step that is shown; rejects with a sentence
 *
 * @typedef {object} SettingActions
 * @property {(name: SettingName, typed: string|number, gesture?: string) => {note: string, value: string|number}} change
 *   reads what was typed for a setting. Returns the value that the control should show, and a note to show beside it, or ''
 * @property {(settings: Partial<Settings>, what: string, anew?: boolean) => void} changeAll several settings at once, to
 *   valid values, as one edit that is called `what`; `anew`: the run begins again also where it would go on
 * @property {(settings: Partial<Settings>, what: string) => void} changeShown the same for the network that is shown, of two
 * @property {() => void} newWeights takes another seed
 *
 * @typedef {object} ParameterActions
 * @property {(change: ParameterChange, gesture?: string) => Promise<string>} setParameter sets one weight, bias, scale or
 *   shift of the network that is shown. Resolves to '', or to a sentence why it could not
 *
 * @typedef {object} PointActions coordinates are those of the plot
 * @property {(index: number, x: number, y: number, gesture: string) => void} movePoint
 * @property {(x: number, y: number) => void} addPoint of the class or value that is chosen for added points
 * @property {(change: (points: Points, rule: {least: number, reason: string}) => Points, commit: import('../experiment/experiment-store.js').Commit) => void} editPoints
 *   makes others of them; `least` training points must stay, for that `reason`
 * @property {() => void} clearPoints removes all of them; the first ones that are added then replace them
 * @property {(gesture: string) => void} takeBack undoes the gesture under way, which leaves no trace
 * @property {(index: number) => void} removePoint
 * @property {(data: {points: Points, axes: Axes}, isFollowing?: boolean) => void} usePlane draws points of three and more columns in the
 *   plane of `data`; following a point is no edit
 * @property {(index: number) => void} select −1: none
 * @property {(label: number) => void} chooseAddLabel see ViewState
 * @property {(tool: ViewState['tool']) => void} chooseTool
 * @property {(on: boolean) => void} showTest whether test points are drawn
 *
 * @typedef {object} DataActions
 * @property {(data: {points: Points, axes: Axes, trainShare?: number}, name: string) => string} useData takes points from a file, as an
 *   edit that is called `name`; where the file itself said which of them train, with their share. Returns a sentence on what else had to change, or ''
 * @property {(points: Points) => void} drawCurve takes the points of a drawn curve as those of the function to be learned;
 *   points are taken and added from then on
 * @property {(set: OwnSet) => Promise<void>} useSet takes a data set of the person's own again, as it was left
 * @property {(set: OwnSet) => Promise<void>} removeSet the page goes back to its first data set where it shows this one
 * @property {(set: OwnSet) => Promise<void>} bringBackSet the one that was removed last
 * @property {() => void} openImport opens the dialog for a file
 * @property {() => void} forget removes what the browser stores of the experiment and goes back to the first view; can be
 *   undone
 *
 * @typedef {object} ComparisonActions
 * @property {(twin: Partial<Settings>|null) => string} compare trains a second network beside the first, which differs in
 *   these settings; null: one network again. Returns a note on the values, or ''
 * @property {() => void} swap exchanges the settings of both networks
 * @property {(side: 'a'|'b') => void} showSide see ViewState
 *
 * @typedef {object} ShelfActions
 * @property {(id: number, pinned: boolean) => void} pinRun a pinned run stays on the shelf until it is removed
 * @property {(id: number) => void} removeRun
 * @property {(runs: (import('./run-shelf.js').EndedRun & {label: string})[]) => void} shelveRuns puts runs on the shelf that
 *   were made in the background, under their names
 *
 * @typedef {object} HistoryActions
 * @property {() => void} undo
 * @property {() => void} redo
 *
 * @typedef {object} ViewActions
 * @property {(sample: number) => void} chooseSample of the mini-batch whose verbs are made; −1: the mean
 * @property {(kind: ViewState['links']) => void} showLinks
 * @property {(place: UnitPlace|null) => void} look asks for the numbers of one unit, where a network is too large to send all
 * @property {(layer: number) => void} showSlope shows the activation of a layer, its slope and its sums
 * @property {(numbers: Partial<import('../worker/neuron-query.js').NeuronRequest>) => void} giveNeuron gives the panel “Neuron” these numbers
 * @property {(numbers: NonNullable<ViewState['neuron']>) => void} tellNeuron that panel tells what it shows
 * @property {() => void} openLessons shows the list of lessons
 * @property {(text: string, name: string) => void} openLesson opens a lesson from a file
 * @property {(weight: PickedWeight|null) => void} pick a weight or bias whose gradient is taken apart; null: none
 * @property {(theme: import('../views/shared/theme.js').Theme) => void} setTheme
 * @property {(panel: string) => void} showPanel which tab of the closer look is open; '': the first
 * @property {() => () => void} lend lends the page to what sets it up for ends of its own; what it returns puts all back
 * @property {(notice: Notice|null) => void} say shows a notice; null: dismisses it
 * @property {() => Model} model what the next frame will draw, with all edits made since the last one
 *
 * @typedef {object} LinkActions
 * @property {(shownAs: import('../link/view-fields.js').LinkView) => Promise<{href: string, whole: boolean}>} addressWith the link of what is
 *   shown, in another way than it is now: for a class, or inside another page; not `whole` where the points are too many
 * @property {(withTraining?: boolean) => Promise<string>} experimentFile the experiment as the text of a file, on demand with what was
 *   learned so far; rejects with a sentence
 * @property {(text: string, name: string) => Promise<void>} openExperimentFile takes the experiment of such a file, as an edit that is
 *   called by its name
 * @property {(file: Uint8Array, name: string) => Promise<void>} openWeights takes the weights of such a file (.npz, .safetensors) as those that the
 *   network that is shown begins with, as an edit
 * @property {(state: {link: string}|{file: string}) => Promise<string>} openState takes an experiment, from a link or the text of a file, as an
 *   edit. Resolves to a sentence on what had to be left out or made to fit, or ''; rejects with one on why it was not opened
 * @property {() => Promise<{href: string, problem: string}>} address the link of what is shown, or a sentence why there is none
 *
 * @typedef {RunActions & SettingActions & ParameterActions & PointActions & DataActions & ComparisonActions &
 *   ShelfActions & HistoryActions & ViewActions & LinkActions} Actions
 */
export {};
