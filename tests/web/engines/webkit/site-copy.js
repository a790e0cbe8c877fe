// @ts-check
/**
 * A copy of the site whose document runs scripts of a test before its own: classic WebDriver has no other way, and the page's
 * policy allows none that stands in the document.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const DIST = fileURLToPath(new URL('../../../../dist/', import.meta.url));
const SCRIPT = 'engine-test.js';

/** @param {string} site the folder of a built site */
export async function copySite(site = DIST) {
  const root = mkdtempSync(join(tmpdir(), 'backprop-site-'));
  cpSync(site, root, { recursive: true, filter: (path) => !path.endsWith('.map') });
  const document = readFileSync(join(site, 'index.html'), 'utf8');
  writeFileSync(join(root, 'index.html'), document.replace(/<script/, `<script src="${SCRIPT}"></script><script`));
  const script = join(root, SCRIPT);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./in-page.js', import.meta.url))],
    bundle: true,
    write: false,
  });
  const first = outputFiles[0].text;
  writeFileSync(script, first);
  return {
    root,
    /** Has it run in every document from now on. @param {string} text */
    addScript: (text) => appendFileSync(script, `\n;${text};\n`),
    forgetScripts: () => writeFileSync(script, first),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
