/**
 * A link read back, as if a stranger had written it by hand.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 * @typedef {import('../experiment/stored-data.js').DrawnAxes} DrawnAxes
 * @typedef {Map<string, string>} Fields
 *
 * @typedef {object} Opened what a link is of
 * @property {Experiment} experiment without points where its settings make them
 * @property {import('./view-fields.js').LinkView} view
 * @property {string} name of the set that the points are of; empty where they are drawn ones, edited or not
 * @property {string[]} unknown fields that this page does not know
 * @property {boolean} withoutWeights whether weights of its own are missing that were too many for the link
 * @property {boolean} without whether points are missing that were too many for the link, or that nothing makes
 */
import { areColumns, columnCount, columnsSetting, inputsOfDataSet } from '../experiment/columns.js';
import { parseSetting } from '../experiment/parse-setting.js';
import { defaultsOf, readDescription } from '../experiment/serialization.js';
import { settingNames } from '../experiment/settings.js';
import { VERSION } from '../experiment/version.js';
import { readByHand } from './by-hand.js';
import { BadLink, readFields } from './fields.js';
import { unpackData } from './link-data.js';
import { LEFT_OUT, unpackWeights } from './link-weights.js';
import { readPointEdits } from './point-edits.js';
import { isOn, readView, VIEW_KEYS } from './view-fields.js';

const OTHER_FIELDS = ['v', 'b', 'hand', 'weights', 'edits', 'data', 'without', ...VIEW_KEYS];
/** Of the settings of the second network. */
const OF_TWIN = 'b.';

const KNOWN = new Set([...OTHER_FIELDS, ...settingNames, ...settingNames.map((name) => OF_TWIN + name)]);

/** Whether an address is a link of this page, or may be meant as one: other pages' addresses have fields of their own. @param {string} hash */
export function namesOwnFields(hash) {
  const keys = hash
    .replace(/^#/, '')
    .split('&')
    .map((field) => field.split('=')[0]);
  return keys.some((key) => KNOWN.has(key));
}

/** @param {string} hash @param {DrawnAxes} drawnAxes @returns {Opened} @throws {BadLink} */
export function readLink(hash, drawnAxes) {
  const fields = readFields(hash);
  const packed = fields.get('data');
  const { data, name } = packed ? unpackData(packed) : { data: {}, name: '' };
  const isLost = !('points' in data) && fields.get('dataSet') === 'custom';
  return {
    experiment: { ...readExperiment(fields, data, drawnAxes), ...readEdits(fields, 'points' in data) },
    view: readView(fields),
    name,
    withoutWeights: fields.get('weights') === LEFT_OUT,
    unknown: [...fields.keys()].filter((key) => !KNOWN.has(key)),
    without: isLost || countWithout(fields) > 0,
  };
}

/** @param {Fields} fields @param {boolean} hasPoints */
function readEdits(fields, hasPoints) {
  const text = fields.get('edits');
  if (!text) return {};
  if (hasPoints || fields.get('dataSet') === 'custom')
    throw new BadLink({ code: 'edit', key: 'edits', value: text.split(';')[0] });
  return { pointEdits: readPointEdits(text) };
}

/** @param {Fields} fields @param {object} data @param {DrawnAxes} drawnAxes */
function readExperiment(fields, data, drawnAxes) {
  const version = versionOf(fields),
    usual = defaultsOf(version);
  const settings = { ...usual, ...settingsIn(fields, '') };
  if (!('points' in data)) replaceLostPoints(settings, usual);
  const columns = inputsOfDataSet(settings.dataSet);
  if (areColumns(columns) && !fields.has('features')) settings.features = columnsSetting(columns);
  const hasTwin = isOn(fields, 'b') || [...fields.keys()].some((key) => key.startsWith(OF_TWIN));
  const hand = fields.get('hand');
  const described = {
    ...{ version, settings, twin: hasTwin ? settingsIn(fields, OF_TWIN) : null },
    ...(hand ? { byHand: readByHand(hand) } : {}),
    ...weightsIn(fields),
    ...data,
  };
  try {
    return readDescription(described, drawnAxes);
  } catch {
    throw new BadLink({ code: 'together' });
  }
}

/** @param {Fields} fields */
function weightsIn(fields) {
  const packed = fields.get('weights');
  return packed === undefined || packed === LEFT_OUT ? {} : { firstWeights: unpackWeights(packed) };
}

/** Those of a person's own are not in the link: drawn ones take their place. @param {Settings} settings changed in place @param {Settings} usual */
function replaceLostPoints(settings, usual) {
  if (settings.dataSet !== 'custom') return;
  settings.dataSet = usual.dataSet;
  if (columnCount(settings.features) > 0) settings.features = usual.features;
}

/** @param {Fields} fields */
function versionOf(fields) {
  const value = fields.get('v') ?? String(VERSION);
  const version = Number(value);
  if (!Number.isInteger(version) || version < 1 || version > VERSION)
    throw new BadLink({ code: 'version', key: 'v', value });
  return version;
}

/** @param {Fields} fields @param {string} start of the keys @returns {Partial<Settings>} */
function settingsIn(fields, start) {
  const named = settingNames.filter((name) => fields.has(start + name));
  return Object.fromEntries(named.map((name) => [name, settingIn(fields, start, name)]));
}

/** What a person could not have chosen is no setting of a link either. @param {Fields} fields @param {string} start @param {SettingName} name */
function settingIn(fields, start, name) {
  const key = start + name,
    value = fields.get(key) ?? '';
  const parsed = parseSetting(name, value);
  if (!parsed.ok || parsed.remark) throw new BadLink({ code: 'setting', key, value });
  return parsed.value;
}

/** @param {Fields} fields */
function countWithout(fields) {
  const value = fields.get('without') ?? '0';
  if (!/^\d{1,9}$/.test(value)) throw new BadLink({ code: 'count', key: 'without', value });
  return Number(value);
}
