/** Opening a file. */

export const imports = {
  open: 'CSV öffnen …',
  file: 'CSV-Datei',
  hint: 'ablegen, einfügen',
  drop: 'CSV-Datei hier ablegen',
  pasted: 'Eingefügter Text',
  unreadable: '{name} ließ sich nicht lesen.',
  tooLarge: '{name} hat {size} MB; höchstens {most} MB wurden erwartet.',
};
