/** Of stored experiments and links. One that was made with another default must still mean what it meant: changed defaults are a new version. */
export const VERSION = 2;
