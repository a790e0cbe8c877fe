/** The words that stand in index.html, in the language that is spoken; without scripts they are English. */
import { t } from '../../words/text.js';

/** Where each text goes: into the element itself, or into one of its attributes. @type {[selector: string, key: string, attribute?: string][]} */
export const PLACES = [
  ['.skip[href="#plot-stage"]', 'page.skipToPlot'],
  ['.skip[href="#controls"]', 'page.skipToSettings'],
  ['#compare', 'compare.title', 'aria-label'],
  ['#network-title', 'page.network'],
  ['#panels', 'page.panels', 'aria-label'],
  ['#plot-title', 'plot.title'],
  ['#loss-title', 'loss.title'],
  ['#verdict', 'page.gradientsShow', 'aria-label'],
  ['#table', 'page.numbersOfLayers', 'aria-label'],
  ['#controls', 'page.settings', 'aria-label'],
  ['#compare', 'compare.title', 'aria-label'],
];

export function writePage() {
  for (const [selector, key, attribute] of PLACES) {
    const element = document.querySelector(selector);
    if (attribute) element?.setAttribute(attribute, t(key));
    else if (element) element.textContent = t(key);
  }
}
