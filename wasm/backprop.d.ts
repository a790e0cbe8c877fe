/**
 * What the WebAssembly module exports. Kept by hand beside bindings.cpp; the tests under tests/wasm compare it with
 * the module. Every array handed out belongs to the receiver; nothing points into the module's memory.
 */

/**
 * Every call answers so, whatever it is given: either its values, or one sentence on what was wrong. Nothing is thrown, and a
 * failed call changes nothing. `broken`: the module has met a fault of its own and answers nothing any more; load it anew.
 *
 * Of an object its own fields are read. An array of numbers is a typed array, or an array of at most 2²⁴ numbers.
 */
export type Result<Values = object> = ({ ok: true } & Values) | { ok: false; message: string; broken?: true };

/** Points of the plot, as arrays of one length. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
  /** of two classes −1 or +1; of 3 … 10 classes 0 … classes − 1; of a regression the wanted value */
  label: Float64Array;
  /** 0 trains, 1 only tests */
  test: Uint8Array;
  /** 2 (where it is left out), 3 … 10, or 0 for a regression */
  classes?: number;
  /**
   * 2 (where it is left out): a network learns from x and y; 1: from x alone, and y only says where a point is drawn;
   * 3 … 64: from `values`, and x and y only say where
   */
  inputs?: number;
  /** of 3 and more inputs: what a network learns from, point after point, `inputs` numbers each */
  values?: Float64Array;
  /** of 3 and more inputs: what the places of the plot stand for */
  plane?: Plane;
}

/**
 * The place (x, y) of the plot stands for the inputs origin + x · across + y · up, one number an input each. across and up are
 * orthogonal, and neither is zero.
 */
export interface Plane {
  origin: Float64Array;
  across: Float64Array;
  up: Float64Array;
}

/** The first two principal components of points; a point's share of one is (value − mean) · component. */
export interface PrincipalPlane {
  /** one number a column */
  mean: Float64Array;
  /** unit vectors, orthogonal; the largest entry of each is positive */
  first: Float64Array;
  second: Float64Array;
  /** mean square of the points' shares */
  firstVariance: number;
  secondVariance: number;
  /** of all columns together */
  totalVariance: number;
}

/** Samples of any number of inputs and outputs, as they are: nothing is computed from them. */
export interface Samples {
  inputs: number;
  outputs: number;
  /** sample after sample, `inputs` numbers each */
  x: ArrayLike<number>;
  /** sample after sample, `outputs` numbers each: what the network should answer */
  y: ArrayLike<number>;
  /** 0 trains, 1 only tests; all train where it is left out */
  test?: ArrayLike<number>;
}

/** What `setTraining` may change while a run goes on. What is left out takes the value given here. */
export interface TrainingConfig {
  /**
   * One of the names in `catalog().losses`. Two classes are −1 and 1 to it, or 0 and 1 for cross-entropies and behind a sigmoid
   * output; more classes have one output each, and under softmax cross-entropy so have two.
   */
  loss: string;
  /** finite, not negative */
  learningRate: number;
  /** whole, at least 1; with batch normalisation at least 2 */
  batchSize: number;
  /** one of the names in `catalog().batchOrders`: 'reshuffled', or 'sequential' as in TensorFlow Playground */
  batchOrder?: string;
  /** one of the names in `catalog().optimizers`: 'sgd' */
  optimizer?: string;
  /** of momentum and nesterov: 0.9 */
  momentum?: number;
  /** of rmsprop: 0.99 */
  smoothing?: number;
  /** of adam and adamw: 0.9 */
  beta1?: number;
  /** of adam and adamw: 0.999 */
  beta2?: number;
  /** of adamw: 0.01 */
  weightDecay?: number;
  /** one of the names in `catalog().schedules`: 'constant' */
  schedule?: string;
  /** updates: 1000 */
  schedulePeriod?: number;
  /** of the step schedule: 0.1 */
  scheduleFactor?: number;
  /** updates over which the rate first rises: 0 */
  warmUp?: number;
  /** adds l1 · sign W to the gradient of the weights: 0 */
  l1?: number;
  /** adds l2 · W to it: 0 */
  l2?: number;
  /** TensorFlow Playground's L1, under which a weight that crosses 0 is dead: false */
  l1Kills?: boolean;
  /** one of the names in `catalog().clippings`: 'none' */
  clipping?: string;
  /** of the norm, or of each entry: 1 */
  clippingLimit?: number;
}

export interface RunConfig extends TrainingConfig {
  /** the core's number type */
  precision: 'float' | 'double';
  /** units of each hidden layer, first to last; may be empty; at most 1000 layers, and 2 · 10⁷ weights in all */
  hidden: ArrayLike<number>;
  /** of the hidden layers, one of the names in `catalog().activations` */
  activation: string;
  /** of each hidden layer instead, first to last */
  activations?: string[];
  /** of the output layer */
  outputActivation: string;
  /** one of the names in `catalog().initializers` */
  initializer: string;
  /** the constant, the standard deviation of 'normal', half the range of 'uniform': 0.5 */
  initialSize?: number;
  /** first value of every bias; 'playground' has its own, 0.1 */
  bias: number;
  /** one of the names in `catalog().normalizations`, of every hidden layer: 'none' */
  normalization?: string;
  /** hidden layers whose input has the same width add it to what their activation gives: false */
  skip?: boolean;
  /** the inputs computed from a point, of the names in `catalog().features`: ['x', 'y']; none of points of 3 and more inputs */
  features?: string[];
  /** of the weights and the order of the batches; whole, 0 … 2⁵³ − 1 */
  seed: number;
}

export interface DataConfig {
  /** one of the names in `catalog().dataSets` */
  set: string;
  /** points, training and test together; 2 … 1,000,000 */
  count: number;
  /** 0 … 1 */
  noise: number;
  /** share of the points that train, 0 … 1 */
  trainShare: number;
  seed: number;
}

/** One entry a layer, hidden layers first, the output last; NaN where a quantity does not exist. */
export interface LayerStats {
  /** rms over samples and units of the per-sample ∂loss/∂z */
  signal: Float64Array;
  /** root of the mean over samples of ‖∂loss/∂z‖², which is signal · √units: what the layer receives, not one unit */
  signalNorm: Float64Array;
  /** ‖dW‖ of the mean loss over the training points measured */
  batchGradient: Float64Array;
  /** signal ÷ the next layer's signal */
  gain: Float64Array;
  /** what the next layer's weights do to the signal, the first of four factors whose product is the gain … */
  weightGain: Float64Array;
  /** … what the skip connection around the next layer adds to that, 1 without; Infinity where it alone passes anything … */
  skipGain: Float64Array;
  /** … what f′ does, … */
  derivativeGain: Float64Array;
  /** … and what normalisation does, 1 without */
  normalizationGain: Float64Array;
  /** mean of f′ */
  meanDerivative: Float64Array;
  /** share of (unit, sample) pairs with f′ under 0.0591 of its largest value */
  saturated: Float64Array;
  /** share of units with f′ = 0 on every sample measured */
  dead: Float64Array;
  /** rms of what the layer is given, a_prev */
  inputSize: Float64Array;
  /** rms of W a_prev, the sums without the bias */
  weightedSize: Float64Array;
  /** rms of the biases */
  biasSize: Float64Array;
  /** rms of what the layer gives ÷ rms of what its activation gives: 1 without a skip connection */
  skipGrowth: Float64Array;
  /** ‖ΔW‖ ÷ ‖W‖ of the last update */
  updateRatio: Float64Array;
}

/** The first number that was not finite. */
export interface Divergence {
  step: number;
  /** from 1 */
  layer: number;
  quantity: 'weight' | 'activation' | 'gradient';
}

export interface Evaluation {
  step: number;
  /** passes over the training points */
  epoch: number;
  trainLoss: number;
  /** NaN without test points */
  testLoss: number;
}

export interface Measurement extends Evaluation {
  /** share of points put into their class, ties counting as wrong; NaN for a regression */
  trainAccuracy: number;
  testAccuracy: number;
  /** R² of the training points: the share of the targets' variance that the answers explain; NaN where there is none */
  explained: number;
  /** how much the answers differ from point to point, as a share of how much the targets do; 0 for one answer for all */
  spread: number;
  /** the lowest training loss that the same answer for every point can have */
  constantLoss: number;
  /** of the next update, as scheduled */
  learningRate: number;
  /** share of the learning rate that the schedule leaves the next update; 1 until a warm-up is over */
  scheduledShare: number;
  /** updates in which clipping struck */
  clipped: number;
  layers: LayerStats;
  samples: SampleCounts;
  diverged: Divergence | null;
}

/** How many samples numbers are of. Where they are not all, they are drawn at random from the seed, and stay the same. */
export interface SampleCounts {
  /** training samples of which `layers` is */
  measured: number;
  /** of which loss and accuracy are */
  train: number;
  test: number;
  /** of which `follow` is */
  followedTrain: number;
  followedTest: number;
  /** how many there are */
  allTrain: number;
  allTest: number;
}

/** Colours of −1, of 0 and of +1, each [red, green, blue] 0 … 255. */
export interface Palette {
  negative: ArrayLike<number>;
  middle: ArrayLike<number>;
  positive: ArrayLike<number>;
  /** of each class, where there are several outputs */
  classes?: ArrayLike<number>[];
}

export interface LayerWeights {
  inputs: number;
  /** units × inputs, unit after unit */
  W: Float64Array;
  b: Float64Array;
  /** of the normalisation; empty without */
  scale: Float64Array;
  shift: Float64Array;
  /** of batch normalisation; else empty */
  runningMean: Float64Array;
  runningVariance: Float64Array;
}

/** First values of a layer, in the order of `LayerWeights`; what is left out of a normalisation stays. */
export interface GivenWeights {
  W: ArrayLike<number>;
  b: ArrayLike<number>;
  scale?: ArrayLike<number>;
  shift?: ArrayLike<number>;
  runningMean?: ArrayLike<number>;
  /** not negative */
  runningVariance?: ArrayLike<number>;
}

/** Gradients of the mean loss of the last mini-batch, before clipping, laid out as `LayerWeights`. */
export interface LayerGradients {
  dW: Float64Array;
  db: Float64Array;
  dscale: Float64Array;
  dshift: Float64Array;
}

/** Singular values, the largest first. */
export interface Spectrum {
  /** of each layer's mean ∂a/∂a_prev, normalisation and skip included (batch statistics held fixed) */
  layers: Float64Array[];
  /** of the mean over samples of ∂z/∂x, z the last layer's */
  whole: Float64Array;
  /** mean of the squared singular values of each sample's own ∂z/∂x */
  meanSquare: number;
}

/** Bins of equal width in log₁₀ |value|. */
export interface LogBins {
  /** decades of the first and the last edge, −300 … 300 */
  lowest: number;
  highest: number;
  /** bins a decade, 1 … 100 */
  perDecade: number;
}

/** Counts, which together are the number of values, and the median. */
export interface Histogram {
  /** one entry a bin, the smallest magnitudes first */
  negative: Float64Array;
  positive: Float64Array;
  zero: number;
  /** smaller than the first edge, but not 0 */
  negativeBelow: number;
  positiveBelow: number;
  /** from the last edge on, infinities as well */
  negativeAbove: number;
  positiveAbove: number;
  notANumber: number;
  /** of |value| over all of them but those that are no numbers, exactly; NaN without any */
  median: number;
}

/** Those of one layer; dz is of each sample's own loss, dW of the mean loss. */
export interface LayerHistograms {
  a: Histogram;
  z: Histogram;
  dz: Histogram;
  dW: Histogram;
}

export interface LandscapeConfig {
  /** two filter-normalised random directions, or the first two principal ones of the path recorded */
  directions: 'random' | 'path';
  /** of the random directions */
  seed: number;
  /** how far the grid reaches on each side: of random directions the coordinate, 1 being the weights' own size; of the path
   * what is added around it, as a share of its extent */
  reach: number;
  /** 1 … 1024; odd numbers put the present weights in the middle of a random plane's grid */
  columns: number;
  rows: number;
  /** training points to take at most, drawn from the run's seed */
  samples: number;
}

export interface LandscapePlane {
  /** coordinate of each column, from the left, and of each row, from the top */
  alpha: Float64Array;
  beta: Float64Array;
  /** share of the path's variance along each direction; 0 for random ones */
  shares: Float64Array;
  /** the recorded path, projected into the plane; the present weights are at 0, 0 */
  path: { step: Float64Array; alpha: Float64Array; beta: Float64Array };
  /** of how many training points the losses are */
  samples: number;
  /** whether the network has batch normalisation: the losses are then with the statistics of these points, at all weights anew */
  batchStatistics: boolean;
  /** of the present weights as `evaluate` has it: with the running statistics, which belong to them alone */
  trainLoss: number;
}

/** What is traced: layers, units, inputs and samples from 0, the last layer being the output layer. */
export interface TraceRequest {
  layer: number;
  unit: number;
  /** from 0, of the batch or of all training samples; left out: the mean over the samples */
  sample?: number;
  /**
   * 'training', where it is left out: the training samples that `measure` takes, through the current weights; one sample
   * alone, or under batch normalisation among those.
   * 'batch': the mini-batch of a round that has been backward and not updated yet.
   */
  of?: 'training' | 'batch';
}

/** One term of da_j = Σ_i W_next,ij · dz_next,i. */
export interface ChainTerm {
  unit: number;
  weight: number;
  dzNext: number;
  product: number;
}

/**
 * A unit in the chain rule. All gradients are per sample, or their mean.
 *   da = Σ terms + skip, or for the output layer factor · error;  du = derivative · da + covariance;
 *   dz = du, or with normalisation own + throughMean + throughVariance
 */
export interface UnitTrace {
  z: number;
  /** z unless the layer normalises */
  u: number;
  a: number;
  dz: number;
  du: number;
  da: number;
  /** f′(u) */
  derivative: number;
  /** mean(f′ · da) − mean(f′) · mean(da); 0 for a sample */
  covariance: number;
  /** empty for the output layer; each goes on with the trace of its unit in the next layer */
  terms: ChainTerm[];
  /** da of the same unit in the next layer, where that adds its input to its activation */
  skip: number | null;
  norm: {
    scale: number;
    inverseDeviation: number;
    zHat: number;
    own: number;
    throughMean: number;
    throughVariance: number;
  } | null;
  /** of the output layer; `probability` is NaN unless the loss is a cross-entropy */
  loss: { prediction: number; target: number; probability: number; error: number; factor: number } | null;
}

/** A weight or bias: gradient = dz · aPrev + covariance, the mean over samples of sampleDz · sampleAPrev. */
export interface ParameterTrace {
  value: number;
  gradient: number;
  dz: number;
  /** 1 for a bias */
  aPrev: number;
  /** 0 for a sample */
  covariance: number;
  /** of every sample that was sent through */
  sampleDz: Float64Array;
  sampleAPrev: Float64Array;
}

/** f and f′ of a layer's activation over −reach … reach, where its sums are, and what f′ does to the signal there. */
export interface SlopeCurve {
  activation: string;
  /** whether u is what a normalisation makes of z; else u is z */
  normalized: boolean;
  /** 5, 10, 20, 50, …: 99 % of the layer's sums are within */
  reach: number;
  /** evenly spaced, `points` of them, with f(u) and f′(u) */
  u: Float64Array;
  value: Float64Array;
  derivative: Float64Array;
  /** (unit, sample) pairs in each of `bins` parts of the axis, and beyond it */
  counts: Float64Array;
  below: number;
  above: number;
  notANumber: number;
  /** of this layer and state, as `LayerStats` has them */
  meanDerivative: number;
  gain: number;
  weightGain: number;
  skipGain: number;
  derivativeGain: number;
  normalizationGain: number;
}

/**
 * What an update does to one parameter: g = clipped + penalty is what the optimiser's formula takes, t is `number`. Moments
 * that the optimiser does not keep are NaN.
 */
export interface UpdateTrace {
  before: number;
  after: number;
  /** of the mini-batch's mean loss, as backward left it */
  gradient: number;
  clipped: number;
  /** what L1 and L2 add */
  penalty: number;
  /** as scheduled */
  rate: number;
  /** of the update since the optimiser began, from 1 */
  number: number;
  mBefore: number;
  m: number;
  vBefore: number;
  v: number;
}

/** A gradient against difference quotients of the loss, both in double. */
export interface GradientCheck extends Parameter {
  /** by backpropagation, in double, on a copy of the run's network */
  analytic: number;
  /** the same in the run's own precision: a tiny one is 0 in float and not in double */
  own: number;
  /** of `own` to `analytic`, relative to the larger */
  ownError: number;
  numeric: number;
  /** of `numeric`, estimated */
  uncertainty: number;
  /** the smallest that went into `numeric` */
  step: number;
  relativeError: number;
  /** that agree, 0 … 16 */
  digits: number;
  /**
   * 'too_small': both are 0 as far as can be told. 'kink': every step takes some sample across a kink of its activation,
   * so that there is no derivative to compare.
   */
  verdict: 'agrees' | 'differs' | 'too_small' | 'kink' | 'not_finite';
}

/** One number that the network learns. */
export interface Parameter {
  /** from 0 */
  layer: number;
  part: 'weight' | 'bias' | 'scale' | 'shift';
  /** in that part, from 0; of weights unit · inputs + input */
  index: number;
}

export interface StatesRequest {
  /**
   * 'batch': the round under way, once it has been forward. 'training': the current weights, whatever round there is; without
   * a sample, over the training samples that `measure` takes.
   */
  of: 'batch' | 'training';
  /**
   * from 0, of the batch or of the training samples; left out: the mean over them. Under batch normalisation a training
   * sample is sent through among those that `measure` takes
   */
  sample?: number;
}

/** One entry a unit. */
export interface LayerStates {
  z: Float64Array;
  /** z unless the layer normalises */
  u: Float64Array;
  a: Float64Array;
  /** ∂loss/∂z of the sample's own loss, or its mean; null before backward */
  dz: Float64Array | null;
}

export interface States {
  layers: LayerStates[];
  /** the sample's own or the mean; null before `loss` */
  loss: number | null;
  /** the network's inputs, answer and target of the sample; null for the mean */
  x: Float64Array | null;
  prediction: Float64Array | null;
  target: Float64Array | null;
}

/** The changes ΔW and Δb, laid out as `LayerWeights`. */
export interface LayerUpdate {
  dW: Float64Array;
  db: Float64Array;
  /** Of a normalisation; empty without. */
  dscale: Float64Array;
  dshift: Float64Array;
}

/** One training run. Call `delete()` when done: its memory is the module's. */
export interface Session {
  /** Draws the network and stands at step 0. */
  configure(config: RunConfig, points: Points): Result;
  /** The same for samples that are no points; `features` does not apply. */
  configureSamples(config: RunConfig, samples: Samples): Result;
  /** Other points under the same weights; the run goes on. */
  setPoints(points: Points): Result;
  /** Another point in the place of point `index`, in its part: as `setPoints`, in the time that one point takes. */
  setPoint(index: number, point: Points): Result;
  /** Of points of 3 and more inputs: pictures are of this plane from now on; the run does not change. */
  setPlane(plane: Plane): Result;
  setTraining(config: TrainingConfig): Result;
  /** Puts these weights in the place of step 0's, and returns to it. */
  setWeights(layers: GivenWeights[]): Result;
  /** Back to step 0 and the same first weights. */
  reset(): Result;
  /** Up to `steps` updates; stops before one whose numbers are not finite. */
  train(steps: number): Result<{ steps: number; diverged: Divergence | null }>;
  /** The four verbs, for the next mini-batch, in this order. */
  forward(): Result;
  loss(): Result<{ loss: number }>;
  backward(): Result;
  update(): Result;
  /** Losses only. */
  evaluate(): Result<Evaluation>;
  /** Losses for a curve over the run: of a part of the samples where all would take long, the same throughout. */
  follow(): Result<{ trainLoss: number; testLoss: number }>;
  /** Losses, accuracies and the state of every layer. */
  measure(): Result<Measurement>;
  /**
   * The output over the plot: `resolution`² cells, top row first. Of several outputs the values come one picture after
   * the other, and the pixels say the class of the largest, in the palette's colours of classes.
   * They are put into `spare`, where that has their length, else into a new array.
   */
  surface(
    resolution: number,
    palette: Palette,
    spare: Uint8ClampedArray | null,
  ): Result<{ values: Float32Array; rgba: Uint8ClampedArray }>;
  /** Every hidden unit over the plot: unit after unit, layer after layer, `resolution`² pixels each; and what
   * `surface` gives at the same resolution, which costs nothing more. `spare` is for the units' pixels. */
  tiles(
    resolution: number,
    palette: Palette,
    spare: Uint8ClampedArray | null,
  ): Result<{ rgba: Uint8ClampedArray; surface: { values: Float32Array; rgba: Uint8ClampedArray } }>;
  /**
   * Of a network whose inputs are computed from x alone: its outputs at `places` places evenly spaced over the plot, both ends
   * included, output after output; with `units` every hidden unit too, unit after unit, layer after layer.
   */
  curves(request: { places: number; units?: boolean }): Result<{ outputs: Float32Array; units: Float32Array }>;
  /**
   * The network's outputs at one point of the plot, or for one sample, whose `inputs` are what the network is given; with
   * running statistics as in `surface`. `answers` are the same, or of a cross-entropy the probabilities that it makes of them.
   */
  predict(
    request: { x: number; y: number } | { inputs: ArrayLike<number> },
  ): Result<{ outputs: Float64Array; answers: Float64Array }>;
  weights(): Result<{ layers: LayerWeights[] }>;
  gradients(): Result<{ layers: LayerGradients[] }>;
  /** The mini-batch that `forward` or `train` took last, numbered among the training samples from 0; empty before the first. */
  batchIndices(): Result<{ indices: Uint32Array }>;
  /** The numbers at every unit. */
  states(request: StatesRequest): Result<States>;
  /** The network's inputs of one training sample, numbered from 0, and ∂loss/∂input of its own loss. */
  inputGradient(request: { sample: number }): Result<{ inputs: Float64Array; gradient: Float64Array }>;
  /** What the last update changed, of `update` or of a call of `train`; zeros before the first, and after `reset` and `restore`. */
  lastUpdate(): Result<{ layers: LayerUpdate[] }>;
  /** Changes one number of the current network. The run goes on, a diverged one too; a round under way begins anew. */
  setParameter(request: Parameter & { value: number }): Result;
  /** The whole state of the run, apart from its points. */
  checkpoint(): Result<{ bytes: Uint8Array }>;
  /**
   * Goes on where a checkpoint of the same network, loss and number of training points was made. The points stay;
   * `sameData` says whether they are those of that run. `training` is what is set now, as `setTraining` takes it.
   */
  restore(bytes: Uint8Array): Result<{ sameData: boolean; training: Required<TrainingConfig> }>;
  /** At the training points that `measure` takes. Cubic in a layer's width. */
  spectrum(): Result<Spectrum>;
  /** At the same points. */
  histograms(bins: LogBins): Result<{ edges: Float64Array; layers: LayerHistograms[] }>;
  /** The activation of one layer, from 0, as a curve, with the layer's sums counted in `bins` along it; at the same points. */
  slope(request: { layer: number; bins: number; points: number }): Result<SlopeCurve>;
  /** Whether `train` remembers where the weights have been, for a landscape along the path. Off at first; forgets the past. */
  recordPath(on: boolean): Result;
  /**
   * Adds the current weights to the path, with their step, whether or not `train` records; points at that step and behind it
   * are forgotten. `restore` and this, in the order of the steps, make a path of checkpoints.
   */
  notePath(): Result;
  /** Lays a plane through the present weights; the losses come by `landscapeRows`, for these weights, whatever the run does. */
  startLandscape(config: LandscapeConfig): Result<LandscapePlane>;
  /** Takes the losses of up to `count` more rows. */
  landscapeRows(count: number): Result<{ rowsDone: number; done: boolean; losses: Float64Array }>;
  /** The chain rule at one unit. */
  traceUnit(request: TraceRequest): Result<UnitTrace>;
  /** That of a weight, or without `input` of a bias; it goes on with the trace of its unit. */
  traceParameter(request: TraceRequest & { input?: number }): Result<ParameterTrace>;
  /** What the coming update does to one parameter, in a round that has been backward. */
  traceUpdate(request: Parameter): Result<UpdateTrace>;
  /** Of the mini-batch that `forward` took last, at the current weights; `update` does not forget which it is. */
  batchLoss(): Result<{ loss: number }>;
  /** Checks one gradient on 50 training samples drawn from the seed, or as many as `samples` says. */
  checkGradient(request: { layer: number; part: string; index: number; samples?: number }): Result<GradientCheck>;
  /** Checks `count` gradients from number `first` on, of `parameters` in all; without them, all. */
  checkGradients(request: {
    first?: number;
    count?: number;
    samples?: number;
  }): Result<{ parameters: number; checks: GradientCheck[] }>;
  /** Frees its memory. It may be called again; other calls are then refused. */
  delete(): void;
}

/** Targets of an output that stands for a class. */
export interface TargetFacts {
  /** where the point is of another class … */
  low: number;
  /** … and where it is of this one */
  high: number;
  /** an only output says the second class above this value */
  border: number;
}

/** What the core knows of an activation f. */
export interface ActivationFacts {
  name: string;
  /** infimum and supremum of f; ±Infinity where it is unbounded */
  lowest: number;
  highest: number;
  /** f′ is 0 far to one side only, so that a unit can be inactive on every point: ReLU and relatives */
  canDie: boolean;
  /** f flattens towards both sides: sigmoid, tanh */
  saturates: boolean;
  /** maximum of f′ */
  largestDerivative: number;
  /** E[f(z)²] of a standard normal z, to 1e-7 */
  secondMoment: number;
  /** E[f′(z)²] of a standard normal z, to 1e-7 */
  derivativeSecondMoment: number;
  /** the z at which f is not smooth */
  kink: number | null;
  /** what the initializer 'matched' stands for */
  matchedInitializer: string;
  /** the value that pictures of its units show in the middle colour, and the distance from it of the full colours */
  displayMiddle: number;
  displaySpread: number;
  /** of outputs with this activation, under losses that have no targets of their own */
  targets: TargetFacts;
  /**
   * By the name of each loss without `jointOutputs`: the least loss of an output with this activation where the point
   * is of its class (`own`) and where it is of another; 0 unless its range keeps it from the target.
   */
  lowestLoss: Record<string, { own: number; other: number }>;
  /** By the name of each loss with `jointOutputs`: the least loss of a point, by the number of classes, 2 … 10. */
  lowestJointLoss: Record<string, Record<number, number>>;
}

export interface LossFacts {
  name: string;
  /** a cross-entropy: outputs are logits, and it needs classes */
  takesLogits: boolean;
  /** the outputs are one answer together, so that two classes have two outputs, and the loss is a mean over points only */
  jointOutputs: boolean;
  /** c of the loss c (ŷ − y)², near y at least; 0 of cross-entropies */
  squareFactor: number;
  /** its own targets, whatever the output's activation; null where that decides */
  targets: TargetFacts | null;
}

export interface InitializerFacts {
  name: string;
  /** 'none': all weights are the same */
  distribution: 'none' | 'normal' | 'uniform' | 'orthogonal';
  /**
   * The variance of a weight is 'fixed': `variance`; 'size': `variance` · initialSize²; 'inputs': `variance` ÷ inputs;
   * 'meanFan': `variance` ÷ mean of inputs and units; 'largerFan': `variance` ÷ the larger of them; 'matched': that of
   * the activation's `matchedInitializer`
   */
  scale: 'fixed' | 'size' | 'inputs' | 'meanFan' | 'largerFan' | 'matched';
  variance: number;
  /** first value of every bias; null where the setting decides */
  bias: number | null;
  /** of `RunConfig`, those it reads: 'initialSize', 'bias' */
  settings: string[];
}

export interface OptimizerFacts {
  name: string;
  /** whether it remembers past gradients */
  firstMoment: boolean;
  /** squared gradients that each parameter's steps are divided by: 'none', the 'sum' of all, or a moving 'average' */
  secondMoment: 'none' | 'sum' | 'average';
  /** of `TrainingConfig`, those it reads: 'momentum', 'smoothing', 'beta1', 'beta2', 'weightDecay' */
  settings: string[];
}

export interface ScheduleFacts {
  name: string;
  /** of `TrainingConfig`, those it reads: 'schedulePeriod', 'scheduleFactor' */
  settings: string[];
}

export interface ClippingFacts {
  name: string;
  /** of `TrainingConfig`, those it reads: 'clippingLimit' */
  settings: string[];
}

export interface NormalizationFacts {
  name: string;
  /** in a batch that trains */
  fewestSamples: number;
}

export interface DataSetFacts {
  name: string;
  /** 2 … 10, or 0 for a regression */
  classes: number;
  /** 1: functions of x */
  inputs: number;
}

/** Everything there is to choose from, each in the order in which it is offered. Plain values, infinities among them. */
export interface Catalog {
  activations: ActivationFacts[];
  losses: LossFacts[];
  initializers: InitializerFacts[];
  optimizers: OptimizerFacts[];
  schedules: ScheduleFacts[];
  clippings: ClippingFacts[];
  normalizations: NormalizationFacts[];
  dataSets: DataSetFacts[];
  batchOrders: { name: string }[];
  /** `inputs`: 1 where x is enough to compute it, else 2 */
  features: { name: string; inputs: number }[];
}

export interface BackpropModule {
  Session: { new (): Session };
  /** Draws a synthetic data set. */
  generate(config: DataConfig): Result<{ points: Points }>;
  /**
   * The principal components of points of `inputs` columns, 2 … 64: `values` as of `Points`; those of `test` 1 do not count.
   * At least 2 must.
   */
  principalPlane(points: {
    inputs: number;
    values: ArrayLike<number>;
    test?: ArrayLike<number>;
  }): Result<PrincipalPlane>;
  /** What there is to choose from, and what is known of it. */
  catalog(): Result<{ catalog: Catalog }>;
}

export interface ModuleOptions {
  /** the .wasm file's bytes, where they cannot be fetched (Node) */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** instantiates the module with what it imports, hands the instance on, and returns {} */
  instantiateWasm?: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
  /** where the file called `name` lies */
  locateFile?: (name: string) => string;
}

/** Loads the module. */
export default function createBackprop(options?: ModuleOptions): Promise<BackpropModule>;
