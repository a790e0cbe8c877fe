/**
 * Stands in for the line of the verbs until its panel is opened, or a verb is made, for the first time: it is loaded then,
 * and shows what the network shows by then.
 *
 * @typedef {ReturnType<typeof import('./verb-line.js').createVerbLine>} VerbLine
 */
import { html } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';

export function createLateVerbLine() {
  /** @type {VerbLine|null} */
  let line = null;
  /** @type {Parameters<VerbLine['draw']>|null} */
  let last = null;
  /** @type {{stage: HTMLElement, highlight: HTMLElement}} */
  let network;
  return {
    /** @param {typeof network} elements of the network: what the verbs draw lies over its highlight */
    stand(elements) {
      network = elements;
    },

    /** @type {VerbLine['draw']} */
    draw(...parameters) {
      last = parameters;
      line?.draw(...parameters);
    },

    /** Its panel, which the network draws. @param {import('../view-model.js').Actions} actions */
    async load({ say }) {
      const part = await loadPart(() => import('./verb-line.js'), say);
      if (!part) throw new Error('the verbs were not loaded');
      /** @param {HTMLElement} element @param {import('../view-model.js').Actions} actions */
      return (element, actions) => {
        line = part.createVerbLine(actions, network.stage);
        network.highlight.after(...line.layers);
        element.append(html('div', { id: 'verbs' }, line.buttons, line.head, line.words));
        if (last) line.draw(...last);
        return { render() {} };
      };
    },
  };
}
