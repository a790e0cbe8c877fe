/** Whether a text is well-formed XML, as far as figures use it: elements, attributes, characters and entities. */

const TOKEN = /<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[a-zA-Z][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;

/** @param {string} text @returns {string} what is wrong, or '' */
export function faultOfXml(text) {
  const body = text.replace(/^<\?xml [^?]*\?>\n/, '').trim();
  if (FORBIDDEN.test(body)) return 'a character that no XML may have';
  /** @type {string[]} */
  const open = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex,
      token = TOKEN.exec(body);
    if (!token) return `nothing that can be read: ${body.slice(at, at + 40)}`;
    const [, closing, name, attributes = '', empty, words = ''] = token;
    if (/&(?!(?:amp|lt|gt|quot);)/.test(attributes + words)) return `an entity: ${attributes}${words}`;
    if (words) continue;
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!empty) open.push(name);
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, one]) => one);
    if (new Set(names).size < names.length) return `an attribute twice: ${attributes}`;
  }
  return open.length > 0 ? `<${open[0]}> is not closed` : '';
}
