/** How much a file of weights may hold; all of it is checked before anything is made of that size. */
import { MAX_WEIGHTS } from '../../experiment/network-shape.js';

/** A network of 128 hidden layers has 898 arrays with batch normalisation. */
export const MOST_ARRAYS = 1000;
export const LONGEST_NAME = 500;
/** Of safetensors, where the format itself allows 100 MB. */
export const LONGEST_HEADER = 2_000_000;
/** Of one .npy: a header that names a type and two sizes has about a hundred letters. */
export const LONGEST_NPY_HEADER = 10_000;
/** Numbers of one array: those of a network are fewer. */
export const MOST_NUMBERS = MAX_WEIGHTS;
