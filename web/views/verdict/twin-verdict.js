/** Of two networks that are compared, the verdict on the one that the verdict above is not about: its headline alone. */
import { judge } from '../../verdict/judge.js';
import { taskOf } from '../../verdict/task.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';

/** @typedef {import('../view-model.js').Model} Model */

/** @param {HTMLElement} element of the verdict @returns {{render: (model: Model) => void}} */
export function createTwinVerdictView(element) {
  const name = html('b');
  const text = html('span');
  const line = html('p', { class: 'twin-verdict' }, name, ' ', text);
  element.append(line);
  /** @type {Model['snapshot']} */
  let shown = null;
  return {
    render({ snapshot, side, experiment }) {
      const isComparing = Boolean(experiment.twin && snapshot?.twin);
      setShown(line, isComparing);
      setAttribute(element, 'data-side', isComparing ? side : '');
      const other = side === 'b' ? snapshot : (snapshot?.twin ?? null);
      if (!isComparing || !other || other === shown) return;
      shown = other;
      const { headline, tone } = judge(other, other.settings, taskOf(experiment.points));
      setText(name, side === 'b' ? 'A:' : 'B:');
      setText(text, headline.map((part) => part.text).join(''));
      line.dataset.tone = tone;
      line.dataset.other = side === 'b' ? 'a' : 'b';
    },
  };
}
