/** A group of settings with its title, a button that shows what each of them does, and "More" with further ones. */
import { t } from '../../words/text.js';
import { html, setText } from '../shared/dom.js';
import { createExplainButton } from '../shared/explain-button.js';

/** @typedef {import('./setting-groups.js').GroupName} GroupName */

/** @param {GroupName} name @param {HTMLElement[]} children */
export function createControlsGroup(name, ...children) {
  const id = `group-${name}`;
  const head = html('div', { class: 'group-head' }, html('h2', { id }, t(`controls.${name}`)));
  const section = html('section', { class: 'group', role: 'group', 'aria-labelledby': id }, head, ...children);
  head.append(createExplainButton(t('controls.explain', { group: t(`controls.${name}`) }), section));
  return section;
}

/** Empty at first. @param {GroupName} of the group, named for those who do not see it */
export function createMoreSettings(of) {
  const text = html('span', {}, t('controls.more'));
  const summary = html('summary', {}, text, html('span', { class: 'sr-only' }, t(`controls.moreOf.${of}`)));
  const body = html('div', { class: 'more-body' });
  return {
    element: html('details', { class: 'more' }, summary, body),
    body,
    /** Says beside "More" what is chosen in it. @param {string} name '' for nothing */
    tellChosen(name) {
      setText(text, name === '' ? t('controls.more') : t('controls.moreChosen', { name }));
    },
  };
}
