/**
 * The Latin letter of a key, small, also under Caps Lock. On a layout with other letters (Cyrillic, Greek, Arabic) it is
 * the letter that stands at the same place of a Latin keyboard, as its users know from other programs.
 * @param {Pick<KeyboardEvent, 'key'|'code'>} event
 */
export function letterOf({ key, code }) {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // What writes ASCII means what it writes: on a Dvorak keyboard KeyS is an o, and KeyZ a semicolon.
  const isOtherScript = key.length === 1 && key > '\u007f';
  return isOtherScript ? (/^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? '') : '';
}
