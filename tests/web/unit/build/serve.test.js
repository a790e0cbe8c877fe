// @ts-check
/** The server of the page: what it answers, with what headers, and that nothing outside its folder comes out. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite } from '../../../../web/build/serve.mjs';

const SERVER = new URL('../../../../web/build/serve.mjs', import.meta.url);

const SECRET = 'not for anybody';
const POLICY = "default-src 'none'; script-src 'self'";
const HTML = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><p>the page</p>`;

let folder = '';
/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** @type {Awaited<ReturnType<typeof openSite>>} */
let below;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-serve-'));
  const root = join(folder, 'site');
  for (const name of ['embed', 'install', 'data']) await mkdir(join(root, name), { recursive: true });
  await mkdir(join(folder, 'site-beside'));
  const files = {
    ...{ 'site/index.html': HTML, 'site/worker.js': '1', 'site/embed/element.js': '2', 'site/data/digits.txt': '3' },
    ...{ 'site/a.wasm': '', 'site/.hidden': SECRET, 'site/a.unknown': '<p>', 'site-beside/x.txt': SECRET },
    ...{ 'secret.txt': SECRET, 'site/install/preview.png': 'png' },
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'data/digits.txt'), join(root, 'inside.txt'));
  site = await openSite({ root });
  below = await openSite({ root, base: '/some/path/' });
});
after(async () => {
  site.close();
  below.close();
  await rm(folder, { recursive: true });
});

/** The whole answer to a request line as it stands: a client would tidy up the path. @param {string} line @param {string} [url] */
const raw = (line, url = site.url) =>
  new Promise((/** @type {(answer: string) => void} */ resolve, reject) => {
    const { port, hostname } = new URL(url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (part) => {
      answer += part;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
    socket.write(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });

const statusOf = (/** @type {string} */ answer) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test('what lies outside the folder does not come out, however it is asked for', async () => {
  const ways = [
    ...['/../secret.txt', '/./../secret.txt', '/data/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'],
    ...[
      '/%2e%2e%2fsecret.txt',
      '/%252e%252e%252fsecret.txt',
      '/..\\secret.txt',
      '/..%5csecret.txt',
      '/....//secret.txt',
    ],
    ...[`/${folder}/secret.txt`, `//${folder}/secret.txt`, `/%2f${folder.slice(1)}/secret.txt`, '/C:/secret.txt'],
    ...[`file://${folder}/secret.txt`, `http://x/../secret.txt`, '/link.txt', '/up/secret.txt'],
    ...[
      '/../site-beside/x.txt',
      '/.hidden',
      '/%2ehidden',
      '/data/digits.txt%00.png',
      '/%00',
      '/%',
      '/%c0%ae%c0%ae/secret.txt',
    ],
    ...['*', '..', '/..', '/data', '/data/', '/embed/', `/${'a/'.repeat(5000)}`],
  ];
  for (const way of ways) {
    const answer = await raw(`GET ${way}`);
    assert.ok([400, 404, 431].includes(statusOf(answer)), `${way}: ${answer.slice(0, 80)}`);
    assert.ok(!answer.includes(SECRET) && !answer.includes(folder), way);
  }
  const answer = await raw('GET /some/path/../../secret.txt', below.url);
  assert.equal(statusOf(answer), 404);
});

test('what lies in it comes, also through a link inside and under a sub-path', async () => {
  for (const [path, text] of [
    ...[
      ['/', HTML],
      ['/?lang=de', HTML],
      ['/index.html', HTML],
      ['/data/digits.txt', '3'],
      ['/inside.txt', '3'],
    ],
    ['/data/d%69gits.txt', '3'],
  ])
    assert.equal(await (await fetch(new URL(path, site.url))).text(), text, path);
  assert.equal(await (await fetch(below.url)).text(), HTML);
  assert.equal((await fetch(new URL('/', below.url))).status, 404);
});

test('it only answers GET and HEAD', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    const answer = await raw(`${method} /`);
    assert.equal(statusOf(answer), 405, method);
    assert.match(answer, /^Allow: GET, HEAD\r$/m);
  }
  const head = await raw('HEAD /index.html');
  assert.equal(statusOf(head), 200);
  assert.match(head, new RegExp(`Content-Length: ${HTML.length}\r`));
  assert.ok(head.endsWith('\r\n\r\n'));
});

test('each answer says what it is and who may use it', async () => {
  const headers = async (/** @type {string} */ path) => (await fetch(new URL(path, site.url))).headers;
  for (const path of ['/', '/worker.js', '/nothing']) {
    const sent = await headers(path);
    assert.equal(sent.get('x-content-type-options'), 'nosniff');
    assert.equal(sent.get('referrer-policy'), 'no-referrer');
    assert.equal(sent.get('cross-origin-opener-policy'), 'same-origin');
  }
  assert.equal((await headers('/')).get('content-security-policy'), POLICY);
  assert.match(
    (await headers('/worker.js')).get('content-security-policy') ?? '',
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'/,
  );
  for (const [path, type] of [
    ...[
      ['/', 'text/html; charset=utf-8'],
      ['/worker.js', 'text/javascript; charset=utf-8'],
      ['/a.wasm', 'application/wasm'],
    ],
    ...[
      ['/a.unknown', 'application/octet-stream'],
      ['/data/digits.txt', 'text/plain; charset=utf-8'],
    ],
  ])
    assert.equal((await headers(path)).get('content-type'), type);
  for (const [path, who] of [
    ...[
      ['/', 'cross-origin'],
      ['/embed/element.js', 'cross-origin'],
      ['/install/preview.png', 'cross-origin'],
    ],
    ...[
      ['/worker.js', 'same-origin'],
      ['/data/digits.txt', 'same-origin'],
    ],
  ])
    assert.equal((await headers(path)).get('cross-origin-resource-policy'), who, path);
  assert.equal((await headers('/embed/element.js')).get('access-control-allow-origin'), '*');
  assert.equal((await headers('/worker.js')).get('access-control-allow-origin'), null);
});

test('the command listens on this machine only', async () => {
  const { port } = new URL((await openAndClose()).url);
  const command = spawn(process.execPath, [fileURLToPath(SERVER), port], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(command.stdout, 'data');
    assert.equal(await connects('127.0.0.1', port), true);
    const outer = Object.values(networkInterfaces()).flatMap((all) => all?.filter(({ internal }) => !internal) ?? []);
    for (const { address, family } of outer)
      if (family === 'IPv4') assert.equal(await connects(address, port), false, address);
  } finally {
    command.kill();
  }
});

/** A port that was free a moment ago. */
async function openAndClose() {
  const opened = await openSite();
  opened.close();
  return opened;
}

/** @param {string} address @param {string} port */
const connects = (address, port) =>
  new Promise((resolve) => {
    const socket = connect(Number(port), address, () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
