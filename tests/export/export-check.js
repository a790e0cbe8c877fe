/**
 * Random experiments as PyTorch scripts, each run by PyTorch: `./run export-check [COUNT [FIRST]]`. Says the largest relative
 * difference of each, and fails where a script does not come to the page's numbers.
 */
import { loadModule } from '../wasm/load.js';
import { randomExperiment } from './experiments.js';
import { runScripts } from './python.js';
import { scriptOf } from './script-of.js';

const [count = 30, first = 1] = process.argv.slice(2).map(Number);
const core = await loadModule();
const experiments = await Promise.all(Array.from({ length: count }, (_, i) => randomExperiment(core, first + i)));
const scripts = experiments.map(({ experiment }) => scriptOf(core, experiment));
const ended = runScripts(scripts);
const differences = ended.map(({ error, output }, i) => {
  const { settings } = experiments[i].experiment,
    difference = Number(/difference is (\S+)\./.exec(output)?.[1] ?? Infinity);
  const { dataSet, loss, optimizer, normalization } = settings;
  const told = [dataSet, settings.features, loss, optimizer, normalization].join(', ');
  console.log(
    `${experiments[i].name} (${told}): ${error ? error.trim().split('\n').at(-1) : difference.toExponential(1)}`,
  );
  return error ? Infinity : difference;
});
const failed = differences.filter((difference) => difference === Infinity).length,
  largest = Math.max(...differences.filter(Number.isFinite));
const compared = scripts.map(countNumbers),
  all = compared.reduce((sum, { numbers }) => sum + numbers, 0),
  looser = compared.reduce((sum, counts) => sum + counts.looser, 0);
console.log(
  `${count - failed} of ${count} came to the page's numbers: ${all} numbers, ${looser} of them less certain than 1e-9; ` +
    `largest relative difference of the others ${largest.toExponential(1)}`,
);
if (failed > 0) process.exitCode = 1;

/** How many numbers a script compares, and how many of them may differ by more than 1e-9. @param {string} script */
function countNumbers(script) {
  const lists = [...script.matchAll(/^(?:SIGNAL|BATCH_GRADIENT|LOSSES) = \[([^\]]*)\]/gm)];
  const numbers = lists.flatMap(([, list]) => list.match(/[^\s,]+/g) ?? []).length;
  return { numbers, looser: /^LOOSER = \{[^]*?^\}/m.exec(script)?.[0].match(/\d+: /g)?.length ?? 0 };
}
