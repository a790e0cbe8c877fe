/** `t` for panels that are loaded when they are opened: with their words, which the first view does not need. */
import { distributions } from './en/distributions.js';
import { landscape } from './en/landscape.js';
import { neuron } from './en/neuron.js';
import { seeds } from './en/seeds.js';
import { slope } from './en/slope.js';
import { spectrum } from './en/spectrum.js';
import { expansion, why } from './en/why.js';
import { addEnglish, t } from './text.js';

addEnglish({ distributions, expansion, landscape, neuron, seeds, slope, spectrum, why });

export { t };
