/**
 * An experiment as a link: its settings in words where they are not the usual ones, and the points that a person has edited or
 * brought, packed.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/stored-data.js').DrawnAxes} DrawnAxes
 * @typedef {import('../experiment/points.js').Points} Points
 *
 * @typedef {object} Link
 * @property {string} hash without the #; empty for the experiment that the page opens with
 * @property {'points'|'weights'|''} lost what is too much for a link, and left out
 */
import { uncleared } from '../experiment/experiment.js';
import { initialHandEdits } from '../experiment/run-identity.js';
import { defaultsOf } from '../experiment/serialization.js';
import { settingNames } from '../experiment/settings.js';
import { isUnedited } from '../experiment/unedited-points.js';
import { VERSION } from '../experiment/version.js';
import { writeByHand } from './by-hand.js';
import { writeFields } from './fields.js';
import { packData } from './link-data.js';
import { LEFT_OUT, packWeights } from './link-weights.js';
import { writePointEdits } from './point-edits.js';
import { viewFields } from './view-fields.js';

/** @typedef {[key: string, value: string][]} Fields */

/** Edits of this length say more than the same points packed. */
const READABLE = 1500;

/**
 * @param {Experiment} given @param {import('./view-fields.js').LinkView} view @param {DrawnAxes} drawnAxes
 * @param {Points|null} [made] the points that the settings make, if they are known: a few edits of them are short
 * @returns {Link}
 */
export function writeLink(given, view, drawnAxes, made = null) {
  const experiment = uncleared(given);
  const points = pointFields(experiment, made, drawnAxes),
    weights = packWeights(experiment);
  const fields = [
    ...settingFields(experiment),
    ...handFields(experiment),
    ...weightFields(weights),
    ...viewFields(view),
    ...(points ?? [['without', String(experiment.points.label.length)]]),
  ];
  const hash = fields.length === 0 ? '' : writeFields([['v', String(VERSION)], ...fields]);
  return { hash, lost: points === null ? 'points' : weights === null ? 'weights' : '' };
}

/** The points that their settings do not make, as is shorter; null where they are too many. @param {Experiment} experiment @param {Points|null} made @param {DrawnAxes} drawnAxes @returns {Fields|null} */
function pointFields(experiment, made, drawnAxes) {
  if (isUnedited(experiment.points)) return [];
  const edits = made && writePointEdits(made, experiment.points);
  if (edits === '') return [];
  if (edits && edits.length <= READABLE) return [['edits', edits]];
  const data = packData(experiment, drawnAxes);
  if (edits && edits.length < (data ?? '').length) return [['edits', edits]];
  return data === null ? null : [['data', data]];
}

/** @param {Experiment} experiment @returns {Fields} */
function settingFields({ settings, twin }) {
  const usual = defaultsOf(VERSION);
  const changed = settingNames.filter((name) => settings[name] !== usual[name]);
  /** @type {Fields} */
  const fields = changed.map((name) => [name, String(settings[name])]);
  if (!twin) return fields;
  const others = settingNames.filter((name) => name in twin);
  return [...fields, ['b', 'on'], .../** @type {Fields} */ (others.map((name) => [`b.${name}`, String(twin[name])]))];
}

/** @param {Experiment} experiment @returns {Fields} */
function handFields(experiment) {
  const edits = initialHandEdits(experiment);
  return edits.length === 0 ? [] : [['hand', writeByHand(edits)]];
}

/** @param {string|null} weights @returns {Fields} */
const weightFields = (weights) => (weights === '' ? [] : [['weights', weights ?? LEFT_OUT]]);
