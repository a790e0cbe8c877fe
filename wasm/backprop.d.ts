/**
 * What the WebAssembly module exports. Kept by hand beside bindings.cpp; the tests under tests/wasm compare it with
 * the module. Every array handed out belongs to the receiver; nothing points into the module's memory.
 */

/** Every call answers so: either its values, or one sentence on what was wrong; a failed call changes nothing. */
export type Result<Values = object> = ({ ok: true } & Values) | { ok: false; message: string };

/** Points of the plot, as arrays of one length. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
  /** −1 or +1 */
  label: Float64Array;
  /** 0 trains, 1 only tests */
  test: Uint8Array;
}

/** What `setTraining` may change while a run goes on. */
export interface TrainingConfig {
  /** one of `catalog().losses` */
  loss: string;
  /** finite, not negative */
  learningRate: number;
  /** whole, at least 1 */
  batchSize: number;
}

export interface RunConfig extends TrainingConfig {
  /** the core's number type */
  precision: 'float' | 'double';
  /** units of each hidden layer, first to last; may be empty */
  hidden: ArrayLike<number>;
  /** of the hidden layers, one of `catalog().activations` */
  activation: string;
  /** of the output layer */
  outputActivation: string;
  /** one of `catalog().initializers` */
  initializer: string;
  /** first value of every bias */
  bias: number;
  /** of the weights and the order of the batches; whole, 0 … 2⁵³ − 1 */
  seed: number;
}

export interface DataConfig {
  /** one of `catalog().dataSets` */
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
  /** ‖dW‖ of the mean loss over the training points */
  batchGradient: Float64Array;
  /** signal ÷ the next layer's signal */
  gain: Float64Array;
  /** what the next layer's weights contribute to the gain … */
  weightGain: Float64Array;
  /** … and what f′(z) does; their product is the gain */
  derivativeGain: Float64Array;
  /** mean of f′(z) */
  meanDerivative: Float64Array;
  /** share of (unit, sample) pairs with f′(z) under 0.0591 of its largest value */
  saturated: Float64Array;
  /** share of units with f′(z) = 0 on every sample */
  dead: Float64Array;
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
  trainAccuracy: number;
  testAccuracy: number;
  layers: LayerStats;
  diverged: Divergence | null;
}

/** Colours of −1, of 0 and of +1, each [red, green, blue] 0 … 255. */
export interface Palette {
  negative: ArrayLike<number>;
  middle: ArrayLike<number>;
  positive: ArrayLike<number>;
}

export interface LayerWeights {
  inputs: number;
  /** units × inputs, unit after unit */
  W: Float64Array;
  b: Float64Array;
}

/** One training run. Call `delete()` when done: its memory is the module's. */
export interface Session {
  /** Draws the network and stands at step 0. */
  configure(config: RunConfig, points: Points): Result;
  /** Other points under the same weights; the run goes on. */
  setPoints(points: Points): Result;
  setTraining(config: TrainingConfig): Result;
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
  /** Losses, accuracies and the state of every layer. */
  measure(): Result<Measurement>;
  /** The output over the plot: `resolution`² cells, top row first. */
  surface(resolution: number, palette: Palette): Result<{ values: Float32Array; rgba: Uint8ClampedArray }>;
  /** Every hidden unit over the plot: unit after unit, layer after layer, `resolution`² pixels each. */
  tiles(resolution: number, palette: Palette): Result<{ rgba: Uint8ClampedArray }>;
  weights(): Result<{ layers: LayerWeights[] }>;
  delete(): void;
}

export interface Catalog {
  activations: string[];
  initializers: string[];
  losses: string[];
  dataSets: string[];
}

export interface BackpropModule {
  Session: { new (): Session };
  /** Draws a synthetic data set. */
  generate(config: DataConfig): Result<{ points: Points }>;
  /** The names that the module knows. */
  catalog(): Catalog;
}

export interface ModuleOptions {
  /** the .wasm file's bytes, where they cannot be fetched (Node) */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** where the file called `name` lies */
  locateFile?: (name: string) => string;
}

/** Loads the module. */
export default function createBackprop(options?: ModuleOptions): Promise<BackpropModule>;
