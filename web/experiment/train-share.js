/** How much of the points may be for training, in percent. Apart from the table of settings, because what writes the catalog needs it. */
export const TRAIN_SHARE = /** @type {const} */ ({ min: 10, max: 90 });
