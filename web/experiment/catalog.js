/**
 * What the core knows of everything there is to choose from: activations, losses, initializers and the rest, each in
 * the order in which it is offered. The build writes it from the compiled core (web/build/write-catalog.mjs); this
 * module is the one place that reads it.
 *
 * @typedef {import('../../wasm/backprop.js').Catalog} Catalog
 */
// @ts-ignore: absent before the first build
import { catalog, samples } from '../../build/catalog.js';

/** @type {Catalog} */
export const coreCatalog = catalog;

/** A few points of every data set that is in sight at first and has points of its own: in plot coordinates, with their labels. @type {Record<string, [x: number, y: number, label: number][]>} */
export const dataSetSamples = samples;

/**
 * The row called `name`; throws where there is none.
 * @template {{name: string}} Row
 * @param {Row[]} rows
 * @param {string} name
 * @returns {Row}
 */
export function findByName(rows, name) {
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`the core knows nothing called "${name}"`);
  return found;
}

/** @param {{name: string}[]} rows */
export const namesOf = (rows) => rows.map(({ name }) => name);

/**
 * What is known of the loss of `settings`.
 * @param {{loss: string}} settings
 * @param {Catalog} [facts]
 */
export const lossFacts = ({ loss }, { losses } = coreCatalog) => findByName(losses, loss);

/** What is known of an optimiser. @param {{optimizer: string}} settings @param {Catalog} [facts] */
export const optimizerFacts = ({ optimizer }, { optimizers } = coreCatalog) => findByName(optimizers, optimizer);

/**
 * What is known of an activation.
 * @param {string} activation
 * @param {Catalog} [facts]
 */
export const activationFacts = (activation, { activations } = coreCatalog) => findByName(activations, activation);

/**
 * Targets of an output that stands for a class, and the border between two classes: the loss's own, or else those of
 * the output's activation.
 * @param {{loss: string, outputActivation: string}} settings
 * @param {Catalog} [facts]
 */
export const targetFacts = (settings, facts = coreCatalog) =>
  lossFacts(settings, facts).targets ?? activationFacts(settings.outputActivation, facts).targets;
