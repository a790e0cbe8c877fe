/** The ten lines that the package's README shows, and the numbers that they must print. */
import { loadModule, succeed } from '../../wasm/load.js';
import { snippetWith } from './snippets.js';

export const README = 'packaging/npm/README.md';
export const TEN_LINES = snippetWith(README, 'js', 'network.delete()');

/** What the ten lines print, by the core itself. */
export async function expected() {
  const core = await loadModule();
  const session = new core.Session();
  const { points } = succeed(core.generate({ set: 'circle', count: 500, noise: 0, trainShare: 0.5, seed: 1 }));
  /** @type {import('../../../wasm/backprop.js').RunConfig} */
  const config = {
    precision: 'double',
    hidden: [8, 8],
    activation: 'relu',
    outputActivation: 'linear',
    initializer: 'matched',
    bias: 0,
    seed: 1,
    loss: 'binary_cross_entropy',
    learningRate: 0.03,
    batchSize: 10,
  };
  succeed(session.configure(config, points));
  succeed(session.train(3000));
  const { trainLoss, testLoss, layers } = succeed(session.measure());
  const { answers } = succeed(session.predict({ x: 0.5, y: 1 }));
  return printed([{ trainLoss, testLoss, signal: layers.signal }, answers]);
}

/** As the scripts print it: numbers with all their digits. @param {unknown[]} values */
const printed = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** The lines as a script that prints so. @param {string} lines */
export const printing = (lines) => lines.replaceAll(/console\.log\((.*)\);/g, 'console.log(JSON.stringify($1));');

/** The same lines as CommonJS, as the document says. */
export const asCommonJs = () =>
  `(async () => {${printing(TEN_LINES).replace(
    "import { loadBackprop } from 'backprop-playground'",
    "const { loadBackprop } = require('backprop-playground')",
  )}})();`;

/** The lines as a cell that loads the package by its address, as the document says. @param {string} address */
export const asCell = (address) =>
  printing(
    TEN_LINES.replace(
      "import { loadBackprop } from 'backprop-playground';\n",
      snippetWith(README, 'js', 'await import(').replace('https://example.org/backprop-playground/index.js', address),
    ),
  );

/**
 * The lines with the binary's address or bytes passed on, as the document says.
 * @param {'address'|'bytes'} what
 */
export const withBinary = (what) =>
  snippetWith(README, 'js', `import ${what} from`) +
  printing(TEN_LINES)
    .replace(/^import .*\n/, '')
    .replace('await loadBackprop()', 'backprop');
