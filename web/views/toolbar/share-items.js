/**
 * What the menu of sharing offers.
 *
 * @typedef {import('../shared/menu.js').MenuItem} MenuItem
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { t } from '../../words/link-text.js';
import { copyText } from '../shared/copy-text.js';
import { loadPart } from '../shared/load-part.js';
import { openedStyles } from '../shared/opened-styles.js';
import { download } from '../shared/saving/download.js';
import { isSaved, savePage } from './save-page.js';

/** @param {Actions} actions @returns {Promise<MenuItem[]>} */
export async function shareItems(actions) {
  // The address is made now: browsers let a page copy and share only at once after a click.
  const { href, problem } = await actions.address();
  const orSay = (/** @type {() => Promise<unknown>} */ run) => () =>
    problem ? actions.say({ kind: 'error', text: problem, action: asFile(actions) }) : void run();
  const items = [{ label: t('links.copy'), run: orSay(() => copy(href, actions)) }];
  if ('share' in navigator) items.push({ label: t('links.share'), run: orSay(() => share(href)) });
  items.push({ label: t('links.forClass'), run: () => void forClass(actions) });
  if (!isSaved()) items.push({ label: t('links.embedding'), run: () => void embed(actions) });
  items.push({ label: t('links.mine'), run: () => void mine(actions) });
  items.push({ label: t('links.save'), run: () => void save(actions, false) });
  items.push({ label: t('links.saveTrained'), run: () => void save(actions, true) });
  items.push({ label: t('links.open'), run: chooseFile });
  items.push({ label: t('links.figures'), run: () => void figures(actions) });
  items.push(recordItem(actions));
  if (!isSaved()) items.push({ label: t('links.savePage'), run: () => void savePage(actions) });
  return items;
}

/** What a link has no room for, a file has. @param {Actions} actions */
const asFile = (actions) => ({ label: t('links.save'), run: () => void save(actions, false) });

/** @param {string} href @param {Actions} actions */
async function copy(href, { say }) {
  const isCopied = await copyText(href);
  const copied = isSaved() ? 'links.copiedHere' : 'links.copied';
  say({ kind: isCopied ? 'info' : 'error', text: t(isCopied ? copied : 'links.notCopied') });
}

/** @param {Actions} actions @param {boolean} withTraining */
async function save(actions, withTraining) {
  const text = await loadPart(() => actions.experimentFile(withTraining), actions.say);
  const name = withTraining ? `backprop-experiment-step-${actions.model().snapshot?.step ?? 0}` : 'backprop-experiment';
  if (text !== null) download(`${name}.json`, new Blob([text], { type: 'application/json' }));
}

/** @param {Actions} actions */
async function mine(actions) {
  const part = await loadDialog(import('./my-experiments.js'), actions);
  await part?.openMyExperiments(actions);
}

/** @param {Actions} actions */
async function embed(actions) {
  const part = await loadDialog(import('./embed-dialog.js'), actions);
  part?.openEmbedDialog(actions);
}

/** @param {Actions} actions */
async function forClass(actions) {
  const part = await loadDialog(import('./class-link.js'), actions);
  part?.openClassLink(actions);
}

/** @param {Actions} actions */
async function figures(actions) {
  const part = await loadDialog(import('../shared/saving/figure-dialog.js'), actions);
  await part?.openFigureDialog(actions);
}

/** @param {Actions} actions @returns {MenuItem} */
function recordItem(actions) {
  const can =
    'MediaRecorder' in window &&
    'captureStream' in HTMLCanvasElement.prototype &&
    MediaRecorder.isTypeSupported('video/webm');
  if (!can)
    return {
      label: t('links.recordNot'),
      run: () => actions.say({ kind: 'info', text: t('links.recordNotWhy') }),
    };
  // Of a recording that is under way the bar has the buttons.
  return { label: t('links.record'), run: () => void (document.querySelector('.recording-bar') ?? record(actions)) };
}

/** @param {Actions} actions */
async function record(actions) {
  const part = await loadDialog(import('./recording.js'), actions);
  part?.startRecording(actions);
}

/** With its styles. @template Part @param {Promise<Part>} part @param {Actions} actions @returns {Promise<Part|undefined>} */
const loadDialog = async (part, { say }) => (await loadPart(() => Promise.all([part, openedStyles()]), say))?.[0];

/** By the field that also takes tables. */
const chooseFile = () => /** @type {HTMLElement|null} */ (document.querySelector('#import .import-file'))?.click();

/** @param {string} url */
const share = (url) => navigator.share({ title: document.title, url }).catch(() => {}); // someone thought better of it
