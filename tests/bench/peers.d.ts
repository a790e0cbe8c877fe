// The programs compared with are installed only for the comparison (tests/bench/package.json).
declare module 'brain.js';
declare module 'convnetjs';
declare module '@tensorflow/tfjs';
declare module '@tensorflow/tfjs-backend-wasm';
