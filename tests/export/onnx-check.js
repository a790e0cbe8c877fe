/**
 * Random experiments as ONNX, each run by ONNX Runtime: `./run export-check`. Says by how much its answers differ from the page's,
 * and fails where that is more than single precision explains.
 */
import * as ort from 'onnxruntime-web';
import { runConfig } from '../../web/experiment/core-config.js';
import { classesOf, inputsOf, valuesOf } from '../../web/experiment/points.js';
import { writeWeights } from '../../web/export/weights/write-weights.js';
import { loadModule, succeed } from '../wasm/load.js';
import { createRandom, randomExperiment } from './experiments.js';

/** Of the largest answer of its network, at least 1: about a hundred roundings of a single. */
const MOST = 1e-5;
const PLACES = 50,
  UPDATES = 40;

const [count = 30, first = 1] = process.argv.slice(2).map(Number);
ort.env.wasm.numThreads = 1;
const core = await loadModule();
let largest = 0,
  answers = 0;
for (let seed = first; seed < first + count; seed++) {
  const { name, experiment } = await randomExperiment(core, seed),
    difference = await differenceOf(experiment, createRandom(seed));
  const { dataSet, features, activation, loss, normalization, skip } = experiment.settings;
  console.log(
    `${name} (${[dataSet, features, activation, loss, normalization, skip].join(', ')}): ${difference.toExponential(1)}`,
  );
  largest = Math.max(largest, difference);
}
console.log(
  `${count} networks, ${answers} answers of ONNX Runtime; largest difference from the page's ${largest.toExponential(1)}`,
);
if (!(largest <= MOST)) process.exitCode = 1;

/** @param {import('../../web/experiment/experiment.js').Experiment} experiment @param {import('./experiments.js').Random} random */
async function differenceOf({ settings: wanted, points }, random) {
  const settings = { ...wanted, precision: 'float' },
    session = new core.Session();
  succeed(session.configure(runConfig(settings), points));
  succeed(session.train(UPDATES));
  const inputs = inputsOf(points),
    { layers } = succeed(session.weights());
  const model = await ort.InferenceSession.create(
    writeWeights('onnx', { settings, classes: classesOf(points), inputs, layers, step: UPDATES }),
  );
  const places = Array.from({ length: PLACES }, (_, i) =>
    points.values
      ? [...valuesOf(points, i % points.x.length)]
      : Array.from({ length: inputs }, () => 12 * random.next() - 6),
  );
  const given = Float32Array.from(places.flat());
  const found = await model.run({ input: new ort.Tensor('float32', given, [PLACES, inputs]) });
  // The same weights in double: what is left is the rounding of ONNX Runtime.
  succeed(session.configure(runConfig({ ...settings, precision: 'double' }), points));
  succeed(session.setWeights(layers));
  const pages = Array.from({ length: PLACES }, (_, i) => [...given.subarray(i * inputs, (i + 1) * inputs)]).map(
    (place) => succeed(session.predict(points.values ? { inputs: place } : { x: place[0], y: place[1] ?? 0 })),
  );
  session.delete();
  const differences = [
    ...compare(
      found.output,
      pages.map(({ outputs }) => outputs),
    ),
    ...(found.probability
      ? compare(
          found.probability,
          pages.map((page) => page.answers),
        )
      : []),
  ];
  answers += differences.length;
  return Math.max(...differences.map((one) => (Number.isNaN(one) ? Infinity : one)));
}

/** @param {import('onnxruntime-web').Tensor} tensor @param {Float64Array[]} rows */
function compare({ data }, rows) {
  const wanted = rows.flatMap((row) => [...row]),
    size = Math.max(1, ...wanted.map(Math.abs));
  return wanted.map((value, i) => Math.abs(Number(data[i]) - value) / size);
}
