/** The core's tests, built with one file of the core replaced by a mutant. */
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './list.js';

const root = fileURLToPath(ROOT);
export const BUILD = join(root, 'build/mutate');

/** No file takes so long to compile, on any machine. */
const COMPILE_SECONDS = 300;

/**
 * One file that the tests are built of.
 * @typedef {{source: string, object: string, command: string}} Unit
 */

/**
 * How a command ended.
 * @typedef {{ok: boolean, late: boolean, output: string}} Ending
 */

/** @param {string} command for sh @param {number} seconds after which it is ended @returns {Promise<Ending>} */
export function run(command, seconds) {
  const options = {
    cwd: BUILD,
    timeout: Math.ceil(1000 * seconds),
    killSignal: /** @type {const} */ ('SIGKILL'),
    maxBuffer: 2e8,
  };
  return new Promise((resolve) => {
    execFile('sh', ['-c', `exec ${command}`], options, (error, stdout, stderr) => {
      resolve({ ok: !error, late: Boolean(error?.killed), output: stdout + stderr });
    });
  });
}

/** @returns {Unit[]} what `core_tests` is built of */
function readUnits() {
  /** @type {{file: string, command: string}[]} */
  const entries = JSON.parse(readFileSync(join(BUILD, 'compile_commands.json'), 'utf8'));
  return entries
    .map(({ file, command }) => ({ source: file, object: / -o (\S+)/.exec(command)?.[1] ?? '', command }))
    .filter(({ object }) => /(backprop_core|core_test_objects)\.dir\/.*\.cpp\.o$/.test(object));
}

/** @returns {Map<string, string[]>} what each object was compiled from, as paths from the root */
function readDependencies() {
  const dependencies = new Map();
  let object = '';
  for (const line of execFileSync('ninja', ['-t', 'deps'], { cwd: BUILD, encoding: 'utf8', maxBuffer: 1e9 }).split(
    '\n',
  ))
    if (/^\S.*: #deps/.test(line)) dependencies.set((object = line.split(':')[0]), []);
    else if (line.startsWith(`    ${root}`)) dependencies.get(object).push(line.slice(4 + root.length));
  return dependencies;
}

/** Builds mutants from what `cmake --workflow --preset mutate` has built. */
export class Builder {
  units = readUnits();
  dependencies = readDependencies();

  /** @param {string} file of the core, from the root @returns {Unit[]} that have to be compiled anew */
  unitsOf(file) {
    if (file.endsWith('.cpp')) return this.units.filter(({ source }) => source === join(root, file));
    return this.units.filter(({ object }) => this.dependencies.get(object)?.includes(file));
  }

  /**
   * Writes the mutant of `file` into `folder`, compiles what contains it, and links the tests.
   * @param {string} file @param {string} text @param {string} folder
   * @returns {Promise<Ending & {program: string}>}
   */
  async build(file, text, folder) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const units = this.unitsOf(file);
    if (units.length === 0) return { ok: false, late: false, output: `nothing is compiled from ${file}`, program: '' };
    const isHeader = file.endsWith('.hpp');
    if (isHeader) copyHeaders(folder);
    writeFileSync(join(folder, basename(file)), text);
    const objects = new Map();
    for (const unit of units) {
      if (isHeader) copyFileSync(unit.source, join(folder, basename(unit.source)));
      const object = join(folder, `${basename(unit.source)}.o`);
      const compiled = await run(compileCommand(unit, folder, object, isHeader), COMPILE_SECONDS);
      if (!compiled.ok) return { ...compiled, program: '' };
      objects.set(unit.object, object);
    }
    return this.link(folder, objects);
  }

  /**
   * @param {string} folder of the program @param {Map<string, string>} instead objects to be taken instead of others
   * @returns {Promise<Ending & {program: string}>}
   */
  async link(folder, instead = new Map()) {
    const program = join(folder, 'core_tests');
    const objects = this.units.map(({ object }) => instead.get(object) ?? object);
    return { ...(await run(`c++ ${objects.join(' ')} -o ${program}`, COMPILE_SECONDS)), program };
  }
}

/** Headers find each other in their own folder first, so that a mutant needs all of them beside it. */
function copyHeaders(/** @type {string} */ folder) {
  for (const from of ['core', 'tests/core'])
    for (const name of readdirSync(join(root, from)))
      if (name.endsWith('.hpp')) copyFileSync(join(root, from, name), join(folder, name));
}

/** @param {Unit} unit @param {string} folder @param {string} object @param {boolean} isHeader @returns {string} */
function compileCommand(unit, folder, object, isHeader) {
  const command = unit.command
    .replace(unit.source, join(folder, basename(unit.source)))
    .replace(` -o ${unit.object}`, ` -o ${object}`);
  if (!isHeader) return command;
  // What was compiled beforehand holds the header as it was.
  return command.replace(/ -include \S+cmake_pch\S*/, '').replace(` -I${join(root, 'core')} `, ` -I${folder} `);
}
