/**
 * The actions as the views get them: they are there from the start, and what is called before the second part of the
 * page is here is kept until it is.
 *
 * @typedef {import('../views/view-model.js').Actions} Actions
 */
import { keep } from '../views/later.js';

/** What a view is told meanwhile. @type {{[name: string]: (...values: any[]) => unknown}} */
const ANSWERS = { change: (_name, value) => ({ note: '', value }) };

/**
 * @param {Pick<Actions, 'say'|'setTheme'>} first what works at once
 * @returns {{actions: Actions, become: (all: Actions) => void}}
 */
export function createWaitingActions(first) {
  /** @type {{[name: string]: any}|null} */
  let all = null;
  /** What it answers belongs beside a control, which does not listen any more: it is told as a notice. */
  const catchUp = (/** @type {string} */ name, /** @type {unknown[]} */ values) => {
    const answer = all?.[name](...values);
    const text = typeof answer === 'string' ? answer : answer?.note;
    if (text) first.say({ kind: 'info', text });
  };
  const call =
    (/** @type {string} */ name) =>
    (/** @type {unknown[]} */ ...values) => {
      if (all) return all[name](...values);
      keep(() => catchUp(name, values));
      return ANSWERS[name]?.(...values);
    };
  const actions = /** @type {Actions} */ (
    new Proxy(first, { get: (own, name) => Reflect.get(own, name) ?? call(String(name)) })
  );
  return {
    actions,
    become(next) {
      all = next;
    },
  };
}
