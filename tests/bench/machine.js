/** What the numbers were measured on, and where they go. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, loadavg, platform } from 'node:os';
import { fileURLToPath } from 'node:url';

const OUT = new URL('../../build/bench/', import.meta.url);

/** The first line that a program says. @param {string} program @param {string[]} args */
function line(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')[0]
      .trim();
  } catch {
    return 'unknown';
  }
}

export async function describeMachine() {
  const compiler = /CMAKE_CXX_COMPILER:[^=]*=(.*)/.exec(
    await readFile(new URL('../../build/native/CMakeCache.txt', import.meta.url), 'utf8').catch(() => ''),
  );
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism?.() ?? cpus().length,
    system: `${platform()} ${arch()}`,
    node: process.version,
    chromium: line(process.env.CHROMIUM ?? 'chromium', '--version').replace(/ built on.*/, ''),
    emscripten: /[\d.]+/.exec(line('em++', '--version'))?.[0] ?? 'unknown',
    compiler: line(compiler?.[1] ?? 'c++', '--version'),
    load: loadavg()[0],
  };
}

/** @param {Awaited<ReturnType<typeof describeMachine>>} machine */
export const machineLine = ({ cpu, cores, system, node, chromium, emscripten, compiler, load }) =>
  `${cpu}, ${cores} cores, ${system}; Node.js ${node}, ${chromium}, Emscripten ${emscripten}, ${compiler}; load at the start ${load.toFixed(1)}`;

/** Writes into build/bench/. @param {string} name @param {object|string} contents */
export async function save(name, contents) {
  await mkdir(OUT, { recursive: true });
  await writeFile(
    new URL(name, OUT),
    typeof contents === 'string' ? contents : `${JSON.stringify(contents, null, 1)}\n`,
  );
  return fileURLToPath(new URL(name, OUT)).replace(`${process.cwd()}/`, '');
}
