/**
 * The address bar follows the experiment as a link, and the browser's Back and Forward go through what was chosen. Loaded with the
 * first change, or where the page was opened with a link.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../link/view-fields.js').LinkView} LinkView
 * @typedef {{experiment: Experiment, view: LinkView}} Shown
 */
import { uncleared } from '../experiment/experiment.js';
import { inputsOf } from '../experiment/points.js';
import { changesBetween, initialHandEdits } from '../experiment/run-identity.js';
import { samePoints } from '../experiment/same-points.js';
import { isEmbedded, keepAddress } from '../experiment/storage.js';
import { isUnedited, pointsMadeBy } from '../experiment/unedited-points.js';
import { drawnAxes } from '../words/drawn-axes.js';
import { formatInteger } from '../words/format.js';
import { t } from '../words/link-text.js';
import { writeByHand } from '../link/by-hand.js';
import { embeddedView, withoutEmbed } from '../link/embed-fields.js';
import { isPlayground } from '../link/playground/recognise.js';
import { whyNotOpened } from '../link/problem-sentence.js';
import { readLink } from '../link/read-link.js';
import { remarksOn } from '../link/remarks.js';
import { writeLink } from '../link/write-link.js';
import { choiceBetween, createHistoryEntries } from './history-entries.js';
import { createOpening, isLatest, takeTurn } from './open-experiment.js';

/** Browsers refuse to follow every move of a slider. */
const DELAY_MS = 400;

/**
 * @param {import('./actions.js').Context} context
 * @param {import('./time-travel.js').TimeTravel} time
 * @param {{cancel: () => void}} data
 */
export function createAddressBar(context, time, data) {
  const { store, say, view, source } = context;
  const opening = createOpening(context, time, data),
    entries = createHistoryEntries();
  let timer = 0;
  /** The last experiment of a link of TensorFlow Playground. @type {{experiment: Experiment, hash: string}|null} */
  let brought = null;

  /** After a reload, what this tab had may be what came with the link in the address, which hides controls too. @param {Experiment} had */
  async function remember(had) {
    const came = await read(location.hash).catch(() => null);
    if (!came || !brought) return;
    brought = isEqual(had, came.experiment) ? { ...brought, experiment: had } : null;
    if (brought) showFramed(came.view);
  }

  /** @param {LinkView} asLinked */
  function showFramed(asLinked) {
    store.replace({ ...store.get(), frame: asLinked.frame });
    view.set(asLinked);
  }

  /** @returns {Shown} */
  const shown = () => ({ experiment: store.get(), view: view.get() });

  const link = (/** @type {LinkView} */ as = view.get()) => {
    const now = store.get();
    return writeLink(now, as, drawnAxes, pointsMadeBy(now.settings));
  };

  /** After a reload, nobody knows any more what the edited points were made from. */
  async function findEdited() {
    const { points, settings } = uncleared(store.get());
    if (
      points.label.length === 0 ||
      isUnedited(points) ||
      settings.dataSet === 'custom' ||
      inputsOf(points) > 2 ||
      pointsMadeBy(settings)
    )
      return;
    await source.makeKnown(settings).catch(() => {}); // the link has all points then
  }

  /** Unless the browser has gone elsewhere meanwhile. @param {number} mine the timer */
  async function findAndWrite(mine) {
    await findEdited();
    if (timer === mine) write();
  }

  function write() {
    clearTimeout(timer);
    timer = 0;
    if (store.get().points.label.length === 0) return ''; // they are still being made
    const own = link();
    // Its points may be too many for a link of this page: unchanged, they keep the one that they came with.
    const isBrought = own.lost === 'points' && brought !== null && isSame(store.get(), brought.experiment);
    const hash = isBrought && brought ? brought.hash : own.hash;
    // The history is that of the page around this one.
    if (!isEmbedded) entries.put(shown(), hash ? `#${hash}` : location.pathname + location.search);
    keepAddress();
    return isBrought ? '' : own.lost;
  }

  /** @param {string} hash @returns {Promise<Shown & {remarks: string}>} */
  async function read(hash) {
    const { remarks, ...opened } = isPlayground(hash) ? await readOther(hash) : readOwn(hash);
    const named = opened.name ? await opening.asOwnSet(opened.experiment, opened.name) : opened.experiment;
    const experiment = { ...named, frame: opened.view.frame };
    if ('hash' in opened) brought = { experiment, hash: opened.hash };
    return { experiment, view: opened.view, remarks };
  }

  /** @param {string} hash */
  function readOwn(hash) {
    const opened = readLink(hash, drawnAxes);
    return { ...opened, remarks: remarksOn(opened) };
  }

  /** One of TensorFlow Playground. @param {string} hash */
  async function readOther(hash) {
    const { readPlayground } = await import('../link/playground/read-playground.js');
    return readPlayground(withoutEmbed(hash), drawnAxes);
  }

  /** @param {Shown} next @param {...string} sentences */
  function show(next, ...sentences) {
    view.set(next.view);
    const text = sentences.filter(Boolean).join(' ');
    if (text) say({ kind: 'info', text });
  }

  const sayWhy = (/** @type {unknown} */ error) => say({ kind: 'error', text: whyNotOpened(error) });

  /** To another entry of the history, or to a link that was typed over the address. @param {unknown} state */
  async function go(state) {
    clearTimeout(timer);
    timer = 0;
    const turn = takeTurn();
    try {
      const kept = entries.go(state);
      const next = kept ? { ...kept, remarks: '' } : await read(location.hash);
      if (!isLatest(turn)) return;
      const what = t(kept ? 'links.back' : 'links.edit');
      const note =
        next.experiment === store.get()
          ? ''
          : await opening.open(next.experiment, what, { wasHere: kept !== null, turn });
      if (note !== null) show(next, next.remarks, note);
    } catch (error) {
      sayWhy(error);
    }
  }

  return {
    go,

    /** @param {string} link with or without what stands before its hash @returns {Promise<string|null>} as of a file */
    async open(link) {
      const turn = takeTurn();
      try {
        const next = await read(link.replace(/^[^#]*#/, ''));
        const note = await opening.open(next.experiment, t('links.edit'), { turn });
        if (note === null) return null;
        view.set(next.view);
        return [next.remarks, note].filter(Boolean).join(' ');
      } catch (error) {
        throw new Error(whyNotOpened(error));
      }
    },

    /** The experiment of the link that the page was opened with; null, and a sentence, where it cannot be opened. @returns {Promise<Experiment|null>} */
    async first() {
      try {
        const next = await read(location.hash);
        const found = await opening.whole(next.experiment);
        show({ ...next, view: inFrame(next.view) }, next.remarks, found?.note ?? '');
        return found?.experiment ?? null;
      } catch (error) {
        sayWhy(error);
        if (isEmbedded) view.set(inFrame({}));
        return null;
      }
    },

    /** What this tab had is shown as its address says, if that can be read. @param {Experiment} had */
    async showAsLinked(had) {
      if (isPlayground(location.hash)) return remember(had);
      try {
        showFramed(readLink(location.hash, drawnAxes).view);
      } catch {
        // It is the address of what could not be opened.
      }
    },

    /** Something has changed. @param {Experiment} before what was there when the page was opened, or the last state */
    follow(before) {
      entries.begin({ experiment: before, view: view.get() });
      if (timer === 0) timer = window.setTimeout(() => void findAndWrite(timer), DELAY_MS);
    },

    /** @type {import('./action-types.js').Actions['addressWith']} */
    async addressWith(shownAs) {
      await findEdited();
      const { hash, lost } = link({ ...view.get(), ...shownAs });
      const page = location.href.replace(/#.*/, '');
      return { href: page + (hash && `#${hash}`), whole: lost === '' };
    },

    /** The link of what is shown now, or a sentence why there is none. */
    async address() {
      await findEdited();
      const lost = write(),
        points = formatInteger(store.get().points.label.length);
      if (lost === '') return { href: location.href, problem: '' };
      return { href: '', problem: lost === 'points' ? t('links.tooLong', { points }) : t('links.weightsTooLong') };
    },
  };
}

/** Inside another page, what is shown of this one is always said. @param {LinkView} view */
const inFrame = (view) => (isEmbedded ? embeddedView(view, location.hash) : view);

/** Whether two experiments, of which one was stored, say the same. @param {Experiment} one @param {Experiment} other */
const isEqual = (one, other) =>
  choiceBetween({ ...one, axes: other.axes }, other) === '' &&
  samePoints(one.points, other.points) &&
  writeByHand(initialHandEdits(one)) === writeByHand(initialHandEdits(other));

/** @param {Experiment} now @param {Experiment} before */
const isSame = (now, before) =>
  now.points === before.points &&
  choiceBetween(now, before) === '' &&
  changesBetween(now.byHand, before.byHand).length === 0;
