/** ConvNetJS: one sample at a time, gradients added up over a batch, then one update. */
import convnet from 'convnetjs';
import { learn, repeat } from '../clock.js';

/** @typedef {import('../rows.js').Row} Row @typedef {import('../rows.js').Data} Data */

/** @param {Row} row @param {Data} data */
function createRun({ sizes, batch, activation, rate }, { count, x, y }) {
  const inputs = sizes[0],
    outputs = sizes[sizes.length - 1];
  const net = new convnet.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: inputs },
    ...sizes.slice(1, -1).map((units) => ({ type: 'fc', num_neurons: units, activation, bias_pref: 0 })),
    { type: 'regression', num_neurons: outputs },
  ]);
  const trainer = new convnet.Trainer(net, { method: 'sgd', learning_rate: rate, momentum: 0, batch_size: batch });
  const samples = Array.from({ length: count }, (_, i) => ({
    x: Object.assign(new convnet.Vol(1, 1, inputs, 0), { w: x.slice(i * inputs, (i + 1) * inputs) }),
    y: Array.from(y.subarray(i * outputs, (i + 1) * outputs)),
  }));
  let next = 0;
  return {
    train(/** @type {number} */ updates) {
      for (let i = updates * batch; i > 0; i--) {
        const sample = samples[next];
        next = (next + 1) % count;
        trainer.train(sample.x, sample.y);
      }
    },
    loss() {
      let sum = 0;
      for (const sample of samples) {
        const answer = net.forward(sample.x).w;
        for (let k = 0; k < outputs; k++) sum += (answer[k] - sample.y[k]) ** 2;
      }
      return sum / (count * outputs);
    },
  };
}

export async function createProgram() {
  /** @type {ReturnType<typeof createRun>} */
  let run;
  return {
    open(/** @type {Row} */ row, /** @type {Data} */ data) {
      run = createRun(row, data);
    },
    learn: (/** @type {{goal: number, seconds: number}} */ until) => learn(run.train, run.loss, until),
    train: (/** @type {number} */ seconds) => repeat(run.train, seconds),
  };
}
