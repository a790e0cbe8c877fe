/**
 * The network as PyTorch layers.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./line.js').Line} Line
 */
import { featuresOf, hiddenActivations, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { ACTIVATION_LAYERS } from '../pytorch/torch-names.js';
import { lines } from './line.js';

/** More hidden layers are not written one by one. */
const MOST_LISTED = 8;

/** @type {Record<string, (units: number) => string>} */
const NORMALIZATIONS = {
  none: () => '',
  batch: (units) => `nn.BatchNorm1d(${units})`,
  layer: (units) => `nn.LayerNorm(${units})`,
};

/** @param {Settings} settings @param {number} classes @returns {Line[]} */
export function modelLines(settings, classes) {
  const blocks = blocksOf(settings, classes);
  return [
    ...(blocks.some((block) => block.startsWith('Skip(')) ? lines(SKIP) : []),
    ...lines(blocks.length - 1 > MOST_LISTED ? asLoop(runsOf(blocks)) : asList(blocks)),
  ];
}

const SKIP = `class Skip(nn.Sequential):
    def forward(self, a):
        return a + super().forward(a)
`;

/** Of each layer what makes it: sums, normalisation, activation. @param {Settings} settings @param {number} classes */
function blocksOf(settings, classes) {
  const widths = [featuresOf(settings).length, ...hiddenWidths(settings), outputCount(settings, classes)],
    activations = [...hiddenActivations(settings), settings.outputActivation];
  return activations.map((activation, l) => {
    const [inputs, units] = [widths[l], widths[l + 1]],
      isHidden = l < activations.length - 1;
    const parts = [
      `nn.Linear(${inputs}, ${units})`,
      isHidden ? NORMALIZATIONS[settings.normalization](units) : '',
      ACTIVATION_LAYERS[activation],
    ];
    const block = parts.filter(Boolean).join(', ');
    return isHidden && settings.skip === 'on' && inputs === units ? `Skip(${block})` : block;
  });
}

const asList = (/** @type {string[]} */ blocks) =>
  blocks.length === 1 && !blocks[0].includes('),')
    ? `model = nn.Sequential(${blocks[0]})`
    : `model = nn.Sequential(\n${blocks.map((block) => `    ${block},\n`).join('')})`;

/** @typedef {{block: string, count: number}} Run */

/** Layers that follow each other and are alike. @param {string[]} blocks */
function runsOf(blocks) {
  /** @type {Run[]} */
  const runs = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.block === block) last.count += 1;
    else runs.push({ block, count: 1 });
  }
  return runs;
}

/** @param {Run[]} runs */
const asLoop = (runs) =>
  [
    'layers = []',
    ...runs.map(({ block, count }) =>
      count === 1 ? `layers += [${block}]` : `for _ in range(${count}):\n    layers += [${block}]`,
    ),
    'model = nn.Sequential(*layers)',
  ].join('\n');
