/** As much of ONNX Runtime as is used here: it is installed only to check with it. */
declare module 'onnxruntime-web' {
  interface Tensor {
    data: ArrayLike<number>;
  }
  const Tensor: new (type: 'float32', data: Float32Array, dims: number[]) => Tensor;
  const env: { wasm: { numThreads: number } };
  const InferenceSession: {
    create: (model: Uint8Array) => Promise<{ run: (feeds: Record<string, Tensor>) => Promise<Record<string, Tensor>> }>;
  };
}
