/**
 * What a step of a lesson does to the page: what it begins with, and what its button does.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../lesson/read-lesson.js').Step} Step
 * @typedef {import('../../lesson/setting-changes.js').SettingChanges} SettingChanges
 */
import { t } from '../../words/lesson-text.js';
import { isPresenting } from '../shared/presenting.js';

/** Slower runs are not waited for. */
const TOO_SLOW = ['1', '10'],
  LEAST_SPEED = '1000';
const AGAIN_MS = 30;
/** A page out of sight, or a worker that is gone, answers nothing. */
const PATIENCE_MS = 10_000;

/** @param {Step['setup']} setup @param {Actions} actions @param {string} [experiment] of the lesson, where this is how it begins @returns {Promise<string>} a sentence on what had to be made to fit, or ''; rejects with one on why it cannot begin */
export async function setUp({ experiment: own, set, restart, neuron, panel }, actions, experiment) {
  const link = own ?? experiment;
  let note = '';
  if (link !== undefined) note = await actions.openState({ link: asPresented(link) });
  if (set) applyChanges(set, actions, Boolean(restart));
  else if (restart) actions.reset();
  if (neuron) actions.giveNeuron(neuron);
  if (panel) actions.showPanel(panel === 'gradients' ? '' : panel);
  return note;
}

/** A link says of the clean view too; in a lesson on a projector it stays. @param {string} link */
const asPresented = (link) => (isPresenting() && !/(^|&)clean=/.test(link) ? `${link}&clean=on` : link);

/** Whether the page has taken what the step begins with: the core may have refused it. @param {Step['setup']} setup @param {import('../../experiment/experiment.js').Experiment} experiment */
export function isSetUp({ set }, { settings, twin }) {
  if (!set) return true;
  const has = (/** @type {object} */ wanted, /** @type {object} */ taken) =>
    Object.entries(wanted).every(([name, value]) =>
      Object.entries(taken).some(([own, now]) => own === name && now === value),
    );
  if (!has(set.settings, settings)) return false;
  if (set.twin === undefined) return true;
  return set.twin === null ? !twin : Boolean(twin) && has(set.twin, { ...settings, ...twin });
}

/** @param {SettingChanges} changes @param {Actions} actions @param {boolean} anew */
export function applyChanges({ settings, twin }, actions, anew) {
  const what = t('lesson.name');
  if (Object.keys(settings).length > 0) actions.changeAll(settings, what, anew);
  else if (anew) actions.reset();
  if (twin !== undefined && (twin !== null || actions.model().experiment.twin)) {
    const note = actions.compare(twin);
    if (note) actions.say({ kind: 'info', text: note });
  }
}

/** @param {NonNullable<Step['run']>} run @param {Actions} actions */
export function pressRun({ press, set }, actions) {
  if (set) applyChanges(set, actions, false);
  if (press === 'train') {
    if (TOO_SLOW.includes(actions.model().experiment.settings.speed)) actions.change('speed', LEAST_SPEED);
  } else if (press === 'step' || press === 'reset') actions[press]();
  else if (press) actions.verb(press);
}

/** Resolves once the page shows all that was asked for, or is not going to. @param {Step['setup']} setup @param {Actions} actions @param {() => boolean} isCurrent */
export async function settled({ neuron, panel }, actions, isCurrent) {
  const end = performance.now() + PATIENCE_MS;
  const isThere = () =>
    isCurrent() &&
    Object.keys(actions.model().awaited).length === 0 &&
    actions.model().snapshot !== null &&
    actions.model().experiment.points.label.length > 0 &&
    (panel !== 'neuron' || isNeuronOf(neuron, actions.model().neuron));
  do await new Promise((resume) => setTimeout(resume, AGAIN_MS));
  while (!isThere() && performance.now() < end);
}

/** Whether the panel shows these numbers. @param {Step['setup']['neuron']} given @param {import('../view-model.js').Model['neuron']} shown */
const isNeuronOf = (given = {}, shown) =>
  shown !== null &&
  Object.entries(given).every(([name, value]) =>
    Object.entries(shown).some(([own, now]) => own === name && now === value),
  );
