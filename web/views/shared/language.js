/**
 * Which language the page speaks: the address's (`?lang=de`; inside another page also the `lang` of its link), else the one chosen
 * before, else the first of the browser's that there is.
 *
 * @typedef {import('../../words/text.js').Language} Language
 */
import { isEmbedded, keepAddress, readStored, store } from '../../experiment/storage.js';
import { LANGUAGES, language, speak } from '../../words/text.js';

const KEY = 'language';
const PARAMETER = 'lang';

/** @param {string|null|undefined} code such as "de" or "de-AT" @returns {Language|null} */
function known(code) {
  const first = code?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(LANGUAGES, first) ? /** @type {Language} */ (first) : null;
}

/**
 * @param {{search: string, remembered: string|null, preferred: readonly string[]}} wishes
 * @returns {Language}
 */
export function pickLanguage({ search, remembered, preferred }) {
  const asked = known(new URLSearchParams(search).get(PARAMETER)) ?? known(remembered);
  return asked ?? preferred.map(known).find((code) => code !== null) ?? 'en';
}

/** Makes the page speak the language that is wanted, before anything is written. Resolves to whether it could be had. */
export async function startLanguage() {
  const search = isEmbedded ? `${location.hash.slice(1)}&${location.search.slice(1)}` : location.search;
  const code = pickLanguage({ search, remembered: remembered(), preferred: navigator.languages });
  if (code !== 'en') await speak(code);
  document.documentElement.lang = language();
  return language() === code;
}

/** Remembers the choice and opens the page in it; what it shows is made of words throughout. @param {Language} code */
export function changeLanguage(code) {
  store(KEY, code); // where nothing is stored, the address alone carries it
  const address = new URL(location.href);
  if (remembered() === code) address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, code);
  keepAddress(address.href); // it is still this tab's experiment
  if (address.href === location.href) location.reload();
  else location.replace(address.href);
}

const remembered = () => readStored(KEY);
