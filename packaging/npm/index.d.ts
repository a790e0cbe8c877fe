/** A neural network whose backpropagation can be watched: train it, and read every layer's gradients. */
import type { BackpropModule, Catalog, DataConfig, Points, Result, RunConfig, Samples, Session } from './core.js';

export type * from './core.js';

/** Where the core's binary is, where it does not lie beside this package's script. */
export interface LoadOptions {
  /** The bytes of `core.wasm`. Nothing is then read or fetched. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Where the file called `name` (`core.wasm`) is: a URL; in Node a path will do. */
  locateFile?: (name: string) => string;
}

/** Points drawn by the core: of `set`, one of `catalog().dataSets`; 500, without noise, half of them for training, seed 1. */
export type PointSettings = Pick<DataConfig, 'set'> & Partial<DataConfig>;

/**
 * `hidden` has the units of each hidden layer. What else is left out is 'double' precision, 'relu', a 'linear' output, the
 * 'matched' initializer, a bias of 0, seed 1, a learning rate of 0.03 and batches of 10. The loss follows from the data:
 * 'binary_cross_entropy' of two classes, 'softmax_cross_entropy' of more, else 'squared_error'.
 */
export type NetworkSettings = Pick<RunConfig, 'hidden'> & Partial<RunConfig>;

/** Points of the plane with a class or a value each: as `Points`, whose numbers may stand in any arrays. Without `test` all train. */
export interface OwnPoints extends Omit<Points, 'x' | 'y' | 'label' | 'test' | 'values'> {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  label: ArrayLike<number>;
  test?: ArrayLike<number>;
  values?: ArrayLike<number>;
}

/** What a network learns from: points, or samples of any inputs and outputs. */
export type Data = OwnPoints | Samples;

/** A call of the core that returns its values, and throws an `Error` with the core's sentence where it is refused. */
type Call<Function> = Function extends (...values: infer Arguments) => Result<infer Values>
  ? (...values: Arguments) => Values
  : never;

type Calls = Omit<Session, 'configure' | 'configureSamples' | 'predict' | 'delete'>;

/** A network in training. Every call of the core's session is here; what throws has changed nothing. */
export type Network = { [Name in keyof Calls]: Call<Calls[Name]> } & {
  /**
   * The outputs for one point (x and y, or its values) or sample; `answers` are the same, or of a cross-entropy the
   * probabilities that it makes of them.
   */
  predict(inputs: ArrayLike<number>): { outputs: Float64Array; answers: Float64Array };
  /** Frees its memory at once; it is also freed some time after nothing refers to the network any more. */
  delete(): void;
};

/** What `loadBackprop` gives. */
export interface Backprop {
  /** The core as it is: its calls return {ok, …} and throw nothing. */
  core: BackpropModule;
  /** Draws a synthetic data set. */
  createPoints(settings: PointSettings): Points;
  /** Draws a network for this data; it stands at step 0. */
  createNetwork(settings: NetworkSettings, data: Data): Network;
  /** What there is to choose from, and what is known of it. */
  catalog(): Catalog;
}

/** Loads the core. Everything after it is synchronous. */
export function loadBackprop(options?: LoadOptions): Promise<Backprop>;
