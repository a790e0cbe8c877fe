/**
 * What was open in a tab that was closed is offered where the page is opened anew.
 */

import { t } from '../words/link-text.js';
import { shortSettingsLine } from '../words/settings-line.js';
import { language } from '../words/text.js';
import { createOpening } from './open-experiment.js';

/**
 * @param {import('./actions.js').Context} context
 * @param {import('./time-travel.js').TimeTravel} time
 * @param {{cancel: () => void}} data
 */
export async function offerLeft(context, time, data) {
  const { say, persistence } = context;
  const { experiments, stores } = await persistence.left();
  const last = experiments[0];
  const experiment = last && stores ? await stores.peek(last.text) : null;
  if (!last || !stores) return;
  if (!experiment) return stores.forget(last.key);
  const values = { what: shortSettingsLine(experiment.settings), when: timeAgo(Date.now() - last.kept) };
  say({ kind: 'info', text: t('links.left', values), action: { label: t('links.openLeft'), run: open } });

  async function open() {
    const found = await stores?.read(last.text);
    if (!found) return;
    try {
      const note = await createOpening(context, time, data).open(found, t('links.leftEdit'));
      if (note !== null) stores?.forget(last.key);
      if (note) say({ kind: 'info', text: note });
    } catch (error) {
      say({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    }
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param {number} ms */
function timeAgo(ms) {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (ms < HOUR) return format.format(-Math.round(ms / MINUTE), 'minute');
  return ms < DAY ? format.format(-Math.round(ms / HOUR), 'hour') : format.format(-Math.round(ms / DAY), 'day');
}
