/** What a link has that was not opened, in sentences. */
import { t } from '../words/link-text.js';
import { shownText } from '../words/shown-text.js';

const MOST_NAMES = 5;
const LONGEST_NAME = 24;

/** @param {Pick<import('./read-link.js').Opened, 'unknown'|'without'|'withoutWeights'>} opened */
export function remarksOn({ unknown, without, withoutWeights }) {
  return [
    without ? t('links.without') : '',
    withoutWeights ? t('links.withoutWeights') : '',
    unknown.length > 0 ? t('links.unknown', { names: quoted(unknown) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The first names of fields, as a sentence quotes them. @param {string[]} names */
export const quoted = (names) =>
  names
    .slice(0, MOST_NAMES)
    .map((name) => t('links.quoted', { name: shownText(name, LONGEST_NAME) }))
    .join(', ');
