/**
 * An experiment as a file: all of it, also points that are too many for a link. docs/experiment-file.md describes the fields.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 * @typedef {import('../experiment/stored-data.js').DrawnAxes} DrawnAxes
 * @typedef {import('./view-fields.js').LinkView} LinkView
 */
import { uncleared } from '../experiment/experiment.js';
import { parseSetting } from '../experiment/parse-setting.js';
import { describeExperiment, readDescription } from '../experiment/serialization.js';
import { settingNames } from '../experiment/settings.js';
import { readRuns, writeRuns } from '../experiment/stored-runs.js';
import { isUnedited } from '../experiment/unedited-points.js';
import { VERSION } from '../experiment/version.js';
import { BadLink } from './fields.js';
import { readView, viewFields } from './view-fields.js';

const FORMAT = 'backprop-playground-experiment';
const LONGEST_NAME = 200;

/** Files of this kind begin so; what else follows is checked when they are read. */
const BEGINS = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`);

/** @param {string} text its beginning */
export const isExperimentFile = (text) => BEGINS.test(text);

/**
 * @param {Experiment} experiment @param {LinkView} view @param {DrawnAxes} drawnAxes
 * @param {import('../experiment/saved-run.js').SavedRuns} [trained] what its runs have learned
 * @returns {string}
 */
export function writeExperimentFile(experiment, view, drawnAxes, trained) {
  const where = isUnedited(experiment.points) ? 'made' : 'here';
  const { set, ...described } = describeExperiment(uncleared(experiment), where, drawnAxes);
  const shown = Object.fromEntries(viewFields(view)),
    name = set ? { name: set.name } : {},
    learned = trained ? { trained: writeRuns(trained) } : {};
  return `${JSON.stringify({ format: FORMAT, ...described, ...name, ...learned, view: shown }, null, 1)}\n`;
}

/**
 * @param {string} text
 * @param {DrawnAxes} drawnAxes
 * @returns {{experiment: Experiment, view: LinkView, name: string}} as of a link (`Opened` of read-link.js)
 * @throws {BadLink}
 */
export function readExperimentFile(text, drawnAxes) {
  const file = parse(text);
  if (!Number.isInteger(file.version) || file.version < 1 || file.version > VERSION)
    throw new BadLink({ code: 'version', key: 'version', value: textOf(file.version) });
  checkSettings(file.settings, '');
  if (file.twin) checkSettings(file.twin, 'b.');
  const { name = '', view = {}, trained } = file;
  if (typeof name !== 'string' || name.length > LONGEST_NAME) throw new BadLink({ code: 'data', key: 'name' });
  // The id of a set means nothing in another browser.
  const { set: _, ...described } = file;
  try {
    const experiment = readDescription(described, drawnAxes);
    return {
      experiment:
        trained === undefined ? experiment : { ...experiment, trained: readRuns(trained, Boolean(experiment.twin)) },
      view: readView(new Map(Object.entries(view).map(([key, value]) => [key, textOf(value)]))),
      name,
    };
  } catch (error) {
    throw error instanceof BadLink ? error : new BadLink({ code: 'data', key: 'points' });
  }
}

/** As it stands in the file. @param {unknown} value */
const textOf = (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    const file = JSON.parse(text);
    if (typeof file === 'object' && file?.format === FORMAT) return file;
  } catch {
    // It was cut off, or edited.
  }
  throw new BadLink({ code: 'json' });
}

/** So that the one that is wrong is named. @param {any} settings @param {string} start */
function checkSettings(settings, start) {
  if (typeof settings !== 'object' || settings === null) throw new BadLink({ code: 'together' });
  for (const name of settingNames) {
    if (!Object.hasOwn(settings, name)) continue;
    const value = settings[name];
    const parsed = ['string', 'number'].includes(typeof value) && parseSetting(name, value);
    if (!parsed || !parsed.ok || parsed.remark)
      throw new BadLink({ code: 'setting', key: start + name, value: textOf(value) });
  }
}
