/**
 * Which figure of the page a worksheet shows of a step as it begins.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 */

/** @type {Readonly<Record<string, string>>} */
const OF_PANEL = {
  gradients: 'gradient-per-layer',
  verbs: 'network',
  code: 'network',
  numbers: 'network',
  slope: 'slope',
  neuron: 'neuron',
  why: 'chain-rule',
  distributions: 'distributions',
  spectrum: 'spectrum',
  seeds: 'seeds',
  landscape: 'landscape',
};

/** Of parts that a step marks. @type {Readonly<Record<string, string>>} */
const OF_PART = { network: 'network', plot: 'decision-boundary' };

/** Those that show no measured number. */
const TELLS_NOTHING = ['network', 'decision-boundary'];

/**
 * What its files are called, the most fitting first; the next one is for where there is nothing to draw. None where the step leaves the page
 * as it is, or measures a figure of its own.
 * @param {Lesson} lesson @param {number} at @param {string} panel that is open, '' the first @returns {string[]}
 */
export function figuresOfStep({ steps, hide = [] }, at, panel) {
  const { setup, prediction, run, figure } = steps[at];
  const { experiment, set, restart, neuron, panel: own } = setup;
  const isSetUp = at === 0 || [experiment, set, restart, neuron, own].some((one) => one !== undefined);
  if (!isSetUp || figure) return [];
  /** @type {readonly string[]} */
  const hidden = setup.hide ?? hide;
  const ofPanel = hidden.includes('panels') ? [] : [OF_PANEL[panel || 'gradients'], 'gradient-per-layer'];
  const ofParts = Object.keys(OF_PART).filter((part) => !hidden.includes(part));
  const marked = [setup.highlight ?? []].flat().filter((part) => ofParts.includes(part));
  const all = [...marked.map((part) => OF_PART[part]), ...ofPanel, ...ofParts.map((part) => OF_PART[part])];
  // What is to be predicted of the page as it stands must not stand on the sheet.
  const isTold = prediction && !run;
  return [...new Set(all)].filter((name) => name && (!isTold || TELLS_NOTHING.includes(name)));
}
