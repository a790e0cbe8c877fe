/**
 * Every sentence and word that the page shows or speaks, in English, by topic. `{name}` is replaced by the value of that
 * name; where grammar needs more, an entry is a function of the same values. Another language has the same topics, keys
 * and names (tests/web/unit/words/text.test.js) in a folder of its own.
 */

import { bars, stats } from './bars.js';
import { compare, ghost } from './compare.js';
import { controls, datasets, suggestions } from './controls.js';
import { edits } from './edits.js';
import { exports } from './export.js';
import { guide } from './guide.js';
import { imports } from './import.js';
import { loss, shelf } from './loss.js';
import { network } from './network.js';
import { notices } from './notices.js';
import { numbers } from './numbers.js';
import { foot, page } from './page.js';
import { panelTopics } from './panels.js';
import { classes, plot } from './plot.js';
import { fitting, reading } from './remarks.js';
import { samples } from './samples.js';
import { fields, laws } from './settings.js';
import { terms } from './terms.js';
import { time } from './time.js';
import { toolbar } from './toolbar.js';
import { verdict } from './verdict.js';

export const en = {
  verdict,
  page,
  toolbar,
  edits,
  controls,
  suggestions,
  guide,
  fitting,
  reading,
  laws,
  notices,
  plot,
  classes,
  datasets,
  network,
  bars,
  samples,
  stats,
  loss,
  shelf,
  compare,
  time,
  ghost,
  numbers,
  export: exports,
  foot,
  import: imports,
  fields,
  ...panelTopics,
  terms,
};
