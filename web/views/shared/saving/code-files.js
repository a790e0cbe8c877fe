/**
 * The experiment as code, in the menu of the network's figure.
 *
 * @typedef {import('./save-figure.js').WayToSave} WayToSave
 */
import { t } from '../../../words/code-text.js';
import { requestFirstUpdates } from '../../../engine/first-updates.js';

const FORMS = /** @type {const} */ ([
  { form: 'script', ending: '.py', type: 'text/x-python' },
  { form: 'notebook', ending: '.ipynb', type: 'application/x-ipynb+json' },
]);

const SIDES = /** @type {const} */ (['a', 'b']);

/** Of two networks that are compared, each. @param {boolean} two @param {(name: string, blob: Blob) => void} download @returns {WayToSave[]} */
export const waysToSaveCode = (two, download) =>
  FORMS.flatMap(({ form, ending, type }) =>
    SIDES.slice(0, two ? 2 : 1).map((side) => ({
      label: two ? t(`code.${form}Of`, { side: side.toUpperCase() }) : t(`code.${form}`),
      async save({ experiment }) {
        const { writePytorch } = await import('../../../export/pytorch/load.js');
        const text = await writePytorch(form, experiment, side, requestFirstUpdates);
        download(`backprop-experiment${two ? `-${side}` : ''}${ending}`, new Blob([text], { type }));
      },
    })),
  );
