/** Networks whose calls return values and throw errors: the core's own calls return {ok, …} and throw nothing. */
import { areSamples, completePoints, networkConfig, pointsConfig } from './settings.js';

/**
 * @typedef {import('./index.js').BackpropModule} BackpropModule
 * @typedef {import('./index.js').Session} Session
 * @typedef {import('./index.js').Backprop} Backprop
 */

/** @template {object} Values @param {import('./index.js').Result<Values>} result @returns {Values} */
function valuesOf(result) {
  if (!result.ok) throw new Error(result.message);
  const { ok: _, ...values } = result;
  return /** @type {Values} */ (/** @type {unknown} */ (values));
}

/** Of a network that was forgotten without `delete()`: frees its part of the module's memory. */
const forgotten = new FinalizationRegistry((/** @type {Session} */ session) => session.delete());

/** Calls that have a form of their own here. */
const OWN_CALLS = ['constructor', 'configure', 'configureSamples', 'delete', 'predict'];

/** The names of the calls of a session, which all return results. @param {Session} session */
const callsOf = (session) =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(session)).filter((name) => !OWN_CALLS.includes(name));

/** What `predict` is asked: a place of the plot, or what the network is given. @param {number} inputs @param {ArrayLike<number>} values */
function question(inputs, values) {
  if (inputs > 2) return { inputs: values };
  if (values?.length !== inputs) throw new Error(`predict takes ${inputs} numbers, not ${values?.length}`);
  return { x: values[0], y: values[1] ?? 0 };
}

/** @param {BackpropModule} core @param {import('./index.js').NetworkSettings} settings @param {import('./index.js').Data} data */
function createNetwork(core, settings, data) {
  const config = networkConfig(settings, data);
  const session = new core.Session();
  try {
    valuesOf(
      areSamples(data) ? session.configureSamples(config, data) : session.configure(config, completePoints(data)),
    );
  } catch (error) {
    session.delete();
    throw error;
  }
  return wrap(session, areSamples(data) ? Infinity : (data.inputs ?? 2));
}

/**
 * A session until it is deleted, once.
 * @param {Session} session @param {object} owner what holds it
 */
function lease(session, owner) {
  let deleted = false;
  forgotten.register(owner, session, owner);
  return {
    session() {
      if (deleted) throw new Error('this network has been deleted');
      return session;
    },
    end() {
      if (deleted) return;
      deleted = true;
      forgotten.unregister(owner);
      session.delete();
    },
  };
}

/** @param {Session} session @param {number} inputs of a point; Infinity for samples @returns {import('./index.js').Network} */
function wrap(session, inputs) {
  /** @type {Record<PropertyKey, unknown>} */
  const network = {};
  const leased = lease(session, network);
  for (const name of callsOf(session)) {
    network[name] = (/** @type {unknown[]} */ ...values) =>
      valuesOf(/** @type {any} */ (leased.session())[name](...values));
  }
  network.predict = (/** @type {ArrayLike<number>} */ values) =>
    valuesOf(leased.session().predict(question(inputs, values)));
  network.delete = leased.end;
  if (Symbol.dispose) network[Symbol.dispose] = leased.end;
  return /** @type {import('./index.js').Network} */ (/** @type {unknown} */ (network));
}

/** @param {BackpropModule} core @returns {Backprop} */
export const backpropOf = (core) => ({
  core,
  createPoints: (settings) => valuesOf(core.generate(pointsConfig(settings))).points,
  createNetwork: (settings, data) => createNetwork(core, settings, data),
  catalog: () => valuesOf(core.catalog()).catalog,
});
