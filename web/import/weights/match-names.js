/**
 * Which array of a file is which of the network: by the order in which the names count, as those of the page do ("layers.0.weight"),
 * and those of `torch.nn.Sequential` ("0.weight", "2.weight").
 *
 * @typedef {import('./raw-array.js').RawArray} RawArray
 * @typedef {import('../../experiment/parameter-names.js').ParameterName} ParameterName
 * @typedef {{numbers: number[], parts: Map<string, RawArray>}} Module arrays whose names begin alike
 */
import { BadWeights } from './weights-problem.js';

/** What PyTorch keeps with a batch normalisation, and the page has no use for. */
const COUNT = /(?:^|\.)num_batches_tracked$/;
const PARTS = new Set(['weight', 'bias', 'running_mean', 'running_var']);

/**
 * @param {RawArray[]} arrays @param {ParameterName[]} wanted
 * @returns {Map<ParameterName, RawArray>} of those that are not learned, some may be missing
 * @throws {BadWeights}
 */
export function matchNames(arrays, wanted) {
  const { layers, norms } = modulesIn(arrays),
    named = new Map([...placesOf('layers', layers, wanted), ...placesOf('norms', norms, wanted)]);
  const matched = new Map(wanted.flatMap((one) => pairWith(one, named.get(one.name))));
  const missing = wanted.find((one) => one.learned && !matched.has(one));
  if (missing) throw new BadWeights('missing', { name: missing.name });
  const known = new Set(matched.values()),
    more = [...named.values()].find((array) => !known.has(array));
  if (more) throw new BadWeights('more', { name: more.name });
  return matched;
}

/** Dense layers, and normalisations, each in the order in which their names count. @param {RawArray[]} arrays @throws {BadWeights} */
export function modulesIn(arrays) {
  const modules = modulesOf(arrays.filter(({ name }) => !COUNT.test(name)));
  return { layers: modules.filter(isLinear), norms: modules.filter((one) => !isLinear(one)) };
}

/** @param {ParameterName} one @param {RawArray|undefined} array @returns {[ParameterName, RawArray][]} */
const pairWith = (one, array) => (array ? [[one, array]] : []);

/** Of a dense layer, whose weights have two sizes; else of a normalisation. @param {Module} module */
const isLinear = ({ parts }) => parts.get('weight')?.shape.length === 2;

/** By the names that the page has for them. @param {'layers'|'norms'} kind @param {Module[]} found @param {ParameterName[]} wanted @returns {[string, RawArray][]} */
function placesOf(kind, found, wanted) {
  const here = wanted.filter(({ name }) => name.startsWith(kind) && name.endsWith('.weight')).length;
  if (found.length !== here) throw new BadWeights(kind, { count: found.length, here });
  return found.flatMap(({ parts }, i) =>
    [...parts].map(([part, array]) => /** @type {[string, RawArray]} */ ([`${kind}.${i}.${part}`, array])),
  );
}

/** In the order in which their names count. @param {RawArray[]} arrays @returns {Module[]} */
function modulesOf(arrays) {
  /** @type {Map<string, Module>} */
  const modules = new Map();
  const patterns = new Set();
  for (const array of arrays) {
    const [, path = '', part = ''] = /^(.*?)\.?([^.]*)$/.exec(array.name) ?? [];
    if (!PARTS.has(part)) throw new BadWeights('more', { name: array.name });
    const module = modules.get(path) ?? { numbers: numbersIn(path), parts: new Map() };
    if (module.parts.has(part)) throw new BadWeights('twice', { name: array.name });
    module.parts.set(part, array);
    modules.set(path, module);
    if (array.shape.length === 2) patterns.add(path.replace(/\d+/g, '#'));
  }
  // Otherwise letters would have to tell which layer comes first.
  if (patterns.size > 1) throw new BadWeights('order', { names: [...modules.keys()].slice(0, 3).join(', ') });
  return [...modules.values()].sort((a, b) => compare(a.numbers, b.numbers));
}

const numbersIn = (/** @type {string} */ path) => (path.match(/\d{1,9}/g) ?? []).map(Number);

/** @param {number[]} a @param {number[]} b */
function compare(a, b) {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
}
