/** An experiment as one Python script. */
import { writeParts } from './write-parts.js';

/** @param {import('./describe.js').Source} source @param {import('./templates.js').Templates} templates */
export function writeScript(source, templates) {
  const { head, parts, numbers, last } = writeParts(source, templates, 'script');
  return `${[head, ...parts, numbers, last].join('\n\n\n')}\n`;
}
