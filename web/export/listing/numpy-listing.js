/**
 * An experiment as NumPy: forward and backward pass written out, with the page's convention that columns are samples.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./line.js').Line} Line
 * @typedef {import('./line.js').Verb} Verb
 */
import { activationFacts, targetFacts } from '../../experiment/catalog.js';
import { featuresOf, hiddenActivations, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { classesOf, inputsOf, trainingCount } from '../../experiment/points.js';
import { t } from '../../words/program-text.js';
import { choiceLabel } from '../../words/setting-names.js';
import { firstBias } from '../pytorch/describe.js';
import { pythonNumber } from '../pytorch/python-text.js';
import { FEATURES } from '../pytorch/torch-names.js';
import { EPOCHS, isPlain, pointsComment } from './data-lines.js';
import { drawsComment } from './first-draws.js';
import { indented, lines } from './line.js';
import { ACTIVATIONS_IN_NUMPY, INITIALIZERS_IN_NUMPY, LOSSES_IN_NUMPY } from './numpy-formulas.js';
import { keptLines, numpyUpdate } from './numpy-update.js';
import { POINTS_FILE } from './points-file.js';
import { isScheduled, scheduleFunction } from './torch-schedule.js';

/** Why an experiment is not shown in NumPy: a text's key; '' where it is. @param {Settings} settings */
export function numpyRefusal(settings) {
  const isHidden = hiddenWidths(settings).length > 0;
  if (isHidden && settings.normalization !== 'none') return 'program.noNormalization';
  if (isHidden && settings.skip === 'on') return 'program.noSkip';
  return settings.l1 > 0 && settings.l1Kills === 'on' ? 'program.noKills' : '';
}

/** @param {Pick<Experiment, 'settings'|'points'|'axes'> & {begins?: import('./first-draws.js').Begins}} experiment @returns {Line[]} */
export function numpyListing(experiment) {
  const { settings, points } = experiment;
  const body = [
    dataLines(experiment),
    weightLines(settings, classesOf(points), drawsComment(experiment)),
    functionLines(settings),
    [...keptLines(settings), ...loopLines(settings, trainingCount(points))],
  ].flatMap((part) => [...lines(''), ...part]);
  const isErf = body.some(({ text }) => text.includes('erf('));
  return [...lines(isErf ? 'import math\n\nimport numpy as np' : 'import numpy as np'), ...body];
}

/** @param {Pick<Experiment, 'settings'|'points'|'axes'>} experiment */
function dataLines({ settings, points, axes }) {
  const given = featuresOf(settings).map((name) =>
    (FEATURES[name] ?? '').replace(/\bx\b/g, 'x1').replace(/\by\b/g, 'x2').replace('torch.', 'np.'),
  );
  return lines(
    [
      `# ${pointsComment(points, axes)}`,
      `points = np.loadtxt("${POINTS_FILE}", delimiter=",", skiprows=1, ndmin=2).T`,
      ...(isPlain(settings, points)
        ? ['X = points[:-1]']
        : [
            inputsOf(points) === 1 ? 'x1 = points[0]' : 'x1, x2 = points[:2]',
            `X = np.stack([${given.join(', ')}])  # ${t('program.columns')}`,
          ]),
      `Y = ${targetText(settings, classesOf(points))}`,
    ].join('\n'),
  );
}

/** @param {Settings} settings @param {number} classes */
function targetText(settings, classes) {
  if (classes === 0) return 'points[-1:]';
  const outputs = outputCount(settings, classes),
    coded = outputs === 1 ? 'points[-1:]' : `np.eye(${outputs})[points[-1].astype(int)].T`;
  return targetFacts(settings).low === -1 ? `2 * ${coded} - 1  # ${t('program.signed')}` : coded;
}

/** First weights, a matrix a layer. @param {Settings} settings @param {number} classes @param {string} comment on the seed */
function weightLines(settings, classes, comment) {
  const units = [featuresOf(settings).length, ...hiddenWidths(settings), outputCount(settings, classes)],
    draws = drawsOf(settings),
    bias = firstBias(settings);
  const isOne = new Set(draws).size === 1;
  return lines(
    [
      `rng = np.random.default_rng(${settings.seed})  # ${comment}`,
      ...(draws.some((draw) => draw.startsWith('orthogonal')) ? [ORTHOGONAL] : []),
      `units = ${unitsText(units)}  # ${choiceLabel('initializer', settings.initializer)}`,
      ...(isOne
        ? [`W = [${draws[0]} for n, m in zip(units, units[1:])]`]
        : ['W = [', ...draws.map((draw, l) => `    ${sized(draw, units[l], units[l + 1])},`), ']']),
      `b = [${bias === 0 ? 'np.zeros((m, 1))' : `${pythonNumber(bias)} * np.ones((m, 1))`} for m in units[1:]]`,
    ].join('\n'),
  );
}

const ORTHOGONAL = `
def orthogonal(m, n):
    Q, R = np.linalg.qr(rng.normal(size=(max(m, n), min(m, n))))
    Q *= np.sign(np.diag(R))
    return Q if m >= n else Q.T
`;

/** Hidden layers that are alike are counted. @param {number[]} units */
function unitsText(units) {
  const hidden = units.slice(1, -1);
  if (hidden.length < 4 || new Set(hidden).size > 1) return `[${units.join(', ')}]`;
  return `[${units[0]}] + [${hidden[0]}] * ${hidden.length} + [${units.at(-1)}]`;
}

/** @param {string} draw @param {number} inputs @param {number} units */
const sized = (draw, inputs, units) => draw.replace(/\bn\b/g, String(inputs)).replace(/\bm\b/g, String(units));

/** How the weights of each layer are drawn. @param {Settings} settings */
const drawsOf = (settings) =>
  [...hiddenActivations(settings), settings.outputActivation].map((activation) => {
    const { initializer, initialSize } = settings,
      name = initializer === 'matched' ? activationFacts(activation).matchedInitializer : initializer;
    return INITIALIZERS_IN_NUMPY[name].replaceAll('SIZE', pythonNumber(initialSize));
  });

/** Activations and their slopes, and which layer has which. @param {Settings} settings */
function functionLines(settings) {
  const all = [...hiddenActivations(settings), settings.outputActivation],
    used = [...new Set(all)];
  const definitions = used.flatMap((name) => {
    const { value, slope } = ACTIVATIONS_IN_NUMPY[name];
    return [`def ${name}(z):`, `    return ${value}`, '', `def ${name}_slope(z):`, `    return ${slope}`, ''];
  });
  const ofLayers = (/** @type {string} */ ending) =>
    runsOf(all)
      .map(({ name, count }) => `[${name}${ending}]${count > 1 ? ` * ${count}` : ''}`)
      .join(' + ');
  return lines(
    [
      ...(used.includes('gelu') ? ['erf = np.vectorize(math.erf)', ''] : []),
      ...definitions,
      `f = ${ofLayers('')}`,
      `slope = ${ofLayers('_slope')}`,
    ].join('\n'),
  );
}

/** @param {string[]} names */
function runsOf(names) {
  /** @type {{name: string, count: number}[]} */
  const runs = [];
  for (const name of names) {
    const last = runs.at(-1);
    if (last?.name === name) last.count += 1;
    else runs.push({ name, count: 1 });
  }
  return runs;
}

/** Lines of a verb; the one numbered `call` is pressed. @param {Verb} verb @param {string[]} texts @param {number} call @returns {Line[]} */
const linesOf = (verb, texts, call) =>
  texts.map((text, i) => ({ text, verb, ...(i === call ? { isCall: true } : {}) }));

/** @param {Settings} settings @param {number} count of training points @returns {Line[]} */
function loopLines(settings, count) {
  const size = Math.min(settings.batchSize, count),
    { lines: lossLines, gradient } = LOSSES_IN_NUMPY[settings.loss];
  const inner = [
    ...lines(`batch = order[i:i + ${size}]\nx, y = X[:, batch], Y[:, batch]`),
    ...linesOf(
      'forward',
      [
        'a, z = [x], []',
        'for l in range(len(W)):',
        '    z.append(W[l] @ a[l] + b[l])',
        '    a.append(f[l](z[l]))',
        'y_hat = a[-1]',
      ],
      2,
    ),
    ...linesOf('loss', lossLines, lossLines.length - 1),
    ...linesOf(
      'backward',
      [
        `da = ${gradient}`,
        'dW, db = [None] * len(W), [None] * len(W)',
        'for l in reversed(range(len(W))):',
        '    dz = da * slope[l](z[l])',
        '    dW[l] = dz @ a[l].T',
        '    db[l] = dz.sum(axis=1, keepdims=True)',
        '    da = W[l].T @ dz',
      ],
      3,
    ),
    ...numpyUpdate(settings),
  ];
  const loop = [
    ...lines(`for epoch in range(${EPOCHS}):`),
    ...indented([
      ...lines(
        settings.batchOrder === 'reshuffled' ? 'order = rng.permutation(X.shape[1])' : 'order = np.arange(X.shape[1])',
      ),
      ...lines(`for i in range(0, len(order), ${size}):`),
      ...indented(inner),
      ...lines('print(f"epoch {epoch + 1}: loss {loss:.4g}")'),
    ]),
  ];
  return [
    ...(isScheduled(settings) ? lines(scheduleFunction(settings).join('\n').replaceAll('math.', 'np.')) : []),
    ...loop.map((line) => ({ ...line, isLoop: true })),
  ];
}
