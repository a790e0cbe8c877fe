/** The size that figures are saved in: the one that was chosen last, also on the next visit. */
import { customSize, PRESETS, presetSize } from '../../../export/figures/sizes.js';

/** @typedef {import('../../../export/figures/sizes.js').FigureSize} FigureSize */
/** @typedef {{preset: import('../../../export/figures/sizes.js').Preset|'custom', width: number, height: number}} SizeChoice */

const KEY = 'figure-size';
/** @type {SizeChoice} */
const USUAL = { preset: 'page', width: 1200, height: 800 };

/** @type {SizeChoice|null} */
let chosen = null;

export function chosenSize() {
  chosen ??= recall();
  return chosen;
}

/** @param {SizeChoice} choice */
export function chooseSize(choice) {
  chosen = choice;
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Storage may be switched off; then the choice lasts as long as the page.
  }
}

/** @param {SizeChoice} choice @returns {FigureSize} */
export const figureSize = ({ preset, width, height }) =>
  preset === 'custom' ? customSize(width, height) : presetSize(preset);

/** @returns {SizeChoice} */
function recall() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? {};
    const { width = USUAL.width, height = USUAL.height } = stored;
    const preset = stored.preset === 'custom' || Object.hasOwn(PRESETS, stored.preset) ? stored.preset : USUAL.preset;
    return { preset, width: Number(width) || USUAL.width, height: Number(height) || USUAL.height };
  } catch {
    return USUAL;
  }
}
