/**
 * "Why": the chain rule, one factor a layer, read back from the loss. On request a single weight is taken apart
 * exactly; that part is loaded then.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../../engine/protocol.js').Snapshot} Snapshot
 */
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createSamplesNote } from '../../shared/samples-note.js';
import { createSmallNetworkOffer } from '../../shared/small-network.js';
import { createFactorRow } from './factor-row.js';
import { whyNoFactors } from './no-factors.js';

/**
 * The weight that is taken apart first: from the first input to the first unit, the longest way back.
 * @type {import('../../view-model.js').PickedWeight}
 */
const FIRST_WEIGHT = { layer: 0, unit: 0, input: 0 };

/** @type {import('../panel-list.js').CreatePanel} */
export function createWhyPanel(element, actions, saveMenu) {
  /** @type {Model|null} */
  let model = null;
  const about = html('p', { class: 'hint why-about' }, t('why.about'));
  const trouble = html('p', { class: 'hint', role: 'status' });
  const rows = createRows(),
    samples = createSamplesNote();
  const apart = createTakenApart(actions, () => draw(true)),
    small = createSmallNetworkOffer(actions);
  const head = html('div', { class: 'why-head' }, about, apart.opener, saveMenu);
  element.append(head, trouble, samples.element, ...rows.elements, apart.element, small.element);
  setShown(trouble, false);
  apart.opener.addEventListener('click', () => {
    actions.pick(model?.picked || !model?.snapshot ? null : FIRST_WEIGHT);
  });

  function draw(/** @type {boolean} */ open) {
    if (!model?.snapshot || !open) return;
    rows.draw(model.snapshot);
    small.render(model.experiment);
    samples.measuredOfBoth(model.snapshot);
    apart.render(model);
    const reason = whyNoFactors(model.snapshot),
      sentence = reason || apart.trouble();
    setShown(about, reason === '');
    setShown(trouble, sentence !== '');
    setText(trouble, sentence);
  }

  return {
    render(next, open) {
      model = next;
      draw(open);
    },
  };
}

/** The factors of the network that is shown and, where two are compared, of the other. */
function createRows() {
  const shown = html('div'),
    other = html('div'),
    otherName = html('p', { class: 'hint' }, t('why.twin'));
  const shownRow = createFactorRow(shown, 'factors'),
    otherRow = createFactorRow(other, 'factors-twin');
  for (const part of [otherName, other]) setShown(part, false);
  return {
    elements: [shown, otherName, other],
    /** @param {Snapshot} snapshot */
    draw({ layers, twin }) {
      setShown(shown, layers.signal.length > 1);
      shownRow.draw(layers);
      for (const part of [otherName, other]) setShown(part, twin !== null);
      if (twin) otherRow.draw(twin.layers);
    },
  };
}

/**
 * The weight that is taken apart.
 * @param {import('../../view-model.js').Actions} actions
 * @param {() => void} onChange
 */
function createTakenApart(actions, onChange) {
  const element = html('div', { id: 'expansion', class: 'expansion' });
  const opener = html(
    'button',
    { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': element.id },
    t('why.takeApart'),
  );
  /** @type {import('../panel-list.js').Panel|null} */
  let expansion = null;
  /** What could not be loaded is tried again for another weight. @type {Model['picked']} */
  let triedFor = null;
  let trouble = '';
  setShown(element, false);

  async function load() {
    trouble = t('panels.loading');
    try {
      const { createWeightBreakdown } = await import('./weight-breakdown.js');
      expansion ??= createWeightBreakdown(element, actions);
      trouble = '';
    } catch {
      trouble = t('panels.notLoaded');
    }
    onChange();
  }

  return {
    element,
    opener,
    /** The sentence to show instead of its numbers, or ''. */
    trouble: () => (element.hidden ? '' : trouble),
    /** @param {Model} model */
    render(model) {
      const { picked } = model;
      setAttribute(opener, 'aria-expanded', String(picked !== null));
      setShown(element, picked !== null);
      if (picked && !expansion && picked !== triedFor) void load();
      triedFor = picked;
      expansion?.render(model, picked !== null);
    },
  };
}
