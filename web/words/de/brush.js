export const brush = {
  name: 'Pinsel',
  spray: 'Sprühen',
  erase: 'Radierer',
  hint: 'Über die Fläche ziehen; noch einmal Pinsel legt ihn weg',
  clear: 'Alle löschen',
  cleared: 'Alle Punkte sind weg; hier entstehen neue',
  full: 'Die Fläche ist voll: Sie fasst {most} Punkte.',
  sprayed: 'Sprühen von Punkten',
  erased: 'Radieren von Punkten',
};
