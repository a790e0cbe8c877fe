/**
 * Tries all remedies in the background: each is run from step 0 on the same draws and points, beside the network as it is;
 * a table says what came of it, and the runs go onto the shelf.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../verdict/remedies.js').Remedy} Remedy
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../worker/seed-run.js').SeedResult} SeedResult
 *
 * @typedef {object} Trial
 * @property {string} label
 * @property {Settings} settings
 *
 * @typedef {object} Outcome
 * @property {string} label
 * @property {number} loss NaN where it diverged
 * @property {number} accuracy NaN of a regression
 * @property {number} ratio signal of layer 1 ÷ signal of the last layer
 * @property {number} learned the first step recorded at which the loss was a tenth of that of guessing; NaN: not by then
 */
import { runConfig } from '../../experiment/core-config.js';
import { SETTINGS } from '../../experiment/setting-table.js';
import { exactValue, formatInteger, formatLoss, formatNumber, formatPercent, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/remedy-text.js';
import { recordSteps, startSeedRuns } from '../../engine/seed-pool.js';
import { html, setText } from '../shared/dom.js';
import { tellShown } from '../shared/saving/shown-data.js';

/** As long as the present run, within these bounds. */
const FEWEST_STEPS = 3000,
  MOST_STEPS = 10_000;
/** A run has learned when its loss is this share of the least that one answer for all points has. */
const LEARNED_SHARE = 0.1;

/** The network as it is, then with each remedy that keeps the points. @param {Settings} settings @param {Remedy[]} remedies @returns {Trial[]} */
export function trialsOf(settings, remedies) {
  const keepsPoints = (/** @type {Remedy} */ remedy) =>
    Object.keys(remedy.settings).every((name) => SETTINGS[/** @type {keyof Settings} */ (name)].effect !== 'data');
  return [
    { label: t('trial.asItIs'), settings },
    ...remedies
      .filter(keepsPoints)
      .map((remedy) => ({ label: remedy.label, settings: { ...settings, ...remedy.settings } })),
  ];
}

/** @param {string} label @param {SeedResult} result @param {number[]} steps @param {number} constantLoss @returns {Outcome} */
export function outcomeOf(label, { train, trainAccuracy, ratio, diverged }, steps, constantLoss) {
  const at = train.findIndex((loss) => loss <= LEARNED_SHARE * constantLoss);
  return {
    label,
    loss: diverged === null ? train[train.length - 1] : NaN,
    accuracy: trainAccuracy,
    ratio,
    learned: at < 0 ? NaN : steps[at],
  };
}

/** Begins at once. @param {Actions} actions @param {Remedy[]} remedies @returns {{element: HTMLElement, cancel: () => void}} */
export function startRemedyTrial(actions, remedies) {
  const { experiment, snapshot } = actions.model();
  const trials = trialsOf(experiment.settings, remedies);
  const steps = recordSteps(Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, snapshot?.step ?? 0)));
  const state = html('p', { role: 'status' });
  const element = html('div', { class: 'remedy-trial' }, state);
  const tell = (/** @type {number} */ finished) =>
    setText(state, t('trial.progress', { finished, all: trials.length }));
  const tasks = trials.map(({ settings }) => ({ config: runConfig(settings), points: experiment.points, steps }));
  const runs = startSeedRuns(tasks, tell);
  tell(0);
  runs.done.then(
    (results) => {
      setText(state, t('trial.done', { steps: formatInteger(steps[steps.length - 1]) }));
      const constantLoss = snapshot?.constantLoss ?? NaN;
      const rows = results.map((result, i) => outcomeOf(trials[i].label, result, steps, constantLoss));
      element.append(table(rows));
      tellShown('remedies', () => ({ rows, steps: steps[steps.length - 1] }));
      // The network as it is has its line already.
      actions.shelveRuns(results.slice(1).map((result, i) => endedRun(trials[i + 1], result, steps)));
    },
    (error) => setText(state, error.message),
  );
  return { element, cancel: runs.cancel };
}

/** @param {Trial} trial @param {SeedResult} result @param {number[]} steps */
const endedRun = ({ label, settings }, { train, test, trainAccuracy, layers, diverged }, steps) => ({
  label,
  settings,
  step: diverged ?? steps[steps.length - 1],
  layers,
  history: { step: Float64Array.from(steps), train, test },
  trainLoss: train[train.length - 1],
  accuracy: trainAccuracy,
});

/** @param {Outcome[]} outcomes */
function table(outcomes) {
  const columns = ['trial.remedy', 'trial.loss', 'trial.accuracy', 'trial.ratio', 'trial.learned'];
  const head = columns.map((key) => html('th', { scope: 'col' }, t(key)));
  return html(
    'table',
    {},
    html('caption', { class: 'sr-only' }, t('trial.all')),
    html('thead', {}, html('tr', {}, ...head)),
    html('tbody', {}, ...outcomes.map(row)),
  );
}

/** @param {Outcome} outcome */
function row({ label, loss, accuracy, ratio, learned }) {
  const known = (/** @type {number} */ value, /** @type {(value: number) => string} */ format) =>
    html('td', { 'data-value': exactValue(value) }, Number.isNaN(value) ? NO_VALUE : format(value));
  return html(
    'tr',
    {},
    html('th', { scope: 'row' }, label),
    known(loss, formatLoss),
    known(accuracy, formatPercent),
    known(ratio, (value) => formatNumber(value, 2)),
    known(learned, formatInteger),
  );
}
