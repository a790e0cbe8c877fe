/** The parts that a script and a notebook have in common, in their order. @typedef {import('./templates.js').Templates} Templates */
import { describe } from './describe.js';
import { fillTemplate } from './fill-template.js';
import { numberSection } from './number-section.js';
import { sampleTables } from './sample-tables.js';

const BEFORE_NUMBERS = /** @type {const} */ ({
  script: [
    'settings',
    'processes',
    'net',
    'data',
    'weights',
    'draw',
    'order',
    'measure',
    'train',
    'evaluate',
    'check',
    'run',
    'many',
  ],
  notebook: ['settings', 'net', 'data', 'weights', 'order', 'measure', 'train', 'evaluate', 'check', 'run'],
});

/**
 * @param {import('./describe.js').Source} source @param {Templates} templates @param {'script'|'notebook'} form
 * @returns {{head: string, parts: string[], numbers: string, last: string}} `head` has the docstring and the imports
 */
export function writeParts(source, templates, form) {
  const samples = sampleTables(source.data),
    filling = describe(source, samples);
  filling.holds.add(form);
  const fill = (/** @type {keyof Templates} */ part) =>
    fillTemplate(templates[part], filling).replace(/\n{4,}/g, '\n\n\n');
  return {
    head: fill('head'),
    parts: BEFORE_NUMBERS[form].map(fill),
    numbers: numberSection(source, samples, filling.holds),
    last: fill(form === 'script' ? 'main' : 'cell'),
  };
}
