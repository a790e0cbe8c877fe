/** A project of somebody else's, in a folder of its own, that has the package as npm installs it. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { pack } from '../../../packaging/npm/pack.mjs';

const run = promisify(execFile);

/** @typedef {Awaited<ReturnType<typeof freshProject>>} FreshProject */

/** The package is packed anew, and unpacked from the file, so that what is not in it is missing. */
export async function freshProject() {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-package-'));
  const { file } = await pack(join(folder, 'packed'));
  await run('tar', ['xf', file, '-C', folder]);
  const installed = join(folder, 'node_modules/backprop-playground');
  await mkdir(dirname(installed), { recursive: true });
  await rename(join(folder, 'package'), installed);
  return {
    folder,
    installed,
    at: (/** @type {string} */ name) => join(folder, name),
    write: (/** @type {string} */ name, /** @type {string} */ text) => writeFile(join(folder, name), text),
    /** What a script of it prints. */
    node: async (/** @type {string} */ name) => (await run(process.execPath, [join(folder, name)])).stdout,
    remove: () => rm(folder, { recursive: true }),
  };
}
