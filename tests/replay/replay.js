#!/usr/bin/env node
/**
 * Replays recorded networks through the native core and through the built WebAssembly module, in both precisions, and
 * prints the largest relative error of each quantity and each feature. Exits 1 where one is above its tolerance, 2
 * where something cannot be run.
 *
 *   node tests/replay/replay.js FILE...
 *
 * Tolerances. In double 1e-9: the recordings are of networks whose answers move by at most 3e-11 when the rounding
 * (1.1e-16) does, so a right program stays well below, and a wrong formula does not. In float the same networks magnify
 * its rounding (6e-8) as much, 3e5 times at the worst, so 5e-2, and 2e-1 for the weights after 20 updates, during which
 * a ReLU whose z is within rounding of 0 may switch: it says that float runs the same algorithm, not that it is exact.
 * What float cannot follow at all (float-limits.js) is named and not judged.
 */
import { fileURLToPath } from 'node:url';
import { loadModule } from '../wasm/load.js';
import { errorsBetween, featuresOf, QUANTITIES, recordedOutcome } from './compare.js';
import { allEngines, casesIn, nativeIsBuilt } from './engines.js';
import { floatLimit } from './float-limits.js';

/** @type {Record<'double'|'float', Errors>} */
export const TOLERANCES = {
  double: { loss: 1e-9, dW: 1e-9, db: 1e-9, losses: 1e-9, W20: 1e-9, b20: 1e-9, evaluated: 1e-9, clipped: 0 },
  float: { loss: 5e-2, dW: 5e-2, db: 5e-2, losses: 5e-2, W20: 2e-1, b20: 2e-1, evaluated: 5e-2, clipped: 1 },
};

/**
 * @typedef {import('./compare.js').Errors} Errors
 * @typedef {import('./recorded-case.js').RecordedCase} RecordedCase
 * @typedef {import('./engines.js').Engine} Engine
 * @typedef {{ recorded: RecordedCase, engine: Engine, errors: Partial<Errors>, wrong: string[], unjudged: string[] }} Verdict
 */

/**
 * The errors of one network, those that float cannot help taken out.
 * @param {import('../../wasm/backprop.js').BackpropModule} core @param {Engine} engine @param {RecordedCase} recorded
 * @param {import('./recorded-case.js').Outcome} outcome @returns {Verdict}
 */
function judge(core, engine, recorded, outcome) {
  const verdict = /** @type {Verdict} */ ({ recorded, engine, errors: {}, wrong: [], unjudged: [] });
  if (outcome.error !== undefined) return { ...verdict, wrong: [outcome.error] };
  const errors = errorsBetween(recorded, engine.precision, outcome, recordedOutcome(recorded));
  for (const quantity of QUANTITIES) {
    const error = errors[quantity],
      isWrong = !(error <= TOLERANCES[engine.precision][quantity]);
    const limit = isWrong && engine.precision === 'float' ? floatLimit(core, recorded, quantity, error) : '';
    if (limit) verdict.unjudged.push(`${quantity} off by ${error.toExponential(1)}: ${limit}`);
    else verdict.errors[quantity] = error;
    if (isWrong && !limit) verdict.wrong.push(`${quantity} off by ${error.toExponential(1)}`);
  }
  return verdict;
}

/**
 * Every network of a file through every engine.
 * @param {import('../../wasm/backprop.js').BackpropModule} core @param {Engine[]} engines @param {string} file
 */
export function replay(core, engines, file) {
  const cases = casesIn(file);
  return engines.flatMap((engine) => {
    const outcomes = engine.run(file, cases);
    return cases.map((recorded, i) => judge(core, engine, recorded, outcomes[i]));
  });
}

/** One line a name, one column an engine: the largest error of each. */
function printTable(
  /** @type {string} */ title,
  /** @type {Engine[]} */ engines,
  /** @type {{ name: string, engine: Engine, error: number }[]} */ entries,
) {
  const cell = (/** @type {string} */ text) => text.padStart(16);
  console.log(`\n${title.padEnd(32)}${engines.map(({ name, precision }) => cell(`${name} ${precision}`)).join('')}`);
  for (const name of new Set(entries.map((entry) => entry.name))) {
    const worst = engines.map((engine) =>
      Math.max(
        0,
        ...entries.filter((entry) => entry.name === name && entry.engine === engine).map((entry) => entry.error),
      ),
    );
    console.log(`${name.padEnd(32)}${worst.map((error) => cell(error === 0 ? '0' : error.toExponential(1))).join('')}`);
  }
}

/** Prints one file's tables; returns what is wrong with it. */
function report(/** @type {string} */ file, /** @type {Engine[]} */ engines, /** @type {Verdict[]} */ verdicts) {
  console.log(`${file}: ${verdicts.length / engines.length} networks`);
  printTable(
    'largest relative error of',
    engines,
    QUANTITIES.flatMap((quantity) =>
      verdicts.map(({ engine, errors }) => ({ name: quantity, engine, error: errors[quantity] ?? 0 })),
    ),
  );
  const byFeature = verdicts.flatMap(({ recorded, engine, errors }) =>
    featuresOf(recorded).map((name) => ({ name, engine, error: Math.max(0, ...Object.values(errors)) })),
  );
  printTable(
    'largest of all these with',
    engines,
    byFeature.sort((a, b) => a.name.localeCompare(b.name)),
  );
  const lines = (/** @type {'wrong'|'unjudged'} */ kind) =>
    verdicts.flatMap((verdict) =>
      verdict[kind].map(
        (what) => `case ${verdict.recorded.id}, ${verdict.engine.name} ${verdict.engine.precision}: ${what}`,
      ),
    );
  console.log('');
  for (const line of lines('unjudged')) console.log(`not judged: ${line}`);
  return lines('wrong');
}

async function main() {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('usage: node tests/replay/replay.js FILE...');
  if (!nativeIsBuilt()) {
    throw new Error(
      'build/native/replay_native is missing: install nlohmann-json3-dev, then ' +
        'cmake --preset native && cmake --build build/native --target replay_native',
    );
  }
  const core = await loadModule(),
    engines = allEngines(core);
  const wrong = files.flatMap((file) => report(file, engines, replay(core, engines, file)));
  for (const line of wrong) console.log(`WRONG: ${line}`);
  console.log(
    `tolerance: double ${TOLERANCES.double.dW}, float ${TOLERANCES.float.dW}, of its W20 and b20 ${TOLERANCES.float.W20}: ` +
      (wrong.length === 0 ? 'all within' : `${wrong.length} above it, or failed`),
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`replay: ${error.message}`);
    process.exitCode = 2;
  });
}
