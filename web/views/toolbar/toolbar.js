/** The bar at the top: running the network, its weights, undo, the figures of the run, the theme. */
import { decimal, exactValue, formatInteger, formatLoss, formatPercent, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/text.js';
import { changeIcon, html, icon, setAttribute, setShown, setText } from '../shared/dom.js';
import { createSelect, createSpinbutton } from '../shared/setting-inputs.js';
import { THEMES } from '../shared/theme.js';
import { createCompareToggle } from './compare-toggle.js';
import { createVerbButtons } from './verb-buttons.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createToolbarView(element, actions) {
  const parts = [
    createRunButtons(actions),
    createVerbButtons(actions),
    createWeights(actions),
    createHistory(actions),
    createCompareToggle(actions),
    createStats(),
    createThemeButton(actions),
  ];
  element.append(
    html('h1', {}, 'Backprop Playground'),
    ...parts.map((part) => part.element),
    html('p', { id: 'print-line' }),
  );
  return {
    render(model) {
      for (const part of parts) part.render(model);
    },
  };
}

/**
 * @param {string} label
 * @param {import('../shared/dom.js').IconName} iconName
 * @param {string} title
 * @param {() => void} onClick
 */
function createButton(label, iconName, title, onClick) {
  const text = html('span', { class: 'label' }, label);
  const picture = icon(iconName);
  const button = html('button', { type: 'button', title }, picture, text);
  button.addEventListener('click', onClick);
  return { button, text, picture };
}

/** @param {Actions} actions */
function createRunButtons(actions) {
  let training = false;
  const reset = createButton(t('toolbar.reset'), 'reset', t('toolbar.resetHint'), actions.reset);
  const train = createButton(t('toolbar.train'), 'play', t('toolbar.trainHint'), () => actions.train(!training));
  const step = createButton(t('toolbar.step'), 'step', t('toolbar.stepHint'), actions.step);
  train.button.classList.add('primary');
  train.button.classList.add('train');
  // As wide as its longer word, so that nothing beside it moves.
  train.text.dataset.widest = [t('toolbar.train'), t('toolbar.pause')].join('\n');
  const element = html(
    'div',
    { class: 'group run', role: 'group', 'aria-label': t('toolbar.training') },
    train.button,
    step.button,
    reset.button,
  );
  return {
    element,
    /** @param {Model} model */
    render({ snapshot }) {
      // Of two networks the other may still go on.
      const diverged = Boolean(snapshot?.diverged && (!snapshot.twin || snapshot.twin.diverged));
      training = snapshot?.training ?? false;
      setText(train.text, t(training ? 'toolbar.pause' : 'toolbar.train'));
      changeIcon(train.picture, training ? 'pause' : 'play');
      train.button.disabled = diverged && !training;
      step.button.disabled = diverged;
    },
  };
}

/** @param {Actions} actions */
function createWeights(actions) {
  const fresh = createButton(t('toolbar.newWeights'), 'dice', t('toolbar.newWeightsHint'), actions.newWeights);
  const seed = createSpinbutton('seed', actions);
  const speed = createSelect('speed', actions);
  for (const field of [seed, speed]) field.label.classList.add('inline');
  seed.note.classList.add('floating');
  letGo(seed.note, seed.element);
  const element = html('div', { class: 'group weights' }, fresh.button, seed.element, speed.element);
  return {
    element,
    /** @param {Model} model */
    render({ experiment }) {
      seed.render(experiment.settings.seed);
      speed.render(experiment.settings.speed);
    },
  };
}

/** @param {Actions} actions */
function createHistory(actions) {
  const undo = createButton(t('toolbar.undo'), 'undo', '', actions.undo);
  const redo = createButton(t('toolbar.redo'), 'redo', '', actions.redo);
  for (const { button } of [undo, redo]) button.classList.add('icon-only');
  const show = (
    /** @type {typeof undo} */ { button, text },
    /** @type {'undo'|'redo'} */ verb,
    /** @type {string|null} */ what,
  ) => {
    button.disabled = what === null;
    const name = what === null ? t(`toolbar.${verb}`) : t(`toolbar.${verb}What`, { what });
    setText(text, name);
    setAttribute(button, 'title', t('toolbar.withKeys', { name, keys: t(`toolbar.${verb}Keys`) }));
  };
  return {
    element: html('div', { class: 'group history' }, undo.button, redo.button),
    /** @param {Model} model */
    render({ undoName, redoName }) {
      show(undo, 'undo', undoName);
      show(redo, 'redo', redoName);
    },
  };
}

function createStats() {
  const step = createStat('step'),
    epoch = createStat('epoch'),
    train = createStat('train'),
    test = createStat('test'),
    accuracy = createStat('accuracy'),
    rate = createStat('rate');
  accuracy.element.title = t('toolbar.accuracyHint');
  return {
    element: html(
      'dl',
      { class: 'stats' },
      step.element,
      epoch.element,
      train.element,
      test.element,
      accuracy.element,
      rate.element,
    ),
    /** @param {Model} model */
    render({ snapshot, experiment }) {
      step.show(snapshot ? formatInteger(snapshot.step) : NO_VALUE);
      epoch.show(snapshot ? formatEpoch(snapshot.epoch) : NO_VALUE);
      train.show(snapshot ? formatLoss(snapshot.trainLoss) : NO_VALUE);
      test.show(snapshot ? formatLoss(snapshot.testLoss) : NO_VALUE);
      const share = snapshot
        ? Number.isNaN(snapshot.testAccuracy)
          ? snapshot.trainAccuracy
          : snapshot.testAccuracy
        : NaN;
      accuracy.show(formatPercent(share));
      accuracy.value.dataset.value = exactValue(share);
      setShown(accuracy.element, experiment.axes.target === undefined);
      rate.show(snapshot?.training ? formatInteger(snapshot.stepsPerSecond) : NO_VALUE);
    },
  };
}

/** A class of its own where the name is that of the button. @type {Record<string, string>} */
const STAT_CLASSES = { train: 'train-loss', test: 'test-loss' };

/** @param {'step'|'epoch'|'train'|'test'|'accuracy'|'rate'} name */
function createStat(name) {
  const value = html('dd', {}, NO_VALUE);
  const element = html(
    'div',
    { class: `stat ${STAT_CLASSES[name] ?? name}` },
    html('dt', {}, t(`toolbar.stats.${name}`)),
    value,
  );
  return { element, value, show: (/** @type {string} */ text) => setText(value, text) };
}

const formatEpoch = (/** @type {number} */ epoch) => (epoch < 100 ? decimal(epoch.toFixed(1)) : formatInteger(epoch));

/** @param {Actions} actions */
function createThemeButton(actions) {
  const { button, text, picture } = createButton('', 'auto', '', () => actions.setTheme(following(chosen)));
  button.classList.add('icon-only', 'theme');
  /** @type {import('../shared/theme.js').Theme} */
  let chosen = 'auto';
  const following = (/** @type {import('../shared/theme.js').Theme} */ theme) =>
    THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  const nameOf = (/** @type {import('../shared/theme.js').Theme} */ theme) => t(`toolbar.themes.${theme}`);
  return {
    element: button,
    /** @param {Model} model */
    render({ theme }) {
      chosen = theme;
      changeIcon(picture, theme);
      setText(text, t('toolbar.theme', { name: nameOf(theme) }));
      setAttribute(button, 'title', t('toolbar.themeHint', { name: nameOf(theme), next: nameOf(following(theme)) }));
    },
  };
}

/** What floats over the page is read, and gone with what is done next elsewhere. @param {HTMLElement} note @param {HTMLElement} field */
function letGo(note, field) {
  const onAct = (/** @type {Event} */ { target }) => {
    if (note.textContent !== '' && !(target instanceof Node && field.contains(target))) setText(note, '');
  };
  // As a press begins: what the field answers to being left by it is written after that, and stays for the next one.
  for (const act of ['pointerdown', 'keydown']) document.addEventListener(act, onAct, true);
}
