/**
 * Everything a person can do, as changes of the experiment or orders to the engine.
 *
 * @typedef {import('./action-types.js').Actions} Actions
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 *
 * @typedef {import('../link/view-fields.js').LinkView} LinkView
 *
 * @typedef {object} Context
 * @property {import('../experiment/experiment-store.js').Store} store
 * @property {import('../engine/engine.js').Engine} engine
 * @property {ReturnType<typeof import('../experiment/persistence.js').createPersistence>} persistence
 * @property {import('../views/view-model.js').ViewState} ui changed in place
 * @property {ReturnType<typeof import('./previous-run.js').createPreviousRun>} previousRun
 * @property {import('./run-shelf.js').RunShelf} shelf
 * @property {ReturnType<typeof import('./data-source.js').createDataSource>} source
 * @property {Actions['say']} say
 * @property {(error: unknown) => void} sayNoPoints
 * @property {Actions['setTheme']} setTheme
 * @property {() => Snapshot|null} snapshot the last one
 * @property {Actions['model']} model
 * @property {() => void} changed something changed that the next snapshot must show
 * @property {() => void} redraw something changed that needs no snapshot
 * @property {{get: () => LinkView, set: (view: LinkView) => void}} view what a link says of how it is shown
 * @property {{list: () => void, openText: (text: string, name: string) => void}} lessons
 * @property {() => void} follow something changed that the address bar shows
 */

import { createAnswers } from './answers.js';
import { createComparisonActions } from './comparison-actions.js';
import { createDataActions } from './data-actions.js';
import { createLending } from './lend-page.js';
import { createLinkActions } from './link-actions.js';
import { createParameterActions } from './parameter-actions.js';
import { createPointActions } from './point-actions.js';
import { createRunActions } from './run-actions.js';
import { createSettingActions } from './setting-actions.js';
import { createShelfActions } from './shelf-actions.js';
import { createTimeTravel } from './time-travel.js';
import { createUndoActions } from './undo-actions.js';
import { createViewActions } from './view-actions.js';

/**
 * @param {Context} context
 * @returns {Actions & {arrived: (snapshot: Snapshot) => void} & Pick<ReturnType<typeof createLinkActions>, 'linked'|'follow'|'offerLeft'|'showLinkedView'|'visit'>} `arrived`
 *   is to be called with every snapshot
 */
export function createActions(context) {
  const time = createTimeTravel(context),
    answers = createAnswers(context, time),
    data = createDataActions(context, time),
    parameters = createParameterActions(context, time);
  const { compareWith, ...comparison } = createComparisonActions(context, time, answers);
  return {
    arrived: time.arrived,
    model: context.model,
    say: context.say,
    setTheme: context.setTheme,
    useData: data.useData,
    drawCurve: data.drawCurve,
    useSet: data.useSet,
    removeSet: data.removeSet,
    bringBackSet: data.bringBackSet,
    forget: data.forget,
    setParameter: parameters.setParameter,
    ...comparison,
    ...createRunActions(context, time),
    ...createSettingActions(context, time, answers, data, compareWith),
    ...createPointActions(context, time),
    ...createUndoActions(context, time, data, parameters),
    ...createShelfActions(context),
    ...createViewActions(context),
    ...createLinkActions(context, time, data),
    ...createLending(context, time, data),
  };
}
