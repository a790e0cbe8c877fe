/**
 * "One neuron": the smallest network there is, with numbers that are typed in, and every line of its one update; and two
 * networks that are small enough to be read in the same way.
 *
 * @typedef {import('../../../worker/neuron-query.js').NeuronNumbers} NeuronNumbers
 */
import { exactValue, formatRound } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { copyText } from '../../shared/copy-text.js';
import { html, setAttribute, setText } from '../../shared/dom.js';
import { layersName, SMALL_NETWORKS, useSmallNetwork } from '../../shared/small-network.js';
import { createTable } from '../number-table.js';
import { createNeuronForm, TEXTBOOK } from './neuron-form.js';
import { DIGITS, neuronLines } from './neuron-lines.js';
import { neuronProgram } from './neuron-program.js';

/** @type {import('../panel-list.js').CreatePanel} */
export function createNeuronPanel(element, actions, saveMenu) {
  /** @type {NeuronNumbers|null} */
  let numbers = null;
  let asked = 0;
  /** What it was given last from elsewhere. @type {import('../../view-model.js').Model['neuronGiven']} */
  let given = null;
  const form = createNeuronForm(() => void ask()),
    table = createLines();
  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
    const one = html('button', { type: 'button' }, text);
    one.addEventListener('click', act);
    return one;
  };
  const update = button(t('neuron.update'), () => {
    if (numbers) form.set({ w: numbers.wAfter, b: numbers.bAfter });
  });
  const textbook = button(t('neuron.textbook'), () => form.set(TEXTBOOK));
  const python = button(t('neuron.python'), () => void copyProgram());
  const small = SMALL_NETWORKS.map((units) => button('', () => useSmallNetwork(actions, units)));
  element.append(
    html('div', { class: 'neuron-head' }, html('p', { class: 'hint' }, t('neuron.about')), python, saveMenu),
    form.element,
    table.element,
    html('div', { class: 'neuron-verbs' }, update, textbook),
    html('div', { class: 'neuron-verbs' }, html('span', { class: 'hint' }, t('neuron.small')), ...small),
  );

  async function copyProgram() {
    const isCopied = await copyText(neuronProgram(form.given));
    actions.say({ kind: isCopied ? 'info' : 'error', text: t(isCopied ? 'neuron.copied' : 'neuron.notCopied') });
  }

  async function ask() {
    const request = { ...form.given },
      turn = ++asked;
    const answer = await actions.ask('neuron', request);
    if (turn !== asked) return;
    numbers = answer;
    actions.tellNeuron({ ...request, ...answer });
    table.draw(neuronLines(request, answer));
  }

  return {
    data: () => numbers && neuronLines(form.given, numbers),
    render({ experiment, neuronGiven }, open) {
      if (neuronGiven && neuronGiven !== given) {
        given = neuronGiven;
        form.set(given);
      }
      small.forEach((one, i) => {
        setText(one, layersName(experiment, SMALL_NETWORKS[i]));
      });
      if (open && asked === 0) void ask();
    },
  };
}

function createLines() {
  const table = createTable(
    ['verb', 'line', 'formula', 'value'].map((column) => t(`neuron.${column}`)),
    t('neuron.table'),
  );
  table.element.classList.add('neuron-lines');
  return {
    element: table.element,
    /** @param {import('./neuron-lines.js').Line[]} lines */
    draw(lines) {
      table.rows(lines.length).forEach((row, i) => {
        const { verb, what, how, value } = lines[i];
        setAttribute(row, 'class', lines[i - 1]?.verb === verb ? '' : 'first-of-verb');
        [t(`neuron.${verb}`), what, how, formatRound(value, DIGITS)].forEach((text, column) => {
          setText(row.cells[column], text);
        });
        setAttribute(row.cells[3], 'data-value', exactValue(value));
      });
    },
  };
}
