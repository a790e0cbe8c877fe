/**
 * The messages between the page and the training worker, each with its reply.
 *
 * The page sends requests, numbered in their order by `id`; the worker handles one after the other and answers each once,
 * with the same `id`: as the request says, or by `refused`. A `ping` is answered ahead of all that waits. Nothing else is
 * sent, with three exceptions. When the core is loaded the worker says `ready`, or `failed` if it cannot be. Now and then
 * it hands over a `backup`, from which another worker can go on. And a worker whose name is BEGINS, which is started before
 * the page can send anything, acts as if a `begin` with the number BEGIN_ID had been its first request.
 *
 * A worker in which WebAssembly traps answers no more: it raises an `error` event, and the page starts another one.
 *
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('./protocol/backup.js').Restorable} Restorable
 * @typedef {import('./protocol/snapshot.js').LayerStats} LayerStats
 * @typedef {import('./protocol/snapshot.js').History} History
 * @typedef {import('./protocol/snapshot.js').Timeline} Timeline
 * @typedef {import('./protocol/snapshot.js').Verb} Verb
 * @typedef {import('./protocol/snapshot.js').Round} Round
 * @typedef {import('./protocol/snapshot.js').RoundUpdate} RoundUpdate
 * @typedef {import('./protocol/snapshot.js').Parameters} Parameters
 * @typedef {import('./protocol/snapshot.js').LayerParameters} LayerParameters
 * @typedef {import('./protocol/snapshot.js').UnitPlace} UnitPlace
 * @typedef {import('./protocol/snapshot.js').UnitNumbers} UnitNumbers
 * @typedef {import('./protocol/snapshot.js').Links} Links
 * @typedef {import('./protocol/snapshot.js').Past} Past
 * @typedef {import('./protocol/snapshot.js').Divergence} Divergence
 * @typedef {import('./protocol/snapshot.js').Surface} Surface
 * @typedef {import('./protocol/snapshot.js').Tiles} Tiles
 * @typedef {import('./protocol/snapshot.js').Curves} Curves
 * @typedef {import('./protocol/snapshot.js').Snapshot} Snapshot
 *
 * @typedef {object} Palette the two classes' colours and the colour of "undecided", each [r, g, b] 0…255
 * @property {[number, number, number]} negative
 * @property {[number, number, number]} middle
 * @property {[number, number, number]} positive
 * @property {[number, number, number][]} classes of each class, where there are more than two
 *
 * @typedef {object} FrameRequest what a snapshot should hold
 * @property {number} surface cells per side of the decision surface; 0 for none
 * @property {number} [surfaceMs] milliseconds that the surface may take before it gets coarser
 * @property {number} tiles cells per side of every hidden unit's picture; 0 for none
 * @property {'none'|'weights'|'gradients'|'updates'} links what the network's links show
 * @property {number} sample of a round's mini-batch, for its numbers; below 0: the mean over the batch
 * @property {number} [point] the selected training point, counted from 0; none, if left out or below 0
 * @property {UnitPlace|null} [look] the unit whose parameters are wanted where there are too many to send all
 * @property {'a'|'b'} [side] the run of two whose units and links are shown; the first, if left out
 * @property {boolean} [all] the timeline too, even if it is unchanged since the last snapshot
 * @property {Palette} palette
 * @property {Spare|null} [spare]
 *
 * @typedef {{surface: Uint8ClampedArray|null, tiles: Uint8ClampedArray|null}} Spare pixels of a snapshot that is no longer
 *   shown: handed over to be reused
 *
 * @typedef {object} ConfigureMessage a new run at step 0, paused, or one that was left; answered by `done`
 * @property {'configure'} type
 * @property {Settings} settings
 * @property {Settings|null} twin of a second run that is compared with the first; null: there is none
 * @property {Points} points
 * @property {{side: 'a'|'b', change: ParameterChange}[]} numbers parameters that are not as they are drawn
 * @property {import('../experiment/first-weights.js').FirstWeights} [weights] what the networks begin with in the place of drawn weights
 * @property {import('../experiment/saved-run.js').SavedRuns} [trained] where the runs go on that were saved
 * @property {number|null} leave the place at which the runs before are kept; null: nowhere
 * @property {number|null} enter the place of the runs to return to, if they are still there; null: none
 * @property {Restorable} [backup] the runs kept at the place `enter` of a worker that is gone
 * @property {boolean} asFirst whether it is exactly the run that the page opens with, for which the first part of the core suffices in single precision
 *
 * @typedef {{type: 'resume', backup: Restorable, settings: Settings, plane?: import('../experiment/points.js').Plane}} ResumeMessage the runs
 *   that another worker has backed up, paused; answered by `done`
 *
 * @typedef {{type: 'points', points: Points, index?: number}} PointsMessage other points, or, with an `index`, one in the place of
 *   that one; the run goes on; answered by `done`
 *
 * @typedef {{type: 'plane', plane: import('../experiment/points.js').Plane}} PlaneMessage another plane of the plot, the run goes on;
 *   answered by `done`
 *
 * @typedef {{type: 'tune', settings: Settings, twin: Settings|null}} TuneMessage
 *   other settings among those whose effect is `live`, the run goes on; answered by `done`
 *
 * @typedef {{type: 'pace', settings: Settings}} PaceMessage another speed, the run goes on; answered by `done`
 *
 * @typedef {{type: 'parameter', change: ParameterChange, side: 'a'|'b'}} ParameterMessage
 *   one parameter of one of the networks, the run goes on; answered by `answer`: {was, step}, its value before, and when
 *
 * @typedef {{type: 'branch', leave: number|null}} BranchMessage
 *   new runs that continue from the past step that is shown; `leave` as in `configure`; answered by `done`
 *
 * @typedef {{type: 'endComparison', leave: number|null}} EndComparisonMessage
 *   the second run ends, the first goes on; `leave` as in `configure`; answered by `done`
 *
 * @typedef {{type: 'train', on: boolean, end?: number}} TrainMessage starts or pauses training, which pauses by itself at the step `end`; answered
 *   by `done`
 *
 * @typedef {{type: 'step'}} StepMessage makes one update; answered by `done`
 *
 * @typedef {{type: 'verb', verb: Verb|'next'}} VerbMessage
 *   pauses, and makes the verbs still to come up to this one, or one more; answered by `done`
 *
 * @typedef {{type: 'seek', step: number|null}} SeekMessage
 *   pauses, and shows the run at `step`, or near it where that would take long; null: at its latest; answered by `done`
 *
 * @typedef {{type: 'frame', want: FrameRequest}} FrameMessage answered by `snapshot`; while it trains not at once, but when
 *   training has had its share of the time, and later requests may be answered before
 *
 * @typedef {{type: 'ask', method: string, request: unknown, side: 'a'|'b'}} AskMessage
 *   calls a method of a run's session, or what panel-queries.js adds to it; answered by `answer`: what that returns
 *
 * @typedef {{type: 'predict', x: number, y: number, side: 'a'|'b'}} PredictMessage
 *   what a run's network gives at a place of the plot, at the step that is shown; answered by `answer`: {outputs}
 *
 * @typedef {{type: 'generate', settings: Settings}} GenerateMessage draws a data set; answered by `points`
 *
 * @typedef {{type: 'begin'}} BeginMessage draws the points of the default experiment and configures it; answered by `points`
 *
 * @typedef {{type: 'ping'}} PingMessage whether the worker lives; its number is always PING_ID; answered by `done`
 *
 * @typedef {(ConfigureMessage|ResumeMessage|PointsMessage|PlaneMessage|TuneMessage|PaceMessage|ParameterMessage|BranchMessage|EndComparisonMessage|
 *   TrainMessage|StepMessage|VerbMessage|SeekMessage|FrameMessage|AskMessage|PredictMessage|GenerateMessage|BeginMessage) & {id: number}} Request
 * @typedef {(PingMessage & {id: number})|Request} ToWorker
 *
 * @typedef {{id: number, type: 'done'}} DoneReply
 * @typedef {{id: number, type: 'snapshot', snapshot: Snapshot}} SnapshotReply
 * @typedef {{id: number, type: 'points', points: Points}} PointsReply
 * @typedef {{id: number, type: 'answer', values: object}} AnswerReply
 * @typedef {{id: number, type: 'refused', message: string}} RefusedReply nothing was changed; `message` says why, in a sentence
 * @typedef {{id: 0, type: 'ready', simd: boolean}} ReadyReply `simd`: which build of the core it is
 * @typedef {{id: 0, type: 'backup', backup: import('./protocol/backup.js').Backup}} BackupReply
 * @typedef {{id: 0, type: 'failed', message: string}} FailedReply the core could not be loaded
 * @typedef {DoneReply|SnapshotReply|PointsReply|AnswerReply|RefusedReply|ReadyReply|BackupReply|FailedReply} Reply
 */

/** Name of a worker that begins unasked. */
export const BEGINS = 'begins';
/** The number of that `begin`, before all others. */
export const BEGIN_ID = 1;
/** The number of every ping: no other request has it, nor any other reply. */
export const PING_ID = -1;

/** @param {Reply} reply @returns {Points} */
export function pointsIn(reply) {
  if (reply.type !== 'points') throw new Error(`expected points, got ${reply.type}`);
  return reply.points;
}

/** @param {Reply} reply @returns {any} */
export function answerIn(reply) {
  if (reply.type !== 'answer') throw new Error(`expected an answer, got ${reply.type}`);
  return reply.values;
}
