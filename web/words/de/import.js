/** Data from a file. */

export const imports = {
  open: 'CSV öffnen …',
  file: 'CSV-Datei',
  hint: 'ablegen, einfügen',
  drop: 'CSV-Datei hier ablegen',
  pasted: 'Eingefügter Text',
  unreadable: '{name} ließ sich nicht lesen.',
  tooLarge: '{name} hat {size} MB; höchstens {most} MB wurden erwartet.',
  title: 'Spalten von {name}',
  intro:
    '{rows} Zeilen. Zu wählen sind zwei Spalten mit Zahlen und die Spalte mit dem, was gelernt werden soll: eine Klasse oder eine Zahl.',
  cancel: 'Abbrechen',
  load: 'Laden',
  xAxis: 'x-Achse',
  yAxis: 'y-Achse',
  label: 'Klasse',
  orangeClass: 'Orange Klasse',
  blueClass: 'Blaue Klasse',
  greenClass: 'Grüne Klasse',
  purpleClass: 'Violette Klasse',
  yellowClass: 'Gelbe Klasse',
  pinkClass: 'Rosa Klasse',
  noClass: '—',
  kind: 'Sie enthält',
  kinds: {
    classes: 'Klassen',
    values: 'eine Zahl zum Vorhersagen',
  },
  firstRows: 'Die ersten Zeilen',
  notNumbers: '{name} (keine Zahlen)',
  notLabels: '{name} (zu viele Klassen)',
  sameColumn: 'x-Achse, y-Achse und Klasse müssen drei verschiedene Spalten sein.',
  sameClass: 'Die Klassen müssen verschieden sein.',
  source: 'Quelle: {name}.',
  penguinsSource: 'Quelle: Palmer-Pinguine; Gorman, Williams & Fraser 2014, doi:10.1371/journal.pone.0090081 (CC0).',
  penguinsX: 'Schnabellänge (mm)',
  penguinsY: 'Schnabelhöhe (mm)',
  penguinsLost: 'Die Pinguine ließen sich nicht laden: Der Server antwortete {status}.',
  column: 'Spalte {number}',
  columnNamed: 'Spalte {name}',
  empty: 'ist leer; Zeilen mit zwei Zahlen und einer Klasse wurden erwartet.',
  blank: '{name} ist leer; Zeilen mit zwei Zahlen und einer Klasse wurden erwartet.',
  binary: ', Zeile {line}, enthält Bytes, die in keinem Text stehen; eine CSV-Datei (reiner Text) wurde erwartet.',
  problem: '{name}, {problem}',
  oneColumn:
    '{name}, Zeile {line}: nur eine Spalte gefunden; zwei Spalten mit Zahlen und eine mit Klassen, getrennt durch Komma, Semikolon oder Tabulator, wurden erwartet.',
  twoColumns:
    '{name}, Zeile {line}: nur zwei Spalten gefunden; zwei Spalten mit Zahlen und eine mit Klassen, getrennt durch Komma, Semikolon oder Tabulator, wurden erwartet.',
  ragged: (
    /** @type {{name: string, line: number, count: number, width: number, first: number}} */ {
      name,
      line,
      count,
      width,
      first,
    },
  ) =>
    `${name}, Zeile ${line}: ${count === 0 ? 'keine Werte' : count === 1 ? '1 Wert' : `${count} Werte`} gefunden; ${width} wurden erwartet, wie in Zeile ${first}.`,
  tooFewRows: (
    /** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least },
  ) =>
    `${name} endet bei Zeile ${line} mit ${count === 0 ? 'keiner Datenzeile' : count === 1 ? '1 Datenzeile' : `${count} Datenzeilen`}; mindestens ${least} werden gebraucht.`,
  tooFewUsable: (
    /** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least },
  ) =>
    `${name} endet bei Zeile ${line} mit ${count === 0 ? 'keiner brauchbaren Zeile' : count === 1 ? '1 brauchbaren Zeile' : `${count} brauchbaren Zeilen`}; mindestens ${least} werden gebraucht.`,
  quotes:
    'Zeile {line}: Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einem Wert; erwartet wurden Anführungszeichen um ganze Werte.',
  tooManyRows: 'Zeile {line}: mehr als {most} Zeilen; höchstens {most} wurden erwartet.',
  oneLabel:
    '{name}, Zeilen {first} bis {last}: Die Klasse in Spalte {column} ist immer „{value}“; zwei Klassen wurden erwartet.',
  noLabels:
    '{name}, Zeilen {first} bis {last}: Neben zwei Spalten mit Zahlen enthält keine Spalte Klassen ({column} hat mehr als {most} verschiedene Werte); eine mit zwei Klassen wurde erwartet.',
  emptyColumn: '{name}, Zeile {line}: {column} ist leer; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
  textColumn:
    '{name}, Zeile {line}: „{cell}“ in {column} ist keine Zahl; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
  hugeCell: '{name}, Zeile {line}: „{cell}“ in {column} ist eine zu große Zahl; höchstens 10³⁰⁰ wurde erwartet.',
  textCell: '{name}, Zeile {line}: „{cell}“ in {column} ist keine Zahl; eine Zahl wurde erwartet.',
  oneLabelUsable:
    '{name}, bis Zeile {line}: Die Klasse in Spalte {column} ist immer „{value}“, wo beide Zahlen da sind; zwei Klassen wurden erwartet.',
  constantTarget:
    '{name}, bis Zeile {line}: {column} ist immer {value}; verschiedene Zahlen zum Vorhersagen wurden erwartet.',
  scaled: '{column} von {low} bis {high} ist für das Netz auf −1 … 1 umgerechnet.',
  loaded: '{name}: {count} Punkte geladen.',
  loadedSome: (
    /** @type {{name: string, count: string, total: number, left: string}} */ { name, count, total, left },
  ) => `${name}: ${count} Punkte geladen; ${left} ${total === 1 ? 'blieb' : 'blieben'} weg.`,
  missing: (/** @type {{count: number, number: string}} */ { count, number }) =>
    `${number} ${count === 1 ? 'Zeile' : 'Zeilen'} mit fehlendem Wert`,
  others: (/** @type {{count: number, number: string}} */ { count, number }) =>
    `${number} ${count === 1 ? 'Zeile' : 'Zeilen'} anderer Klassen`,
  both: '{missing} und {others}',
};
