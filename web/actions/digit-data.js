/** The digits that come with the page, in the plane of their first two principal components, with settings that suit them. */

import { t } from '../words/table-text.js';
import { loadDigits, SETTINGS_FOR_DIGITS } from '../import/digits.js';
import { principalPlane } from './plane.js';

/**
 * @param {import('../experiment/settings.js').Settings} settings
 * @param {(method: string, request: unknown) => Promise<any>} ask
 * @returns {Promise<import('./data-source.js').MadeData>}
 */
export async function digitData(settings, ask) {
  const data = await principalPlane(await loadDigits(settings), ask);
  return { ...data, suits: { settings: SETTINGS_FOR_DIGITS, note: t('tables.digitsSettings') } };
}
