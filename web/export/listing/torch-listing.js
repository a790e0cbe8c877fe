/**
 * An experiment as the PyTorch that one would write: short, with the four calls that are the page's verbs. Its first weights
 * are drawn as the page's are, but by PyTorch; the script of `export/pytorch/` has the page's own.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./line.js').Line} Line
 */
import { lossFacts, targetFacts } from '../../experiment/catalog.js';
import { featuresOf, outputCount } from '../../experiment/network-shape.js';
import { classesOf, inputsOf, trainingCount } from '../../experiment/points.js';
import { t } from '../../words/program-text.js';
import { choiceLabel } from '../../words/setting-names.js';
import { drawsOf, firstBias, numbersOf, optimizerOf } from '../pytorch/describe.js';
import { pythonList, pythonNumber } from '../pytorch/python-text.js';
import { criterionOf, FEATURES } from '../pytorch/torch-names.js';
import { EPOCHS, isPlain, pointsComment } from './data-lines.js';
import { drawsComment } from './first-draws.js';
import { indented, lines } from './line.js';
import { POINTS_FILE } from './points-file.js';
import { modelLines } from './torch-model.js';
import { scheduleLines } from './torch-schedule.js';
import { aliveLines, updateLines } from './torch-update.js';

/** @param {Pick<Experiment, 'settings'|'points'|'axes'> & {begins?: import('./first-draws.js').Begins}} experiment @returns {Line[]} */
export function torchListing(experiment) {
  const { settings, points } = experiment;
  const body = [
    dataLines(experiment),
    modelLines(settings, classesOf(points)),
    weightLines(settings, drawsComment(experiment)),
    trainingLines(settings),
    loopLines(settings, trainingCount(points)),
  ].flatMap((part) => [...lines(''), ...part]);
  return [...importLines(settings, body), ...body];
}

/** @param {Settings} settings @param {Line[]} body */
function importLines({ precision }, body) {
  const has = (/** @type {string} */ name) => body.some(({ text }) => text.includes(name));
  return lines(
    [
      ...(has('math.') ? ['import math', ''] : []),
      'import numpy as np',
      'import torch',
      ...(has('F.') ? ['import torch.nn.functional as F'] : []),
      'from torch import nn',
      'from torch.utils.data import DataLoader, TensorDataset',
      ...(precision === 'double' ? ['', 'torch.set_default_dtype(torch.float64)'] : []),
    ].join('\n'),
  );
}

/** @param {Pick<Experiment, 'settings'|'points'|'axes'>} experiment */
function dataLines({ settings, points, axes }) {
  const count = trainingCount(points),
    type = settings.precision === 'double' ? 'float64' : 'float32';
  const given = featuresOf(settings).map((name) =>
    (FEATURES[name] ?? '').replace(/\bx\b/g, 'x1').replace(/\by\b/g, 'x2'),
  );
  return lines(
    [
      `# ${pointsComment(points, axes)}`,
      `points = np.loadtxt("${POINTS_FILE}", delimiter=",", skiprows=1${count === 1 ? ', ndmin=2' : ''})`,
      `points = torch.tensor(points, dtype=torch.${type})`,
      ...(isPlain(settings, points)
        ? ['X = points[:, :-1]']
        : [
            inputsOf(points) === 1 ? 'x1 = points[:, 0]' : 'x1, x2 = points[:, 0], points[:, 1]',
            `X = torch.stack(${pythonList(given)}, dim=1)`,
          ]),
      targetLine(settings, classesOf(points)),
    ].join('\n'),
  );
}

/** @param {Settings} settings @param {number} classes */
function targetLine(settings, classes) {
  if (classes === 0) return 'Y = points[:, -1:]';
  if (lossFacts(settings).jointOutputs) return 'Y = points[:, -1].long()';
  const outputs = outputCount(settings, classes),
    coded = outputs === 1 ? 'points[:, -1:]' : `F.one_hot(points[:, -1].long(), ${outputs}).to(X.dtype)`;
  return `Y = ${targetFacts(settings).low === -1 ? `2 * ${coded} - 1  # ${t('program.signed')}` : coded}`;
}

/** How first weights are drawn. @param {Settings} settings @param {string} comment on the seed */
function weightLines(settings, comment) {
  const draws = drawsOf(settings).map((draw) => draw.replace(/\bW\b/, 'layer.weight')),
    bias = firstBias(settings);
  const common = draws[0],
    isLastOther = draws.slice(0, -1).every((draw) => draw === common) && draws.at(-1) !== common,
    others = draws.flatMap((draw, l) => (draw === common ? [] : [[l, draw]]));
  return lines(
    [
      `torch.manual_seed(${settings.seed})  # ${comment}`,
      'linear = [layer for layer in model.modules() if isinstance(layer, nn.Linear)]',
      `for layer in linear:  # ${choiceLabel('initializer', settings.initializer)}`,
      `    ${common}`,
      bias === 0 ? '    nn.init.zeros_(layer.bias)' : `    nn.init.constant_(layer.bias, ${pythonNumber(bias)})`,
      ...others.map(([l, draw]) =>
        String(draw).replace('layer.weight', isLastOther ? 'linear[-1].weight' : `linear[${l}].weight`),
      ),
    ].join('\n'),
  );
}

/** Criterion, optimiser and schedule. @param {Settings} settings */
function trainingLines(settings) {
  const criterion = criterionOf(settings.loss, 'y_hat', 'y');
  const isFunction = criterion.startsWith('def ');
  return [
    ...(isFunction ? [criterion, ''] : [criterion]),
    optimizerText(settings),
    ...scheduleLines(settings),
    ...aliveLines(settings),
  ].flatMap((text) => lines(text));
}

/** @param {Settings} settings */
function optimizerText(settings) {
  const numbers = /** @type {Record<string, number>} */ (numbersOf(settings));
  const filled = optimizerOf(settings)
    .replace('settings.momentum > 0', 'True')
    .replace(/settings\.(\w+)/g, (_, name) => pythonNumber(numbers[name]));
  return `optimizer = ${filled
    .replace(/\(\n\s+/, '(')
    .replace(/,\n\)/, ')')
    .replace(/\n\s+/g, ' ')}`;
}

/** @param {Settings} settings @param {number} count of training points @returns {Line[]} */
function loopLines(settings, count) {
  const size = Math.min(settings.batchSize, count),
    order = settings.batchOrder === 'reshuffled' ? ', shuffle=True' : '',
    // One sample is no batch that can be normalised.
    drop = settings.normalization === 'batch' && count % size === 1 ? ', drop_last=True' : '';
  const inner = [
    ...lines('y_hat = model(x)', { verb: 'forward', isCall: true }),
    ...lines('loss = criterion(y_hat, y)', { verb: 'loss', isCall: true }),
    ...lines('optimizer.zero_grad()', { verb: 'backward' }),
    ...lines('loss.backward()', { verb: 'backward', isCall: true }),
    ...updateLines(settings),
  ];
  const loop = [
    ...lines(`for epoch in range(${EPOCHS}):`),
    ...indented([...lines('for x, y in loader:'), ...indented(inner)]),
    ...indented(lines('print(f"epoch {epoch + 1}: loss {loss.item():.4g}")')),
  ];
  return [
    ...lines(`loader = DataLoader(TensorDataset(X, Y), batch_size=${size}${order}${drop})`),
    ...loop.map((line) => ({ ...line, isLoop: true })),
  ];
}
