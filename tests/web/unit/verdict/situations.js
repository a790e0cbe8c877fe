// @ts-check
/**
 * Situations with the verdict that an expert would give. All are real runs of the built module, of the first view's
 * settings with these changes: the network's weights are drawn, it is trained, and the page's numbers are taken.
 *
 * @typedef {Partial<import('../../../../web/experiment/settings.js').Settings>} Changes
 * @typedef {import('../../../../web/verdict/judge.js').Kind} Kind
 * @typedef {import('../../../../web/verdict/judge.js').Cause} Cause
 *
 * @typedef {object} Situation
 * @property {string} what
 * @property {Changes} changes
 * @property {number} steps
 * @property {Kind} kind
 * @property {Cause} because
 * @property {RegExp} [says] in the headline or the cause
 */

const relu = { activation: 'relu' }, tanh = { activation: 'tanh' }, linear = { activation: 'linear' };
const unbounded = { outputActivation: 'linear' };
const normal = (/** @type {number} */ initialSize) => ({ initializer: 'normal', initialSize });
const adam = (/** @type {number} */ learningRate) => ({ optimizer: 'adam', learningRate });
const arms3 = { dataSet: 'spiral3', loss: 'softmax_cross_entropy', ...unbounded };
const arms5 = { ...arms3, dataSet: 'spiral5' };
const slope = { dataSet: 'reg-plane' }, hills = { dataSet: 'reg-gauss' };
const logit = { loss: 'binary_cross_entropy', ...unbounded };
const few = { ...relu, hiddenLayers: 3, units: 32 };

/** @type {[what: string, changes: Changes, steps: number, kind: Kind, because?: Cause, says?: RegExp][]} */
const TABLE = [
  ['first view, untouched', {}, 0, 'vanishing', 'slope', /already receives only 1\/\d+ 000 .*σ′\(z\) gives ×0\.2/],
  ['first view, trained', {}, 5000, 'vanishing', 'slope', /stayed near 1\.0 since step 0/],
  ['first view with ReLU', relu, 2000, 'learned', '', /100 % of the training points.*because the error is/],
  ['ReLU in the last layer alone', { activations: `${'sigmoid,'.repeat(7)}relu` }, 2000, 'vanishing', 'slope', /: f′\(z\) gives ×0\.\d+, /],
  ['tanh, the last three layers sigmoid', { ...tanh, activations: `${'tanh,'.repeat(5)}sigmoid,sigmoid,sigmoid` }, 2000, 'healthy', '', /: f′\(z\) gives ×0\.\d+, /],
  ['ReLU, untouched', relu, 0, 'untouched'],
  ['ReLU, 3 layers, early', { ...relu, hiddenLayers: 3 }, 30, 'healthy'],
  ['tanh, 8 layers', tanh, 2000, 'learned'],
  ['tanh, 50 layers', { ...tanh, hiddenLayers: 50 }, 3000, 'vanishing', 'weights', /tanh′\(z\) gives ×0\.9/],
  ['tanh, 100 layers', { ...tanh, hiddenLayers: 100 }, 500, 'vanishing', 'weights'],
  ['sigmoid, 1 layer', { hiddenLayers: 1 }, 3000, 'learned'],
  ['sigmoid, 3 layers, stuck', { hiddenLayers: 3 }, 3000, 'constant', 'slope', /no better than a guess/],
  ['sigmoid, 4 layers, stuck', { hiddenLayers: 4 }, 4000, 'constant', 'slope'],
  ['sigmoid, 3 layers, early', { hiddenLayers: 3 }, 100, 'fading', 'slope'],
  ['sigmoid, 100 layers, 32 bits', { hiddenLayers: 100 }, 100, 'underflow', 'slope', /too small for 32-bit numbers/],
  ['sigmoid, 100 layers, 64 bits', { hiddenLayers: 100, precision: 'double' }, 100, 'vanishing', 'slope'],
  ['tanh, tiny weights', { ...tanh, ...normal(0.05) }, 2000, 'vanishing', 'weights', /tanh′\(z\) gives ×1\.0.*, the weights ×0\.1/],
  ['linear, tiny weights', { ...linear, ...normal(0.05) }, 0, 'vanishing', 'weights', /it is the weights alone/],
  ['ReLU, tiny weights', { ...relu, ...normal(0.01) }, 2000, 'dead', 'weights'],
  ['ReLU, large weights', { ...relu, ...normal(2) }, 0, 'exploding', 'weights', /the weights ×4/],
  ['ReLU, large weights, linear output', { ...relu, ...unbounded, ...normal(2) }, 0, 'exploding', 'weights'],
  ['linear, large weights, linear output', { ...linear, ...unbounded, ...normal(1), hiddenLayers: 20 }, 0, 'exploding', 'weights'],
  ['ReLU, large weights, linear output, trained', { ...relu, ...unbounded, ...normal(2) }, 200, 'diverged', 'weights'],
  ['ReLU, large weights, trained', { ...relu, ...normal(2) }, 200, 'saturated', 'weights'],
  ['tanh, large weights, untouched', { ...tanh, ...normal(3) }, 0, 'saturated', 'weights'],
  ['tanh, large weights, trained', { ...tanh, ...normal(3) }, 2000, 'saturated', 'weights'],
  ['sigmoid, large weights', { hiddenLayers: 2, ...normal(10) }, 2000, 'saturated', 'weights'],
  ['sigmoid, 8 layers, large weights', normal(5), 2000, 'saturated', 'weights'],
  ['ReLU, biases of −10', { ...relu, bias: -10 }, 500, 'dead', 'bias', /began at −10/],
  ['ReLU, 2 layers, biases of −3', { ...relu, hiddenLayers: 2, bias: -3 }, 500, 'dead', 'bias'],
  ['ReLU at rate 0.5', { ...relu, learningRate: 0.5 }, 2000, 'dead', 'rate', /rate of 0\.5/],
  ['ReLU, 16 layers', { ...relu, hiddenLayers: 16 }, 2000, 'dead', 'depth', /16 layers/],
  ['ReLU, small weights, untouched', { ...relu, ...normal(0.1) }, 0, 'vanishing', 'weights'],
  ['ReLU, 30 layers, He', { ...relu, hiddenLayers: 30, initializer: 'he_normal' }, 3000, 'dead', 'depth', /30 layers/],
  ['ReLU at rate 3', { ...relu, learningRate: 3 }, 1000, 'saturated', 'rate'],
  ['tanh at rate 3', { ...tanh, learningRate: 3 }, 2000, 'saturated', 'rate'],
  ['tanh, 2 layers, rate 1', { ...tanh, hiddenLayers: 2, learningRate: 1 }, 2000, 'saturated', 'rate'],
  ['three classes at rate 5', { ...tanh, ...arms3, hiddenLayers: 2, learningRate: 5 }, 1000, 'unstable', 'rate', /has risen from [01]\.\d+ to/],
  ['cross-entropy at rate 10', { ...tanh, ...logit, hiddenLayers: 2, learningRate: 10 }, 1000, 'unstable', 'rate'],
  ['a spiral, linear output, rate 0.3', { ...tanh, ...unbounded, dataSet: 'spiral', hiddenLayers: 2, learningRate: 0.3 }, 1000, 'unstable', 'rate', /to and fro/],
  ['tanh, Adam at rate 1', { ...tanh, hiddenLayers: 3, ...adam(1) }, 1000, 'saturated', 'rate'],
  ['linear output, rate 1', { ...relu, ...unbounded, learningRate: 1 }, 1000, 'diverged', 'rate', /smaller learning rate than 1/],
  ['ReLU with He’s weights at rate 3', { ...relu, initializer: 'he_normal', learningRate: 3 }, 1000, 'saturated', 'rate'],
  ['sigmoid, 1 layer, rate 0.001', { hiddenLayers: 1, learningRate: 0.001 }, 3000, 'slow', 'rate', /rate of 0\.001 is the reason/],
  ['sigmoid, 2 layers, rate 0.001', { hiddenLayers: 2, learningRate: 0.001 }, 3000, 'slow', 'rate'],
  ['ReLU at rate 10⁻⁵', { ...relu, learningRate: 1e-5 }, 3000, 'slow', 'rate', /rate of 1\.0 × 10⁻⁵ is the reason/],
  ['ReLU, 2 layers, rate 10⁻⁴', { ...relu, hiddenLayers: 2, learningRate: 1e-4 }, 3000, 'slow', 'rate'],
  ['clipped to almost nothing', { ...relu, hiddenLayers: 2, clipping: 'norm', clippingLimit: 1e-4 }, 2000, 'slow', 'clipping'],
  ['cosine schedule at its end', { ...relu, hiddenLayers: 2, schedule: 'cosine', schedulePeriod: 100, learningRate: 0.003 }, 2000, 'slow', 'schedule'],
  ['L2 of 1', { ...relu, hiddenLayers: 2, l2: 1 }, 2000, 'vanishing', 'penalty'],
  ['AdamW with decay 10', { ...relu, hiddenLayers: 2, optimizer: 'adamw', weightDecay: 10, learningRate: 0.01 }, 2000, 'dead', 'penalty'],
  ['ELU output, biases of −100', { ...tanh, outputActivation: 'elu', hiddenLayers: 2, bias: -100 }, 0, 'silent', 'bias', /exactly 0 on every training point.*began at −100/],
  ['SELU output at rate 3', { ...tanh, outputActivation: 'selu', hiddenLayers: 2, learningRate: 3, seed: 2 }, 500, 'silent', 'rate', /rate of 3/],
  ['a spiral at rate 0.3', { ...relu, dataSet: 'spiral', hiddenLayers: 1, learningRate: 0.3 }, 3000, 'dying', 'dead', /[4-7] of 8 units in layer 1 are dead/],
  ['all weights 0', { ...relu, initializer: 'zeros' }, 1000, 'symmetric', 'weights', /began at 0/],
  ['all weights alike', { hiddenLayers: 2, initializer: 'constant' }, 3000, 'symmetric', 'weights', /began alike/],
  ['linear on the circle', { ...linear, hiddenLayers: 2 }, 3000, 'stalled', 'linear', /one linear map/],
  ['linear on two clouds', { ...linear, hiddenLayers: 2, dataSet: 'gauss' }, 1000, 'learned'],
  ['no hidden layer on the circle', { hiddenLayers: 0 }, 2000, 'single', 'linear', /straight line/],
  ['no hidden layer on two clouds', { hiddenLayers: 0, dataSet: 'gauss' }, 2000, 'learned', '', /straight border/],
  ['two units for four rings', { ...relu, dataSet: 'rings', hiddenLayers: 1, units: 2 }, 10000, 'stalled', 'capacity', /65 % of the training points/],
  ['sigmoid with batch norm, untouched', { normalization: 'batch' }, 0, 'untouched', '', /σ′\(z\) gives ×0\.2.*normalisation ×5/],
  ['sigmoid with batch norm', { normalization: 'batch' }, 3000, 'learned'],
  ['tanh, 30 layers, batch norm', { ...tanh, hiddenLayers: 30, normalization: 'batch' }, 2000, 'learned'],
  ['sigmoid with layer norm', { normalization: 'layer' }, 3000, 'vanishing', 'slope', /normalisation ×2/],
  ['ReLU, 30 layers, layer norm', { ...relu, hiddenLayers: 30, normalization: 'layer' }, 2000, 'vanishing', 'slope', /normalisation ×1/],
  ['sigmoid with skip connections', { skip: 'on' }, 3000, 'learned'],
  ['20 sigmoid layers with skip connections', { skip: 'on', hiddenLayers: 20 }, 3000, 'saturated', 'weights', /Skip connections add/],
  ['momentum', { ...relu, hiddenLayers: 3, optimizer: 'momentum', learningRate: 0.01 }, 2000, 'learned'],
  ['Nesterov', { ...relu, hiddenLayers: 3, optimizer: 'nesterov', learningRate: 0.01 }, 2000, 'learned'],
  ['AdaGrad', { ...relu, hiddenLayers: 3, optimizer: 'adagrad' }, 2000, 'learned'],
  ['RMSProp', { ...relu, hiddenLayers: 3, optimizer: 'rmsprop', learningRate: 0.003 }, 2000, 'learned'],
  ['Adam', { ...relu, hiddenLayers: 3, ...adam(0.003) }, 2000, 'learned'],
  ['Adam makes up for what vanishes', { ...adam(0.003) }, 3000, 'learned', '', /1\/\d[\d ]* of the gradient.*still shrinks on the way; Adam makes up for it/],
  ['AdamW', { ...relu, hiddenLayers: 3, optimizer: 'adamw', learningRate: 0.003 }, 2000, 'learned'],
  ['three classes, early', { ...relu, ...arms3, hiddenLayers: 3 }, 300, 'healthy'],
  ['three classes', { ...relu, ...arms3, hiddenLayers: 3 }, 5000, 'learned', '', /99\.\d % of the training points/],
  ['five classes', { ...relu, ...arms5, hiddenLayers: 3, units: 16 }, 6000, 'learned'],
  ['three classes, 8 sigmoid layers', arms3, 3000, 'vanishing', 'slope'],
  ['three classes, bounded output', { ...relu, ...arms3, hiddenLayers: 3, outputActivation: 'tanh' }, 5000, 'stalled', 'output', /cannot get below 0\.240/],
  ['three classes, tiny rate', { ...relu, ...arms3, hiddenLayers: 3, learningRate: 1e-5 }, 3000, 'slow', 'rate'],
  ['regression of a slope', { ...relu, ...slope, hiddenLayers: 2 }, 2000, 'learned', '', /99 % of the variance is explained/],
  ['regression of a slope, 8 sigmoid layers', slope, 3000, 'vanishing', 'slope'],
  ['regression of hills', { ...relu, ...hills, hiddenLayers: 3, units: 16, learningRate: 0.1, pointCount: 1000 }, 12000, 'learned'],
  ['regression of hills, linear', { ...linear, ...hills, hiddenLayers: 2 }, 5000, 'stalled', 'linear', /lay a plane/],
  ['regression with a sigmoid output', { ...relu, ...slope, hiddenLayers: 2, outputActivation: 'sigmoid' }, 2000, 'unreachable', 'output'],
  ['regression that diverges', { ...relu, ...slope, ...unbounded, learningRate: 3 }, 200, 'diverged', 'rate'],
  ['cross-entropy of a sigmoid output', { ...relu, loss: 'binary_cross_entropy', outputActivation: 'sigmoid' }, 3000, 'unreachable', 'output', /50 % of the training points are right/],
  ['cross-entropy', { ...relu, ...logit }, 3000, 'learned'],
  ['cross-entropy of a tanh output', { ...relu, loss: 'binary_cross_entropy' }, 3000, 'learned', 'output', /cannot get below 0\.313/],
  ['cross-entropy, 8 sigmoid layers', logit, 3000, 'vanishing', 'slope'],
  ['squared error of a ReLU output', { ...relu, outputActivation: 'relu' }, 3000, 'unreachable', 'output'],
  ['squared error of a sigmoid output', { ...relu, outputActivation: 'sigmoid' }, 3000, 'learned'],
  ['squared error of a sigmoid output, 8 sigmoid layers', { outputActivation: 'sigmoid' }, 3000, 'vanishing', 'slope'],
  ['half squared error', { ...relu, loss: 'half_squared_error' }, 3000, 'learned'],
  ['Huber', { ...relu, loss: 'huber' }, 3000, 'learned'],
  ['Huber, 8 sigmoid layers', { loss: 'huber' }, 3000, 'vanishing', 'slope'],
  ['30 noisy points learned by heart', { ...few, dataSet: 'circle', noise: 50, pointCount: 60 }, 10000, 'overfitting', 'data', /only 40 % of the test points/],
  ['noisy moons learned by heart', { ...few, dataSet: 'moons', noise: 40, pointCount: 60 }, 10000, 'overfitting', 'data'],
  ['a spiral of 50 points', { ...few, dataSet: 'spiral', noise: 20, pointCount: 100, learningRate: 0.1 }, 10000, 'overfitting', 'data'],
];

/** @type {Situation[]} */
export const SITUATIONS = TABLE.map(([what, changes, steps, kind, because = '', says]) => ({ what, changes, steps, kind, because, says }));
