/** Python scripts, run by a Python that has PyTorch. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('run_scripts.py', import.meta.url)),
  SCRIPT = new URL('../../web/export/pytorch/script/', import.meta.url);

/** @typedef {{error: string, output: string}} Ended `error`: '' or the traceback */

/** Debian's PyTorch belongs to Debian's Python, which need not be the first in the path. @returns {string} */
export function findPython() {
  const candidates = [process.env.PYTHON, '/usr/bin/python3', 'python3'].flatMap((name) => (name ? [name] : []));
  const found = candidates.find((name) => spawnSync(name, ['-c', IS_TORCH_THERE]).status === 0);
  if (!found) throw new Error('no Python here has PyTorch (Debian: python3-torch)');
  return found;
}

/** Without loading it, which takes seconds. */
const IS_TORCH_THERE = 'import sys, importlib.util; sys.exit(importlib.util.find_spec("torch") is None)';

/** The parts of the script, as the page's bundle has them. */
export const readTemplates = () =>
  /** @type {import('../../web/export/pytorch/templates.js').Templates} */ (
    Object.fromEntries(
      readdirSync(SCRIPT)
        .filter((name) => name.endsWith('.py'))
        .map((name) => [basename(name, '.py'), readFileSync(new URL(name, SCRIPT), 'utf8')]),
    )
  );

/** @param {string[]} texts @returns {Ended[]} */
export function runScripts(texts) {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-export-'));
  try {
    const files = texts.map((text, i) => {
      writeFileSync(join(folder, `${i}.py`), text);
      return join(folder, `${i}.py`);
    });
    return JSON.parse(
      execFileSync(findPython(), ['-W', 'error', RUNNER, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
