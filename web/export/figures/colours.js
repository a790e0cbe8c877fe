/**
 * The page's colours for figures, which need no style sheet: those of `styles/tokens.css`, as a test compares.
 *
 * @typedef {typeof LIGHT} Colours
 */
export const LIGHT = {
  panel: '#ffffff',
  soft: '#f2f0ec',
  ink: '#1c1f26',
  mute: '#5f6575',
  line: '#e4e2dd',
  edge: '#8d909a',
  accent: '#5b3fd6',
  bad: '#c62f3a',
  badSoft: '#fbeeee',
  twin: '#0a7d74',
  classes: [
    '#e8710a',
    '#0b6fb8',
    '#1f9e68',
    '#9c4fc4',
    '#b89400',
    '#d6438a',
    '#8a4b2d',
    '#0f93a6',
    '#6f8f12',
    '#6a7180',
  ],
  runs: ['#354954', '#804d3b', '#666400', '#d51d8d', '#389abe', '#af8f1b'],
};

/** @type {Colours} */
export const DARK = {
  panel: '#191c24',
  soft: '#242833',
  ink: '#e9ebf1',
  mute: '#a0a7b8',
  line: '#2c303b',
  edge: '#6d7486',
  accent: '#a48cff',
  bad: '#ff7a82',
  badSoft: '#2e1f27',
  twin: '#35c9b8',
  classes: [
    '#ff9d4a',
    '#58b1f2',
    '#4fd39a',
    '#c890ee',
    '#e3c740',
    '#ff85bd',
    '#d49a76',
    '#4fd3e0',
    '#b6d24f',
    '#aab1c0',
  ],
  runs: ['#c7e2d8', '#bb8861', '#8d9b00', '#d0568c', '#51c3e9', '#ffe04b'],
};
