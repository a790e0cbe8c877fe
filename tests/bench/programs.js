/**
 * The programs that are compared, each in a process of its own, all spoken to alike.
 *
 * @typedef {object} Remote
 * @property {(method: string, ...args: any[]) => Promise<any>} call
 * @property {() => Promise<void>|void} close
 */
import { fork, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openInChromium } from './chromium.js';

export const BUILD = new URL('../../build/', import.meta.url);
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * A program under Node.
 * @param {string} module @param {string} [argument]
 * @returns {Promise<Remote>}
 */
async function openInNode(module, argument = '') {
  const child = fork(here('host.js'), [module, argument], { serialization: 'advanced' });
  /** @type {((error: Error) => void)|undefined} */
  let fail;
  child.on('exit', (code) => fail?.(new Error(`${module} ended with ${code}`)));
  return {
    call: (method, ...args) =>
      new Promise((done, failed) => {
        fail = failed;
        child.once('message', (/** @type {any} */ { value, error }) =>
          error ? failed(new Error(error)) : done(value),
        );
        child.send({ id: 0, method, args });
      }),
    close() {
      child.kill();
    },
  };
}

const timing = (/** @type {number[]} */ [done, seconds, waited]) => ({ done, seconds, waited });

/** @returns {Promise<Remote>} */
async function openNative() {
  const child = spawn(fileURLToPath(new URL('native/bench_native', BUILD)), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  /** @param {(string|number)[]} words */
  async function ask(...words) {
    child.stdin.write(`${words.join(' ')}\n`);
    const { value, done } = await lines.next();
    if (done || value.startsWith('error')) throw new Error(value ?? 'the native program ended');
    return value.split(' ').map(Number);
  }
  /** @type {Record<string, (...args: any[]) => Promise<any>>} */
  const methods = {
    async open(row, { count, x, y }) {
      const file = fileURLToPath(new URL('bench/data.f32', BUILD));
      await mkdir(new URL('bench/', BUILD), { recursive: true });
      await writeFile(file, new Uint8Array(Buffer.concat([Buffer.from(x.buffer), Buffer.from(y.buffer)])));
      await ask('open', row.activation, row.batch, row.rate, count, file, ...row.sizes);
    },
    async learn({ goal, seconds }) {
      const [first, loss, updates] = await ask('learn', goal, seconds);
      return { first, loss, updates };
    },
    train: async (seconds) => timing(await ask('train', seconds)),
    look: async ({ resolution, tiles }, seconds) => timing(await ask('look', resolution, Number(tiles), seconds)),
    limit: async (seconds) => timing(await ask('limit', seconds)),
  };
  return {
    call: (method, ...args) => methods[method](...args),
    close() {
      child.kill();
    },
  };
}

/**
 * @typedef {object} Program
 * @property {string} key
 * @property {string} name
 * @property {boolean} own
 * @property {() => Promise<Remote>} start
 */

/** @type {Program[]} */
export const PROGRAMS = [
  { key: 'wasm', name: 'this, wasm in Node', own: true, start: () => openInNode('./own-wasm.js') },
  { key: 'chromium', name: 'this, wasm in Chromium', own: true, start: openInChromium },
  { key: 'native', name: 'this, native SSE2', own: true, start: openNative },
  { key: 'convnetjs', name: 'ConvNetJS 0.3.0', own: false, start: () => openInNode('./peers/convnetjs.js') },
  { key: 'brain', name: 'brain.js 1.6.1', own: false, start: () => openInNode('./peers/brain.js') },
  { key: 'tfjs-cpu', name: 'TensorFlow.js 4.22 cpu', own: false, start: () => openInNode('./peers/tfjs.js', 'cpu') },
  { key: 'tfjs-wasm', name: 'TensorFlow.js 4.22 wasm', own: false, start: () => openInNode('./peers/tfjs.js', 'wasm') },
];

/** The WebAssembly of another checkout. @param {string} directory its root, already built @returns {Program} */
export const ownBuildIn = (directory) => ({
  key: 'against',
  name: `${directory}, wasm in Node`,
  own: true,
  start: () => openInNode('./own-wasm.js', pathToFileURL(resolve(directory, 'build/wasm/')).href + '/'),
});
