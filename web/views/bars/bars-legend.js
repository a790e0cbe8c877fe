/** Title and legend of the bars, and the choice of the quantity that they show. */
import { activationName } from '../../words/activation-name.js';
import { formatInteger, formatShare } from '../../words/format.js';
import { t } from '../../words/text.js';
import { networkName } from '../../verdict/comparison.js';
import { VANISHED_SHARE } from '../../verdict/vanishing.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { createExplainButton } from '../shared/explain-button.js';
import { ghostText } from '../shared/ghost-text.js';
import { createRunSign, writeRunSign } from '../shared/run-sign.js';
import { createSamplesNote } from '../shared/samples-note.js';
import { slotOf } from '../shared/shelf-slot.js';
import { setTextWithTerms } from '../shared/terms.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('./bars.js').Quantity} Quantity */

/** @type {Quantity[]} */
const QUANTITIES = ['signal', 'batchGradient'];

/** @param {(quantity: Quantity) => void} onChoose */
export function createBarsLegend(onChoose) {
  const now = html('span', { class: 'legend-now' });
  const twin = html('span', { class: 'legend-twin' });
  const before = html('span', { class: 'legend-ghost' });
  const kept = createKeptNames();
  // In the line of the others, or, where that has no room, under the bars.
  const vanished = [1, 2].map(() => html('span', { class: 'legend-vanished' }));
  const about = html('p', { class: 'hint about' }),
    samples = createSamplesNote();
  const title = html('div', { class: 'title-row' }, html('h2', { id: 'bars-title' }, t('bars.title'))),
    legend = html('p', { class: 'legend' }, now, twin, before, kept.element, vanished[0]),
    below = html('p', { class: 'legend legend-below' }, vanished[1]),
    element = html('div', { class: 'bars-head' }, title, about, samples.element, legend, below);
  title.append(createChoice(onChoose), createExplainButton(t('bars.explain'), element));
  return {
    element,
    /** @param {Model} model @param {Quantity} quantity @param {boolean} hasGhost whether the run before is drawn @param {number[]} keptSlots of the other runs that are drawn */
    draw(model, quantity, hasGhost, keptSlots) {
      const { snapshot, ghost } = model;
      setText(now, nowText(model));
      setShown(twin, Boolean(snapshot?.twin));
      if (snapshot?.twin) setText(twin, sideText('B', snapshot.twin, snapshot));
      setShown(before, hasGhost);
      setText(before, ghost ? ghostText(ghost) : '');
      setAttribute(before, 'class', `legend-ghost run-${slotOf(ghost, model.shelf) + 1}`);
      kept.draw(model.shelf.filter(({ slot }) => keptSlots.includes(slot)));
      const last = snapshot?.layers.signal.length ?? 0;
      for (const key of vanished) {
        setShown(key, quantity === 'signal' && last > 1);
        const whole = t('bars.vanished', { share: formatShare(VANISHED_SHARE), last });
        setText(key, snapshot?.twin ? t('bars.vanishedOfTwo') : whole);
        setAttribute(key, 'title', whole);
      }
      const ofBatches = snapshot?.settings.normalization === 'batch' ? ` ${t('bars.ofBatches')}` : '';
      setTextWithTerms(about, t(`bars.${quantity}.about`) + ofBatches);
      if (snapshot) samples.measuredOfBoth(snapshot);
    },
  };
}

/** The other runs on the shelf, by the signs of their lines. */
function createKeptNames() {
  const element = html('span', { class: 'legend-kept-runs' });
  const pool = createPool(element, () => html('span', { class: 'legend-kept' }, createRunSign(), html('span')));
  return {
    element,
    draw(/** @type {import('../view-model.js').ShelvedRun[]} */ runs) {
      setShown(element, runs.length > 0);
      pool(runs.length).forEach((entry, i) => {
        writeRunSign(/** @type {Element} */ (entry.firstElementChild), runs[i].slot);
        setText(/** @type {HTMLElement} */ (entry.lastElementChild), runs[i].label);
        setAttribute(entry, 'title', runs[i].label);
      });
    },
  };
}

/** @param {(quantity: Quantity) => void} onChoose */
function createChoice(onChoose) {
  const options = QUANTITIES.map((value) => {
    const radio = html('input', { type: 'radio', name: 'quantity', value });
    radio.checked = value === 'signal';
    radio.addEventListener('change', () => onChoose(value));
    return html('label', {}, radio, html('span', {}, t(`bars.${value}.label`)));
  });
  return html('div', { class: 'segmented small', role: 'radiogroup', 'aria-label': t('bars.shown') }, ...options);
}

/** @param {Model} model */
function nowText({ snapshot, experiment }) {
  if (snapshot?.twin) return sideText('A', snapshot, snapshot.twin);
  const name = activationName(snapshot?.settings ?? experiment.settings);
  return t(snapshot?.past ? 'bars.then' : 'bars.now', { name, step: formatInteger(snapshot?.step ?? 0) });
}

/** @typedef {{settings: import('../../experiment/settings.js').Settings, step: number}} Measured */

/** One of two networks, by what it has other than the other one; the step only where theirs differ. @param {'A'|'B'} side @param {Measured} run @param {Measured} other */
const sideText = (side, { settings, step }, other) =>
  t(step === other.step ? 'compare.legend' : 'compare.legendAt', {
    side,
    name: networkName(settings, other.settings),
    step: formatInteger(step),
  }).trim();
