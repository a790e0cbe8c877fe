// @ts-check
// What others show with a link of the page: whoever does asks for the picture by its whole address.

/** The address of the site, as a folder; '' where it is not known. @param {string} [text] as SITE_URL has it @throws {Error} where it is none */
export function siteAddress(text = '') {
  if (text === '') return '';
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new Error(`SITE_URL is no web address: ${text}`);
  return new URL('./', text.endsWith('/') ? text : `${text}/`).href;
}

/** With the whole address of the picture of the preview, where it is known; without a server there is none. @param {string} html @param {string} site */
export const withPreview = (html, site) =>
  site === ''
    ? html
    : html.replace(
        '<meta property="og:image" content="install/preview.png">',
        `<meta property="og:url" content="${site}">\n  <meta property="og:image" content="${site}install/preview.png">`,
      );
