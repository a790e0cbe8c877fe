/**
 * "Why": the chain rule, one factor a layer, read back from the loss. On request a single weight is taken apart
 * exactly; that part is loaded then.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../view-model.js').Actions} Actions
 * @typedef {import('../../../engine/protocol.js').Snapshot} Snapshot
 */
import { formatLoss } from '../../../words/format.js';
import { t } from '../../../words/text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createFactorRow } from './factor-row.js';

/** @type {import('../panel-list.js').CreatePanel} */
export function createWhyPanel(element, actions, saveMenu) {
  /** @type {import('../panel-list.js').Panel|null} */
  let expansion = null;
  /** @type {Model|null} */
  let model = null;
  let loading = false;
  const about = html('p', { class: 'hint why-about' }, t('why.about'));
  const trouble = html('p', { class: 'hint', role: 'status' });
  const main = html('div'),
    twin = html('div');
  const twinName = html('p', { class: 'hint' }, t('why.twin'));
  const opener = html(
    'button',
    { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': 'expansion' },
    t('why.takeApart'),
  );
  const place = html('div', { id: 'expansion', class: 'expansion' });
  const head = html('div', { class: 'why-head' }, about, opener, saveMenu);
  element.append(head, trouble, main, twinName, twin, place);
  for (const part of [trouble, twinName, twin, place]) setShown(part, false);
  const mainRow = createFactorRow(main, 'factors'),
    twinRow = createFactorRow(twin, 'factors-twin');

  opener.addEventListener('click', () => {
    actions.pick(model?.picked || !model?.snapshot ? null : FIRST_WEIGHT);
  });

  async function load() {
    loading = true;
    setText(trouble, t('panels.loading'));
    try {
      const { createExpansion } = await import('./expansion.js');
      expansion ??= createExpansion(place, actions);
      setText(trouble, '');
      draw(true);
    } catch {
      setText(trouble, t('panels.notLoaded'));
    }
    loading = false;
  }

  function draw(/** @type {boolean} */ open) {
    const snapshot = model?.snapshot;
    if (!model || !snapshot || !open) return;
    const sentence = whyNot(snapshot);
    setShown(trouble, sentence !== '' || loading);
    if (sentence) setText(trouble, sentence);
    setShown(about, !sentence);
    setShown(main, snapshot.layers.signal.length > 1);
    mainRow.draw(snapshot.layers);
    setShown(twin, snapshot.twin !== null);
    setShown(twinName, snapshot.twin !== null);
    if (snapshot.twin) twinRow.draw(snapshot.twin.layers);
    const apart = model.picked !== null;
    setAttribute(opener, 'aria-expanded', String(apart));
    setShown(place, apart);
    if (apart && !expansion && !loading) void load();
    expansion?.render(model, apart);
  }

  return {
    render(next, open) {
      model = next;
      draw(open);
    },
  };
}

/** What the first unit of layer 1 takes of the first input: the longest way back. @type {import('../../view-model.js').PickedWeight} */
const FIRST_WEIGHT = { layer: 0, unit: 0, input: 0 };

/** A signal of 0 behind one smaller than this has underflowed; behind a larger one it was cut off. */
const NEARLY_NOTHING = 1e-12;

/** One sentence where there are no factors to show; else ''. @param {Snapshot} snapshot */
function whyNot({ diverged, trainLoss, settings, layers: { signal } }) {
  if (diverged) return t('why.diverged', { step: diverged.step });
  if (signal.length === 1) return t('why.single');
  const zero = signal.lastIndexOf(0);
  if (zero === signal.length - 1) return trainLoss === 0 ? t('why.noError') : silence(trainLoss, settings);
  if (signal[0] !== 0) return '';
  return signal[zero + 1] < NEARLY_NOTHING ? t('why.underflow') : t('why.cut', { layer: zero + 1, next: zero + 2 });
}

/** Why nothing comes from an output that still errs. @param {number} trainLoss @param {import('../../../experiment/settings.js').Settings} settings */
const silence = (trainLoss, { outputActivation }) =>
  t(outputActivation === 'linear' ? 'why.rounded' : 'why.flat', { loss: formatLoss(trainLoss) });
