// @ts-check
/** `./run test browsers`: tests of the page in each engine, one after the other. Fails where one of them has failed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENGINES = ['chromium', 'firefox', 'webkit'];
/** What needs nothing that only one engine's driver can do. */
const FILES = ['axe', 'compare', 'csv', 'main-job', 'time', 'verdict'];

const HERE = new URL('../browser/', import.meta.url);
const paths = FILES.map((name) => fileURLToPath(new URL(`${name}.test.js`, HERE)));

const failed = ENGINES.filter((engine) => {
  console.log(`\n${engine}`);
  const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...paths], {
    stdio: 'inherit',
    env: { ...process.env, ENGINE: engine },
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`failed in ${failed.join(', ')}`);
  process.exit(1);
}
