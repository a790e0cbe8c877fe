/** The bar at the top: running the network, its weights, undo, the figures of the run, the theme. */
import { formatInteger, formatLoss, NO_VALUE } from '../format.js';
import { THEMES } from '../theme.js';
import { changeIcon, html, icon, setAttribute, setText } from './dom.js';
import { createSelect, createSpinbutton } from './inputs.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createToolbarView(element, actions) {
  const parts = [createRunButtons(actions), createWeights(actions), createHistory(actions), createStats(), createThemeButton(actions)];
  element.append(html('h1', {}, 'Backprop Playground'), ...parts.map((part) => part.element));
  return {
    render(model) {
      for (const part of parts) part.render(model);
    },
  };
}

/**
 * @param {string} label
 * @param {import('./dom.js').IconName} iconName
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
  const reset = createButton('Reset', 'reset', 'Back to step 0 with the same weights (R)', actions.reset);
  const train = createButton('Train', 'play', 'Start or stop training (Space)', () => actions.train(!training));
  const step = createButton('Step', 'step', 'One update (S or →)', actions.step);
  train.button.classList.add('primary');
  train.button.classList.add('train');
  const element = html('div', { class: 'group run', role: 'group', 'aria-label': 'Training' }, train.button, step.button, reset.button);
  return {
    element,
    /** @param {Model} model */
    render({ snapshot }) {
      const diverged = Boolean(snapshot?.diverged);
      training = snapshot?.training ?? false;
      setText(train.text, training ? 'Pause' : 'Train');
      changeIcon(train.picture, training ? 'pause' : 'play');
      train.button.disabled = diverged && !training;
      step.button.disabled = diverged;
    },
  };
}

/** @param {Actions} actions */
function createWeights(actions) {
  const fresh = createButton('New weights', 'dice', 'Draw other first weights: a new seed (N)', actions.newWeights);
  const seed = createSpinbutton('seed', actions);
  const speed = createSelect('speed', actions);
  for (const field of [seed, speed]) field.label.classList.add('inline');
  seed.note.classList.add('floating');
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
  const undo = createButton('Undo', 'undo', '', actions.undo);
  const redo = createButton('Redo', 'redo', '', actions.redo);
  for (const { button } of [undo, redo]) button.classList.add('icon-only');
  const show = (/** @type {typeof undo} */ { button, text }, /** @type {string} */ verb,
                /** @type {string|null} */ what, /** @type {string} */ keys) => {
    button.disabled = what === null;
    const name = what === null ? verb : `${verb} ${what}`;
    setText(text, name);
    setAttribute(button, 'title', `${name} (${keys})`);
  };
  return {
    element: html('div', { class: 'group history' }, undo.button, redo.button),
    /** @param {Model} model */
    render({ undoName, redoName }) {
      show(undo, 'Undo', undoName, 'Ctrl+Z');
      show(redo, 'Redo', redoName, 'Ctrl+Y');
    },
  };
}

function createStats() {
  const step = createStat('step'), epoch = createStat('epoch'), train = createStat('train loss'),
    test = createStat('test loss'), rate = createStat('steps/s');
  rate.element.classList.add('rate');
  epoch.element.classList.add('epoch');
  return {
    element: html('dl', { class: 'stats' }, step.element, epoch.element, train.element, test.element, rate.element),
    /** @param {Model} model */
    render({ snapshot }) {
      step.show(snapshot ? formatInteger(snapshot.step) : NO_VALUE);
      epoch.show(snapshot ? formatEpoch(snapshot.epoch) : NO_VALUE);
      train.show(snapshot ? formatLoss(snapshot.trainLoss) : NO_VALUE);
      test.show(snapshot ? formatLoss(snapshot.testLoss) : NO_VALUE);
      rate.show(snapshot?.training ? formatInteger(snapshot.stepsPerSecond) : NO_VALUE);
    },
  };
}

/** @param {string} name */
function createStat(name) {
  const value = html('dd', {}, NO_VALUE);
  const element = html('div', { class: 'stat' }, html('dt', {}, name), value);
  return { element, show: (/** @type {string} */ text) => setText(value, text) };
}

const formatEpoch = (/** @type {number} */ epoch) => (epoch < 100 ? epoch.toFixed(1) : formatInteger(epoch));

/** @param {Actions} actions */
function createThemeButton(actions) {
  const { button, text, picture } = createButton('Theme', 'auto', '', () => actions.setTheme(following(chosen)));
  button.classList.add('icon-only', 'theme');
  /** @type {import('../theme.js').Theme} */
  let chosen = 'auto';
  const following = (/** @type {import('../theme.js').Theme} */ theme) => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  const names = { auto: 'as the system', light: 'light', dark: 'dark' };
  return {
    element: button,
    /** @param {Model} model */
    render({ theme }) {
      chosen = theme;
      changeIcon(picture, theme);
      setText(text, `Theme: ${names[theme]}`);
      setAttribute(button, 'title', `Theme: ${names[theme]}; press for ${names[following(theme)]}`);
    },
  };
}

