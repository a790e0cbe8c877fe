/**
 * Everything of a state in one zip: all figures as SVG and PNG, their numbers, the experiment, its weights, a PyTorch
 * script, and a text that says what is what.
 *
 * @typedef {import('../../view-model.js').Actions} Actions
 * @typedef {import('../figures/figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/sizes.js').FigureSize} FigureSize
 * @typedef {{name: string, write: () => Promise<Uint8Array|null>}} Task a file; null: there is nothing to write
 *
 * @typedef {object} Request
 * @property {Actions} actions
 * @property {FigureState} state
 * @property {FigureSize} size
 * @property {string} address the link of the state, or ''
 * @property {(done: number, all: number) => void} onProgress
 * @property {() => boolean} isCancelled
 */

import { t } from '../../../words/figure-text.js';
import { requestFirstUpdates } from '../../../engine/first-updates.js';
import { toCsv } from '../../../export/csv.js';
import { toSvg } from '../../../export/figures/svg-text.js';
import { createZip } from '../../../export/figures/zip-files.js';
import { ALL_FIGURES } from '../figures/figure-list.js';
import { drawingAsPng, makeFigure, sourceOf } from '../figures/make-figure.js';
import { askOfState } from './hold-state.js';
import { weightFile } from './weight-files.js';

/** Longer than this at a time the page is not held up where it can be helped. */
const TURN_MS = 12;
/** Rows of a table that become text at a time. */
const ROWS = 1000;

/** @param {Request} request @returns {Promise<Blob|null>} null: it was cancelled */
export async function makeArchive(request) {
  const { onProgress, isCancelled, state, address } = request;
  const rest = createRest(),
    zip = createZip(rest);
  const tasks = tasksOf(request, rest);
  /** @type {string[]} */
  const written = [];
  /** @type {string[]} */
  const missing = [];
  for (const [i, { name, write }] of tasks.entries()) {
    if (isCancelled()) return null;
    onProgress(i, tasks.length);
    await rest();
    // What cannot be written, such as a script of an activation that PyTorch has not, is named.
    const bytes = await write().catch(() => {
      missing.push(name);
      return null;
    });
    if (!bytes) continue;
    await zip.add({ name, bytes });
    written.push(name);
  }
  if (isCancelled()) return null;
  await zip.add({ name: 'README.txt', bytes: encode(readme(state, address, written, missing)) });
  onProgress(tasks.length, tasks.length);
  return new Blob(/** @type {BlobPart[]} */ (zip.end()), { type: 'application/zip' });
}

const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** Lets the page draw and answer whenever a turn has lasted long enough. */
function createRest() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await new Promise((done) => setTimeout(done));
    since = performance.now();
  };
}

/** @param {Request} request @param {() => Promise<void>} rest @returns {Task[]} */
function tasksOf({ actions, state, size, address }, rest) {
  const { model } = state,
    ask = askOfState(actions.ask, model),
    sides = /** @type {const} */ (['a', 'b']).slice(0, model.snapshot?.twin ? 2 : 1),
    named = (/** @type {'a'|'b'} */ side) => (sides.length > 1 ? `-${side}` : '');
  const figures = ALL_FIGURES.flatMap((entry) => {
    const draw = () => makeFigure(entry, state, size, address);
    return [
      { name: `figures/${entry.file}.svg`, write: async () => encodeOf(draw(), toSvg) },
      { name: `figures/${entry.file}.png`, write: async () => pngOf(draw(), size.scale) },
      ...entry.tables.map(({ file = '', rows }) => ({
        name: `numbers/${entry.file}${file}.csv`,
        write: async () => {
          const drawn = entry.chart(state);
          return drawn && tableBytes(await rows(model, { ask, data: state.shown[entry.file] }), rest);
        },
      })),
    ];
  });
  const weights = sides.map((side) => ({
    name: `weights${named(side)}.npz`,
    write: () => weightBytes(actions, model, side),
  }));
  const scripts = sides.map((side) => ({
    name: `pytorch${named(side)}.py`,
    write: async () => {
      const { writePytorch } = await import('../../../export/pytorch/load.js');
      return encode(await writePytorch('script', model.experiment, side, requestFirstUpdates));
    },
  }));
  return [
    ...figures,
    { name: 'experiment.json', write: async () => encode(await actions.experimentFile(false)) },
    ...weights,
    ...scripts,
  ];
}

/** @param {import('../../../export/figures/nodes.js').Drawing|null} drawing @param {(drawing: import('../../../export/figures/nodes.js').Drawing) => string} write */
const encodeOf = (drawing, write) => drawing && encode(write(drawing));

/** @param {import('../../../export/figures/nodes.js').Drawing|null} drawing @param {number} scale */
async function pngOf(drawing, scale) {
  return drawing && new Uint8Array(await (await drawingAsPng(drawing, scale)).arrayBuffer());
}

/** @param {import('../../../export/csv.js').Rows} rows @param {() => Promise<void>} rest */
async function tableBytes(rows, rest) {
  /** @type {Uint8Array[]} */
  const parts = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    parts.push(encode(toCsv(rows.slice(at, at + ROWS))));
    await rest();
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
}

/** @param {Actions} actions @param {FigureState['model']} model @param {'a'|'b'} side */
async function weightBytes(actions, model, side) {
  const { bytes, step } = await weightFile('npz', model, side, actions.ask);
  const shown = side === 'b' ? model.snapshot?.twin : model.snapshot;
  if (shown?.step !== step) throw new Error('the run has gone on');
  return bytes;
}

/** @param {FigureState} state @param {string} address @param {string[]} written @param {string[]} missing */
function readme({ model }, address, written, missing) {
  const kinds = /** @type {const} */ ([
    ['figures/', 'readmeFigures'],
    ['numbers/', 'readmeNumbers'],
    ['experiment.json', 'readmeExperiment'],
    ['weights', 'readmeWeights'],
    ['pytorch', 'readmePytorch'],
  ]);
  const lines = [
    ...sourceOf(model, '', false),
    address,
    '',
    t('figures.readmeHas'),
    ...kinds
      .filter(([start]) => written.some((name) => name.startsWith(start)))
      .map(([start, key]) => `- ${start}: ${t(`figures.${key}`)}`),
    ...(missing.length > 0 ? ['', t('figures.readmeMissing', { names: missing.join(', ') })] : []),
    '',
    ...written,
    '',
  ];
  return lines.join('\n');
}
