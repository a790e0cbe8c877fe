/** HTML by which another page shows this one. */

/** @param {string} text for an attribute */
const escapeAttribute = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} href @param {number} width @param {number} height */
export const frameHtml = (href, width, height) =>
  `<iframe src="${escapeAttribute(href)}" width="${width}" height="${height}" title="Backprop Playground" allow="clipboard-write; fullscreen" style="border: 0"></iframe>`;

/**
 * @param {string} href @param {import('../../link/embed-fields.js').LinkEmbed} embed @param {number} width @param {number} height
 */
export function elementHtml(href, { parts, theme }, width, height) {
  const [page, hash = ''] = href.split('#');
  const home = page.replace(/[^/]*$/, '');
  const experiment = hash
    .split('&')
    .filter((field) => !/^(embed|theme|lang)=/.test(field))
    .join('&');
  const attributes = { experiment, parts: parts.join(), theme: theme === 'auto' ? '' : theme };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value ? [`${name}="${escapeAttribute(value)}"`] : [],
  );
  return `<script type="module" src="${escapeAttribute(home)}embed/backprop-playground.js"></script>
<backprop-playground ${[...written, `style="width: ${width}px; height: ${height}px"`].join(' ')}></backprop-playground>`;
}
