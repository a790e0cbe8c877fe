/** The words of en/ in German. */

import { bars, stats } from './bars.js';
import { brush } from './brush.js';
import { classLink } from './class-link.js';
import { code } from './code.js';
import { columns } from './columns.js';
import { compare, ghost } from './compare.js';
import { controls, datasets, suggestions } from './controls.js';
import { distributions } from './distributions.js';
import { edits } from './edits.js';
import { embedding } from './embedding.js';
import { experiments } from './experiments.js';
import { exports } from './export.js';
import { figures } from './figures.js';
import { fixes } from './fixes.js';
import { guide } from './guide.js';
import { help } from './help.js';
import { imports } from './import.js';
import { landscape } from './landscape.js';
import { lesson } from './lesson.js';
import { links } from './links.js';
import { loss, shelf } from './loss.js';
import { network } from './network.js';
import { neuron } from './neuron.js';
import { notices } from './notices.js';
import { numbers } from './numbers.js';
import { ownSets } from './own-sets.js';
import { foot, page } from './page.js';
import { panelTopics } from './panels.js';
import { classes, plot } from './plot.js';
import { program } from './program.js';
import { fitting, reading } from './remarks.js';
import { reproduce } from './reproduce.js';
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
import { weights } from './weights.js';
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
  program,
  classes,
  datasets,
  network,
  verbs,
  bars,
  embedding,
  experiments,
  figures,
  fixes,
  samples,
  stats,
  why,
  weights,
  classLink,
  lesson,
  links,
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
  code,
  columns,
  ownSets,
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
  reproduce,
  seeds,
  landscape,
};
