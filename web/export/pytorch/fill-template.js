/**
 * Fills a template, which is Python itself: what it lacks is written `PAGE.name`, and `#: condition` at the end of a line
 * says when the line is wanted, `#: if condition` and `#: end` when the lines between them are. A condition is names with
 * `!` and `&`.
 *
 * @typedef {object} Filling
 * @property {Record<string, string>} values Python for each `PAGE.name`
 * @property {Set<string>} holds the conditions that are true
 */

const ENDING = /\s*#: (.*)$/,
  HOLE = /\bPAGE\.(\w+)/g;

/** @param {string} template @param {Filling} filling */
export function fillTemplate(template, { values, holds }) {
  const isTrue = (/** @type {string} */ condition) =>
    condition.split(' & ').every((name) => (name.startsWith('!') ? !holds.has(name.slice(1)) : holds.has(name)));
  /** @type {string[]} */
  const lines = [];
  let skips = false;
  for (const line of template.trimEnd().split('\n')) {
    const [marker, condition = ''] = ENDING.exec(line) ?? [''];
    if (condition === 'end') skips = false;
    else if (condition.startsWith('if ')) skips = !isTrue(condition.slice(3));
    else if (!skips && (condition === '' || isTrue(condition))) lines.push(line.slice(0, line.length - marker.length));
  }
  return lines.map((line) => fillHoles(line, values)).join('\n');
}

/** What continues in other lines does so under the line's own beginning. @param {string} line @param {Record<string, string>} values */
function fillHoles(line, values) {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return line.replace(HOLE, (_, name) => {
    if (values[name] === undefined) throw new Error(`the template has a hole without a value: ${name}`);
    return values[name].replaceAll('\n', `\n${indent}`);
  });
}
