/**
 * The keys of the network: arrows walk over the units, with Shift over the links of a unit; Enter opens the number of
 * what is chosen; + and − add and remove units.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('./network-pointer.js').NetworkCommands} NetworkCommands
 */

/** @param {HTMLElement} stage @param {NetworkCommands} commands @param {() => void} onPress called for each key that has a meaning here */
export function listenToNetworkKeys(stage, commands, onPress) {
  stage.addEventListener('keydown', (event) => {
    if (event.target !== stage || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!press(event, commands)) return;
    onPress();
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Returns whether the key has a meaning here. @param {KeyboardEvent} event @param {NetworkCommands} commands */
function press({ key, shiftKey }, commands) {
  const layout = commands.layout();
  const part = commands.chosen();
  if (!layout) return false;
  if (key === 'Escape') commands.choose(null);
  else if (key === 'Enter' && part) commands.edit(part, part.input === null ? 'bias' : 'weight');
  if (key === 'Escape' || key === 'Enter') return part !== null;
  if (part && (key === '+' || key === '-')) {
    commands.addUnits(part.column, key === '+' ? 1 : -1);
    return true;
  }
  const next = shiftKey ? nextLink(layout, part, key) : nextUnit(layout, part, key);
  if (next) commands.choose(next);
  return next !== null;
}

/** The unit that a key leads to from the chosen one; null for other keys. @param {Pick<NetworkLayout, 'columns'>} layout @param {Part|null} part @param {string} key @returns {Part|null} */
export function nextUnit({ columns }, part, key) {
  const last = columns.length - 1;
  const way = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
    Home: [-Infinity, 0],
    End: [Infinity, 0],
  }[key];
  if (!way) return null;
  if (!part) return { column: key === 'End' ? last : 1, unit: 0, input: null };
  const column = clampIndex(part.column + way[0], last);
  return { column, unit: clampIndex(part.unit + way[1], columns[column].count - 1), input: null };
}

/** The next of the links that lead to the chosen unit; null for other keys. @param {Pick<NetworkLayout, 'columns'>} layout @param {Part|null} part @param {string} key @returns {Part|null} */
export function nextLink({ columns }, part, key) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (way === undefined || !part || part.column === 0) return null;
  const last = columns[part.column - 1].count - 1;
  return { ...part, input: part.input === null ? 0 : clampIndex(part.input + way, last) };
}

const clampIndex = (/** @type {number} */ index, /** @type {number} */ last) => Math.max(0, Math.min(last, index));
