/** The words of en/ in German. */

import { bars, stats } from './bars.js';
import { brush } from './brush.js';
import { columns } from './columns.js';
import { compare, ghost } from './compare.js';
import { controls, datasets, suggestions } from './controls.js';
import { distributions } from './distributions.js';
import { edits } from './edits.js';
import { exports } from './export.js';
import { guide } from './guide.js';
import { help } from './help.js';
import { imports } from './import.js';
import { landscape } from './landscape.js';
import { loss, shelf } from './loss.js';
import { network } from './network.js';
import { neuron } from './neuron.js';
import { notices } from './notices.js';
import { numbers } from './numbers.js';
import { foot, page } from './page.js';
import { panelTopics } from './panels.js';
import { classes, plot } from './plot.js';
import { fitting, reading } from './remarks.js';
import { samples } from './samples.js';
import { seeds } from './seeds.js';
import { fields, laws } from './settings.js';
import { slope } from './slope.js';
import { smallNetwork } from './small-network.js';
import { spectrum } from './spectrum.js';
import { tables } from './tables.js';
import { terms } from './terms.js';
import { time } from './time.js';
import { toolbar } from './toolbar.js';
import { trial } from './trial.js';
import { verbs } from './verbs.js';
import { verdict } from './verdict.js';
import { expansion, why } from './why.js';

export const de = {
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
  verbs,
  bars,
  samples,
  stats,
  why,
  loss,
  shelf,
  trial,
  compare,
  time,
  ghost,
  numbers,
  export: exports,
  foot,
  import: imports,
  tables,
  brush,
  columns,
  fields,
  ...panelTopics,
  expansion,
  distributions,
  help,
  neuron,
  smallNetwork,
  terms,
  slope,
  spectrum,
  seeds,
  landscape,
};
