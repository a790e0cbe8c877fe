/**
 * Tables in files: how they are read, and what is asked. English loads this when a file is opened.
 *
 * @typedef {{count: number, number: string}} Counted
 */

const rowsOf = (/** @type {number} */ count, /** @type {string} */ number) =>
  `${number} ${count === 1 ? 'Zeile' : 'Zeilen'}`;

export const tables = {
  title: 'Spalten von {name}',
  intro:
    '{rows} Zeilen. Zu wählen sind die Spalten, die das Netz bekommt, und die, die es lernen soll: eine Klasse oder eine Zahl.',
  cancel: 'Abbrechen',
  load: 'Laden',
  inputs: 'Eingänge',
  asAxes: 'zwei Spalten, die Achsen des Bildes',
  severalColumns: 'mehrere Spalten ({count} vorgeschlagen)',
  oneHot: '{name} ({count} Eingänge mit 0 und 1)',
  noInputs: 'Bitte mindestens eine Spalte als Eingang wählen.',
  oneInputOfClasses: 'Klassen brauchen mindestens zwei Spalten als Eingänge.',
  manyInputs: 'Diese Spalten ergeben {count} Eingänge; höchstens {most} sind möglich.',
  standardised:
    'Alle {count} Eingänge sind so skaliert, dass die Trainingspunkte Mittelwert 0 und Standardabweichung 1 haben; eine andere Aufteilung ändert daran nichts.',
  constantInputs: (/** @type {{names: string, count: number}} */ { names, count }) =>
    `${names} ${count === 1 ? 'ist' : 'sind'} in allen Trainingspunkten gleich: Das Netz bekommt dafür 0.`,
  xAxis: 'x-Achse',
  yAxis: 'y-Achse',
  label: 'Klasse',
  orangeClass: 'Orange Klasse',
  blueClass: 'Blaue Klasse',
  greenClass: 'Grüne Klasse',
  purpleClass: 'Violette Klasse',
  yellowClass: 'Gelbe Klasse',
  pinkClass: 'Rosa Klasse',
  brownClass: 'Braune Klasse',
  cyanClass: 'Türkise Klasse',
  limeClass: 'Hellgrüne Klasse',
  greyClass: 'Graue Klasse',
  noClass: '—',
  kind: 'Sie enthält',
  kinds: {
    classes: 'Klassen',
    values: 'eine Zahl zum Vorhersagen',
  },
  notNumbers: '{name} (keine Zahlen)',
  notLabels: '{name} (zu viele Klassen)',
  sameColumn: 'x-Achse, y-Achse und Klasse müssen drei verschiedene Spalten sein.',
  sameClass: 'Die Klassen müssen verschieden sein.',
  source: 'Quelle: {name}.',
  penguinsSource: 'Quelle: Palmer-Pinguine; Gorman, Williams & Fraser 2014, doi:10.1371/journal.pone.0090081 (CC0).',
  penguinsX: 'Schnabellänge (mm)',
  penguinsY: 'Schnabelhöhe (mm)',
  penguinsLost: 'Die Pinguine ließen sich nicht laden: Der Server antwortete {status}.',
  digitsSource: 'Quelle: handgeschriebene Ziffern, 8 × 8; Alpaydin & Kaynak 1998, doi:10.24432/C50P49 (CC BY 4.0).',
  digitsCell: 'Zeile {row}, Spalte {column}',
  digitsLost: 'Die Ziffern ließen sich nicht laden: Der Server antwortete {status}.',
  digitsSettings:
    'Jedes Bild hat 64 Eingänge: seine Schwärze, 0 bis 16, geteilt durch 16. Zwei Schichten mit 32 ReLU-Einheiten lernen die zehn Ziffern; der Verlust ist Softmax-Kreuzentropie.',
  column: 'Spalte {number}',
  columnNamed: 'Spalte {name}',
  at: { line: 'Zeile {line}', record: 'Datensatz {line}' },
  both: '{first} und {last}',
  more: '{count} weitere',
  rest: 'andere',
  twoWords: '{name} ({zero} 0, {one} 1)',
  range: { line: 'Zeilen {first} bis {last}', record: 'Datensätze {first} bis {last}' },
  daysSince: '{name} (Tage seit {day})',
  empty: '{name} ist leer; Zeilen mit zwei Zahlen und einer Klasse wurden erwartet.',
  blank: '{name} ist leer; Zeilen mit zwei Zahlen und einer Klasse wurden erwartet.',
  binary:
    '{name}, Zeile {line}, enthält Bytes, die in keinem Text stehen; eine CSV-Datei (reiner Text) wurde erwartet.',
  workbook: '{name} ist eine Arbeitsmappe oder ein Archiv; ein daraus als CSV gespeichertes Blatt wurde erwartet.',
  parquet: '{name} ist eine Parquet-Datei; eine CSV-Datei (reiner Text) wurde erwartet.',
  pdf: '{name} ist ein PDF-Dokument; eine CSV-Datei (reiner Text) wurde erwartet.',
  markup: '{name}, Zeile 1: Das ist eine Webseite oder XML; eine Tabelle als CSV oder JSON wurde erwartet.',
  json: '{name}, {at}: Dort hat das JSON-Dokument einen Fehler; eine Liste von Zeilen oder Objekten wurde erwartet.',
  damagedGzip: '{name} ist beschädigt: Die Datei ließ sich nicht entpacken.',
  tooLargeUnpacked: '{name} hat entpackt mehr als {most} MB; höchstens {most} MB wurden erwartet.',
  oneColumn:
    '{name}, {at}: nur eine Spalte gefunden; zwei Spalten mit Zahlen und eine mit Klassen, getrennt durch Komma, Semikolon, Tabulator oder Leerzeichen, wurden erwartet.',
  twoColumns:
    '{name}, {at}: nur zwei Spalten gefunden, und nicht beide enthalten Zahlen; zwei Spalten mit Zahlen oder mehr Spalten, getrennt durch Komma, Semikolon, Tabulator oder Leerzeichen, wurden erwartet.',
  tooWide: '{name}, {at}: {number} Spalten gefunden; höchstens {mostNumber} wurden erwartet.',
  tooManyCells: '{name}: Zeilen und Spalten ergeben {number} Zellen; höchstens {mostNumber} wurden erwartet.',
  ragged: '{name}, {at}: {count} Werte gefunden; {width} wurden erwartet, wie in {atFirst}.',
  tooFewRows: (/** @type {{name: string, at: string, count: number, least: number}} */ { name, at, count, least }) =>
    `${name} endet bei ${at} mit ${count === 0 ? 'keiner Datenzeile' : count === 1 ? '1 Datenzeile' : `${count} Datenzeilen`}; mindestens ${least} werden gebraucht.`,
  tooFewUsable: (
    /** @type {{name: string, at: string, count: number, least: number, left: string}} */ {
      name,
      at,
      count,
      least,
      left,
    },
  ) =>
    `${name} endet bei ${at} mit ${count === 0 ? 'keiner brauchbaren Zeile' : count === 1 ? '1 brauchbaren Zeile' : `${count} brauchbaren Zeilen`}${left && ` neben ${left}`}; mindestens ${least} werden gebraucht.`,
  quotes:
    '{name}, {at}: Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einem Wert; erwartet wurden Anführungszeichen um ganze Werte.',
  oneLabel: '{name}, {range}: Die Klasse in {column} ist immer „{value}“; zwei Klassen wurden erwartet.',
  noLabels:
    '{name}, {range}: Neben zwei Spalten mit Zahlen enthält keine Spalte Klassen ({column} hat {count} verschiedene Werte); eine mit zwei Klassen wurde erwartet.',
  emptyColumn: '{name}, {at}: {column} ist leer; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
  noNumbers:
    '{name}, {at}: Keine Spalte enthält Zahlen; {holds}; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
  oneNumbers:
    '{name}, {at}: Nur eine Spalte enthält Zahlen, {column}; {holds}; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
  holdsText: '{column} enthält Text („{cell}“)',
  oneLabelUsable:
    '{name}, bis {at}: Die Klasse in {column} ist immer „{value}“, wo beide Zahlen da sind; zwei Klassen wurden erwartet.',
  constantTarget: '{name}, bis {at}: {column} ist immer {value}; verschiedene Zahlen zum Vorhersagen wurden erwartet.',
  scaled: '{column} von {low} bis {high} ist für das Netz auf −1 … 1 umgerechnet.',
  loaded: '{count} Punkte geladen',
  sampled: '{count} Punkte geladen, eine Zufallsauswahl aus {all}, in der jede Klasse ihren Anteil hat',
  sample: 'Aus {rows} Zeilen werden {most} zufällig ausgewählt; jede Klasse behält ihren Anteil.',
  left: {
    missing: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} mit fehlendem Wert`,
    infinite: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} mit unendlichem Wert`,
    tooLarge: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} mit einer Zahl über 10³⁰⁰`,
    notANumber: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} mit Text statt einer Zahl`,
    otherUnit: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} in anderer Einheit`,
    total: (/** @type {Counted} */ { count, number }) => (count === 1 ? '1 Summenzeile' : `${number} Summenzeilen`),
    others: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} anderer Klassen`,
  },
  leftOut: (/** @type {{rows: string, total: number, example: string}} */ { rows, total, example }) =>
    `Weggelassen ${total === 1 ? 'wird' : 'werden'} ${rows}${example && ` (${example})`}.`,
  wereLeftOut: (/** @type {{rows: string, total: number, example: string}} */ { rows, total, example }) =>
    `${rows} ${total === 1 ? 'blieb' : 'blieben'} weg${example && ` (${example})`}`,
  firstOdd: '{at}: „{cell}“ in {column}',
  passed: (/** @type {{count: number, lines: string, text: string}} */ { count, lines, text }) =>
    `${count === 1 ? 'Zeile' : 'Die Zeilen'} ${lines} ${count === 1 ? 'gehört' : 'gehören'} nicht zur Tabelle: „${text}“.`,
  part: 'Welche Zeilen trainieren und welche testen, sagt {column}.',
  header: 'Die erste Zeile enthält die Namen',
  asRead: 'Die ersten Zeilen, wie sie gelesen werden',
  reading: '{name} wird gelesen',
  readShare: '{percent} gelesen',
  question: {
    number: 'Wie sind die Zahlen in {column} zu lesen?',
    date: 'Wie sind die Daten in {column} zu lesen?',
    unanswered: 'Bitte angeben, wie {column} zu lesen ist.',
    point: 'Punkt vor den Nachkommastellen: {examples}',
    comma: 'Komma vor den Nachkommastellen: {examples}',
    dayFirst: 'Tag vor Monat: {examples}',
    monthFirst: 'Monat vor Tag: {examples}',
    example: '{cell} ist {value}',
    nothing: 'nichts',
  },
  counts: 'Klassen: {classes}.',
  classCount: '{name}: {count}',
  learned: {
    name: 'Gelernt wird {column}, dem Namen nach.',
    words: 'Gelernt wird {column}: Dort stehen wenige verschiedene Wörter.',
    twoValues: 'Gelernt wird {column}: Dort stehen zwei verschiedene Werte.',
    grades: 'Gelernt wird {column}: Dort stehen wenige verschiedene Zahlen.',
    numbers: 'Gelernt wird {column}: eine Zahl, die sich aus den anderen vorhersagen lassen könnte.',
  },
  unused: 'Keine guten Eingaben: {columns}.',
  wanting: 'Mangels besserer Eingaben gewählt: {columns}.',
  why: {
    constant: '{column} (immer gleich)',
    empty: '{column} (leer)',
    sparse: '{column} (oft leer)',
    running: '{column} (zählt die Zeilen)',
    identifier: '{column} (benennt die Zeilen)',
    words: '{column} (viele Wörter)',
    copy: '{column} (sagt dasselbe wie die Klasse)',
    group: '{column} (benennt Gruppen von Zeilen)',
    weighting: '{column} (sagt, wie viel eine Zeile zählt)',
    outcomeTime: '{column} (steht erst mit der Klasse fest)',
    decides: '{column} (die Klasse ist daraus gebildet)',
    cut: '{column} (aus dem Gelernten gebildet)',
    part: '{column} (Teil des Gelernten)',
    sum: '{column} (enthält das Gelernte)',
    many: '{column} (zu viele Spalten)',
  },
};
