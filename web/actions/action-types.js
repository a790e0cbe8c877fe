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
 * @typedef {import('../engine/protocol.js').Verb} Verb
 * @typedef {import('../engine/protocol.js').UnitPlace} UnitPlace
 * @typedef {import('../views/view-model.js').Model} Model
 * @typedef {import('../views/view-model.js').ViewState} ViewState
 * @typedef {import('../views/view-model.js').Notice} Notice
 * @typedef {import('../views/view-model.js').PickedWeight} PickedWeight
 *
 * @typedef {object} RunActions
 * @property {(on: boolean) => void} train starts or pauses
 * @property {() => void} step makes one update, and pauses
 * @property {(verb: Verb|'next') => void} verb makes the verbs of a mini-batch up to this one, or the next one
 * @property {() => void} reset goes back to step 0 with the same weights
 * @property {(step: number|null) => void} seek looks at the run at an earlier step; null: back to the last one
 * @property {(method: string, request?: unknown) => Promise<any>} ask calls a method of the core's session that a panel
 *   needs (wasm/backprop.d.ts) for the run that is shown; rejects with a sentence
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
 * @property {(gesture: string) => void} takeBack undoes the gesture under way, which leaves no trace
 * @property {(index: number) => void} removePoint
 * @property {(data: {points: Points, axes: Axes}) => void} usePlane draws points of three and more columns in the plane of `data`
 * @property {(index: number) => void} select −1: none
 * @property {(label: number) => void} chooseAddLabel see ViewState
 * @property {(tool: ViewState['tool']) => void} chooseTool
 * @property {(on: boolean) => void} showTest whether test points are drawn
 *
 * @typedef {object} DataActions
 * @property {(points: Points, axes: Axes, name: string) => string} useData takes points from a file, as an edit that is
 *   called `name`. Returns a sentence on what else had to change, or ''
 * @property {(points: Pick<Points, 'x'|'y'>) => void} drawCurve takes a curve, of evenly spaced points, as the function to be learned;
 *   points are taken and added from then on
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
 * @property {(weight: PickedWeight|null) => void} pick a weight or bias whose gradient is taken apart; null: none
 * @property {(theme: import('../views/shared/theme.js').Theme) => void} setTheme
 * @property {(notice: Notice|null) => void} say shows a notice; null: dismisses it
 * @property {() => Model} model what the next frame will draw, with all edits made since the last one
 *
 * @typedef {RunActions & SettingActions & ParameterActions & PointActions & DataActions & ComparisonActions &
 *   ShelfActions & HistoryActions & ViewActions} Actions
 */
export {};
