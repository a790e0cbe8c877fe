/**
 * Another plane for the plot through points of three and more columns. The run does not notice.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/axes.js').PlaneChoice} PlaneChoice
 */
import { layColumnPlane, layPrincipalPlane } from '../experiment/lay-plane.js';
import { t } from '../words/column-text.js';
import { formatPercent } from '../words/format.js';

/** @typedef {Pick<Experiment, 'points'|'axes'>} Data */

/** @param {Data} data @param {Extract<PlaneChoice, {kind: 'columns'}>} choice */
export const columnPlane = (data, choice) => layColumnPlane(data, choice);

/**
 * The plane of the first two principal components of the training points, which the core finds.
 * @param {Data} data
 * @param {(method: string, request: unknown) => Promise<any>} ask
 */
export async function principalPlane(data, ask) {
  const { values, test, inputs } = data.points;
  const found = await ask('principalPlane', { values, test, inputs });
  const { firstVariance, secondVariance, totalVariance } = found;
  /** @type {[number, number]} */
  const shares = [firstVariance / totalVariance, secondVariance / totalVariance];
  const [first, second] = shares.map((share, i) =>
    t('columns.component', { number: i + 1, share: formatPercent(share) }),
  );
  return layPrincipalPlane(data, found, [first, second], shares);
}
