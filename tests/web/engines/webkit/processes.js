// @ts-check
/** Programs that WebKit's tests run beside the browser: a display without a screen, and the driver. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const START_MS = 60_000;

/**
 * A display that no one sees; the server chooses a free number and says it.
 * @returns {Promise<{name: string, close: () => void}>}
 */
export function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('Xvfb did not start')), START_MS);
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (number) => {
      clearTimeout(timer);
      done({ name: `:${String(number).trim()}`, close: () => void server.kill() });
    });
  });
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

/**
 * WebKit's driver, once it answers.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function startDriver(env) {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const gone = new Promise((_, failed) => {
    driver.once('error', failed);
    driver.once('exit', (code) => failed(new Error(`WebKitWebDriver ended with ${code}`)));
  });
  gone.catch(() => {});
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + START_MS; ; ) {
    const answers = await Promise.race([
      gone,
      fetch(`${url}/status`)
        .then(({ ok }) => ok)
        .catch(() => false),
    ]);
    if (answers) return { url, close: () => void driver.kill() };
    if (Date.now() > end) throw new Error('WebKitWebDriver did not answer');
    await new Promise((done) => setTimeout(done, 50));
  }
}
