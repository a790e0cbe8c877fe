/** An experiment as a Jupyter notebook (nbformat 4): the parts of the script, a cell each. */
import { writeParts } from './write-parts.js';

/** The docstring that the script begins with, and what follows. */
const DOCSTRING = /^"""([^]*?)"""\s*/;

/** @param {import('./describe.js').Source} source @param {import('./templates.js').Templates} templates */
export function writeNotebook(source, templates) {
  const { head, parts, numbers, last } = writeParts(source, templates, 'notebook');
  const [docstring, about = ''] = DOCSTRING.exec(head) ?? [''];
  const notebook = {
    cells: [markdownCell(about), ...[head.slice(docstring.length), ...parts, numbers, last].map(codeCell)],
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 4,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

const markdownCell = (/** @type {string} */ text) => ({ cell_type: 'markdown', metadata: {}, source: linesOf(text) });

const codeCell = (/** @type {string} */ text) => ({
  cell_type: 'code',
  execution_count: null,
  metadata: {},
  outputs: [],
  source: linesOf(text),
});

/** Each with its line break but the last one, as the format has them. @param {string} text */
const linesOf = (text) => text.trim().split(/(?<=\n)/);
