/**
 * What the views are given to draw.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').Points} Points
 * @typedef {import('./experiment.js').Axes} Axes
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./protocol.js').LayerStats} LayerStats
 * @typedef {import('./protocol.js').History} History
 * @typedef {import('./settings.js').SettingName} SettingName
 *
 * @typedef {object} Ghost the run before, kept for comparison
 * @property {string} label what it was, such as "Sigmoid"
 * @property {number} step
 * @property {LayerStats} layers
 * @property {History} history
 * @property {boolean} sameData whether the points are still those that it ran on
 *
 * @typedef {object} Notice
 * @property {'info'|'error'} kind
 * @property {string} text one sentence
 *
 * @typedef {object} Model
 * @property {Experiment} experiment
 * @property {Snapshot|null} snapshot null until the first one
 * @property {Ghost|null} ghost
 * @property {number} selected index of the selected point, −1 for none
 * @property {number} addLabel class of the next added point: −1 or +1
 * @property {boolean} showTest whether test points are drawn
 * @property {boolean} dark
 * @property {import('./theme.js').Theme} theme as chosen
 * @property {string|null} undoName the edit that undo would take back; null: nothing to undo
 * @property {string|null} redoName
 * @property {Notice|null} notice shown until dismissed or replaced
 *
 * @typedef {object} Actions what a person can do; views call these and nothing else
 * @property {(on: boolean) => void} train
 * @property {() => void} step
 * @property {() => void} reset back to the same weights
 * @property {() => void} newWeights another seed
 * @property {() => void} slower a tenth of the learning rate, and back to the same weights
 * @property {(name: SettingName, typed: string|number, gesture?: string) => {note: string, value: string|number}} change
 *   returns the note to show beside the control, or '', and the value that it should show
 * @property {(settings: Partial<import('./settings.js').Settings>, what: string) => void} changeAll
 *   valid values of several settings at once, as one undo step named `what`
 * @property {(index: number, x: number, y: number, gesture: string) => void} movePoint
 *   in plot coordinates; the same gesture is one undo step
 * @property {(x: number, y: number) => void} addPoint of the chosen class
 * @property {(index: number) => void} removePoint
 * @property {(index: number) => void} select
 * @property {(label: number) => void} chooseAddLabel
 * @property {(on: boolean) => void} showTest
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(theme: import('./theme.js').Theme) => void} setTheme
 * @property {(points: Points, axes: Axes, name: string) => void} useData
 * @property {() => void} openImport
 * @property {(notice: Notice|null) => void} say
 */
export {};
