/** Rules that leave parts of the page out, and close the room that they leave. */
import { PART_PLACES } from './part-places.js';

/** Of a setting: its control, or the label of several. @param {string} name */
export const fieldOf = (name) => `.field:has(#setting-${name}, #setting-${name}-label)`;

/** Columns of the page that nothing stands in any more. */
const ONE_COLUMN = 'grid-template-columns: minmax(0, 1fr) !important;';
const EMPTIED = [
  { without: ['settings'], rule: `.page { ${ONE_COLUMN} } main { grid-area: 1 / 1 !important; }` },
  { without: ['guide', 'verdict'], rule: '.story { display: none !important; }' },
  { without: ['plot', 'loss'], rule: `main { ${ONE_COLUMN} } .side { display: none !important; }` },
  { without: ['network', 'panels'], rule: `main { ${ONE_COLUMN} } .middle { display: none !important; }` },
];

/** Names are those of parts or settings: no text of a stranger may be among them. @param {string[]} hide */
export function hidingRules(hide) {
  const hidden = hide.map((name) => PART_PLACES[name] ?? fieldOf(name));
  return [
    ...hidden.map((place) => `${place} { display: none !important; }`),
    ...EMPTIED.filter(({ without }) => without.every((name) => hide.includes(name))).map(({ rule }) => rule),
  ];
}
