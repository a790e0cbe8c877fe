/** What runs from several seeds came to: the band of their losses, and their numbers. */
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown } from '../../shared/dom.js';
import { bandOf } from '../../shared/seeds-statistics.js';
import { createRadioChoice } from '../radio-choice.js';
import { createSeedsChart } from './seeds-chart.js';
import { createSeedsNumbers } from './seeds-numbers.js';

/** @typedef {import('./seeds-computation.js').SeedsResult} SeedsResult */
/** @typedef {import('../../../engine/protocol.js').History} History */

/** @param {HTMLElement} saveMenu @param {() => void} onChoose another loss is to be drawn */
export function createSeedsResult(saveMenu, onChoose) {
  /** @type {'train'|'test'} */
  let which = 'train';
  const choice = createLossChoice((chosen) => {
    which = chosen;
    onChoose();
  });
  const head = html('div', { class: 'panel-head' }, createLegend(), choice, saveMenu);
  const element = html('div', { class: 'panel seeds-result' }, head);
  const chart = createSeedsChart(element),
    numbers = createSeedsNumbers();
  const legendOfSecond = html('p', { class: 'hint' }, t('seeds.twinLegend'));
  element.append(legendOfSecond, numbers.element);
  setShown(element, false);
  return {
    element,
    /**
     * @param {SeedsResult} made
     * @param {boolean} outdated whether the page shows another experiment by now
     * @param {History|null} own losses of the page's own run
     */
    draw({ steps, results }, outdated, own) {
      setShown(element, true);
      setAttribute(element, 'data-outdated', String(outdated));
      setShown(legendOfSecond, results.length > 1);
      chart.draw({ steps, bands: results.map((runs) => bandOf(runs, which)), history: outdated ? null : own, which });
      numbers.draw(results);
    },
  };
}

const createLegend = () =>
  html(
    'p',
    { class: 'legend seeds-legend' },
    ...['median', 'half', 'all', 'own'].map((part) =>
      html('span', { class: `key-${part}` }, t(`seeds.legend.${part}`)),
    ),
  );

/** @param {(which: 'train'|'test') => void} onChoose */
const createLossChoice = (onChoose) =>
  createRadioChoice(
    {
      name: 'seeds-loss',
      label: t('seeds.which'),
      values: /** @type {('train'|'test')[]} */ (['train', 'test']),
      texts: [t('seeds.losses.train'), t('seeds.losses.test')],
      value: 'train',
    },
    onChoose,
  );
