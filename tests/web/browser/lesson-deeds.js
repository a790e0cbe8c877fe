// @ts-check
/**
 * What a learner does in each step of the course's lessons: what the task of its run says, where that is done by hand, and the things to
 * try, in their order. By lesson and by the step's key.
 *
 * @typedef {import('./lesson-hand.js').Hand} Hand
 * @typedef {(hand: Hand, isDone: () => Promise<boolean>) => Promise<any>} Deed `isDone`: whether its task is ticked
 * @typedef {{run?: (hand: Hand) => Promise<any>, watch?: Deed[]}} StepDeeds
 */
import { settle, until } from './harness.js';

/** Longer than any of these runs takes. */
const LONG_MS = 120_000;

/** @param {Record<string, number|string>} numbers @returns {Deed} */
const neuron = (numbers) => (hand) => hand.neuron(numbers);
/** @param {string} name @param {string|number} value @returns {Deed} */
const set = (name, value) => (hand) => hand.set(name, value);
/** @param {string} letters @returns {Deed} */
const verbs = (letters) => (hand) => hand.verbs(letters);
/** @param {string} name @returns {Deed} */
const tab = (name) => (hand) => hand.tab(name);
/** @param {string} name @returns {Deed} */
const activation = (name) => (hand) => hand.activation(name);

/** One after the other. @param {...Deed} deeds @returns {Deed} */
const all =
  (...deeds) =>
  async (hand, isDone) => {
    for (const deed of deeds) {
      await deed(hand, isDone);
      await settle(hand.page);
    }
  };

/** Trains until the task is ticked. @type {Deed} */
const train = async (hand, isDone) => {
  if (!(await isDone())) await hand.trainUntil(isDone, 'its tick', LONG_MS);
};
/** @type {Deed} */
const reset = (hand) => hand.reset();
/** @type {Deed} */
const fast = (hand) => hand.speed('1000');
/** @type {Deed} */
const step = (hand) => hand.step();

/** Values of a setting, one after the other, until one does it. @param {string} name @param {(string|number)[]} values @returns {Deed} */
const search = (name, values) => async (hand, isDone) => {
  for (const value of values) {
    await hand.set(name, value);
    await settle(hand.page);
    if (await isDone()) return;
  }
};

/** @param {Deed} deed @param {number} most @returns {Deed} */
const again = (deed, most) => async (hand, isDone) => {
  for (let i = 0; i < most && !(await isDone()); i++) {
    await deed(hand, isDone);
    await settle(hand.page);
  }
};

/** Trains so many updates, and pauses: the task is ticked while it stands. @param {number} count @returns {Deed} */
const trainTo = (count) => (hand) =>
  hand.trainUntil(async () => (await hand.stepCount()) >= count, `${count} updates`, LONG_MS);

/** Step by step, until the outcome is there. @param {Hand} hand @param {number} most */
async function stepOn(hand, most) {
  for (let i = 0; i < most && !(await hand.page.locator('.lesson-step.out').isVisible()); i++) {
    await hand.step();
    await settle(hand.page);
  }
}

/** A run that most often ends by itself, soon. @type {Deed} */
const trainToTheEnd = async (hand, isDone) => {
  await hand.train();
  await until(async () => (await isDone()) || (await hand.stepCount()) > 300, 'the end of the run', LONG_MS);
  await hand.pause();
};

/** @type {Record<string, Record<string, StepDeeds>>} */
export const DEEDS = {
  'one-neuron': {
    forward: { run: (hand) => hand.textbook(), watch: [neuron({ w: -2 }), neuron({ b: 4 })] },
    loss: { run: (hand) => hand.neuron({ y: 0 }), watch: [neuron({ w: -4 })] },
    backward: { run: (hand) => hand.neuron({ x: 0 }), watch: [neuron({ x: -1 }), neuron({ y: 0.3775406688 })] },
    update: {
      run: (hand) => hand.updateNeuron(),
      watch: [
        again((hand) => hand.updateNeuron(), 30),
        all(
          neuron({ y: 0 }),
          again((hand) => hand.updateNeuron(), 60),
        ),
      ],
    },
    rate: {
      run: (hand) => hand.neuron({ rate: 1 }),
      watch: [neuron({ y: 0.8, rate: 100 }), neuron({ rate: 2.85 })],
    },
    python: {
      watch: [(hand) => hand.trainUntil(async () => (await hand.stepCount()) > 3000, 'many updates', LONG_MS)],
    },
  },
  'chain-rule': {
    sum: { run: (hand) => hand.neuron({ w: 0.51 }), watch: [neuron({ x: -1 })] },
    answer: { run: (hand) => hand.neuron({ b: 0.01 }), watch: [neuron({ b: -1 }), neuron({ b: -10 })] },
    error: { run: (hand) => hand.neuron({ b: 0.01 }), watch: [neuron({ y: 0 })] },
    chain: { run: (hand) => hand.neuron({ w: 0.51 }), watch: [neuron({ x: 0 }), neuron({ w: 0.5, x: 20 })] },
    small: { run: (hand) => hand.neuron({ w: 1.5 }), watch: [neuron({ w: -0.5 })] },
    saturated: {
      run: (hand) => hand.neuron({ w: -3 }),
      watch: [neuron({ w: -10 }), neuron({ activation: 'linear' })],
    },
  },
  'hidden-layer': {
    forward: { watch: [verbs('L')] },
    out: { watch: [verbs('U')] },
    hidden: { watch: [tab('why')] },
    cut: { watch: [verbs('UB'), all((hand) => hand.weight(2, 1, 2, 20), verbs('B'))] },
    count: { watch: [set('units', 128)] },
  },
  'training-loop': {
    verbs: { watch: [verbs('U'), verbs('FLBU')] },
    epoch: {
      run: (hand) => stepOn(hand, 20),
      watch: [set('batchSize', 80), set('batchSize', 1)],
    },
    repeat: {
      watch: [train, all(set('batchSize', 1), reset, again(step, 19)), all(set('batchSize', 10), reset)],
    },
    batch: { watch: [all(fast, set('batchSize', 1), reset, train)] },
    uncleared: {
      watch: [
        all(set('momentum', 0.9), reset, train),
        all(set('momentum', 1), set('learningRate', 0.03), reset, train),
      ],
    },
  },
  activations: {
    steepest: {
      run: (hand) => hand.neuron({ w: 0 }),
      watch: [neuron({ w: 5 }), neuron({ activation: 'gelu', w: 0.7 })],
    },
    saturated: { run: (hand) => hand.neuron({ w: 5 }), watch: [neuron({ activation: 'relu' })] },
    large: { watch: [activation('tanh'), activation('relu')] },
    relu: { watch: [activation('leaky_relu')] },
    dying: { watch: [all(set('learningRate', 0.1), train), all(reset, train)] },
    dead: { watch: [activation('leaky_relu'), all(activation('relu'), set('bias', 0), train)] },
  },
  vanishing: {
    bars: { watch: [search('hiddenLayers', [4, 3, 2, 1]), set('hiddenLayers', 20)] },
    stuck: { watch: [train] },
    factors: { run: (hand) => hand.bar(4), watch: [(hand) => hand.bar(6)] },
    larger: {
      watch: [search('initialSize', [1.5, 2, 2.5, 3, 4, 5, 6]), all((hand) => hand.set('initialSize', 4), train)],
    },
    activation: { watch: [train] },
    weights: {
      watch: [
        all(activation('tanh'), set('initializer', 'normal'), search('initialSize', [0.3, 0.35, 0.4, 0.45, 0.5, 0.6])),
      ],
    },
  },
  exploding: {
    size: {
      watch: [search('initialSize', [0.5, 0.45, 0.55]), all(set('initialSize', 0.8), set('hiddenLayers', 16))],
    },
    update: {
      watch: [
        all(reset, (hand) => hand.page.locator('input[name=quantity][value=batchGradient]').check({ force: true })),
      ],
    },
    diverge: {
      watch: [
        again((hand) => hand.back(), 5),
        again(
          all((hand) => hand.newWeights(), trainToTheEnd),
          4,
        ),
      ],
    },
    rate: {
      watch: [train, again(all(set('learningRate', 0.00001), reset, trainTo(2100)), 1)],
    },
    clip: {
      watch: [
        all(set('clipping', 'none'), set('initializer', 'he_normal'), set('learningRate', 0.01), reset, train),
        all(set('clipping', 'norm'), set('clippingLimit', 0.1), train),
      ],
    },
  },
  slow: {
    sgd: { watch: [train] },
    valley: {
      run: async (hand) => {
        await hand.trainUntil(async () => (await hand.stepCount()) >= 450, 'some updates');
        await hand.tab('landscape');
      },
      watch: [all((hand) => hand.feature('x_squared'), train)],
    },
    rate: {
      watch: [
        async (hand, isDone) => {
          for (const rate of [0.0045, 0.006, 0.0055]) {
            await all(set('learningRate', rate), reset, trainTo(1500))(hand, isDone);
            if (await isDone()) return;
          }
        },
      ],
    },
    momentum: { watch: [all(set('momentum', 0.5), reset, train)] },
    adam: { watch: [all(set('learningRate', 0.003), reset, train)] },
    deep: { watch: [all(set('learningRate', 0.1), train)] },
  },
  initialisation: {
    zeros: { watch: [train, all(activation('tanh'), train)] },
    symmetry: { watch: [all((hand) => hand.weight(1, 1, 1, 0.9))] },
    constant: { watch: [all(set('initializer', 'normal'), set('initialSize', 0.01), train)] },
    glorot: { watch: [search('hiddenLayers', [8, 10, 11, 12, 13, 14, 15, 16, 18, 20])] },
    he: { watch: [all(set('initializer', 'normal'), set('initialSize', 0.5), train)] },
    tanh: {
      watch: [train, all(set('initializer', 'normal'), search('initialSize', [0.3, 0.35]))],
    },
  },
  'normalisation-and-skips': {
    batch: { watch: [train] },
    layer: { watch: [activation('tanh')] },
    skip: { watch: [train, set('hiddenLayers', 24)] },
    fifty: { watch: [set('initializer', 'he_normal')] },
    update: { watch: [train, all(set('learningRate', 0.001), reset, train)] },
    both: {
      watch: [
        all(set('normalization', 'none'), train),
        all(set('skip', 'off'), set('initializer', 'he_normal'), set('learningRate', 0.01), reset, train),
      ],
    },
  },
  autograd: {
    verbs: { watch: [tab('verbs')] },
    update: { watch: [set('optimizer', 'adam')] },
    difference: { run: (hand) => hand.neuron({ w: 0.51 }), watch: [neuron({ w: 0.501 }), tab('why')] },
    cost: { watch: [set('units', 64)] },
    any: { watch: [tab('why'), again((hand) => hand.undo(), 6)] },
  },
  misconceptions: {
    values: { watch: [set('bias', -4)] },
    verbs: { watch: [verbs('U')] },
    epoch: { watch: [set('batchSize', 75)] },
    slope: { run: (hand) => hand.neuron({ w: 2 }) },
    quarter: { watch: [search('initialSize', [1.5, 2, 3, 4, 5])] },
    relu: { watch: [set('initializer', 'he_normal')] },
    batch: { watch: [set('skip', 'on')] },
    nan: { watch: [all(reset, set('clipping', 'norm'), train)] },
    zero: {
      watch: [
        all((hand) => hand.dataSet('circle'), train),
        all((hand) => hand.dataSet('gauss'), set('hiddenLayers', 3), train),
      ],
    },
  },
  'own-data': {
    table: { run: (hand) => hand.dataSet('penguins') },
    one: {
      watch: [
        async (hand) => {
          await hand.dragPoint(1);
          await hand.train();
        },
      ],
    },
    depth: { watch: [all(set('hiddenLayers', 6), trainTo(2000))] },
    mend: {
      watch: [
        all(activation('sigmoid'), set('normalization', 'batch'), train),
        all(set('normalization', 'none'), set('skip', 'on'), train),
        all(set('skip', 'off'), set('optimizer', 'adam'), set('learningRate', 0.01), train),
        all(set('optimizer', 'sgd'), set('units', 32), train),
      ],
    },
  },
  reproduce: {
    nielsen: { watch: [search('hiddenLayers', [3, 2, 1])] },
    glorot: { watch: [set('initializer', 'uniform')] },
    he: { watch: [set('initializer', 'glorot_normal')] },
    stalls: { watch: [train, all(set('initializer', 'glorot_normal'), train)] },
    depth: { watch: [search('initialSize', [0.3, 0.4, 0.5, 0.6, 0.8, 1])] },
    hanin: {
      watch: [
        search(
          'seed',
          Array.from({ length: 30 }, (_, i) => i + 2),
        ),
      ],
    },
    dead: { watch: [search('units', [6, 5, 4, 3, 2])] },
    yang: { watch: [search('hiddenLayers', [20, 30, 40, 60]), set('skip', 'on')] },
    saxe: { watch: [set('initializer', 'orthogonal')] },
    skips: { watch: [set('skip', 'on')] },
    momentum: {
      watch: [
        async (hand, isDone) => {
          for (const rate of [0.2, 0.5, 1, 2]) {
            await set('learningRate', rate)(hand, isDone);
            await hand.reset();
            await hand.train();
            await until(async () => (await isDone()) || (await hand.stepCount()) > 3000, 'an end', LONG_MS);
            if (await isDone()) return;
            await hand.pause();
          }
        },
        all(set('optimizer', 'momentum'), set('learningRate', 0.2), reset, trainTo(250)),
      ],
    },
  },
};
