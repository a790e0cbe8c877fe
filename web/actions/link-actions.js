/** Links and files: what reads and writes them is loaded with the first change, or where the page was opened with one. */
import { t } from '../words/text.js';

/** @typedef {import('../experiment/experiment.js').Experiment} Experiment */

/** @param {import('./actions.js').Context} context @param {import('./time-travel.js').TimeTravel} time @param {{cancel: () => void}} data */
export function createLinkActions(context, time, data) {
  /** @type {Promise<ReturnType<typeof import('./address-bar.js').createAddressBar>>|null} */
  let loading = null;
  function load() {
    loading ??= import('./address-bar.js').then(({ createAddressBar }) => createAddressBar(context, time, data));
    loading.catch(() => {
      loading = null; // it is tried again with the next change
    });
    return loading;
  }

  const sayMissing = () => context.say({ kind: 'error', text: t('notices.missing') });

  const files = () => import('./experiment-files.js');

  return {
    /** @type {import('./action-types.js').Actions['address']} */
    address: async () => (await load()).address(),

    /** @type {import('./action-types.js').Actions['addressWith']} */
    addressWith: async (shownAs) => (await load()).addressWith(shownAs),

    /** @type {import('./action-types.js').Actions['experimentFile']} */
    experimentFile: (withTraining = false) => files().then((part) => part.experimentFile(context, withTraining)),

    /** @type {import('./action-types.js').Actions['openExperimentFile']} */
    openExperimentFile: (text, name) =>
      files().then((part) => part.openExperimentFile(context, time, data, text, name), sayMissing),

    /** @type {import('./action-types.js').Actions['openWeights']} */
    openWeights: (file, name) =>
      import('./open-weights.js').then((part) => part.openWeights(context, time, file, name), sayMissing),

    /** @type {import('./action-types.js').Actions['openState']} */
    async openState(state) {
      const note =
        'link' in state
          ? await (await load()).open(state.link)
          : await (await files()).openFile(context, time, data, state.file, 'experiment.json');
      if (note === null) throw new Error(t('notices.overtaken'));
      return note;
    },

    /** The experiment that the page was opened with by a link. @returns {Promise<Experiment|null>} */
    linked: () =>
      load().then(
        (bar) => bar.first(),
        () => {
          sayMissing();
          return null;
        },
      ),

    /** Shows what is recalled as the address says. @param {Experiment} recalled */
    showLinkedView: (recalled) =>
      load().then(
        (bar) => bar.showAsLinked(recalled),
        () => {},
      ),

    /** The browser is at another entry of its history, or a link was typed over the address. @param {unknown} state of the entry */
    visit(state) {
      // Otherwise it is a place in the page.
      if (location.hash === '' || location.hash.includes('=')) load().then((bar) => bar.go(state), sayMissing);
    },

    /** Offers what was open in a tab that is closed. */
    offerLeft: () => import('./offer-left.js').then(({ offerLeft }) => offerLeft(context, time, data)).catch(() => {}),

    /** Something has changed, which the address bar follows. @param {Experiment} [before] */
    follow(before = context.store.get()) {
      if (context.ui.isLent) return;
      load().then(
        (bar) => bar.follow(before),
        () => {},
      );
    },
  };
}
